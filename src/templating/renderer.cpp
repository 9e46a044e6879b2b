#include "templating/renderer.h"

#include "base/text.h"
#include "templating/runtime_objects.h"

#include <algorithm>
#include <memory>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kMostNotes = 16;

}  // namespace

void Scope::set(std::string_view name, Value value) {
    const auto known = std::find_if(variables.begin(), variables.end(), [name](const auto& each) {
        return each.first == name;
    });
    if (known != variables.end()) {
        known->second = std::move(value);
    } else {
        variables.emplace_back(name, std::move(value));
    }
}

const Value* Scope::find(std::string_view name) const {
    const auto found = std::find_if(variables.begin(), variables.end(), [name](const auto& each) {
        return each.first == name;
    });
    return found == variables.end() ? nullptr : &found->second;
}

Renderer::Renderer(const Program& program, const Value& variables, base::Diagnostics& diagnostics)
    : program_(program),
      diagnostics_(diagnostics) {
    for (const auto& [name, value] : variables.map().entries()) {
        page_.variables.emplace_back(name, value);
    }
}

std::optional<std::string> Renderer::run(const Template& page) {
    Module module{{&page_}};
    try {
        run_module(page, module);
        return std::move(out_);
    } catch (const Fault& fault) {
        report(fault);
        return std::nullopt;
    }
}

void Renderer::report(const Fault& fault) {
    if (fault.message.empty()) {
        return;
    }
    base::Diagnostic& diagnostic = diagnostics_.report(fault.code, fault.span, fault.message);
    if (!fault.hint.empty()) {
        diagnostic.hint(fault.hint);
    }
    for (std::size_t i = 0; i < std::min(kMostNotes, steps_.size()); ++i) {
        const base::Note& step = steps_[steps_.size() - 1 - i];
        diagnostic.note(step.span, step.message);
    }
}

// What these put back needs no guard: faults end the rendering.
template <class Action>
void Renderer::in_frame(const Frame& frame, const Action& action) {
    const Frame outer = std::exchange(frame_, frame);
    action();
    frame_ = outer;
}

void Renderer::enter(base::Note step) {
    if (steps_.size() >= program_.limits.depth) {
        throw Fault{"templates and macros are nested in each other more than " +
                        std::to_string(program_.limits.depth) + " deep",
                    "look for one that includes or calls itself",
                    step.span,
                    base::Code::template_limit};
    }
    steps_.push_back(std::move(step));
}

template <class Action>
void Renderer::step_into(base::Note step, const Action& action) {
    enter(std::move(step));
    action();
    steps_.pop_back();
}

template <class Action>
Value Renderer::captured(const Action& action) {
    std::string outer = std::exchange(out_, {});
    action();
    return finished(std::exchange(out_, std::move(outer)), program_.escaping);
}

void Renderer::check_size() const {
    if (out_.size() > program_.limits.output_bytes) {
        throw Fault{.message = "the output is larger than " +
                               std::to_string(program_.limits.output_bytes) + " bytes",
                    .code = base::Code::template_limit};
    }
}

void Renderer::unpack(const Names& targets, const Value& value) const {
    if (targets.size() == 1) {
        frame_.scope->set(targets.front(), value);
        return;
    }
    const List items = items_of(value);
    if (items.size() != targets.size()) {
        throw Fault{std::to_string(targets.size()) + " names for " +
                    base::count_of(items.size(), "value")};
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        frame_.scope->set(targets[i], items[i]);
    }
}

void Renderer::execute(const Statements& statements) {
    for (const Statement& statement : statements) {
        located(statement.span, [&] {
            std::visit([&](const auto& content) { run_statement(content); }, statement.content);
            check_size();
        });
    }
}

void Renderer::run_statement(const Text& text) {
    out_ += text.text;
}

void Renderer::run_statement(const Print& print) {
    append_printed(out_, evaluate(print.value), program_.escaping);
}

void Renderer::run_statement(const If& branch) {
    execute(evaluate(branch.condition).truthy() ? branch.then : branch.otherwise);
}

/// The scope is the loop's.
List Renderer::items_of_loop(const For& loop, const Value& value) {
    List items = located(loop.items.span, [&] { return items_of(value); });
    if (!loop.filter) {
        return items;
    }
    List chosen;
    for (const Value& item : items) {
        frame_.scope->variables.clear();
        unpack(loop.targets, item);
        if (evaluate(*loop.filter).truthy()) {
            chosen.push_back(item);
        }
    }
    return chosen;
}

void Renderer::run_statement(const For& loop) {
    const Value value = evaluate(loop.items);
    Scope scope{frame_.scope};
    Frame frame = frame_;
    frame.scope = &scope;
    List items;
    in_frame(frame, [&] {
        items = items_of_loop(loop, value);
        const auto state = std::make_shared<LoopObject>(items);
        for (const Value& item : items) {
            scope.variables.clear();
            unpack(loop.targets, item);
            scope.set("loop", Value(state));
            execute(loop.body);
            check_size();
            state->move_on();
        }
    });
    if (items.empty()) {
        execute(loop.otherwise);
    }
}

void Renderer::run_statement(const Set& set) {
    if (set.value) {
        unpack(set.targets, evaluate(*set.value));
        return;
    }
    Scope scope{frame_.scope};
    Frame frame = frame_;
    frame.scope = &scope;
    unpack(set.targets, captured([&] { in_frame(frame, [&] { execute(set.body); }); }));
}

void Renderer::run_statement(const Macro& macro) const {
    Module& module = *frame_.module;
    frame_.scope->set(macro.name,
                      Value(std::make_shared<const MacroObject>(macro, module, module.scope)));
}

void Renderer::run_statement(const CallBlock& block) {
    const Value caller(
        std::make_shared<const MacroObject>(block.caller, *frame_.module, *frame_.scope));
    located(block.call.span, [&] {
        const auto& expression = std::get<CallExpression>(block.call.content);
        append_printed(out_, call(expression, &caller), program_.escaping);
    });
}

void Renderer::run_statement(const Include& include) {
    const std::string name = to_text(evaluate(include.name));
    if (include.ignores_missing && program_.templates.find(name) == program_.templates.end()) {
        return;
    }
    const Template& part = demand_template(name, include.name.span);
    Module module{{frame_.scope}};
    step_into({include.span, quoted(part.name) + " is included here"},
              [&] { run_module(part, module); });
}

void Renderer::run_statement(const Import& import) {
    const Template& library = demand_template(to_text(evaluate(import.name)), import.name.span);
    const Value members = imported(library, import.name.span);
    for (const auto& [name, alias] : import.members) {
        const auto member = name.empty() ? members : attribute_of(members, name);
        if (!member) {
            throw undefined(library.name + " has no " + quoted(name), name, keys_of(members));
        }
        frame_.scope->set(alias, *member);
    }
}

void Renderer::run_statement(const Extends& extends) {
    frame_.module->parent = &extends;
    frame_.module->printed = out_.size();
}

void Renderer::run_statement(const BlockPlace& place) {
    if (frame_.module->parent == nullptr) {
        print_block(place.name, 0);
    }
}

void Renderer::print_block(std::string_view name, std::size_t level) {
    const auto& chain = frame_.module->blocks[name];
    if (level >= chain.size()) {
        throw Fault{"there is no block above " + quoted(name)};
    }
    Scope scope{&frame_.module->scope};
    step_into({chain[level]->span, "in block " + quoted(name)}, [&] {
        in_frame({frame_.module, &scope, name, level}, [&] { execute(chain[level]->body); });
    });
}

void Renderer::run_module(const Template& first, Module& module) {
    const std::size_t steps = steps_.size();
    in_frame({&module, &module.scope}, [&] {
        for (const Template* made = &first; made != nullptr;) {
            for (const auto& [name, block] : made->blocks) {
                module.blocks[name].push_back(&block);
            }
            execute(made->body);
            const Extends* parent = std::exchange(module.parent, nullptr);
            made = nullptr;
            if (parent != nullptr) {
                out_.resize(module.printed);
                made = &demand_template(to_text(evaluate(parent->name)), parent->name.span);
                enter({parent->name.span, quoted(made->name) + " is extended here"});
            }
        }
    });
    steps_.resize(steps);
}

const Template& Renderer::demand_template(std::string_view name, base::Span span) const {
    const auto found = program_.templates.find(name);
    if (found == program_.templates.end()) {
        Names names;
        for (const auto& entry : program_.templates) {
            names.emplace_back(entry.first);
        }
        throw Fault{"there is no template " + quoted(name),
                    guess(name, names),
                    span,
                    base::Code::template_missing};
    }
    if (!found->second.is_sound) {
        // Its faults were reported when it was compiled.
        throw Fault{};
    }
    return found->second;
}

Value Renderer::imported(const Template& made, base::Span span) {
    const auto [entry, is_new] = libraries_.try_emplace(&made);
    Library& library = entry->second;
    if (is_new) {
        step_into({span, quoted(made.name) + " is imported here"},
                  [&] { (void)captured([&] { run_module(made, library.module); }); });
        Map members;
        for (const auto& [name, value] : library.module.scope.variables) {
            if (!name.starts_with('_')) {
                members.set(std::string(name), value);
            }
        }
        library.members = std::move(members);
    }
    return library.members;
}

Value Renderer::call_macro(const MacroObject& called,
                           const CallExpression& expression,
                           const Value* caller) {
    const Arguments& arguments = expression.arguments;
    const Macro& macro = called.macro;
    const std::size_t required = macro.parameters.size() - macro.defaults.size();
    const Places places = bind({macro.name, macro.parameters, required}, arguments.names);
    Scope scope{&called.outer};
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i]) {
            scope.set(macro.parameters[i], evaluate(arguments.values[*places[i]]));
        }
    }
    if (caller != nullptr) {
        scope.set("caller", *caller);
    }
    const auto print = [&] {
        for (std::size_t i = required; i < places.size(); ++i) {
            if (!places[i]) {
                scope.set(macro.parameters[i], evaluate(macro.defaults[i - required]));
            }
        }
        execute(macro.body);
    };
    return captured([&] {
        step_into({expression.span, quoted(macro.name) + " is called here"}, [&] {
            in_frame({&called.module, &scope}, print);
        });
    });
}

Value Renderer::call(const CallExpression& expression, const Value* caller) {
    const Expression& callee = expression.callee.front();
    const Arguments& arguments = expression.arguments;
    const auto* variable = std::get_if<Variable>(&callee.content);
    if (variable != nullptr && find_variable(variable->name) == nullptr) {
        if (variable->name == "super" && !frame_.block.empty()) {
            return captured([&] { print_block(frame_.block, frame_.block_level + 1); });
        }
        if (const Function* function = templating::find(globals(), variable->name)) {
            return run_function(
                *function, arguments.values, bind(function->signature(), arguments.names));
        }
    }
    const Value object = evaluate(callee);
    const auto* macro = object.kind() == Kind::object
                            ? dynamic_cast<const MacroObject*>(&object.object())
                            : nullptr;
    if (macro == nullptr) {
        throw Fault{std::string(object.kind_name()) + " can't be called"};
    }
    return call_macro(*macro, expression, caller);
}

const Value* Renderer::find_variable(std::string_view name) const {
    for (const Scope* scope = frame_.scope; scope != nullptr; scope = scope->outer) {
        if (const Value* found = scope->find(name)) {
            return found;
        }
    }
    return nullptr;
}

Names Renderer::visible_names() const {
    Names names;
    for (const Scope* scope = frame_.scope; scope != nullptr; scope = scope->outer) {
        for (const auto& variable : scope->variables) {
            names.push_back(variable.first);
        }
    }
    return names;
}

}  // namespace unitfolio::templating
