#include "templating/operators.h"

#include "templating/escaping.h"
#include "templating/object.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kLongestText = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kMostItems = 1000000;

Computed failed(std::string fault) {
    return {{}, std::move(fault)};
}

Computed mismatch(const char* sign, const Value& left, const Value& right) {
    return failed(std::string("'") + sign + "' does not work on " + std::string(left.kind_name()) +
                  " and " + std::string(right.kind_name()));
}

std::optional<std::int64_t> int_power(std::int64_t base, std::int64_t exponent) {
    std::int64_t result = 1;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 != 0 && __builtin_mul_overflow(result, base, &result)) {
            return std::nullopt;
        }
        if (exponent > 1 && __builtin_mul_overflow(base, base, &base)) {
            return std::nullopt;
        }
    }
    return result;
}

// Rounds towards minus infinity; the divisor is not 0.
std::int64_t floor_divided(std::int64_t left, std::int64_t right) {
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::optional<std::int64_t> whole(BinaryOp op, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    bool overflow = false;
    switch (op) {
        case BinaryOp::add:
            overflow = __builtin_add_overflow(left, right, &result);
            break;
        case BinaryOp::subtract:
            overflow = __builtin_sub_overflow(left, right, &result);
            break;
        case BinaryOp::multiply:
            overflow = __builtin_mul_overflow(left, right, &result);
            break;
        case BinaryOp::floor_divide:
            overflow = left == std::numeric_limits<std::int64_t>::min() && right == -1;
            result = overflow ? 0 : floor_divided(left, right);
            break;
        case BinaryOp::modulo:
            result = right == -1 ? 0 : left - floor_divided(left, right) * right;
            break;
        case BinaryOp::power:
            return int_power(left, right);
        case BinaryOp::divide:
            break;
    }
    return overflow ? std::nullopt : std::optional(result);
}

double floating(BinaryOp op, double left, double right) {
    switch (op) {
        case BinaryOp::add:
            return left + right;
        case BinaryOp::subtract:
            return left - right;
        case BinaryOp::multiply:
            return left * right;
        case BinaryOp::divide:
            return left / right;
        case BinaryOp::floor_divide:
            return std::floor(left / right);
        case BinaryOp::modulo: {
            const double rest = std::fmod(left, right);
            return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
        }
        case BinaryOp::power:
            return std::pow(left, right);
    }
    return 0;
}

Computed numeric(BinaryOp op, const Value& left, const Value& right) {
    const bool divides =
        op == BinaryOp::divide || op == BinaryOp::floor_divide || op == BinaryOp::modulo;
    if (divides && right.decimal() == 0) {
        return failed("division by zero");
    }
    const bool inverts = op == BinaryOp::power && right.decimal() < 0;
    if (inverts && left.decimal() == 0) {
        return failed("0 can't be raised to a negative power");
    }
    if (left.is_integral() && right.is_integral() && op != BinaryOp::divide && !inverts) {
        if (const auto result = whole(op, left.integer(), right.integer())) {
            return {*result, {}};
        }
        return failed("the result is too large for a whole number");
    }
    const double result = floating(op, left.decimal(), right.decimal());
    if (std::isnan(result) && !std::isnan(left.decimal()) && !std::isnan(right.decimal())) {
        return failed("the result is not a number");
    }
    return {result, {}};
}

Computed joined(const Value& left, const Value& right, Escaping escaping) {
    const bool safe = left.kind() == Kind::html || right.kind() == Kind::html;
    std::string text;
    for (const Value* part : {&left, &right}) {
        append_printed(text, *part, safe ? escaping : Escaping::none);
    }
    return {safe ? Value(base::SafeHtml::trusted(std::move(text))) : Value(std::move(text)), {}};
}

Computed joined_lists(const Value& left, const Value& right) {
    List items = left.list();
    items.insert(items.end(), right.list().begin(), right.list().end());
    return items.size() > kMostItems ? failed("the list becomes too long")
                                     : Computed{std::move(items), {}};
}

Computed repeated(const Value& value, std::int64_t count) {
    const auto times = static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
    const std::size_t size = value.is_string() ? value.text().size() : value.list().size();
    if (size == 0 || times == 0) {
        return {value.is_string() ? string_like(value, {}) : Value(List{}), {}};
    }
    if (times > (value.is_string() ? kLongestText : kMostItems) / size) {
        return failed("the result is too long");
    }
    if (value.is_string()) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) {
            text += value.text();
        }
        return {string_like(value, std::move(text)), {}};
    }
    List items;
    for (std::size_t i = 0; i < times; ++i) {
        items.insert(items.end(), value.list().begin(), value.list().end());
    }
    return {std::move(items), {}};
}

bool repeatable(const Value& value) {
    return value.is_string() || value.kind() == Kind::list;
}

}  // namespace

Computed negative(const Value& value) {
    if (value.kind() == Kind::decimal) {
        return {-value.decimal(), {}};
    }
    if (!value.is_integral()) {
        return failed("'-' does not work on " + std::string(value.kind_name()));
    }
    return numeric(BinaryOp::subtract, std::int64_t{0}, value);
}

Computed arithmetic(BinaryOp op, const Value& left, const Value& right, Escaping escaping) {
    if (left.is_number() && right.is_number()) {
        return numeric(op, left, right);
    }
    if (op == BinaryOp::add && left.is_string() && right.is_string()) {
        return left.text().size() + right.text().size() > kLongestText
                   ? failed("the text becomes too long")
                   : joined(left, right, escaping);
    }
    if (op == BinaryOp::add && left.kind() == Kind::list && right.kind() == Kind::list) {
        return joined_lists(left, right);
    }
    if (op == BinaryOp::multiply && repeatable(left) && right.is_integral()) {
        return repeated(left, right.integer());
    }
    if (op == BinaryOp::multiply && left.is_integral() && repeatable(right)) {
        return repeated(right, left.integer());
    }
    return mismatch(sign(op), left, right);
}

Computed compared(CompareOp op, const Value& left, const Value& right) {
    if (op == CompareOp::equal || op == CompareOp::unequal) {
        return {(left == right) == (op == CompareOp::equal), {}};
    }
    if (op == CompareOp::in || op == CompareOp::not_in) {
        Computed found = contains(right, left);
        found.value = found.value.truthy() == (op == CompareOp::in);
        return found;
    }
    const auto order = compare(left, right);
    switch (op) {
        case CompareOp::less:
            return order ? Computed{std::is_lt(*order), {}} : mismatch("<", left, right);
        case CompareOp::less_equal:
            return order ? Computed{std::is_lteq(*order), {}} : mismatch("<=", left, right);
        case CompareOp::greater:
            return order ? Computed{std::is_gt(*order), {}} : mismatch(">", left, right);
        default:
            return order ? Computed{std::is_gteq(*order), {}} : mismatch(">=", left, right);
    }
}

Computed contains(const Value& container, const Value& item) {
    if (container.is_string() && item.is_string()) {
        return {container.text().find(item.text()) != std::string_view::npos, {}};
    }
    if (container.kind() == Kind::map) {
        return {item.is_string() && container.map().find(item.text()) != nullptr, {}};
    }
    const auto has_item = [&item](const List& items) {
        return Computed{std::find(items.begin(), items.end(), item) != items.end(), {}};
    };
    if (container.kind() == Kind::list) {
        return has_item(container.list());
    }
    if (container.kind() == Kind::object) {
        if (const auto items = container.object().items()) {
            return has_item(*items);
        }
    }
    return failed("'in' can't look for " + std::string(item.kind_name()) + " in " +
                  std::string(container.kind_name()));
}

const char* sign(BinaryOp op) {
    switch (op) {
        case BinaryOp::add:
            return "+";
        case BinaryOp::subtract:
            return "-";
        case BinaryOp::multiply:
            return "*";
        case BinaryOp::divide:
            return "/";
        case BinaryOp::floor_divide:
            return "//";
        case BinaryOp::modulo:
            return "%";
        case BinaryOp::power:
            return "**";
    }
    return "";
}

}  // namespace unitfolio::templating
