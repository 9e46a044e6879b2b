// Runs one template once: what it includes, extends and imports too.
//
// Variables lie on a stack; a frame is the part of it that a template, block or macro sees. What
// stands at the top of a template is kept apart, in its module, where its blocks and macros find
// it.
#pragma once

#include "base/diagnostic.h"
#include "templating/escaping.h"
#include "templating/function.h"
#include "templating/syntax.h"
#include "templating/template_set.h"
#include "templating/value.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

using Templates = std::map<std::string, Template, std::less<>>;

/// What every rendering of a set shares.
struct Program {
    const base::Sources* sources = nullptr;
    Escaping escaping = Escaping::html;
    Limits limits;
    Templates templates;
};

class Renderer {
  public:
    /// All of it must outlive the renderer. `variables` is a map.
    Renderer(const Program& program, const Value& variables, base::Diagnostics& diagnostics)
        : program_(program),
          variables_(variables),
          diagnostics_(diagnostics) {}

    /// Nothing after a fault, which is reported.
    [[nodiscard]] std::optional<std::string> run(const Template& page);

  private:
    class MacroObject;
    class LoopObject;

    using Variables = std::vector<std::pair<std::string_view, Value>>;

    /// The variables at the top of a template, and the blocks of it and of those it extends, the
    /// one that counts first.
    struct Module {
        /// Whether the variables of the page are seen: not by what is imported.
        bool sees_page = true;
        Variables variables = {};
        std::map<std::string_view, std::vector<const Block*>> blocks = {};
    };

    struct Frame {
        Module* module = nullptr;
        /// Where its variables begin on the stack.
        std::size_t begin = 0;
        /// What it sees beyond its own: the frame around it, up to a place on the stack.
        const Frame* outer = nullptr;
        std::size_t outer_end = 0;
        /// Whether it is the top of a template, so that what is set belongs to the module.
        bool is_top = false;
        /// The block that is printed, and how many have replaced it.
        std::string_view block = {};
        std::size_t block_level = 0;
    };

    /// Where the rendering is, for the notes of a fault.
    struct Step {
        base::Span span;
        const char* before = "'";
        std::string_view name;
        const char* after = "'";
    };

    /// Thrown when a fault is reported; ends the rendering.
    struct Stopped {};

    // Statements
    void execute(const Statements& statements);
    void execute(const Statement& statement);
    void run_statement(const Text& text, base::Span span);
    void run_statement(const Print& print, base::Span span);
    void run_statement(const If& branch, base::Span span);
    void run_statement(const For& loop, base::Span span);
    void run_statement(const Set& set, base::Span span);
    void run_statement(const Macro& macro, base::Span span);
    void run_statement(const CallBlock& call, base::Span span);
    void run_statement(const Include& include, base::Span span);
    void run_statement(const Import& import, base::Span span);
    void run_statement(const Extends& extends, base::Span span);
    void run_statement(const BlockPlace& place, base::Span span);

    // Expressions
    [[nodiscard]] Value evaluate(const Expression& expression);
    Value compute(const Literal& literal, base::Span span);
    Value compute(const Variable& variable, base::Span span);
    Value compute(const Attribute& attribute, base::Span span);
    Value compute(const Item& item, base::Span span);
    Value compute(const CallExpression& call, base::Span span);
    Value compute(const Application& application, base::Span span);
    Value compute(const Defined& defined, base::Span span);
    Value compute(const Binary& binary, base::Span span);
    Value compute(const Unary& unary, base::Span span);
    Value compute(const Logical& logical, base::Span span);
    Value compute(const Chain& chain, base::Span span);
    Value compute(const Conditional& conditional, base::Span span);
    Value compute(const ListLiteral& list, base::Span span);
    Value compute(const MapLiteral& map, base::Span span);

    /// The value of what may not be there: a variable, an attribute or an item.
    [[nodiscard]] std::optional<Value> find(const Expression& expression);
    [[nodiscard]] const Value* find_variable(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> visible_names() const;
    /// What is said of a variable, attribute or item that isn't there.
    [[nodiscard]] Fault missing(const Expression& expression);

    // Templates, blocks and macros in each other
    [[nodiscard]] const Template* find_template(std::string_view name) const;
    [[nodiscard]] const Template& demand_template(const Expression& name);
    [[nodiscard]] const Map& imported(const Expression& name);
    void run_module(const Template& first, Module& module, const Frame* outer);
    void print_block(std::string_view name, const Frame* outer, std::size_t level);
    [[nodiscard]] Value call(const CallExpression& call, const Value* caller, base::Span span);
    [[nodiscard]] Value call_macro(const MacroObject& macro, Variables arguments, base::Span span);
    [[nodiscard]] Variables bind_parameters(const Macro& macro, const Arguments& arguments);
    [[nodiscard]] std::vector<Value> evaluated(const Expressions& expressions);

    /// In the present scope; names that are set already get a new value.
    void define(std::string_view name, Value value);
    void unpack(const std::vector<std::string>& targets, const Value& value);

    [[nodiscard]] Frame nested_frame() const;
    /// Does something in another frame.
    template <class Action>
    void within(const Frame& frame, const Action& action);
    void enter(const Step& step);
    /// Does something a level deeper.
    template <class Action>
    void step_into(const Step& step, const Action& action);
    /// What an action prints.
    template <class Action>
    [[nodiscard]] Value captured(const Action& action);

    void check_size(base::Span span);
    [[noreturn]] void stop(const Fault& fault, base::Span span);

    const Program& program_;
    const Value& variables_;
    base::Diagnostics& diagnostics_;
    std::string out_;
    Variables stack_;
    const Frame* frame_ = nullptr;
    std::vector<Step> steps_;
    /// Modules last as long as the rendering: macros know theirs.
    std::deque<Module> modules_;
    std::map<const Template*, Map> imports_;
    /// What the template that runs extends, once it said so.
    const Extends* parent_ = nullptr;
    std::size_t printed_before_extends_ = 0;
};

}  // namespace unitfolio::templating
