// Calling filters, tests, functions, methods and macros.
#include "templating/renderer.h"
#include "templating/runtime_objects.h"
#include "templating/slicing.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

Arguments Renderer::arguments(const ArgumentList& list) {
    Arguments result;
    append_arguments(result, list);
    return result;
}

Arguments Renderer::arguments(Value subject, const ArgumentList& list) {
    Arguments result;
    result.positional.reserve(list.positional.size() + 1);
    result.positional.push_back(std::move(subject));
    append_arguments(result, list);
    return result;
}

void Renderer::append_arguments(Arguments& result, const ArgumentList& list) {
    for (const ExpressionPtr& argument : list.positional) {
        result.positional.push_back(eval(*argument));
    }
    for (const NamedArgument& argument : list.named) {
        result.named.emplace_back(argument.name, eval(*argument.value));
    }
}

void Renderer::require_defined(Value& argument) {
    if (argument.is_undefined()) {
        argument = defined(argument);
    }
}

Value Renderer::invoke(const Function& function, base::Span span, Arguments arguments) {
    if (failed_) {
        return {};
    }
    if (!function.takes_undefined()) {
        for (Value& argument : arguments.positional) {
            require_defined(argument);
        }
        for (auto& [name, argument] : arguments.named) {
            require_defined(argument);
        }
    }
    if (auto fault = function.bind(arguments)) {
        return fail(base::Code::template_type, span, *std::move(fault));
    }
    if (failed_) {
        return {};
    }
    Call call(*this, span, std::move(arguments));
    return function(call);
}

Value Renderer::operator()(const FilterUse& node, base::Span span) {
    Value subject = eval(*node.subject);
    return invoke(*node.filter, span, arguments(std::move(subject), node.arguments));
}

Value Renderer::operator()(const TestUse& node, base::Span span) {
    Value subject = eval(*node.subject);
    const Value result = invoke(*node.test, span, arguments(std::move(subject), node.arguments));
    return result.truthy() == (node.expects == Expects::truth);
}

Value Renderer::operator()(const Invocation& node, base::Span span) {
    if (const auto* method = std::get_if<Attribute>(&node.callee->node)) {
        return invoke_method(*method, node, eval_defined(*method->subject), span);
    }
    const Value callee = eval_defined(*node.callee);
    return call_value(callee, arguments(node.arguments), span);
}

Value Renderer::invoke_method(const Attribute& method,
                              const Invocation& node,
                              Value subject,
                              base::Span span) {
    const Functions* methods = nullptr;
    if (subject.kind() == Kind::map) {
        methods = &program_.library.map_methods;
    } else if (subject.is_string()) {
        methods = &program_.library.text_methods;
    }
    if (methods != nullptr) {
        if (const auto found = methods->find(method.name); found != methods->end()) {
            return invoke(found->second, span, arguments(std::move(subject), node.arguments));
        }
    }
    const Value callee = defined(attribute(subject, method.name, node.callee->span));
    return call_value(callee, arguments(node.arguments), span);
}

Value Renderer::call_value(const Value& callee, Arguments arguments, base::Span span) {
    if (failed_) {
        return {};
    }
    if (callee.kind() != Kind::object || !callee.object().callable()) {
        return fail(
            base::Code::template_type, span, std::string(callee.kind_name()) + " can't be called");
    }
    Call call(*this, span, std::move(arguments));
    return callee.object().call(call);
}

Value Renderer::items(const Value& value, base::Span span) {
    if (value.kind() == Kind::list) {
        return value;
    }
    if (auto list = items_of(value); list && !failed_) {
        return *std::move(list);
    }
    fail(base::Code::template_type,
         span,
         "there are no items in " + std::string(value.kind_name()),
         "a loop or filter like this needs a list");
    return List{};
}

}  // namespace unitfolio::templating
