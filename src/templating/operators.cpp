#include "templating/operators.h"

#include "templating/fault.h"

#include <array>
#include <cmath>

namespace unitfolio::templating {

namespace {

/// Longer texts are taken for a mistake: macros that call themselves could double one at each step.
constexpr std::size_t kLongestText = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kLongestList = 1'000'000;

enum class Arithmetic : char { add = '+', subtract = '-', multiply = '*' };

[[noreturn]] void refuse_size(const char* what) {
    throw Fault{.message = what, .code = base::Code::template_limit};
}

void expect_numbers(const Call& call, std::string_view sign) {
    if (!call[0].is_number() || !call[1].is_number()) {
        throw Fault{quoted(sign) + " does not work on " + std::string(call[0].kind_name()) +
                    " and " + std::string(call[1].kind_name())};
    }
}

std::int64_t exact(Arithmetic operation, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    const bool overflows =
        operation == Arithmetic::add        ? __builtin_add_overflow(left, right, &result)
        : operation == Arithmetic::subtract ? __builtin_sub_overflow(left, right, &result)
                                            : __builtin_mul_overflow(left, right, &result);
    if (overflows) {
        refuse_size("the result is too large for a whole number");
    }
    return result;
}

template <Arithmetic operation>
Value computed(const Call& call) {
    const char sign = static_cast<char>(operation);
    expect_numbers(call, {&sign, 1});
    if (call[0].is_integral() && call[1].is_integral()) {
        return exact(operation, call[0].integer(), call[1].integer());
    }
    const double left = call[0].decimal();
    const double right = call[1].decimal();
    return operation == Arithmetic::add        ? left + right
           : operation == Arithmetic::subtract ? left - right
                                               : left * right;
}

Value joined_text(const Call& call) {
    Value result = joined(call[0], call[1], call.escaping());
    if (result.text().size() > kLongestText) {
        refuse_size("the result is too long");
    }
    return result;
}

Value sum(const Call& call) {
    if (call[0].is_string() && call[1].is_string()) {
        return joined_text(call);
    }
    if (call[0].kind() != Kind::list || call[1].kind() != Kind::list) {
        return computed<Arithmetic::add>(call);
    }
    List items = call[0].list();
    items.insert(items.end(), call[1].list().begin(), call[1].list().end());
    if (items.size() > kLongestList) {
        refuse_size("the result is too long");
    }
    return items;
}

void expect_divisible(const Call& call, std::string_view sign) {
    expect_numbers(call, sign);
    if (call[1].decimal() == 0) {
        throw Fault{"this divides by zero"};
    }
}

Value quotient(const Call& call) {
    expect_divisible(call, "/");
    return call[0].decimal() / call[1].decimal();
}

/// Rounds down, as Python does.
Value floored_quotient(const Call& call) {
    expect_divisible(call, "//");
    if (!call[0].is_integral() || !call[1].is_integral()) {
        return std::floor(call[0].decimal() / call[1].decimal());
    }
    const std::int64_t left = call[0].integer();
    const std::int64_t right = call[1].integer();
    if (right == -1) {
        return exact(Arithmetic::subtract, 0, left);
    }
    return left / right - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
}

/// Has the sign of the divisor, as in Python.
Value rest(const Call& call) {
    expect_divisible(call, "%");
    if (!call[0].is_integral() || !call[1].is_integral()) {
        const double right = call[1].decimal();
        const double result = std::fmod(call[0].decimal(), right);
        return result != 0 && (result < 0) != (right < 0) ? result + right : result;
    }
    const std::int64_t right = call[1].integer();
    const std::int64_t result = right == -1 ? 0 : call[0].integer() % right;
    return result != 0 && (result < 0) != (right < 0) ? result + right : result;
}

Value with_sign(const Call& call) {
    if (!call[0].is_number()) {
        throw Fault{"a sign can't stand before " + std::string(call[0].kind_name())};
    }
    return call[0].is_integral() ? Value(call[0].integer()) : call[0];
}

Value negative(const Call& call) {
    const Value number = with_sign(call);
    return number.is_integral() ? Value(exact(Arithmetic::subtract, 0, number.integer()))
                                : Value(-number.decimal());
}

constexpr std::array<std::string_view, 4> kBoth{"left", "right"};

constexpr std::array kOperators = {
    Operator{{"+", kBoth, sum, 2}, 1},
    Operator{{"-", kBoth, computed<Arithmetic::subtract>, 2}, 1},
    Operator{{"~", kBoth, joined_text, 2}, 2},
    Operator{{"*", kBoth, computed<Arithmetic::multiply>, 2}, 3},
    Operator{{"/", kBoth, quotient, 2}, 3},
    Operator{{"//", kBoth, floored_quotient, 2}, 3},
    Operator{{"%", kBoth, rest, 2}, 3},
};

constexpr std::array kSigns = {
    Function{"-", {"value"}, negative, 1},
    Function{"+", {"value"}, with_sign, 1},
    Function{"not", {"value"}, [](const Call& call) -> Value { return !call[0].truthy(); }, 1},
};

}  // namespace

std::span<const Operator> operators() {
    return kOperators;
}

std::span<const Function> signs() {
    return kSigns;
}

}  // namespace unitfolio::templating
