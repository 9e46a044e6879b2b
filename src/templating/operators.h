// What + - * / // % ** ~ and the comparisons give, by Python's rules.
#pragma once

#include "templating/call.h"
#include "templating/expression.h"
#include "templating/value.h"

#include <string>

namespace unitfolio::templating {

/// A value, or why there is none.
struct Computed {
    Value value;
    std::string fault;
};

[[nodiscard]] Computed negative(const Value& value);
[[nodiscard]] Computed arithmetic(BinaryOp op,
                                  const Value& left,
                                  const Value& right,
                                  Escaping escaping);
[[nodiscard]] Computed compared(CompareOp op, const Value& left, const Value& right);

/// Whether a list has an item, a map a key or text a part.
[[nodiscard]] Computed contains(const Value& container, const Value& item);

/// "+", "//": for messages.
[[nodiscard]] const char* sign(BinaryOp op);

}  // namespace unitfolio::templating
