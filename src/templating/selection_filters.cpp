// The filters that apply other filters and tests to each item of a list.
#include "templating/function.h"
#include "templating/item_keys.h"
#include "templating/program.h"
#include "templating/renderer.h"

#include <cstdint>
#include <string>
#include <utility>

namespace unitfolio::templating {

namespace {

enum class By : std::uint8_t { item, attribute };
enum class Keep : std::uint8_t { passing, failing };

// Arguments from `first` on, behind a place for the item.
Arguments inner_arguments(const Arguments& outer, std::size_t first) {
    Arguments inner;
    inner.positional.emplace_back();
    for (std::size_t i = first; i < outer.positional.size(); ++i) {
        inner.positional.push_back(outer.positional[i]);
    }
    inner.named = outer.named;
    return inner;
}

const Function* named(Call& call, const Functions& functions, std::size_t index, const char* what) {
    const std::string name = call.text(index);
    const auto found = functions.find(name);
    if (found == functions.end()) {
        call.fail(std::string("there is no ") + what + " '" + name + "'");
        return nullptr;
    }
    return &found->second;
}

Value map_attribute(Call& call) {
    Value path;
    Value fallback;
    bool has_fallback = false;
    for (const auto& [name, value] : call.arguments().named) {
        if (name == "attribute") {
            path = value;
        } else if (name == "default") {
            fallback = value;
            has_fallback = true;
        } else {
            return call.fail("'map' has no parameter '" + std::string(name) + "'");
        }
    }
    List results;
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        Value found = attribute_at(call, item, path);
        results.push_back(found.is_undefined() && has_fallback ? fallback : std::move(found));
    }
    return results;
}

Value map(Call& call) {
    if (call.count() == 1) {
        return call.arguments().named.empty() ? call.fail("'map' needs a filter or an attribute")
                                              : map_attribute(call);
    }
    const Function* filter = named(call, call.renderer().program().library.filters, 1, "filter");
    const Arguments given = inner_arguments(call.arguments(), 2);
    List results;
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        if (call.renderer().failed()) {
            break;
        }
        Arguments arguments = given;
        arguments.positional.front() = item;
        results.push_back(call.renderer().invoke(*filter, call.span(), std::move(arguments)));
    }
    return results;
}

Value select(Call& call, By by, Keep keep) {
    const std::size_t test_index = by == By::item ? 1 : 2;
    if (call.count() < test_index) {
        return call.fail("the name of an attribute is missing");
    }
    const Function* test = nullptr;
    if (call.count() > test_index) {
        test = named(call, call.renderer().program().library.tests, test_index, "test");
    }
    const Arguments given = inner_arguments(call.arguments(), test_index + 1);
    List results;
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        if (call.renderer().failed()) {
            break;
        }
        Value tested = by == By::item ? item : attribute_at(call, item, call[1]);
        if (test != nullptr) {
            Arguments arguments = given;
            arguments.positional.front() = std::move(tested);
            tested = call.renderer().invoke(*test, call.span(), std::move(arguments));
        }
        if (call.renderer().defined(tested).truthy() == (keep == Keep::passing)) {
            results.push_back(item);
        }
    }
    return results;
}

}  // namespace

void add_selection_filters(Functions& filters) {
    add(filters, "map", map, "*");
    const auto add_selection = [&filters](const char* name, By by, Keep keep) {
        add(
            filters, name, [by, keep](Call& call) { return select(call, by, keep); }, "*");
    };
    add_selection("select", By::item, Keep::passing);
    add_selection("reject", By::item, Keep::failing);
    add_selection("selectattr", By::attribute, Keep::passing);
    add_selection("rejectattr", By::attribute, Keep::failing);
}

}  // namespace unitfolio::templating
