#include "templating/function.h"

#include "templating/object.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

Function::Function(std::string name, Filter body, std::string_view parameters)
    : name_(std::move(name)),
      body_(std::move(body)) {
    while (!parameters.empty()) {
        const std::size_t space = std::min(parameters.find(' '), parameters.size());
        std::string_view word = parameters.substr(0, space);
        parameters.remove_prefix(std::min(space + 1, parameters.size()));
        if (word == "*") {
            variadic_ = true;
        } else if (word == "undefined") {
            takes_undefined_ = true;
        } else {
            const bool optional = word.back() == '?';
            word.remove_suffix(optional ? 1 : 0);
            parameters_.push_back({std::string(word), optional});
        }
    }
}

std::optional<std::string> Function::place_named(Arguments& arguments) const {
    std::vector<bool> given(parameters_.size(), false);
    std::fill_n(given.begin(), std::min(given.size(), arguments.positional.size()), true);
    for (auto& [name, value] : arguments.named) {
        const auto wanted = name;
        const auto found =
            std::find_if(parameters_.begin(), parameters_.end(), [wanted](const auto& parameter) {
                return parameter.name == wanted;
            });
        if (found == parameters_.end()) {
            return "'" + name_ + "' has no parameter '" + std::string(name) + "'";
        }
        const auto index = static_cast<std::size_t>(found - parameters_.begin());
        if (given[index]) {
            return "'" + name_ + "' is given '" + std::string(name) + "' twice";
        }
        given[index] = true;
        if (arguments.positional.size() <= index) {
            arguments.positional.resize(index + 1, Value(std::shared_ptr<const Undefined>()));
        }
        arguments.positional[index] = std::move(value);
    }
    arguments.named.clear();
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        if (!given[i] && !parameters_[i].optional) {
            return "'" + name_ + "' needs '" + parameters_[i].name + "'";
        }
    }
    return std::nullopt;
}

std::optional<std::string> Function::bind(Arguments& arguments) const {
    if (variadic_) {
        return std::nullopt;
    }
    if (arguments.positional.size() > parameters_.size()) {
        return "'" + name_ + "' is given more than it takes";
    }
    return place_named(arguments);
}

Library::Library() {
    add_text_filters(filters);
    add_list_filters(filters);
    add_number_filters(filters);
    add_selection_filters(filters);
    add_escaping_filters(filters);
    add_tests(tests);
    add_globals(globals);
    add_methods(text_methods, map_methods);
}

}  // namespace unitfolio::templating
