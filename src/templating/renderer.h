// Runs one template once: what it includes, extends and imports too.
#pragma once

#include "base/diagnostic.h"
#include "templating/escaping.h"
#include "templating/fault.h"
#include "templating/function.h"
#include "templating/syntax.h"
#include "templating/template_set.h"
#include "templating/value.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

/// What every rendering of a set shares.
struct Program {
    const base::Sources* sources = nullptr;
    Escaping escaping = Escaping::html;
    Limits limits;
    std::map<std::string, Template, std::less<>> templates = {};
};

/// Variables, and those seen around them.
struct Scope {
    const Scope* outer = nullptr;
    std::vector<std::pair<std::string_view, Value>> variables = {};

    /// A name that is set already gets a new value.
    void set(std::string_view name, Value value);
    /// In this scope alone; nullptr if there is none.
    [[nodiscard]] const Value* find(std::string_view name) const;
};

/// What stands at the top of a template, where its blocks and macros find it.
struct Module {
    Scope scope;
    /// Of the template and those it extends; the one that counts first.
    std::map<std::string_view, std::vector<const Block*>> blocks = {};
    /// What it extends, once it said so, and what was printed until then.
    const Extends* parent = nullptr;
    std::size_t printed = 0;
};

class MacroObject;

/// The fault of naming what isn't there; guesses which of the names was meant.
[[nodiscard]] Fault undefined(const std::string& message,
                              std::string_view name,
                              const Names& names);

/// Of a map; other values have none.
[[nodiscard]] Names keys_of(const Value& value);

/// All of what it is made with must outlive it. `variables` is a map.
class Renderer {
  public:
    Renderer(const Program& program, const Value& variables, base::Diagnostics& diagnostics);

    /// Nothing after a fault, which is reported.
    [[nodiscard]] std::optional<std::string> run(const Template& page);

  private:
    /// An imported template, and a map of what it defines.
    struct Library {
        Module module;
        Value members;
    };

    /// Where things run: the block is the one that is printed, and how many have replaced it.
    struct Frame {
        Module* module = nullptr;
        Scope* scope = nullptr;
        std::string_view block = {};
        std::size_t block_level = 0;
    };

    void report(const Fault& fault);

    // Statements
    void execute(const Statements& statements);
    void run_statement(const Text& text);
    void run_statement(const Print& print);
    void run_statement(const If& branch);
    void run_statement(const For& loop);
    void run_statement(const Set& set);
    void run_statement(const Macro& macro) const;
    void run_statement(const CallBlock& block);
    void run_statement(const Include& include);
    void run_statement(const Import& import);
    void run_statement(const Extends& extends);
    void run_statement(const BlockPlace& place);

    // Expressions
    [[nodiscard]] Value evaluate(const Expression& expression);
    Value compute(const Literal& literal);
    Value compute(const Variable& variable);
    Value compute(const Item& item);
    Value compute(const CallExpression& expression);
    Value compute(const Application& application);
    Value compute(const Logical& logical);
    Value compute(const Chain& chain);
    Value compute(const Conditional& conditional);
    Value compute(const ListLiteral& list);
    Value compute(const MapLiteral& map);

    /// The value of what may not be there: a variable or an item.
    [[nodiscard]] std::optional<Value> find(const Expression& expression);
    [[nodiscard]] const Value* find_variable(std::string_view name) const;
    [[nodiscard]] Names visible_names() const;
    [[nodiscard]] Value run_function(const Function& function,
                                     const Expressions& arguments,
                                     const Places& places);
    [[nodiscard]] Value call(const CallExpression& expression, const Value* caller);
    [[nodiscard]] Value call_macro(const MacroObject& called,
                                   const CallExpression& expression,
                                   const Value* caller);

    // Templates and blocks in each other
    [[nodiscard]] const Template& demand_template(std::string_view name, base::Span span) const;
    /// A map of what a template defines.
    [[nodiscard]] Value imported(const Template& made, base::Span span);
    void run_module(const Template& first, Module& module);
    void print_block(std::string_view name, std::size_t level);

    [[nodiscard]] List items_of_loop(const For& loop, const Value& value);
    void unpack(const Names& targets, const Value& value) const;
    template <class Action>
    void in_frame(const Frame& frame, const Action& action);
    void enter(base::Note step);
    /// Does something a level deeper.
    template <class Action>
    void step_into(base::Note step, const Action& action);
    /// What an action prints.
    template <class Action>
    [[nodiscard]] Value captured(const Action& action);
    void check_size() const;

    const Program& program_;
    base::Diagnostics& diagnostics_;
    Scope page_;
    std::string out_;
    Frame frame_;
    /// Where the rendering is, for the notes of a fault.
    std::vector<base::Note> steps_;
    std::map<const Template*, Library> libraries_;
};

}  // namespace unitfolio::templating
