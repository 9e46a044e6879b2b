// The tests ("x is odd", "x < y") and the functions, under the names and with the meaning that they
// have in Jinja.
#include "templating/fault.h"
#include "templating/function.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kLongestRange = 100'000;

Value is_divisible(const Call& call) {
    if (call.integer(1) == 0) {
        throw Fault{"this divides by zero"};
    }
    return call.integer(1) == -1 || call.integer(0) % call.integer(1) == 0;
}

/// Whether a container holds a value: a list an item, text a part of it, a map a key.
Value is_in(const Call& call) {
    const Value& value = call[0];
    const Value& container = call[1];
    if (container.is_string()) {
        if (!value.is_string()) {
            throw Fault{"text can't hold " + std::string(value.kind_name())};
        }
        return container.text().find(value.text()) != std::string_view::npos;
    }
    const List items = items_of(container);
    return std::find(items.begin(), items.end(), value) != items.end();
}

std::partial_ordering order(const Call& call) {
    return ordered(call[0], call[1]);
}

constexpr std::array<std::string_view, 4> kOne{"value"};
constexpr std::array<std::string_view, 4> kBoth{"value", "other"};

constexpr std::array kTests = {
    Function{"eq", kBoth, [](const Call& call) -> Value { return call[0] == call[1]; }, 2},
    Function{"ne", kBoth, [](const Call& call) -> Value { return !(call[0] == call[1]); }, 2},
    Function{"lt", kBoth, [](const Call& call) -> Value { return order(call) < 0; }, 2},
    Function{"le", kBoth, [](const Call& call) -> Value { return order(call) <= 0; }, 2},
    Function{"gt", kBoth, [](const Call& call) -> Value { return order(call) > 0; }, 2},
    Function{"ge", kBoth, [](const Call& call) -> Value { return order(call) >= 0; }, 2},
    Function{"in", kBoth, is_in, 2},
    Function{"not in", kBoth, [](const Call& call) -> Value { return !is_in(call).truthy(); }, 2},
    Function{"defined", kOne, [](const Call& call) -> Value { return call.has(0); }, 1, true},
    Function{"undefined", kOne, [](const Call& call) -> Value { return !call.has(0); }, 1, true},
    Function{"none", kOne, [](const Call& call) -> Value { return call[0].is_null(); }, 1},
    Function{"number", kOne, [](const Call& call) -> Value { return call[0].is_number(); }, 1},
    Function{"string", kOne, [](const Call& call) -> Value { return call[0].is_string(); }, 1},
    Function{
        "mapping", kOne, [](const Call& call) -> Value { return call[0].kind() == Kind::map; }, 1},
    Function{"odd", kOne, [](const Call& call) -> Value { return call.integer(0) % 2 != 0; }, 1},
    Function{"even", kOne, [](const Call& call) -> Value { return call.integer(0) % 2 == 0; }, 1},
    Function{"divisibleby", {"value", "num"}, is_divisible, 2},
};

Value range(const Call& call) {
    const std::int64_t begin = call.has(1) ? call.integer(0) : 0;
    const std::int64_t end = call.integer(call.has(1) ? 1 : 0);
    const std::int64_t step = call.has(2) ? call.integer(2) : 1;
    if (step == 0) {
        throw Fault{"the step of a range can't be 0"};
    }
    List numbers;
    bool is_past = false;
    for (std::int64_t i = begin; !is_past && (step > 0 ? i < end : i > end);) {
        if (numbers.size() == kLongestRange) {
            throw Fault{.message = "a range has at most 100000 numbers",
                        .code = base::Code::template_limit};
        }
        numbers.emplace_back(i);
        is_past = __builtin_add_overflow(i, step, &i);
    }
    return numbers;
}

constexpr std::array kGlobals = {Function{"range", {"start", "stop", "step"}, range, 1}};

}  // namespace

std::span<const Function> tests() {
    return kTests;
}

std::span<const Function> globals() {
    return kGlobals;
}

}  // namespace unitfolio::templating
