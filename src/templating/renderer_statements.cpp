// Running the statements that stay within one template.
#include "templating/escaping.h"
#include "templating/renderer.h"
#include "templating/runtime_guards.h"
#include "templating/runtime_objects.h"

#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kDeepestValue = 100;

}  // namespace

void Renderer::run_body(const Body& body) {
    for (const Statement& statement : body) {
        if (failed_) {
            return;
        }
        std::visit([this, &statement](const auto& node) { (*this)(node, statement.span); },
                   statement.node);
    }
}

bool Renderer::within_output_limit(base::Span span) {
    if (out_.size() <= program_.limits.output_bytes) {
        return true;
    }
    fail(base::Code::template_limit,
         span,
         "the output is larger than " + std::to_string(program_.limits.output_bytes) + " bytes",
         "look for a loop over too much");
    return false;
}

void Renderer::operator()(const Text& node, base::Span span) {
    if (frame_.parent == nullptr && within_output_limit(span)) {
        out_ += node.text;
    }
}

void Renderer::operator()(const Print& node, base::Span span) {
    if (frame_.parent == nullptr) {
        print(eval_defined(*node.value), span);
    }
}

void Renderer::print(const Value& value, base::Span span) {
    if (!failed_) {
        append_printed(out_, value, escaping());
        static_cast<void>(within_output_limit(span));
    }
}

void Renderer::operator()(const If& node, base::Span /*span*/) {
    for (const auto& [condition, body] : node.branches) {
        if (eval_truth(*condition)) {
            run_body(body);
            return;
        }
    }
    run_body(node.otherwise);
}

Value Renderer::loop_items(const For& node) {
    Value all = items(eval_defined(*node.items), node.items->span);
    if (node.condition == nullptr || failed_) {
        return all;
    }
    List chosen;
    Scope scope(*this);
    for (const Value& item : all.list()) {
        scope.clear();
        assign(node.target, item);
        if (eval_truth(*node.condition)) {
            chosen.push_back(item);
        }
        if (failed_) {
            break;
        }
    }
    return chosen;
}

void Renderer::operator()(const For& node, base::Span /*span*/) {
    const Value all = loop_items(node);
    if (all.list().empty()) {
        if (!failed_) {
            const Scope scope(*this);
            run_body(node.otherwise);
        }
        return;
    }
    const auto loop = std::make_shared<Loop>(all);
    Scope scope(*this);
    for (std::size_t i = 0; i < all.list().size() && !failed_; ++i) {
        scope.clear();
        loop->move_to(i);
        bind_here(SymbolTable::kLoop, std::shared_ptr<const Object>(loop));
        assign(node.target, all.list()[i]);
        run_body(node.body);
    }
}

void Renderer::operator()(const Set& node, base::Span /*span*/) {
    assign(node.target, eval(*node.value));
}

void Renderer::operator()(const SetBlock& node, base::Span /*span*/) {
    Value value = node.filtered != nullptr ? filtered(node.body, *node.filtered)
                                           : finished(capture(node.body), escaping());
    assign(node.target, std::move(value));
}

void Renderer::operator()(const FilterBlock& node, base::Span span) {
    if (frame_.parent == nullptr) {
        print(defined(filtered(node.body, *node.filtered)), span);
    }
}

void Renderer::operator()(const With& node, base::Span /*span*/) {
    std::vector<Value> values;
    for (const Set& binding : node.bindings) {
        values.push_back(eval(*binding.value));
    }
    const Scope scope(*this);
    for (std::size_t i = 0; i < values.size(); ++i) {
        assign(node.bindings[i].target, std::move(values[i]));
    }
    run_body(node.body);
}

std::string Renderer::capture(const Body& body) {
    std::string outer = std::exchange(out_, {});
    const Expression* parent = std::exchange(frame_.parent, nullptr);
    {
        const Scope scope(*this);
        run_body(body);
    }
    frame_.parent = parent;
    return std::exchange(out_, std::move(outer));
}

Value Renderer::filtered(const Body& body, const Expression& filters) {
    Value captured = finished(capture(body), escaping());
    const Scope scope(*this);
    bind_here(SymbolTable::kCaptured, std::move(captured));
    return eval(filters);
}

void Renderer::assign(const Target& target, Value value) {
    if (failed_) {
        return;
    }
    if (value.depth() > kDeepestValue) {
        fail(base::Code::template_limit,
             target.span,
             "lists and maps are nested in each other more than " + std::to_string(kDeepestValue) +
                 " deep");
        return;
    }
    if (!target.parts.empty()) {
        unpack(target, value);
        return;
    }
    if (target.attribute.empty()) {
        bind(target.symbol, std::move(value));
        return;
    }
    const Value* subject = find_variable(target.symbol);
    const auto* space = subject != nullptr && subject->kind() == Kind::object
                            ? dynamic_cast<const Namespace*>(&subject->object())
                            : nullptr;
    if (space == nullptr) {
        fail(base::Code::template_type,
             target.span,
             "only attributes of a namespace can be set, and '" +
                 program_.symbols.name(target.symbol) + "' is none",
             "make one with 'namespace()'");
        return;
    }
    space->set(target.attribute, std::move(value));
}

void Renderer::unpack(const Target& target, const Value& value) {
    const Value parts = items(defined(value), target.span);
    if (failed_) {
        return;
    }
    if (parts.list().size() != target.parts.size()) {
        fail(base::Code::template_type,
             target.span,
             "there are " + std::to_string(parts.list().size()) + " values for " +
                 std::to_string(target.parts.size()) + " names");
        return;
    }
    for (std::size_t i = 0; i < target.parts.size(); ++i) {
        assign(target.parts[i], parts.list()[i]);
    }
}

}  // namespace unitfolio::templating
