// What stands between values ("x + y", "x < y"), the tests ("x is odd") and the functions, under
// the names and with the meaning that they have in Jinja.
#include "templating/fault.h"
#include "templating/function.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

constexpr std::int64_t kLongestRange = 100'000;
/// Longer lists are taken for a mistake: a loop that adds a list to itself doubles it each time.
constexpr std::size_t kLongestList = 1'000'000;

[[noreturn]] void refuse(const Arguments& given, char sign) {
    throw Fault{quoted({&sign, 1}) + " does not work on " + given[0].kind_name() + " and " +
                given[1].kind_name()};
}

std::int64_t exact(char sign, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    const bool overflows = sign == '+'   ? __builtin_add_overflow(left, right, &result)
                           : sign == '-' ? __builtin_sub_overflow(left, right, &result)
                                         : __builtin_mul_overflow(left, right, &result);
    if (overflows) {
        throw Fault{.message = "the result is too large for a whole number",
                    .code = base::Code::template_limit};
    }
    return result;
}

template <char sign>
Value arithmetic(const Arguments& given) {
    if (!given[0].is_number() || !given[1].is_number()) {
        refuse(given, sign);
    }
    if (given[0].is_integral() && given[1].is_integral()) {
        return exact(sign, given[0].integer(), given[1].integer());
    }
    const double left = given[0].decimal();
    const double right = given[1].decimal();
    return sign == '+' ? left + right : sign == '-' ? left - right : left * right;
}

Value join(const Arguments& given) {
    return joined(std::span(given.values).first(2), given.escaping);
}

Value divide(const Arguments& given) {
    if (!given[0].is_number() || !given[1].is_number()) {
        refuse(given, '/');
    }
    if (given[1].decimal() == 0) {
        throw Fault{"this divides by zero"};
    }
    return given[0].decimal() / given[1].decimal();
}

/// A whole number that isn't zero.
std::int64_t divisor(const Value& argument) {
    const std::int64_t number = whole_number_of(argument);
    if (number == 0) {
        throw Fault{"this divides by zero"};
    }
    return number;
}

/// Has the sign of the divisor, as in Python.
Value remainder(const Arguments& given) {
    const std::int64_t right = divisor(given[1]);
    const std::int64_t rest = right == -1 ? 0 : whole_number_of(given[0]) % right;
    return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

/// Rounds down.
Value divide_whole(const Arguments& given) {
    const std::int64_t left = whole_number_of(given[0]);
    const std::int64_t right = divisor(given[1]);
    if (right == -1) {
        return exact('-', 0, left);
    }
    return left / right - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
}

/// Whether a container holds a value: a list an item, text a part of it, a map a key.
Value is_in(const Arguments& given) {
    if (given[1].is_string()) {
        return given[1].text().find(text_of(given[0])) != std::string_view::npos;
    }
    const List items = items_of(given[1]);
    return std::find(items.begin(), items.end(), given[0]) != items.end();
}

Value is_equal(const Arguments& given) {
    return given[0] == given[1];
}

Value is_unequal(const Arguments& given) {
    return !(given[0] == given[1]);
}

template <bool (*holds)(std::partial_ordering)>
Value is_ordered(const Arguments& given) {
    return holds(ordered(given[0], given[1]));
}

Value is_defined(const Arguments& given) {
    return !given[0].is_undefined();
}

Value is_none(const Arguments& given) {
    return given[0].is_null();
}

Value is_odd(const Arguments& given) {
    return whole_number_of(given[0]) % 2 != 0;
}

Value is_even(const Arguments& given) {
    return whole_number_of(given[0]) % 2 == 0;
}

Value is_divisible(const Arguments& given) {
    return remainder(given).integer() == 0;
}

Value range(const Arguments& given) {
    const bool has_start = !given[1].is_undefined();
    const std::int64_t start = has_start ? whole_number_of(given[0]) : 0;
    const std::int64_t stop = whole_number_of(given[has_start ? 1 : 0]);
    if (stop > start && exact('-', stop, start) > kLongestRange) {
        throw Fault{.message = "a range has at most 100000 numbers",
                    .code = base::Code::template_limit};
    }
    List numbers;
    for (std::int64_t number = start; number < stop; ++number) {
        numbers.emplace_back(number);
    }
    return numbers;
}

constexpr std::array<std::string_view, 4> kOne{"value"};
constexpr std::array<std::string_view, 4> kBoth{"value", "other"};

constexpr std::array kOperators = {
    Operator{{"or", kBoth}, 1},
    Operator{{"and", kBoth}, 2},
    Operator{{"==", kBoth, is_equal}, kComparison},
    Operator{{"!=", kBoth, is_unequal}, kComparison},
    Operator{{"<", kBoth, is_ordered<std::is_lt>}, kComparison},
    Operator{{"<=", kBoth, is_ordered<std::is_lteq>}, kComparison},
    Operator{{">", kBoth, is_ordered<std::is_gt>}, kComparison},
    Operator{{">=", kBoth, is_ordered<std::is_gteq>}, kComparison},
    Operator{{"in", kBoth, is_in}, kComparison},
    Operator{{"+", kBoth, added}, 5},
    Operator{{"-", kBoth, arithmetic<'-'>}, 5},
    Operator{{"~", kBoth, join}, 6},
    Operator{{"*", kBoth, arithmetic<'*'>}, 7},
    Operator{{"/", kBoth, divide}, 7},
    Operator{{"//", kBoth, divide_whole}, 7},
    Operator{{"%", kBoth, remainder}, 7},
};

constexpr std::array kTests = {
    Function{"eq", kBoth, is_equal, 2},
    Function{"ne", kBoth, is_unequal, 2},
    Function{"lt", kBoth, is_ordered<std::is_lt>, 2},
    Function{"le", kBoth, is_ordered<std::is_lteq>, 2},
    Function{"gt", kBoth, is_ordered<std::is_gt>, 2},
    Function{"ge", kBoth, is_ordered<std::is_gteq>, 2},
    Function{"in", kBoth, is_in, 2},
    Function{"defined", kOne, is_defined, 1, true},
    Function{"none", kOne, is_none},
    Function{"odd", kOne, is_odd},
    Function{"even", kOne, is_even},
    Function{"divisibleby", {"value", "num"}, is_divisible, 2},
};

constexpr std::array kGlobals = {Function{"range", {"start", "stop"}, range}};

}  // namespace

Value added(const Arguments& given) {
    if (given[0].kind() != Kind::list || given[1].kind() != Kind::list) {
        return arithmetic<'+'>(given);
    }
    List both = given[0].list();
    const List& more = given[1].list();
    if (both.size() + more.size() > kLongestList) {
        throw Fault{.message = "the list is too long", .code = base::Code::template_limit};
    }
    both.insert(both.end(), more.begin(), more.end());
    return both;
}

std::span<const Operator> operators() {
    return kOperators;
}

std::span<const Function> tests() {
    return kTests;
}

std::span<const Function> globals() {
    return kGlobals;
}

}  // namespace unitfolio::templating
