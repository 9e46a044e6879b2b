#include "templating/operators.h"

#include "templating/function.h"

#include <array>
#include <cmath>
#include <string>

namespace unitfolio::templating {

namespace {

/// Longer texts are taken for a mistake: macros that call themselves could double one at each step.
constexpr std::size_t kLongestText = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kLongestList = 1'000'000;

constexpr std::array<std::string_view, 7> kOperatorSigns{"+", "-", "*", "/", "//", "%", "~"};

[[noreturn]] void refuse(Operator operation, const Value& left, const Value& right) {
    throw Fault{.message = "'" +
                           std::string(kOperatorSigns.at(static_cast<std::size_t>(operation))) +
                           "' does not work on " + std::string(left.kind_name()) + " and " +
                           std::string(right.kind_name())};
}

[[noreturn]] void refuse_size(const char* what) {
    throw Fault{.code = base::Code::template_limit, .message = what};
}

/// Rounds down, as Python does.
std::int64_t floored_quotient(std::int64_t left, std::int64_t right) {
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::int64_t combine_integers(Operator operation, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    bool too_large = false;
    switch (operation) {
        case Operator::add:
            too_large = __builtin_add_overflow(left, right, &result);
            break;
        case Operator::subtract:
            too_large = __builtin_sub_overflow(left, right, &result);
            break;
        case Operator::multiply:
            too_large = __builtin_mul_overflow(left, right, &result);
            break;
        case Operator::floor_divide:
            // -1 is the one divisor whose quotient may not fit.
            too_large = right == -1 && __builtin_sub_overflow(std::int64_t{0}, left, &result);
            result = right == -1 ? result : floored_quotient(left, right);
            break;
        default:
            result = right == -1 ? 0 : left - floored_quotient(left, right) * right;
            break;
    }
    if (too_large) {
        refuse_size("the result is too large for a whole number");
    }
    return result;
}

double combine_decimals(Operator operation, double left, double right) {
    switch (operation) {
        case Operator::add:
            return left + right;
        case Operator::subtract:
            return left - right;
        case Operator::multiply:
            return left * right;
        case Operator::divide:
            return left / right;
        case Operator::floor_divide:
            return std::floor(left / right);
        default: {
            const double rest = std::fmod(left, right);
            return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
        }
    }
}

Value combine_numbers(Operator operation, const Value& left, const Value& right) {
    const bool divides = operation == Operator::divide || operation == Operator::floor_divide ||
                         operation == Operator::modulo;
    if (divides && right.decimal() == 0) {
        throw Fault{.message = "this divides by zero"};
    }
    if (left.is_integral() && right.is_integral() && operation != Operator::divide) {
        return combine_integers(operation, left.integer(), right.integer());
    }
    return combine_decimals(operation, left.decimal(), right.decimal());
}

Value combine_lists(const List& left, const List& right) {
    if (left.size() + right.size() > kLongestList) {
        refuse_size("the result is too long");
    }
    List items = left;
    items.insert(items.end(), right.begin(), right.end());
    return items;
}

Value combine_texts(const Value& left, const Value& right, Escaping escaping) {
    Value result = joined(left, right, escaping);
    if (result.text().size() > kLongestText) {
        refuse_size("the result is too long");
    }
    return result;
}

}  // namespace

Value combine(Operator operation, const Value& left, const Value& right, Escaping escaping) {
    const bool adds = operation == Operator::add;
    if (operation == Operator::join || (adds && left.is_string() && right.is_string())) {
        return combine_texts(left, right, escaping);
    }
    if (left.is_number() && right.is_number()) {
        return combine_numbers(operation, left, right);
    }
    if (adds && left.kind() == Kind::list && right.kind() == Kind::list) {
        return combine_lists(left.list(), right.list());
    }
    refuse(operation, left, right);
}

Value signed_value(Sign sign, const Value& value) {
    if (sign == Sign::logical_not) {
        return !value.truthy();
    }
    if (!value.is_number()) {
        throw Fault{.message = "a sign can't stand before " + std::string(value.kind_name())};
    }
    if (value.kind() == Kind::decimal) {
        return sign == Sign::minus ? -value.decimal() : value.decimal();
    }
    return sign == Sign::minus ? combine_integers(Operator::subtract, 0, value.integer())
                               : value.integer();
}

bool holds(Comparison comparison, const Value& left, const Value& right) {
    switch (comparison) {
        case Comparison::equal:
            return left == right;
        case Comparison::unequal:
            return !(left == right);
        case Comparison::less:
            return ordered(left, right) < 0;
        case Comparison::less_or_equal:
            return ordered(left, right) <= 0;
        case Comparison::greater:
            return ordered(left, right) > 0;
        case Comparison::greater_or_equal:
            return ordered(left, right) >= 0;
        case Comparison::in:
            return contains(right, left);
        case Comparison::not_in:
            return !contains(right, left);
    }
    return false;
}

}  // namespace unitfolio::templating
