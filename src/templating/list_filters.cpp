// The filters that make something of lists and maps.
#include "templating/characters.h"
#include "templating/escaping.h"
#include "templating/function.h"
#include "templating/item_keys.h"
#include "templating/object.h"
#include "templating/operators.h"
#include "templating/renderer.h"
#include "templating/slicing.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace unitfolio::templating {

namespace {

/// One group of `groupby`: a pair that also has names for its parts.
class Group final : public Object {
  public:
    Group(Value grouper, List members)
        : grouper_(std::move(grouper)),
          members_(std::move(members)) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a group"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override {
        return name == "grouper" ? std::optional(grouper_)
               : name == "list"  ? std::optional(members_)
                                 : std::nullopt;
    }

    [[nodiscard]] std::vector<std::string_view> attribute_names() const override {
        return {"grouper", "list"};
    }

    [[nodiscard]] std::optional<List> items() const override { return List{grouper_, members_}; }

    [[nodiscard]] std::size_t depth() const override {
        return std::max(grouper_.depth(), members_.depth()) + 1;
    }

  private:
    Value grouper_;
    Value members_;
};

Case letters(const Call& call, std::size_t index) {
    return call.truth(index) ? Case::exact : Case::folded;
}

Direction direction(const Call& call, std::size_t index) {
    return call.truth(index) ? Direction::descending : Direction::ascending;
}

Value undefined_item(const Call& call, std::string message) {
    return std::make_shared<const Undefined>(
        Undefined{Missing::item, call.span(), std::move(message), {}});
}

Value length(Call& call) {
    if (call[0].is_string()) {
        return count_code_points(call[0].text());
    }
    if (call[0].kind() == Kind::map) {
        return call[0].map().entries().size();
    }
    const Value items = call.items(0);
    return items.list().size();
}

Value first(Call& call) {
    const Value items = call.items(0);
    return items.list().empty()
               ? undefined_item(call, "there is no first item, for the list is empty")
               : items.list().front();
}

Value last(Call& call) {
    const Value items = call.items(0);
    return items.list().empty()
               ? undefined_item(call, "there is no last item, for the list is empty")
               : items.list().back();
}

Value join(Call& call) {
    const Value items = call.items(0);
    List parts;
    bool safe = call[1].kind() == Kind::html;
    for (const Value& item : items.list()) {
        parts.push_back(call.renderer().defined(attribute_at(call, item, call[2])));
        safe = safe || parts.back().kind() == Kind::html;
    }
    safe = safe && call.escaping() != Escaping::none;
    const Escaping escaping = safe ? call.escaping() : Escaping::none;
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0 && !call[1].is_null()) {
            append_printed(text, call[1], escaping);
        }
        append_printed(text, parts[i], escaping);
    }
    return safe ? finished(std::move(text), escaping) : Value(std::move(text));
}

Value reverse(Call& call) {
    const Value given = call.items(0);
    List items = given.list();
    std::reverse(items.begin(), items.end());
    if (!call[0].is_string()) {
        return items;
    }
    std::string text;
    for (const Value& item : items) {
        text += item.text();
    }
    return string_like(call[0], std::move(text));
}

Value batch(Call& call) {
    const std::int64_t size = call.integer(1);
    if (size < 1) {
        return call.fail("a batch holds at least one item");
    }
    List batches;
    List current;
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        if (static_cast<std::int64_t>(current.size()) == size) {
            batches.emplace_back(std::exchange(current, {}));
        }
        current.push_back(item);
    }
    if (!current.empty()) {
        if (!call[2].is_null() && size < 1000000) {
            current.resize(static_cast<std::size_t>(size), call[2]);
        }
        batches.emplace_back(std::move(current));
    }
    return batches;
}

Value slice(Call& call) {
    const Value items = call.items(0);
    const std::int64_t wanted = call.integer(1);
    if (wanted < 1 || wanted > 100000) {
        return call.fail("the number of slices must be between 1 and 100000");
    }
    const auto count = static_cast<std::size_t>(wanted);
    const std::size_t size = items.list().size() / count;
    const std::size_t larger = items.list().size() % count;
    List slices;
    auto at = items.list().begin();
    for (std::size_t i = 0; i < count; ++i) {
        const auto end = at + static_cast<std::ptrdiff_t>(size + (i < larger ? 1 : 0));
        List part(at, end);
        if (!call[2].is_null() && i >= larger) {
            part.push_back(call[2]);
        }
        slices.emplace_back(std::move(part));
        at = end;
    }
    return slices;
}

// "a,b" sorts by a, then by b.
Value sort_key(Call& call, const Value& item, const Value& paths, Case letters) {
    if (!paths.is_string() || paths.text().find(',') == std::string_view::npos) {
        return key_of(call, item, paths, letters);
    }
    List keys;
    std::string_view rest = paths.text();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        keys.push_back(key_of(call, item, rest.substr(0, end), letters));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return keys;
}

Value sort(Call& call) {
    const Value items = call.items(0);
    List keys;
    for (const Value& item : items.list()) {
        keys.push_back(sort_key(call, item, call[3], letters(call, 2)));
    }
    return sorted(call, items.list(), keys, direction(call, 1));
}

List pairs_of(const Map& map) {
    List pairs;
    for (const auto& [key, value] : map.entries()) {
        pairs.emplace_back(List{key, value});
    }
    return pairs;
}

Value dictsort(Call& call) {
    if (call[0].kind() != Kind::map) {
        return call.fail("'dictsort' needs a map, not " + std::string(call[0].kind_name()));
    }
    const std::string by = call.text(2, "key");
    if (by != "key" && by != "value") {
        return call.fail("a map is sorted by 'key' or 'value'");
    }
    const List pairs = pairs_of(call[0].map());
    List keys;
    for (const Value& pair : pairs) {
        keys.push_back(key_of(call, pair, by == "key" ? 0 : 1, letters(call, 1)));
    }
    return sorted(call, pairs, keys, direction(call, 3));
}

Value unique(Call& call) {
    List seen;
    List result;
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        Value key = key_of(call, item, call[2], letters(call, 1));
        if (std::find(seen.begin(), seen.end(), key) == seen.end()) {
            seen.push_back(std::move(key));
            result.push_back(item);
        }
    }
    return result;
}

Value extreme(Call& call, Direction wanted) {
    const Value items = call.items(0);
    if (items.list().empty()) {
        return undefined_item(call, "there is nothing to choose from, for the list is empty");
    }
    List keys;
    for (const Value& item : items.list()) {
        keys.push_back(key_of(call, item, call[2], letters(call, 1)));
    }
    return sorted(call, items.list(), keys, wanted).front();
}

Value groupby(Call& call) {
    const Value items = call.items(0);
    const Case folding = letters(call, 3);
    const auto grouper = [&call](const Value& item) {
        Value found = attribute_at(call, item, call[1]);
        return found.is_undefined() && call.has(2) ? call[2]
                                                   : call.renderer().defined(std::move(found));
    };
    List keys;
    for (const Value& item : items.list()) {
        keys.push_back(key_of(call, grouper(item), {}, folding));
    }
    List groups;
    List members;
    Value current;
    const List keyed = [&] {
        List pairs;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            pairs.emplace_back(List{keys[i], items.list()[i]});
        }
        return sorted(call, pairs, keys, Direction::ascending);
    }();
    const auto close = [&] {
        if (!members.empty()) {
            Value name = grouper(members.front());
            groups.emplace_back(std::shared_ptr<const Object>(
                std::make_shared<Group>(std::move(name), std::exchange(members, {}))));
        }
    };
    for (const Value& pair : keyed) {
        if (members.empty() || !(pair.list()[0] == current)) {
            close();
            current = pair.list()[0];
        }
        members.push_back(pair.list()[1]);
    }
    close();
    return groups;
}

Value sum(Call& call) {
    Value total = call.has(2) ? call[2] : Value(0);
    const Value items = call.items(0);
    for (const Value& item : items.list()) {
        const Value value = call.renderer().defined(attribute_at(call, item, call[1]));
        Computed next = arithmetic(BinaryOp::add, total, value, call.escaping());
        if (!next.fault.empty() || call.renderer().failed()) {
            return call.fail(next.fault);
        }
        total = std::move(next.value);
    }
    return total;
}

Value pairs(Call& call) {
    if (!call.has(0)) {
        return List{};
    }
    if (call[0].kind() != Kind::map) {
        return call.fail("'items' needs a map, not " + std::string(call[0].kind_name()));
    }
    return pairs_of(call[0].map());
}

}  // namespace

void add_list_filters(Functions& filters) {
    add(filters, "length", length, "object");
    add(filters, "count", length, "object");
    add(filters, "first", first, "seq");
    add(filters, "last", last, "seq");
    add(filters, "join", join, "value d? attribute?");
    add(
        filters, "list", [](Call& call) { return call.items(0); }, "value");
    add(filters, "reverse", reverse, "value");
    add(filters, "batch", batch, "value linecount fill_with?");
    add(filters, "slice", slice, "value slices fill_with?");
    add(filters, "sort", sort, "value reverse? case_sensitive? attribute?");
    add(filters, "dictsort", dictsort, "value case_sensitive? by? reverse?");
    add(filters, "unique", unique, "value case_sensitive? attribute?");
    add(
        filters,
        "min",
        [](Call& call) { return extreme(call, Direction::ascending); },
        "value case_sensitive? attribute?");
    add(
        filters,
        "max",
        [](Call& call) { return extreme(call, Direction::descending); },
        "value case_sensitive? attribute?");
    add(filters, "groupby", groupby, "value attribute default? case_sensitive?");
    add(filters, "sum", sum, "iterable attribute? start?");
    add(filters, "items", pairs, "undefined value");
}

}  // namespace unitfolio::templating
