// A template as it was understood: what the parser makes and the renderer runs. Immutable, so that
// any number of threads can render it. Names and texts are kept where they are needed; everything
// that a fault can be reported about has the span of its source.
#pragma once

#include "base/source.h"
#include "templating/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unitfolio::templating {

struct Expression;
struct Function;
using Expressions = std::vector<Expression>;

/// Named ones come last. The names of positional ones are empty.
struct Arguments {
    std::vector<std::string> names;
    Expressions values;
};

struct Literal {
    Value value;
};

struct Variable {
    std::string name;
};

/// "object.name"
struct Attribute {
    Expressions object;  // one
    std::string name;
};

/// "object[key]"
struct Item {
    Expressions object_and_key;
};

struct CallExpression {
    Expressions callee;  // one
    Arguments arguments;
};

/// "value|filter(…)" and "value is test(…)": the first argument is the value.
struct Application {
    const Function* function = nullptr;
    Arguments arguments;
    bool negated = false;
};

/// "x is defined", "x is not defined" and "x|default(y)": all that may look at what isn't there.
struct Defined {
    Expressions value;     // one
    Expressions fallback;  // none for a test
    bool negated = false;
    bool also_if_false = false;
};

enum class Operator : std::uint8_t { add, subtract, multiply, divide, floor_divide, modulo, join };

struct Binary {
    Operator operation{};
    Expressions operands;  // two
};

enum class Sign : std::uint8_t { plus, minus, logical_not };

struct Unary {
    Sign sign{};
    Expressions operand;  // one
};

/// "and" or "or"
struct Logical {
    bool stops_at = false;
    Expressions operands;  // two
};

enum class Comparison : std::uint8_t {
    equal,
    unequal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    in,
    not_in
};

/// "a < b <= c": one operand more than comparisons.
struct Chain {
    std::vector<Comparison> comparisons;
    Expressions operands;
};

/// "then if condition else otherwise"
struct Conditional {
    Expressions condition_then_otherwise;
};

struct ListLiteral {
    Expressions items;
};

struct MapLiteral {
    std::vector<std::string> keys;
    Expressions values;
};

struct Expression {
    base::Span span;
    std::variant<Literal,
                 Variable,
                 Attribute,
                 Item,
                 CallExpression,
                 Application,
                 Defined,
                 Binary,
                 Unary,
                 Logical,
                 Chain,
                 Conditional,
                 ListLiteral,
                 MapLiteral>
        content;
};

struct Statement;
using Statements = std::vector<Statement>;

struct Text {
    std::string text;
};

struct Print {
    Expression value;
};

struct If {
    Expression condition;
    Statements then;
    Statements otherwise;
};

struct For {
    std::vector<std::string> targets;
    Expression items;
    std::optional<Expression> filter;
    Statements body;
    Statements otherwise;
};

/// One of value and body: "{% set a = b %}" or "{% set a %}…{% endset %}".
struct Set {
    std::vector<std::string> targets;
    std::optional<Expression> value;
    Statements body;
};

/// The last parameters are those with a default.
struct Macro {
    std::string name;
    std::vector<std::string> parameters;
    Expressions defaults;
    Statements body;
};

/// A call with a body that the macro prints with caller().
struct CallBlock {
    Expression call;
    Macro caller;
};

struct Include {
    Expression name;
    bool ignores_missing = false;
};

/// "{% import x as alias %}" has an alias, "{% from x import a, b as c %}" has members.
struct Import {
    Expression name;
    std::string alias;
    std::vector<std::pair<std::string, std::string>> members;
};

struct Extends {
    Expression name;
};

/// The place of a block; what is printed there may come from a template that extends this one.
struct BlockPlace {
    std::string name;
    /// Whether it sees the variables of the place.
    bool scoped = false;
};

struct Statement {
    base::Span span;
    std::variant<Text, Print, If, For, Set, Macro, CallBlock, Include, Import, Extends, BlockPlace>
        content;
};

struct Block {
    /// Of its name.
    base::Span span;
    Statements body;
};

struct Template {
    std::string name;
    base::SourceId source = base::kNoSource;
    Statements body;
    std::map<std::string, Block> blocks;
    /// Whether it was understood: what is not was reported and can't be rendered.
    bool is_sound = false;
};

}  // namespace unitfolio::templating
