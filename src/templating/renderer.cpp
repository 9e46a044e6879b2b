#include "templating/renderer.h"

#include "base/text.h"
#include "templating/escaping.h"
#include "templating/runtime_guards.h"
#include "templating/runtime_objects.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

namespace {

/// Endless recursion is told by its last steps.
constexpr std::size_t kMostNotes = 16;

}  // namespace

const Value* Module::find(Symbol symbol) const {
    const auto is_wanted = [symbol](const Binding& binding) {
        return binding.symbol == symbol;
    };
    const auto own = std::find_if(bindings.begin(), bindings.end(), is_wanted);
    if (own != bindings.end()) {
        return &own->value;
    }
    const auto other = std::find_if(inherited.rbegin(), inherited.rend(), is_wanted);
    return other == inherited.rend() ? nullptr : &other->value;
}

void Module::set(Symbol symbol, Value value) {
    for (Binding& binding : bindings) {
        if (binding.symbol == symbol) {
            binding.value = std::move(value);
            return;
        }
    }
    bindings.push_back({symbol, std::move(value)});
}

Renderer::Renderer(const Program& program, const Value& variables, base::Diagnostics& diagnostics)
    : program_(program),
      diagnostics_(diagnostics),
      variables_(program.symbols.size(), nullptr) {
    if (variables.kind() != Kind::map) {
        return;
    }
    given_ = &variables.map();
    for (const auto& [name, value] : given_->entries()) {
        if (const auto symbol = program.symbols.find(name)) {
            variables_[*symbol] = &value;
        }
    }
}

Renderer::~Renderer() {
    for (const auto& space : namespaces_) {
        space->clear();
    }
}

std::optional<std::string> Renderer::run(const Template& start) {
    run_template(start, make_module(Context::passed));
    return failed_ ? std::nullopt : std::optional(std::move(out_));
}

Value Renderer::fail(base::Code code, base::Span span, std::string message, std::string hint) {
    if (std::exchange(failed_, true)) {
        return {};
    }
    auto& diagnostic = diagnostics_.report(code, span, std::move(message));
    const std::size_t told = std::min(steps_.size(), kMostNotes);
    for (auto step = steps_.rbegin(); step != steps_.rbegin() + static_cast<std::ptrdiff_t>(told);
         ++step) {
        std::string text(step->what);
        if (!step->name.empty()) {
            text.replace(text.find('%'), 1, "'" + std::string(step->name) + "'");
        }
        diagnostic.note(step->span, std::move(text));
    }
    if (!hint.empty()) {
        diagnostic.hint(std::move(hint));
    }
    return {};
}

Value Renderer::undefined(Missing missing, base::Span span, std::string name, Value subject) {
    return std::make_shared<const Undefined>(
        Undefined{missing, span, std::move(name), std::move(subject)});
}

Value Renderer::defined(Value value) {
    if (!value.is_undefined()) {
        return value;
    }
    return value.undefined().missing == Missing::otherwise ? Value("")
                                                           : fail_undefined(value.undefined());
}

Value Renderer::fail_undefined(const Undefined& undefined) {
    std::string message = undefined.name;
    std::vector<std::string_view> known;
    if (undefined.missing == Missing::variable) {
        message = "'" + undefined.name + "' is not defined";
        known = visible_names();
    } else if (undefined.missing == Missing::attribute) {
        message = std::string(undefined.subject.kind_name()) + " has no attribute '" +
                  undefined.name + "'";
        if (undefined.subject.kind() == Kind::map) {
            for (const auto& [name, value] : undefined.subject.map().entries()) {
                known.push_back(name);
            }
        } else if (undefined.subject.kind() == Kind::object) {
            known = undefined.subject.object().attribute_names();
        }
    }
    if (undefined.missing == Missing::otherwise) {
        message = "this is nothing, for its 'if' is false and it has no 'else'";
    }
    const auto near = base::nearest(undefined.name, known);
    return fail(
        base::Code::template_undefined,
        undefined.span,
        std::move(message),
        near && *near != undefined.name ? "did you mean '" + std::string(*near) + "'?" : "");
}

std::vector<std::string_view> Renderer::visible_names() const {
    std::vector<std::string_view> names;
    const auto add = [this, &names](Symbol symbol) {
        names.push_back(program_.symbols.name(symbol));
    };
    for (std::size_t i = locals_.size(); i > frame_.locals; --i) {
        add(locals_[i - 1].symbol);
    }
    for (const auto* bindings : {&frame_.module->bindings, &frame_.module->inherited}) {
        for (const Binding& binding : *bindings) {
            add(binding.symbol);
        }
    }
    if (given_ != nullptr && frame_.module->variables == Context::passed) {
        for (const auto& [name, value] : given_->entries()) {
            names.push_back(name);
        }
    }
    for (const auto& [name, function] : program_.library.globals) {
        names.push_back(name);
    }
    return names;
}

const Value* Renderer::find_variable(Symbol symbol) const {
    for (std::size_t i = locals_.size(); i > frame_.locals; --i) {
        if (locals_[i - 1].symbol == symbol) {
            return &locals_[i - 1].value;
        }
    }
    if (const Value* value = frame_.module->find(symbol)) {
        return value;
    }
    return frame_.module->variables == Context::passed ? variables_[symbol] : nullptr;
}

void Renderer::bind(Symbol symbol, Value value) {
    if (frame_.top_level) {
        frame_.module->set(symbol, std::move(value));
        return;
    }
    for (std::size_t i = frame_.scope; i < locals_.size(); ++i) {
        if (locals_[i].symbol == symbol) {
            locals_[i].value = std::move(value);
            return;
        }
    }
    bind_here(symbol, std::move(value));
}

void Renderer::bind_here(Symbol symbol, Value value) {
    locals_.push_back({symbol, std::move(value)});
}

Module& Renderer::make_module(Context context) {
    Module& module = modules_.emplace_back();
    module.variables = context;
    return module;
}

// For a template that this one includes or imports.
Module& Renderer::make_inner_module(Context context) {
    Module& module = make_module(Context::withheld);
    if (context == Context::passed) {
        const Module& outer = *frame_.module;
        module.variables = outer.variables;
        module.inherited = outer.inherited;
        module.inherited.insert(
            module.inherited.end(), outer.bindings.begin(), outer.bindings.end());
        module.inherited.insert(module.inherited.end(),
                                locals_.begin() + static_cast<std::ptrdiff_t>(frame_.locals),
                                locals_.end());
    }
    return module;
}

Value Renderer::make_namespace() {
    namespaces_.push_back(std::make_shared<const Namespace>());
    return std::shared_ptr<const Object>(namespaces_.back());
}

}  // namespace unitfolio::templating
