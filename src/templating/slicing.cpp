#include "templating/slicing.h"

#include "base/text.h"
#include "templating/characters.h"
#include "templating/escaping.h"
#include "templating/object.h"

#include <algorithm>
#include <string>
#include <vector>

namespace unitfolio::templating {

namespace {

// The indices that first:last:step picks out of `size` items. The step is not 0.
std::vector<std::size_t> picked(std::int64_t size, const SliceBounds& bounds) {
    const std::int64_t step = bounds.step.value_or(1);
    const std::int64_t lowest = step < 0 ? -1 : 0;
    const std::int64_t highest = step < 0 ? size - 1 : size;
    const auto place = [&](std::optional<std::int64_t> bound, std::int64_t absent) {
        if (!bound) {
            return absent;
        }
        const std::int64_t from_start = *bound < 0 ? std::max(*bound, -size - 1) + size : *bound;
        return std::clamp(from_start, lowest, highest);
    };
    const std::int64_t first = place(bounds.first, step < 0 ? highest : lowest);
    const std::int64_t last = place(bounds.last, step < 0 ? lowest : highest);
    std::vector<std::size_t> indices;
    for (std::int64_t i = first; step > 0 ? i < last : i > last;) {
        indices.push_back(static_cast<std::size_t>(i));
        if (__builtin_add_overflow(i, step, &i)) {
            break;
        }
    }
    return indices;
}

}  // namespace

Computed sliced(const Value& subject, const SliceBounds& bounds) {
    if (bounds.step == 0) {
        return {{}, "the step of a slice can't be 0"};
    }
    if (subject.is_string()) {
        const std::u32string characters = code_points(subject.text());
        std::u32string part;
        for (const std::size_t i : picked(static_cast<std::int64_t>(characters.size()), bounds)) {
            part += characters[i];
        }
        return {string_like(subject, utf8(part)), {}};
    }
    if (subject.kind() != Kind::list) {
        return {{}, std::string(subject.kind_name()) + " can't be sliced"};
    }
    const List& items = subject.list();
    List part;
    for (const std::size_t i : picked(static_cast<std::int64_t>(items.size()), bounds)) {
        part.push_back(items[i]);
    }
    return {std::move(part), {}};
}

std::optional<Value> item_at(const Value& subject, std::int64_t index) {
    if (subject.kind() == Kind::map) {
        return std::nullopt;
    }
    std::optional<List> made;
    if (subject.kind() != Kind::list) {
        made = items_of(subject);
    }
    const List* items = subject.kind() == Kind::list ? &subject.list() : made ? &*made : nullptr;
    if (items == nullptr) {
        return std::nullopt;
    }
    const auto size = static_cast<std::int64_t>(items->size());
    if (index < -size || index >= size) {
        return std::nullopt;
    }
    const Value& item = (*items)[static_cast<std::size_t>(index < 0 ? index + size : index)];
    return subject.is_string() ? string_like(subject, std::string(item.text())) : item;
}

std::optional<List> items_of(const Value& value) {
    List items;
    switch (value.kind()) {
        case Kind::list:
            return value.list();
        case Kind::map:
            for (const auto& [key, content] : value.map().entries()) {
                items.emplace_back(key);
            }
            return items;
        case Kind::text:
        case Kind::html:
            for (std::size_t at = 0; at < value.text().size();) {
                std::string character;
                base::append_utf8(character, base::next_code_point(value.text(), at));
                items.emplace_back(std::move(character));
            }
            return items;
        case Kind::object:
            return value.object().items();
        default:
            return std::nullopt;
    }
}

}  // namespace unitfolio::templating
