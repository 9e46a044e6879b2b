#include "templating/stage.h"

#include "templating/fault.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

/// "loop" in one round of a loop.
Value loop_state(const List& items, std::size_t index) {
    Map state{{"index", index + 1},
              {"index0", index},
              {"first", index == 0},
              {"last", index + 1 == items.size()},
              {"length", items.size()}};
    if (index > 0) {
        state.set("previtem", items[index - 1]);
    }
    if (index + 1 < items.size()) {
        state.set("nextitem", items[index + 1]);
    }
    return state;
}

}  // namespace

void Scope::set(std::string_view name, Value value) {
    const auto known = std::find_if(variables.begin(), variables.end(), [name](const auto& each) {
        return each.first == name;
    });
    if (known != variables.end()) {
        known->second = std::move(value);
    } else {
        variables.emplace_back(name, std::move(value));
    }
}

Value Scope::find(std::string_view name) const {
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        for (const auto& [known, value] : scope->variables) {
            if (known == name) {
                return value;
            }
        }
        if (name == "loop" && scope->items != nullptr) {
            return loop_state(*scope->items, scope->round);
        }
    }
    return Undefined{};
}

std::vector<std::string_view> Scope::names() const {
    std::vector<std::string_view> names;
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        for (const auto& variable : scope->variables) {
            names.push_back(variable.first);
        }
    }
    return names;
}

void Stage::enter(base::Span place) {
    if (depth_ == limits_.depth) {
        throw Fault{"templates and macros are nested in each other more than " +
                        std::to_string(depth_) + " deep",
                    "look for one that includes or calls itself",
                    place,
                    base::Code::template_limit};
    }
    ++depth_;
}

void Stage::check_size() const {
    if (out.size() > limits_.output_bytes) {
        throw Fault{.message = "the output is larger than " + std::to_string(limits_.output_bytes) +
                               " bytes",
                    .code = base::Code::template_limit};
    }
}

}  // namespace unitfolio::templating
