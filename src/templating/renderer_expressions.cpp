// How expressions get their values.
#include "base/text.h"
#include "templating/operators.h"
#include "templating/renderer.h"

namespace unitfolio::templating {

namespace {

std::vector<std::string_view> keys_of(const Value& value) {
    std::vector<std::string_view> keys;
    if (value.kind() == Kind::map) {
        for (const auto& entry : value.map().entries()) {
            keys.emplace_back(entry.first);
        }
    }
    return keys;
}

/// "object[key]"; nothing if there is none.
std::optional<Value> item_of(const Value& object, const Value& key) {
    if (key.is_string()) {
        return attribute_of(object, key.text());
    }
    if (!key.is_integral() || object.kind() == Kind::map) {
        throw Fault{.message = std::string(object.kind_name()) + " has no item by " +
                               std::string(key.kind_name())};
    }
    const List items = items_of(object);
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t place = key.integer() < 0 ? key.integer() + count : key.integer();
    return place < 0 || place >= count ? std::nullopt
                                       : std::optional(items[static_cast<std::size_t>(place)]);
}

}  // namespace

Value Renderer::evaluate(const Expression& expression) {
    try {
        return std::visit([&](const auto& content) { return compute(content, expression.span); },
                          expression.content);
    } catch (const Fault& fault) {
        stop(fault, expression.span);
    }
}

std::vector<Value> Renderer::evaluated(const Expressions& expressions) {
    std::vector<Value> values;
    values.reserve(expressions.size());
    for (const Expression& expression : expressions) {
        values.push_back(evaluate(expression));
    }
    return values;
}

std::optional<Value> Renderer::find(const Expression& expression) {
    if (const auto* variable = std::get_if<Variable>(&expression.content)) {
        const Value* found = find_variable(variable->name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
    if (const auto* attribute = std::get_if<Attribute>(&expression.content)) {
        return attribute_of(evaluate(attribute->object.front()), attribute->name);
    }
    if (const auto* item = std::get_if<Item>(&expression.content)) {
        return item_of(evaluate(item->object_and_key[0]), evaluate(item->object_and_key[1]));
    }
    return evaluate(expression);
}

Fault Renderer::missing(const Expression& expression) {
    std::string name;
    std::string message;
    std::vector<std::string_view> names;
    Value object;
    if (const auto* variable = std::get_if<Variable>(&expression.content)) {
        name = variable->name;
        message = "'" + name + "' is not defined";
        names = visible_names();
    } else if (const auto* attribute = std::get_if<Attribute>(&expression.content)) {
        name = attribute->name;
        object = evaluate(attribute->object.front());
        message = std::string(object.kind_name()) + " has no attribute '" + name + "'";
        names = keys_of(object);
    } else {
        const auto& item = std::get<Item>(expression.content);
        object = evaluate(item.object_and_key[0]);
        name = to_text(evaluate(item.object_and_key[1]));
        message = std::string(object.kind_name()) + " has no item '" + name + "'";
        names = keys_of(object);
    }
    const auto nearest = base::nearest(name, names);
    return {base::Code::template_undefined,
            std::move(message),
            nearest ? "did you mean '" + std::string(*nearest) + "'?" : ""};
}

Value Renderer::compute(const Literal& literal, base::Span /*span*/) {
    return literal.value;
}

Value Renderer::compute(const Variable& variable, base::Span span) {
    if (const Value* found = find_variable(variable.name)) {
        return *found;
    }
    throw missing({span, variable});
}

Value Renderer::compute(const Attribute& attribute, base::Span span) {
    if (auto found = attribute_of(evaluate(attribute.object.front()), attribute.name)) {
        return *std::move(found);
    }
    throw missing({span, attribute});
}

Value Renderer::compute(const Item& item, base::Span span) {
    if (auto found = item_of(evaluate(item.object_and_key[0]), evaluate(item.object_and_key[1]))) {
        return *std::move(found);
    }
    throw missing({span, item});
}

Value Renderer::compute(const CallExpression& expression, base::Span span) {
    return call(expression, nullptr, span);
}

Value Renderer::compute(const Application& application, base::Span /*span*/) {
    const Function& function = *application.function;
    const Value result = function.body(
        {bind(function, application.arguments.names, evaluated(application.arguments.values)),
         program_.escaping});
    return application.negated ? Value(!result.truthy()) : result;
}

Value Renderer::compute(const Defined& defined, base::Span /*span*/) {
    const auto value = find(defined.value.front());
    if (defined.fallback.empty()) {
        return value.has_value() != defined.negated;
    }
    const bool counts = value && (!defined.also_if_false || value->truthy());
    return counts ? *value : evaluate(defined.fallback.front());
}

Value Renderer::compute(const Binary& binary, base::Span /*span*/) {
    const Value left = evaluate(binary.operands[0]);
    return combine(binary.operation, left, evaluate(binary.operands[1]), program_.escaping);
}

Value Renderer::compute(const Unary& unary, base::Span /*span*/) {
    return signed_value(unary.sign, evaluate(unary.operand.front()));
}

Value Renderer::compute(const Logical& logical, base::Span /*span*/) {
    Value left = evaluate(logical.operands[0]);
    return left.truthy() == logical.stops_at ? left : evaluate(logical.operands[1]);
}

Value Renderer::compute(const Chain& chain, base::Span /*span*/) {
    Value left = evaluate(chain.operands.front());
    for (std::size_t i = 0; i < chain.comparisons.size(); ++i) {
        Value right = evaluate(chain.operands[i + 1]);
        if (!holds(chain.comparisons[i], left, right)) {
            return false;
        }
        left = std::move(right);
    }
    return true;
}

Value Renderer::compute(const Conditional& conditional, base::Span /*span*/) {
    const Expressions& parts = conditional.condition_then_otherwise;
    return evaluate(evaluate(parts[0]).truthy() ? parts[1] : parts[2]);
}

Value Renderer::compute(const ListLiteral& list, base::Span /*span*/) {
    return evaluated(list.items);
}

Value Renderer::compute(const MapLiteral& map, base::Span /*span*/) {
    Map result;
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        result.set(map.keys[i], evaluate(map.values[i]));
    }
    return result;
}

}  // namespace unitfolio::templating
