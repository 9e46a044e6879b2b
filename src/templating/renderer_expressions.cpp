// How expressions get their values.
#include "templating/renderer.h"

namespace unitfolio::templating {

namespace {

/// "object[key]"; nothing if there is none.
std::optional<Value> item_of(const Value& object, const Value& key) {
    if (key.is_string()) {
        return attribute_of(object, key.text());
    }
    if (!key.is_integral() || object.kind() == Kind::map) {
        throw Fault{std::string(object.kind_name()) + " has no item by " +
                    std::string(key.kind_name())};
    }
    const List items = items_of(object);
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t place = key.integer() < 0 ? key.integer() + count : key.integer();
    return place < 0 || place >= count ? std::nullopt
                                       : std::optional(items[static_cast<std::size_t>(place)]);
}

}  // namespace

Fault undefined(const std::string& message, std::string_view name, const Names& names) {
    return {message, guess(name, names), {}, base::Code::template_undefined};
}

Names keys_of(const Value& value) {
    Names keys;
    if (value.kind() == Kind::map) {
        for (const auto& entry : value.map().entries()) {
            keys.emplace_back(entry.first);
        }
    }
    return keys;
}

Value Renderer::evaluate(const Expression& expression) {
    return located(expression.span, [&] {
        return std::visit([&](const auto& content) { return compute(content); },
                          expression.content);
    });
}

std::optional<Value> Renderer::find(const Expression& expression) {
    if (const auto* variable = std::get_if<Variable>(&expression.content)) {
        const Value* found = find_variable(variable->name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
    if (const auto* item = std::get_if<Item>(&expression.content)) {
        return item_of(evaluate(item->object_and_key[0]), evaluate(item->object_and_key[1]));
    }
    return evaluate(expression);
}

Value Renderer::run_function(const Function& function,
                             const Expressions& arguments,
                             const Places& places) {
    std::vector<std::optional<Value>> values;
    values.reserve(places.size());
    for (const auto& place : places) {
        if (place && function.takes_undefined && values.empty()) {
            values.push_back(find(arguments[*place]));
        } else {
            values.push_back(place ? std::optional(evaluate(arguments[*place])) : std::nullopt);
        }
    }
    return function.body({std::move(values), program_.escaping});
}

Value Renderer::compute(const Literal& literal) {
    return literal.value;
}

Value Renderer::compute(const Variable& variable) {
    if (const Value* found = find_variable(variable.name)) {
        return *found;
    }
    throw undefined(quoted(variable.name) + " is not defined", variable.name, visible_names());
}

Value Renderer::compute(const Item& item) {
    const Value object = evaluate(item.object_and_key[0]);
    const Value key = evaluate(item.object_and_key[1]);
    if (auto found = item_of(object, key)) {
        return *std::move(found);
    }
    const std::string name = to_text(key);
    throw undefined(std::string(object.kind_name()) +
                        (key.is_string() ? " has no attribute " : " has no item ") + quoted(name),
                    name,
                    keys_of(object));
}

Value Renderer::compute(const CallExpression& expression) {
    return call(expression, nullptr);
}

Value Renderer::compute(const Application& application) {
    Value result = run_function(*application.function, application.arguments, application.places);
    return application.is_negated ? Value(!result.truthy()) : result;
}

Value Renderer::compute(const Logical& logical) {
    Value left = evaluate(logical.operands[0]);
    return left.truthy() == logical.stops_at ? left : evaluate(logical.operands[1]);
}

Value Renderer::compute(const Chain& chain) {
    Value left = evaluate(chain.operands.front());
    for (std::size_t i = 0; i < chain.comparisons.size(); ++i) {
        Value right = evaluate(chain.operands[i + 1]);
        if (!chain.comparisons[i]->body({{left, right}, program_.escaping}).truthy()) {
            return false;
        }
        left = std::move(right);
    }
    return true;
}

Value Renderer::compute(const Conditional& conditional) {
    const Expressions& parts = conditional.condition_then_otherwise;
    return evaluate(evaluate(parts[0]).truthy() ? parts[1] : parts[2]);
}

Value Renderer::compute(const ListLiteral& list) {
    List items;
    for (const Expression& item : list.items) {
        items.push_back(evaluate(item));
    }
    return items;
}

Value Renderer::compute(const MapLiteral& map) {
    Map result;
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        result.set(map.keys[i], evaluate(map.values[i]));
    }
    return result;
}

}  // namespace unitfolio::templating
