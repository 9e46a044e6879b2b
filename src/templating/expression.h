// The expressions of a compiled template, as a tree that is only read once it is built.
#pragma once

#include "base/source.h"
#include "templating/function.h"
#include "templating/symbol_table.h"
#include "templating/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

struct Expression;
using ExpressionPtr = std::unique_ptr<const Expression>;

enum class BinaryOp : std::uint8_t { add, subtract, multiply, divide, floor_divide, modulo, power };
enum class CompareOp : std::uint8_t {
    equal,
    unequal,
    less,
    less_equal,
    greater,
    greater_equal,
    in,
    not_in
};
enum class UnaryOp : std::uint8_t { minus, plus, logical_not };
enum class LogicalOp : std::uint8_t { both, either };
enum class Expects : std::uint8_t { truth, falsehood };

struct NamedArgument {
    std::string name;
    ExpressionPtr value;
};

struct ArgumentList {
    std::vector<ExpressionPtr> positional;
    std::vector<NamedArgument> named;
};

struct Literal {
    Value value;
};

struct Variable {
    Symbol symbol;
};

struct ListDisplay {
    std::vector<ExpressionPtr> items;
};

struct MapDisplay {
    std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
};

struct Attribute {
    ExpressionPtr subject;
    std::string name;
};

struct Subscript {
    ExpressionPtr subject;
    ExpressionPtr index;
};

/// Each bound may be absent.
struct Slice {
    ExpressionPtr subject;
    ExpressionPtr first;
    ExpressionPtr last;
    ExpressionPtr step;
};

struct Invocation {
    ExpressionPtr callee;
    ArgumentList arguments;
};

struct FilterUse {
    const Function* filter;
    ExpressionPtr subject;
    ArgumentList arguments;
};

struct TestUse {
    const Function* test;
    Expects expects;
    ExpressionPtr subject;
    ArgumentList arguments;
};

struct Unary {
    UnaryOp op;
    ExpressionPtr operand;
};

struct Binary {
    BinaryOp op;
    ExpressionPtr left;
    ExpressionPtr right;
};

struct Concatenation {
    std::vector<ExpressionPtr> parts;
};

struct Logical {
    LogicalOp op;
    ExpressionPtr left;
    ExpressionPtr right;
};

/// a < b <= c: each neighbouring pair must compare.
struct Comparison {
    ExpressionPtr first;
    std::vector<std::pair<CompareOp, ExpressionPtr>> others;
};

/// `otherwise` may be absent.
struct Conditional {
    ExpressionPtr condition;
    ExpressionPtr then;
    ExpressionPtr otherwise;
};

struct Expression {
    base::Span span;
    std::variant<Literal,
                 Variable,
                 ListDisplay,
                 MapDisplay,
                 Attribute,
                 Subscript,
                 Slice,
                 Invocation,
                 FilterUse,
                 TestUse,
                 Unary,
                 Binary,
                 Concatenation,
                 Logical,
                 Comparison,
                 Conditional>
        node;
};

}  // namespace unitfolio::templating
