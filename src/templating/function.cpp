#include "templating/function.h"

#include "base/text.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

std::string_view name_of(std::string_view parameter) {
    return parameter.substr(0, parameter.find('?'));
}

std::size_t parameter_count(const Function& function) {
    return static_cast<std::size_t>(
        std::find(function.parameters.begin(), function.parameters.end(), std::string_view()) -
        function.parameters.begin());
}

std::size_t index_of(const Function& function, std::string_view name) {
    for (std::size_t i = 0; i < parameter_count(function); ++i) {
        if (name_of(function.parameters.at(i)) == name) {
            return i;
        }
    }
    throw Fault{.message = "'" + std::string(function.name) + "' has no parameter '" +
                           std::string(name) + "'"};
}

}  // namespace

const Value& Call::operator[](std::size_t index) const {
    static const Value null;
    return has(index) ? *arguments_[index] : null;
}

std::string Call::text(std::size_t index, std::string_view fallback) const {
    if (!has(index)) {
        return std::string(fallback);
    }
    if (!(*this)[index].is_string()) {
        throw Fault{.message = "expected text, found " + std::string((*this)[index].kind_name())};
    }
    return std::string((*this)[index].text());
}

std::int64_t Call::integer(std::size_t index, std::int64_t fallback) const {
    if (!has(index)) {
        return fallback;
    }
    if (!(*this)[index].is_integral()) {
        throw Fault{.message = "expected a whole number, found " +
                               std::string((*this)[index].kind_name())};
    }
    return (*this)[index].integer();
}

double Call::decimal(std::size_t index) const {
    if (!(*this)[index].is_number()) {
        throw Fault{.message =
                        "expected a number, found " + std::string((*this)[index].kind_name())};
    }
    return (*this)[index].decimal();
}

const Function* find(std::span<const Function> functions, std::string_view name) {
    const auto found = std::find_if(
        functions.begin(), functions.end(), [name](const auto& each) { return each.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

std::vector<std::optional<Value>> bind(const Function& function,
                                       const std::vector<std::string>& names,
                                       std::vector<Value> values) {
    const std::size_t count = parameter_count(function);
    std::vector<std::optional<Value>> bound(count);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t place = names[i].empty() ? i : index_of(function, names[i]);
        if (place >= count) {
            throw Fault{.message = "too many arguments for '" + std::string(function.name) + "'"};
        }
        if (bound[place]) {
            throw Fault{.message = "'" + names[i] + "' is given twice"};
        }
        bound[place] = std::move(values[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!bound[i] && !function.parameters.at(i).ends_with('?')) {
            throw Fault{.message = "'" + std::string(function.name) + "' needs '" +
                                   std::string(function.parameters.at(i)) + "'"};
        }
    }
    return bound;
}

List items_of(const Value& value) {
    List items;
    switch (value.kind()) {
        case Kind::list:
            return value.list();
        case Kind::map:
            for (const auto& entry : value.map().entries()) {
                items.emplace_back(entry.first);
            }
            return items;
        case Kind::text:
        case Kind::html:
            for (std::size_t at = 0; at < value.text().size();) {
                const std::size_t begin = at;
                (void)base::next_code_point(value.text(), at);
                items.emplace_back(value.text().substr(begin, at - begin));
            }
            return items;
        default:
            throw Fault{.message = std::string(value.kind_name()) + " has no items"};
    }
}

std::optional<Value> attribute_of(const Value& object, std::string_view name) {
    if (object.kind() == Kind::map) {
        const Value* found = object.map().find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
    return object.kind() == Kind::object ? object.object().attribute(name) : std::nullopt;
}

bool contains(const Value& container, const Value& value) {
    if (container.is_string()) {
        if (!value.is_string()) {
            throw Fault{.message = "text can't hold " + std::string(value.kind_name())};
        }
        return container.text().find(value.text()) != std::string_view::npos;
    }
    if (container.kind() == Kind::map) {
        return value.is_string() && container.map().find(value.text()) != nullptr;
    }
    const List items = items_of(container);
    return std::find(items.begin(), items.end(), value) != items.end();
}

std::partial_ordering ordered(const Value& left, const Value& right) {
    const auto order = compare(left, right);
    if (!order) {
        throw Fault{.message = std::string(left.kind_name()) + " and " +
                               std::string(right.kind_name()) + " have no order"};
    }
    return *order;
}

}  // namespace unitfolio::templating
