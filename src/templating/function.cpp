#include "templating/function.h"

#include "templating/fault.h"

#include <algorithm>

namespace unitfolio::templating {

const Function* find(std::span<const Function> functions, std::string_view name) {
    const auto found = std::find_if(
        functions.begin(), functions.end(), [name](const auto& each) { return each.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

std::vector<const Node*> bind_arguments(std::string_view name,
                                        std::span<const Node> parameters,
                                        std::span<const Node> arguments) {
    std::vector<const Node*> bound(parameters.size());
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const Node& argument = arguments[i];
        const bool is_named = argument.kind == NodeKind::named;
        const auto named =
            std::find_if(parameters.begin(), parameters.end(), [&](const Node& each) {
                return each.name == argument.name;
            });
        const auto place = is_named ? static_cast<std::size_t>(named - parameters.begin()) : i;
        if (place >= parameters.size()) {
            throw Fault{is_named ? quoted(name) + " has no parameter " + quoted(argument.name)
                                 : "too many arguments for " + quoted(name)};
        }
        if (bound[place] != nullptr) {
            throw Fault{quoted(parameters[place].name) + " is given twice"};
        }
        bound[place] = is_named ? &argument.children.front() : &argument;
    }
    for (std::size_t i = 0; i < bound.size(); ++i) {
        if (bound[i] == nullptr && parameters[i].children.empty()) {
            throw Fault{quoted(name) + " needs " + quoted(parameters[i].name)};
        }
        bound[i] = bound[i] != nullptr ? bound[i] : &parameters[i].children.front();
    }
    return bound;
}

List items_of(const Value& value) {
    if (value.kind() == Kind::list) {
        return value.list();
    }
    if (value.kind() != Kind::map) {
        throw Fault{value.kind_name() + " has no items"};
    }
    List items;
    for (const auto& entry : value.map().entries()) {
        items.emplace_back(entry.first);
    }
    return items;
}

Value attribute_of(const Value& object, std::string_view name) {
    const Value* found = object.kind() == Kind::map ? object.map().find(name) : nullptr;
    return found != nullptr ? *found : Undefined{};
}

Value item_of(const Value& object, const Value& key) {
    if (key.is_string()) {
        return attribute_of(object, key.text());
    }
    if (!key.is_integral() || object.kind() == Kind::map) {
        throw Fault{object.kind_name() + " has no item by " + key.kind_name()};
    }
    const List items = items_of(object);
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t place = key.integer() < 0 ? key.integer() + count : key.integer();
    return place < 0 || place >= count ? Undefined{} : items[static_cast<std::size_t>(place)];
}

std::vector<std::string_view> keys_of(const Value& value) {
    std::vector<std::string_view> keys;
    if (value.kind() == Kind::map) {
        for (const auto& entry : value.map().entries()) {
            keys.emplace_back(entry.first);
        }
    }
    return keys;
}

std::partial_ordering ordered(const Value& left, const Value& right) {
    const auto order = compare(left, right);
    if (!order) {
        throw Fault{left.kind_name() + " and " + right.kind_name() + " have no order"};
    }
    return *order;
}

std::string_view text_of(const Value& argument) {
    if (!argument.is_string()) {
        throw Fault{"expected text, found " + argument.kind_name()};
    }
    return argument.text();
}

std::int64_t whole_number_of(const Value& argument) {
    if (!argument.is_integral()) {
        throw Fault{"expected a whole number, found " + argument.kind_name()};
    }
    return argument.integer();
}

}  // namespace unitfolio::templating
