#include "templating/function.h"

#include "base/text.h"
#include "templating/fault.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

[[noreturn]] void refuse(std::string_view expected, const Value& found) {
    throw Fault{"expected " + std::string(expected) + ", found " + std::string(found.kind_name())};
}

}  // namespace

const Value& Call::operator[](std::size_t index) const {
    static const Value null;
    return has(index) ? *arguments_[index] : null;
}

std::string Call::text(std::size_t index) const {
    if (has(index) && !(*this)[index].is_string()) {
        refuse("text", (*this)[index]);
    }
    return has(index) ? std::string((*this)[index].text()) : std::string();
}

std::int64_t Call::integer(std::size_t index) const {
    if (has(index) && !(*this)[index].is_integral()) {
        refuse("a whole number", (*this)[index]);
    }
    return has(index) ? (*this)[index].integer() : 0;
}

double Call::decimal(std::size_t index) const {
    if (!(*this)[index].is_number()) {
        refuse("a number", (*this)[index]);
    }
    return (*this)[index].decimal();
}

Signature Function::signature() const {
    const auto* const end = std::find(parameters.begin(), parameters.end(), std::string_view());
    return {name, {parameters.begin(), end}, required};
}

const Function* find(std::span<const Function> functions, std::string_view name) {
    const auto found = std::find_if(
        functions.begin(), functions.end(), [name](const auto& each) { return each.name == name; });
    return found == functions.end() ? nullptr : &*found;
}

Places bind(const Signature& signature, std::span<const std::string_view> names) {
    const auto parameters = signature.parameters;
    Places places(parameters.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto named = std::find(parameters.begin(), parameters.end(), names[i]);
        const auto place =
            names[i].empty() ? i : static_cast<std::size_t>(named - parameters.begin());
        if (place >= places.size()) {
            throw Fault{names[i].empty()
                            ? "too many arguments for " + quoted(signature.name)
                            : quoted(signature.name) + " has no parameter " + quoted(names[i])};
        }
        if (places[place]) {
            throw Fault{quoted(names[i]) + " is given twice"};
        }
        places[place] = i;
    }
    for (std::size_t i = 0; i < signature.required; ++i) {
        if (!places[i]) {
            throw Fault{quoted(signature.name) + " needs " + quoted(parameters[i])};
        }
    }
    return places;
}

List items_of(const Value& value) {
    if (value.kind() == Kind::list) {
        return value.list();
    }
    List items;
    if (value.kind() == Kind::map) {
        for (const auto& entry : value.map().entries()) {
            items.emplace_back(entry.first);
        }
    } else if (value.is_string()) {
        for (std::size_t at = 0; at < value.text().size();) {
            const std::size_t begin = at;
            (void)base::next_code_point(value.text(), at);
            items.emplace_back(value.text().substr(begin, at - begin));
        }
    } else {
        throw Fault{std::string(value.kind_name()) + " has no items"};
    }
    return items;
}

std::optional<Value> attribute_of(const Value& object, std::string_view name) {
    if (object.kind() == Kind::map) {
        const Value* found = object.map().find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
    return object.kind() == Kind::object ? object.object().attribute(name) : std::nullopt;
}

std::partial_ordering ordered(const Value& left, const Value& right) {
    const auto order = compare(left, right);
    if (!order) {
        throw Fault{std::string(left.kind_name()) + " and " + std::string(right.kind_name()) +
                    " have no order"};
    }
    return *order;
}

}  // namespace unitfolio::templating
