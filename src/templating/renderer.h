// Runs a template once. The first fault ends everything: from then on values are null, nothing more
// is printed, and all that is under way returns. So no step needs an exception, and callers look at
// failed() where they loop.
#pragma once

#include "base/diagnostic.h"
#include "templating/object.h"
#include "templating/operators.h"
#include "templating/program.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

struct Binding {
    Symbol symbol;
    Value value;
};

/// The variables at the top of one template, its macros among them.
struct Module {
    std::vector<Binding> bindings;
    /// What the template that included or imported this one let it see.
    std::vector<Binding> inherited;
    Context variables = Context::passed;

    [[nodiscard]] const Value* find(Symbol symbol) const;
    void set(Symbol symbol, Value value);
};

/// The definitions of one block, the most derived first.
struct BlockChain {
    Symbol symbol;
    std::vector<const BlockDefinition*> definitions;
};

/// All blocks of a template and of those it extends.
struct BlockChains {
    Module* module = nullptr;
    std::vector<BlockChain> chains;

    [[nodiscard]] const BlockChain* find(Symbol symbol) const;
    void add(const Template& source);
};

class Macro;
class Namespace;

class Renderer {
  public:
    Renderer(const Program& program, const Value& variables, base::Diagnostics& diagnostics);
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    Renderer(Renderer&&) = delete;
    Renderer& operator=(Renderer&&) = delete;
    ~Renderer();

    [[nodiscard]] std::optional<std::string> run(const Template& start);

    // What functions and objects need of the template that runs.
    [[nodiscard]] bool failed() const { return failed_; }

    Value fail(base::Code code, base::Span span, std::string message, std::string hint = {});

    [[nodiscard]] const Program& program() const { return program_; }

    [[nodiscard]] Escaping escaping() const { return program_.escaping; }

    /// The value itself; a fault if it is not defined.
    Value defined(Value value);
    [[nodiscard]] Value invoke(const Function& function, base::Span span, Arguments arguments);
    [[nodiscard]] Value attribute(const Value& subject, std::string_view name, base::Span span);
    [[nodiscard]] Value item(const Value& subject, const Value& index, base::Span span);
    /// What a loop over a value gives, as a list; an empty one after a fault.
    [[nodiscard]] Value items(const Value& value, base::Span span);
    [[nodiscard]] Value call_macro(const Macro& macro, Call& call);
    [[nodiscard]] Value call_block(const BlockChains& chains,
                                   Symbol symbol,
                                   std::size_t level,
                                   base::Span span);
    /// A namespace that is emptied when the template ends, so that none can keep itself alive.
    [[nodiscard]] Value make_namespace();

  private:
    /// Where names are looked up, and what is going on there.
    struct Frame {
        Module* module = nullptr;
        /// The first binding of locals_ that can be seen.
        std::size_t locals = 0;
        /// The first binding of the innermost scope.
        std::size_t scope = 0;
        /// Whether variables that are set belong to the module.
        bool top_level = false;
        const BlockChains* chains = nullptr;
        /// The running block, if there is one.
        const BlockChain* block = nullptr;
        std::size_t level = 0;
        const Expression* parent = nullptr;
    };

    struct Step {
        base::Span span;
        std::string_view what;
        std::string_view name;
    };
    class FrameChange;
    class Scope;
    class Depth;

    // Statements
    void run_body(const Body& body);
    void operator()(const Text& node, base::Span span);
    void operator()(const Print& node, base::Span span);
    void operator()(const If& node, base::Span span);
    void operator()(const For& node, base::Span span);
    void operator()(const Set& node, base::Span span);
    void operator()(const SetBlock& node, base::Span span);
    void operator()(const FilterBlock& node, base::Span span);
    void operator()(const With& node, base::Span span);
    void operator()(const MacroDefinition& node, base::Span span);
    void operator()(const CallBlock& node, base::Span span);
    void operator()(const Include& node, base::Span span);
    void operator()(const Import& node, base::Span span);
    void operator()(const FromImport& node, base::Span span);
    void operator()(const Extends& node, base::Span span);
    void operator()(const BlockUse& node, base::Span span);

    void print(const Value& value, base::Span span);
    [[nodiscard]] bool within_output_limit(base::Span span);
    /// What running a body prints.
    [[nodiscard]] std::string capture(const Body& body);
    [[nodiscard]] Value filtered(const Body& body, const Expression& filters);
    [[nodiscard]] Value loop_items(const For& node);
    void assign(const Target& target, Value value);
    void unpack(const Target& target, const Value& value);
    void bind(Symbol symbol, Value value);
    void bind_here(Symbol symbol, Value value);
    void run_template(const Template& start, Module& module);
    void run_block(const BlockChains& chains,
                   const BlockChain& chain,
                   std::size_t level,
                   std::size_t locals);
    void bind_parameters(const MacroBody& macro, Call& call);
    [[nodiscard]] const Template* find_template(const Expression& name, IfMissing if_missing);
    [[nodiscard]] Module* import_module(const Expression& name, Context context);
    [[nodiscard]] Module& make_module(Context context);
    [[nodiscard]] Module& make_inner_module(Context context);
    [[nodiscard]] Value make_macro(const MacroBody& macro);

    // Expressions
    [[nodiscard]] Value eval(const Expression& expression);
    /// Like eval, but a value that is not defined is a fault.
    [[nodiscard]] Value eval_defined(const Expression& expression);
    [[nodiscard]] bool eval_truth(const Expression& expression);
    [[nodiscard]] Value operator()(const Literal& node, base::Span span);
    [[nodiscard]] Value operator()(const Variable& node, base::Span span);
    [[nodiscard]] Value operator()(const ListDisplay& node, base::Span span);
    [[nodiscard]] Value operator()(const MapDisplay& node, base::Span span);
    [[nodiscard]] Value operator()(const Attribute& node, base::Span span);
    [[nodiscard]] Value operator()(const Subscript& node, base::Span span);
    [[nodiscard]] Value operator()(const Slice& node, base::Span span);
    [[nodiscard]] Value operator()(const Invocation& node, base::Span span);
    [[nodiscard]] Value operator()(const FilterUse& node, base::Span span);
    [[nodiscard]] Value operator()(const TestUse& node, base::Span span);
    [[nodiscard]] Value operator()(const Unary& node, base::Span span);
    [[nodiscard]] Value operator()(const Binary& node, base::Span span);
    [[nodiscard]] Value operator()(const Concatenation& node, base::Span span);
    [[nodiscard]] Value operator()(const Logical& node, base::Span span);
    [[nodiscard]] Value operator()(const Comparison& node, base::Span span);
    [[nodiscard]] Value operator()(const Conditional& node, base::Span span);

    [[nodiscard]] const Value* find_variable(Symbol symbol) const;
    [[nodiscard]] Value special_variable(Symbol symbol);
    [[nodiscard]] Value invoke_method(const Attribute& method,
                                      const Invocation& node,
                                      Value subject,
                                      base::Span span);
    [[nodiscard]] Value call_value(const Value& callee, Arguments arguments, base::Span span);
    [[nodiscard]] Arguments arguments(const ArgumentList& list);
    [[nodiscard]] Arguments arguments(Value subject, const ArgumentList& list);
    void append_arguments(Arguments& result, const ArgumentList& list);
    void require_defined(Value& argument);
    [[nodiscard]] Value checked(Computed computed, base::Span span);
    [[nodiscard]] Value undefined(Missing missing,
                                  base::Span span,
                                  std::string name,
                                  Value subject = {});
    Value fail_undefined(const Undefined& undefined);
    [[nodiscard]] std::vector<std::string_view> visible_names() const;

    const Program& program_;
    base::Diagnostics& diagnostics_;
    bool failed_ = false;
    std::string out_;
    /// What the host passed; null if that is no map.
    const Map* given_ = nullptr;
    /// Of each symbol, the variable that the host passed under that name.
    std::vector<const Value*> variables_;
    std::vector<Binding> locals_;
    Frame frame_;
    std::vector<Step> steps_;
    std::uint32_t depth_ = 0;
    std::deque<Module> modules_;
    std::deque<BlockChains> chains_;
    std::vector<std::pair<const Template*, Module*>> imported_;
    std::vector<std::shared_ptr<const Namespace>> namespaces_;
};

}  // namespace unitfolio::templating
