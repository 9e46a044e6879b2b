#include "templating/item_keys.h"

#include "templating/characters.h"
#include "templating/object.h"
#include "templating/renderer.h"

#include <algorithm>
#include <compare>
#include <numeric>
#include <vector>

namespace unitfolio::templating {

Value attribute_at(Call& call, const Value& item, const Value& path) {
    if (path.is_null()) {
        return item;
    }
    if (path.is_integral()) {
        return call.renderer().item(item, path, call.span());
    }
    Value found = item;
    const std::string names = to_text(path);
    for (std::size_t begin = 0; begin <= names.size();) {
        const std::size_t end = std::min(names.find('.', begin), names.size());
        const std::string name = names.substr(begin, end - begin);
        const bool index =
            !name.empty() && name.size() < 10 && std::all_of(name.begin(), name.end(), is_digit);
        found =
            call.renderer().item(found, index ? Value(std::stoi(name)) : Value(name), call.span());
        begin = end + 1;
    }
    return found;
}

Value key_of(Call& call, const Value& item, const Value& path, Case letters) {
    Value key = call.renderer().defined(attribute_at(call, item, path));
    return letters == Case::folded && key.is_string() ? Value(lower_case(key.text())) : key;
}

List sorted(Call& call, const List& items, const List& keys, Direction direction) {
    bool comparable = true;
    const auto precedes = [&](const Value& left, const Value& right) {
        const auto order = compare(left, right);
        comparable = comparable && order.has_value();
        return order && std::is_lt(*order);
    };
    for (const Value& key : keys) {
        static_cast<void>(precedes(keys.front(), key));
    }
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (comparable) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
            return direction == Direction::ascending ? precedes(keys[left], keys[right])
                                                     : precedes(keys[right], keys[left]);
        });
    }
    if (!comparable && keys.size() > 1) {
        call.fail("these values can't be put in order, for they are of different kinds");
    }
    List result;
    for (const std::size_t index : order) {
        result.push_back(items[index]);
    }
    return result;
}

}  // namespace unitfolio::templating
