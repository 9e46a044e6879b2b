// A template as it was understood: what the parser makes and the renderer runs. Immutable, so that
// any number of threads can render it. Names are views of the template's text; everything that a
// fault can be reported about has the span of its source.
#pragma once

#include "base/source.h"
#include "templating/function.h"
#include "templating/value.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

struct Expression;
using Expressions = std::vector<Expression>;

struct Literal {
    Value value;
};

struct Variable {
    std::string_view name;
};

/// "object.key" or "object[key]"
struct Item {
    Expressions object_and_key;
};

/// Named ones come last. The names of positional ones are empty.
struct Arguments {
    std::vector<std::string_view> names;
    Expressions values;
};

struct CallExpression {
    base::Span span;
    Expressions callee;  // one
    Arguments arguments;
};

/// Operators, "value|filter(…)" and "value is test(…)".
struct Application {
    const Function* function = nullptr;
    Expressions arguments;
    Places places;
    bool is_negated = false;
};

/// "and" or "or"
struct Logical {
    bool stops_at = false;
    Expressions operands;  // two
};

/// "a < b <= c": one operand more than comparisons, which are tests.
struct Chain {
    std::vector<const Function*> comparisons;
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
                 Item,
                 CallExpression,
                 Application,
                 Logical,
                 Chain,
                 Conditional,
                 ListLiteral,
                 MapLiteral>
        content;
};

struct Statement;
using Statements = std::vector<Statement>;
using Names = std::vector<std::string_view>;

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
    Names targets;
    Expression items;
    std::optional<Expression> filter;
    Statements body;
    Statements otherwise;
};

/// "{% set a = value %}" or "{% set a %}body{% endset %}".
struct Set {
    Names targets;
    std::optional<Expression> value;
    Statements body;
};

/// The last parameters are those with a default.
struct Macro {
    std::string_view name;
    Names parameters;
    Expressions defaults;
    Statements body;
};

/// A call with a body that the macro prints with caller().
struct CallBlock {
    Expression call;
    Macro caller;
};

struct Include {
    base::Span span;
    Expression name;
    bool ignores_missing = false;
};

/// "{% from x import a, b as c %}": members and what they are called here. "{% import x as c %}" is
/// one member without a name.
struct Import {
    Expression name;
    std::vector<std::pair<std::string_view, std::string_view>> members;
};

struct Extends {
    Expression name;
};

/// What is printed here may come from a template that extends this one.
struct BlockPlace {
    std::string_view name;
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
    std::map<std::string_view, Block> blocks;
    /// Whether it was understood: what is not was reported and can't be rendered.
    bool is_sound = false;
};

}  // namespace unitfolio::templating
