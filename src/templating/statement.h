// The statements of a compiled template, and the template itself.
#pragma once

#include "base/source.h"
#include "templating/expression.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unitfolio::templating {

struct Statement;
using Body = std::vector<Statement>;

/// What a value is bound to: a variable, an attribute of a namespace, or parts for the items of a
/// list.
struct Target {
    base::Span span;
    Symbol symbol = 0;
    std::string attribute;
    std::vector<Target> parts;
};

enum class Context : std::uint8_t { passed, withheld };

struct Text {
    std::string text;
};

struct Print {
    ExpressionPtr value;
};

struct If {
    std::vector<std::pair<ExpressionPtr, Body>> branches;
    Body otherwise;
};

struct For {
    Target target;
    ExpressionPtr items;
    ExpressionPtr condition;  // may be absent
    Body body;
    Body otherwise;
};

struct Set {
    Target target;
    ExpressionPtr value;
};

struct SetBlock {
    Target target;
    ExpressionPtr filtered;  // of the captured text; may be absent
    Body body;
};

struct FilterBlock {
    ExpressionPtr filtered;
    Body body;
};

struct With {
    std::vector<Set> bindings;
    Body body;
};

struct Parameter {
    Symbol symbol = 0;
    ExpressionPtr fallback;  // may be absent
};

/// Shared by all the macro values that running its definition makes.
struct MacroBody {
    Symbol symbol = 0;
    std::vector<Parameter> parameters;
    Body body;
    bool takes_caller = false;
};

struct MacroDefinition {
    std::unique_ptr<const MacroBody> macro;
};

struct CallBlock {
    std::unique_ptr<const MacroBody> caller;
    ExpressionPtr call;
};
enum class IfMissing : std::uint8_t { fault, ignore };

struct Include {
    ExpressionPtr name;
    IfMissing if_missing;
    Context context;
};

struct Import {
    ExpressionPtr name;
    Symbol as;
    Context context;
};

struct FromImport {
    struct Member {
        base::Span span;
        Symbol name;
        Symbol as;
    };

    ExpressionPtr name;
    std::vector<Member> members;
    Context context;
};

struct Extends {
    ExpressionPtr name;
};
enum class BlockScope : std::uint8_t { own, surrounding };

struct BlockDefinition {
    Symbol symbol = 0;
    BlockScope scope = BlockScope::own;
    base::Span span;
    Body body;
};

struct BlockUse {
    const BlockDefinition* block;
};

struct Statement {
    base::Span span;
    std::variant<Text,
                 Print,
                 If,
                 For,
                 Set,
                 SetBlock,
                 FilterBlock,
                 With,
                 MacroDefinition,
                 CallBlock,
                 Include,
                 Import,
                 FromImport,
                 Extends,
                 BlockUse>
        node;
};

struct Template {
    std::string name;
    Body body;
    /// Whether it has no syntax faults.
    bool usable = true;
    /// All blocks of the file, inner ones too.
    std::vector<std::unique_ptr<const BlockDefinition>> blocks;
};

}  // namespace unitfolio::templating
