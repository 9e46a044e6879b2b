// The tests ("x is odd") and the functions, under the names and with the meaning that they have in
// Jinja. "defined" and "undefined" are the parser's: they look at what isn't there.
#include "templating/function.h"

namespace unitfolio::templating {

namespace {

constexpr std::size_t kLongestRange = 100'000;

Value is_none(const Call& call) {
    return call[0].is_null();
}

Value is_string(const Call& call) {
    return call[0].is_string();
}

Value is_number(const Call& call) {
    return call[0].is_number();
}

Value is_mapping(const Call& call) {
    return call[0].kind() == Kind::map;
}

Value is_iterable(const Call& call) {
    return call[0].is_string() || call[0].kind() == Kind::list || call[0].kind() == Kind::map;
}

Value is_odd(const Call& call) {
    return call.integer(0) % 2 != 0;
}

Value is_even(const Call& call) {
    return call.integer(0) % 2 == 0;
}

Value is_divisible_by(const Call& call) {
    if (call.integer(1) == 0) {
        throw Fault{.message = "this divides by zero"};
    }
    return call.integer(1) == -1 || call.integer(0) % call.integer(1) == 0;
}

Value is_in(const Call& call) {
    return contains(call[1], call[0]);
}

Value is_equal(const Call& call) {
    return call[0] == call[1];
}

Value is_unequal(const Call& call) {
    return !(call[0] == call[1]);
}

Value is_less(const Call& call) {
    return ordered(call[0], call[1]) < 0;
}

Value is_at_most(const Call& call) {
    return ordered(call[0], call[1]) <= 0;
}

Value is_greater(const Call& call) {
    return ordered(call[0], call[1]) > 0;
}

Value is_at_least(const Call& call) {
    return ordered(call[0], call[1]) >= 0;
}

constexpr std::array kTests = {
    Function{"divisibleby", {"value", "num"}, is_divisible_by},
    Function{"eq", {"value", "other"}, is_equal},
    Function{"equalto", {"value", "other"}, is_equal},
    Function{"even", {"value"}, is_even},
    Function{"ge", {"value", "other"}, is_at_least},
    Function{"gt", {"value", "other"}, is_greater},
    Function{"in", {"value", "seq"}, is_in},
    Function{"iterable", {"value"}, is_iterable},
    Function{"le", {"value", "other"}, is_at_most},
    Function{"lt", {"value", "other"}, is_less},
    Function{"mapping", {"value"}, is_mapping},
    Function{"ne", {"value", "other"}, is_unequal},
    Function{"none", {"value"}, is_none},
    Function{"number", {"value"}, is_number},
    Function{"odd", {"value"}, is_odd},
    Function{"string", {"value"}, is_string},
};

Value range(const Call& call) {
    const std::int64_t begin = call.has(1) ? call.integer(0) : 0;
    const std::int64_t end = call.has(1) ? call.integer(1) : call.integer(0);
    const std::int64_t step = call.integer(2, 1);
    if (step == 0) {
        throw Fault{.message = "the step of a range can't be 0"};
    }
    List numbers;
    for (std::int64_t i = begin; step > 0 ? i < end : i > end;) {
        if (numbers.size() == kLongestRange) {
            throw Fault{base::Code::template_limit, "a range has at most 100000 numbers"};
        }
        numbers.emplace_back(i);
        if (__builtin_add_overflow(i, step, &i)) {
            break;
        }
    }
    return numbers;
}

constexpr std::array kGlobals = {Function{"range", {"start", "stop?", "step?"}, range}};

}  // namespace

std::span<const Function> tests() {
    return kTests;
}

std::span<const Function> globals() {
    return kGlobals;
}

}  // namespace unitfolio::templating
