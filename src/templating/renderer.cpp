#include "templating/renderer.h"

#include "base/text.h"
#include "templating/runtime_objects.h"

#include <algorithm>
#include <memory>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kMostNotes = 16;

std::string quoted(std::string_view name) {
    return "'" + std::string(name) + "'";
}

std::string suggestion(std::string_view name, const std::vector<std::string_view>& names) {
    const auto nearest = base::nearest(name, names);
    return nearest ? "did you mean " + quoted(*nearest) + "?" : std::string();
}

}  // namespace

std::optional<Value> Renderer::LoopObject::attribute(std::string_view name) const {
    const std::size_t length = items_.size();
    if (name == "index") {
        return index_ + 1;
    }
    if (name == "index0") {
        return index_;
    }
    if (name == "revindex") {
        return length - index_;
    }
    if (name == "revindex0") {
        return length - index_ - 1;
    }
    if (name == "first") {
        return index_ == 0;
    }
    if (name == "last") {
        return index_ + 1 == length;
    }
    if (name == "length") {
        return length;
    }
    if (name == "previtem" && index_ > 0) {
        return items_[index_ - 1];
    }
    if (name == "nextitem" && index_ + 1 < length) {
        return items_[index_ + 1];
    }
    return std::nullopt;
}

std::optional<std::string> Renderer::run(const Template& page) {
    try {
        run_module(page, modules_.emplace_back(), nullptr);
        return std::move(out_);
    } catch (const Stopped&) {
        return std::nullopt;
    }
}

void Renderer::stop(const Fault& fault, base::Span span) {
    base::Diagnostic& diagnostic = diagnostics_.report(fault.code, span, fault.message);
    if (!fault.hint.empty()) {
        diagnostic.hint(fault.hint);
    }
    for (std::size_t i = 0; i < std::min(kMostNotes, steps_.size()); ++i) {
        const Step& step = steps_[steps_.size() - 1 - i];
        diagnostic.note(step.span, step.before + std::string(step.name) + step.after);
    }
    throw Stopped{};
}

void Renderer::check_size(base::Span span) {
    if (out_.size() > program_.limits.output_bytes) {
        stop({base::Code::template_limit,
              "the output is larger than " + std::to_string(program_.limits.output_bytes) +
                  " bytes"},
             span);
    }
}

Renderer::Frame Renderer::nested_frame() const {
    Frame frame = *frame_;
    frame.begin = stack_.size();
    frame.outer = frame_;
    frame.outer_end = stack_.size();
    frame.is_top = false;
    return frame;
}

// What these put back needs no guard: the one exception that passes ends the rendering.
template <class Action>
void Renderer::within(const Frame& frame, const Action& action) {
    const Frame* const outer = std::exchange(frame_, &frame);
    action();
    frame_ = outer;
    stack_.resize(frame.begin);
}

void Renderer::enter(const Step& step) {
    if (steps_.size() >= program_.limits.depth) {
        stop({base::Code::template_limit,
              "templates and macros are nested in each other more than " +
                  std::to_string(program_.limits.depth) + " deep",
              "look for one that includes or calls itself"},
             step.span);
    }
    steps_.push_back(step);
}

template <class Action>
void Renderer::step_into(const Step& step, const Action& action) {
    enter(step);
    action();
    steps_.pop_back();
}

template <class Action>
Value Renderer::captured(const Action& action) {
    std::string outer = std::exchange(out_, {});
    action();
    return finished(std::exchange(out_, std::move(outer)), program_.escaping);
}

void Renderer::define(std::string_view name, Value value) {
    Variables& variables = frame_->is_top ? frame_->module->variables : stack_;
    const auto begin =
        variables.begin() + (frame_->is_top ? 0 : static_cast<std::ptrdiff_t>(frame_->begin));
    const auto known = std::find_if(
        begin, variables.end(), [name](const auto& each) { return each.first == name; });
    if (known != variables.end()) {
        known->second = std::move(value);
    } else {
        variables.emplace_back(name, std::move(value));
    }
}

void Renderer::unpack(const std::vector<std::string>& targets, const Value& value) {
    if (targets.size() == 1) {
        define(targets.front(), value);
        return;
    }
    const List items = items_of(value);
    if (items.size() != targets.size()) {
        throw Fault{.message = std::to_string(targets.size()) + " names for " +
                               base::count_of(items.size(), "value")};
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        define(targets[i], items[i]);
    }
}

void Renderer::execute(const Statements& statements) {
    for (const Statement& statement : statements) {
        try {
            std::visit([&](const auto& content) { run_statement(content, statement.span); },
                       statement.content);
        } catch (const Fault& fault) {
            stop(fault, statement.span);
        }
    }
}

void Renderer::run_statement(const Text& text, base::Span span) {
    out_ += text.text;
    check_size(span);
}

void Renderer::run_statement(const Print& print, base::Span span) {
    append_printed(out_, evaluate(print.value), program_.escaping);
    check_size(span);
}

void Renderer::run_statement(const If& branch, base::Span /*span*/) {
    execute(evaluate(branch.condition).truthy() ? branch.then : branch.otherwise);
}

void Renderer::run_statement(const For& loop, base::Span span) {
    List items;
    try {
        items = items_of(evaluate(loop.items));
    } catch (const Fault& fault) {
        stop(fault, loop.items.span);
    }
    const Frame frame = nested_frame();
    within(frame, [&] {
        if (loop.filter) {
            List chosen;
            for (const Value& item : items) {
                unpack(loop.targets, item);
                if (evaluate(*loop.filter).truthy()) {
                    chosen.push_back(item);
                }
                stack_.resize(frame.begin);
            }
            items = std::move(chosen);
        }
        const auto state = std::make_shared<LoopObject>(items);
        for (const Value& item : items) {
            stack_.resize(frame.begin);
            unpack(loop.targets, item);
            define("loop", Value(state));
            execute(loop.body);
            check_size(span);
            state->move_on();
        }
    });
    if (items.empty()) {
        execute(loop.otherwise);
    }
}

void Renderer::run_statement(const Set& set, base::Span /*span*/) {
    unpack(set.targets, set.value ? evaluate(*set.value) : captured([&] {
               const Frame frame = nested_frame();
               within(frame, [&] { execute(set.body); });
           }));
}

void Renderer::run_statement(const Macro& macro, base::Span /*span*/) {
    define(macro.name,
           Value(std::make_shared<const MacroObject>(
               MacroObject::Definition{macro, *frame_->module})));
}

void Renderer::run_statement(const CallBlock& block, base::Span span) {
    const Value caller(std::make_shared<const MacroObject>(
        MacroObject::Definition{block.caller, *frame_->module, frame_, stack_.size()}));
    append_printed(out_,
                   call(std::get<CallExpression>(block.call.content), &caller, block.call.span),
                   program_.escaping);
    check_size(span);
}

void Renderer::run_statement(const Include& include, base::Span span) {
    const Value name = evaluate(include.name);
    const bool is_missing = !name.is_string() || find_template(name.text()) == nullptr;
    if (is_missing && include.ignores_missing) {
        return;
    }
    const Template& part = demand_template(include.name);
    step_into({span, "'", part.name, "' is included here"},
              [&] { run_module(part, modules_.emplace_back(), frame_); });
}

void Renderer::run_statement(const Import& import, base::Span /*span*/) {
    const Map& members = imported(import.name);
    if (!import.alias.empty()) {
        define(import.alias, members);
    }
    for (const auto& [name, alias] : import.members) {
        const Value* member = members.find(name);
        if (member == nullptr) {
            std::vector<std::string_view> names;
            for (const auto& entry : members.entries()) {
                names.emplace_back(entry.first);
            }
            throw Fault{base::Code::template_undefined,
                        to_text(evaluate(import.name)) + " has no " + quoted(name),
                        suggestion(name, names)};
        }
        define(alias, *member);
    }
}

void Renderer::run_statement(const Extends& extends, base::Span /*span*/) {
    parent_ = &extends;
    printed_before_extends_ = out_.size();
}

void Renderer::run_statement(const BlockPlace& place, base::Span /*span*/) {
    if (parent_ == nullptr) {
        print_block(place.name, place.scoped ? frame_ : nullptr, 0);
    }
}

void Renderer::print_block(std::string_view name, const Frame* outer, std::size_t level) {
    const auto& chain = frame_->module->blocks[name];
    if (level >= chain.size()) {
        throw Fault{.message = "there is no block above " + quoted(name)};
    }
    const Frame frame{frame_->module, stack_.size(), outer, stack_.size(), false, name, level};
    step_into({chain[level]->span, "in block '", name, "'"},
              [&] { within(frame, [&] { execute(chain[level]->body); }); });
}

void Renderer::run_module(const Template& first, Module& module, const Frame* outer) {
    const Extends* const outer_parent = std::exchange(parent_, nullptr);
    const std::size_t steps = steps_.size();
    const Frame frame{&module, stack_.size(), outer, stack_.size(), true};
    within(frame, [&] {
        for (const Template* made = &first; made != nullptr;) {
            for (const auto& [name, block] : made->blocks) {
                module.blocks[name].push_back(&block);
            }
            execute(made->body);
            const Extends* const parent = std::exchange(parent_, nullptr);
            made = parent == nullptr ? nullptr : &demand_template(parent->name);
            if (made != nullptr) {
                out_.resize(printed_before_extends_);
                enter({parent->name.span, "'", made->name, "' is extended here"});
            }
        }
    });
    steps_.resize(steps);
    parent_ = outer_parent;
}

const Template* Renderer::find_template(std::string_view name) const {
    const auto found = program_.templates.find(name);
    return found == program_.templates.end() ? nullptr : &found->second;
}

const Template& Renderer::demand_template(const Expression& name) {
    const std::string text = to_text(evaluate(name));
    const Template* found = find_template(text);
    if (found == nullptr) {
        std::vector<std::string_view> names;
        for (const auto& entry : program_.templates) {
            names.emplace_back(entry.first);
        }
        stop({base::Code::template_missing,
              "there is no template " + quoted(text),
              suggestion(text, names)},
             name.span);
    }
    if (!found->is_sound) {
        // Its faults were reported when it was compiled.
        throw Stopped{};
    }
    return *found;
}

const Map& Renderer::imported(const Expression& name) {
    const Template& library = demand_template(name);
    const auto [entry, is_new] = imports_.try_emplace(&library);
    if (is_new) {
        Module& module = modules_.emplace_back(Module{.sees_page = false});
        step_into({name.span, "'", library.name, "' is imported here"},
                  [&] { (void)captured([&] { run_module(library, module, nullptr); }); });
        for (const auto& [variable, value] : module.variables) {
            if (!variable.starts_with('_')) {
                entry->second.set(std::string(variable), value);
            }
        }
    }
    return entry->second;
}

Value Renderer::call(const CallExpression& expression, const Value* caller, base::Span span) {
    const Expression& callee = expression.callee.front();
    const auto* variable = std::get_if<Variable>(&callee.content);
    if (variable != nullptr && find_variable(variable->name) == nullptr) {
        if (variable->name == "super" && !frame_->block.empty()) {
            return captured([&] { print_block(frame_->block, nullptr, frame_->block_level + 1); });
        }
        if (const Function* function = templating::find(globals(), variable->name)) {
            return function->body(
                {bind(
                     *function, expression.arguments.names, evaluated(expression.arguments.values)),
                 program_.escaping});
        }
    }
    const Value object = evaluate(callee);
    const auto* macro = object.kind() == Kind::object
                            ? dynamic_cast<const MacroObject*>(&object.object())
                            : nullptr;
    if (macro == nullptr) {
        throw Fault{.message = std::string(object.kind_name()) + " can't be called"};
    }
    Variables arguments = bind_parameters(macro->definition().macro, expression.arguments);
    if (caller != nullptr) {
        arguments.emplace_back("caller", *caller);
    }
    return call_macro(*macro, std::move(arguments), span);
}

Renderer::Variables Renderer::bind_parameters(const Macro& macro, const Arguments& arguments) {
    Variables bound;
    for (std::size_t i = 0; i < arguments.values.size(); ++i) {
        const std::string& name = arguments.names[i];
        const auto parameter =
            name.empty() ? macro.parameters.begin() +
                               static_cast<std::ptrdiff_t>(std::min(i, macro.parameters.size()))
                         : std::find(macro.parameters.begin(), macro.parameters.end(), name);
        if (parameter == macro.parameters.end()) {
            throw Fault{.message = name.empty()
                                       ? "too many arguments for " + quoted(macro.name)
                                       : quoted(macro.name) + " has no parameter " + quoted(name)};
        }
        const bool is_given = std::any_of(
            bound.begin(), bound.end(), [&](const auto& each) { return each.first == *parameter; });
        if (is_given) {
            throw Fault{.message = quoted(name) + " is given twice"};
        }
        bound.emplace_back(*parameter, evaluate(arguments.values[i]));
    }
    return bound;
}

Value Renderer::call_macro(const MacroObject& object, Variables arguments, base::Span span) {
    const MacroObject::Definition& made = object.definition();
    const Macro& macro = made.macro;
    const Frame frame{&made.module, stack_.size(), made.outer, made.outer_end};
    const auto print = [&] {
        std::move(arguments.begin(), arguments.end(), std::back_inserter(stack_));
        const std::size_t required = macro.parameters.size() - macro.defaults.size();
        for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
            const std::string& name = macro.parameters[i];
            const bool is_given =
                std::any_of(stack_.begin() + static_cast<std::ptrdiff_t>(frame.begin),
                            stack_.end(),
                            [&name](const auto& each) { return each.first == name; });
            if (!is_given && i < required) {
                steps_.pop_back();
                stop({base::Code::template_type, quoted(macro.name) + " needs " + quoted(name)},
                     span);
            }
            if (!is_given) {
                define(name, evaluate(macro.defaults[i - required]));
            }
        }
        execute(macro.body);
    };
    return captured([&] {
        step_into({span, "'", macro.name, "' is called here"}, [&] { within(frame, print); });
    });
}

const Value* Renderer::find_variable(std::string_view name) const {
    const auto last_of = [name](auto begin, auto end) -> const Value* {
        while (begin != end) {
            --end;
            if (end->first == name) {
                return &end->second;
            }
        }
        return nullptr;
    };
    std::size_t end = stack_.size();
    const Frame* frame = frame_;
    for (;; end = frame->outer_end, frame = frame->outer) {
        const auto at = [this](std::size_t place) {
            return stack_.begin() + static_cast<std::ptrdiff_t>(place);
        };
        if (const Value* found = last_of(at(frame->begin), at(end))) {
            return found;
        }
        if (frame->is_top || frame->outer == nullptr) {
            const Variables& variables = frame->module->variables;
            if (const Value* found = last_of(variables.begin(), variables.end())) {
                return found;
            }
        }
        if (frame->outer == nullptr) {
            break;
        }
    }
    return frame->module->sees_page ? variables_.map().find(name) : nullptr;
}

std::vector<std::string_view> Renderer::visible_names() const {
    std::vector<std::string_view> names;
    for (const Frame* frame = frame_; frame != nullptr; frame = frame->outer) {
        for (const auto& variable : frame->module->variables) {
            names.push_back(variable.first);
        }
    }
    for (const auto& variable : stack_) {
        names.push_back(variable.first);
    }
    for (const auto& entry : variables_.map().entries()) {
        names.emplace_back(entry.first);
    }
    return names;
}

}  // namespace unitfolio::templating
