#include "templating/value.h"

#include "templating/object.h"

#include <algorithm>
#include <limits>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kFewEntries = 12;

std::optional<std::partial_ordering> compare_lists(const List& left, const List& right) {
    const std::size_t common = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (!(left[i] == right[i])) {
            return compare(left[i], right[i]);
        }
    }
    return left.size() <=> right.size();
}

bool equal_maps(const Map& left, const Map& right) {
    const auto& entries = left.entries();
    return entries.size() == right.entries().size() &&
           std::all_of(entries.begin(), entries.end(), [&right](const auto& entry) {
               const Value* other = right.find(entry.first);
               return other != nullptr && *other == entry.second;
           });
}

}  // namespace

Map::Map(std::initializer_list<std::pair<std::string, Value>> entries) {
    entries_.reserve(entries.size());
    for (const auto& entry : entries) {
        set(entry.first, entry.second);
    }
}

std::vector<std::uint32_t>::const_iterator Map::place(std::string_view key) const {
    return std::lower_bound(
        by_key_.begin(), by_key_.end(), key, [this](std::uint32_t index, std::string_view wanted) {
            return entries_[index].first < wanted;
        });
}

std::optional<std::size_t> Map::index_of(std::string_view key) const {
    if (by_key_.empty()) {
        const auto found = std::find_if(entries_.begin(), entries_.end(), [key](const auto& entry) {
            return entry.first == key;
        });
        return found == entries_.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - entries_.begin()));
    }
    const auto found = place(key);
    return found != by_key_.end() && entries_[*found].first == key
               ? std::optional<std::size_t>(*found)
               : std::nullopt;
}

void Map::set(std::string key, Value value) {
    if (const auto known = index_of(key)) {
        entries_[*known].second = std::move(value);
        return;
    }
    if (entries_.size() == kFewEntries) {
        for (std::uint32_t i = 0; i < kFewEntries; ++i) {
            by_key_.insert(place(entries_[i].first), i);
        }
    }
    if (entries_.size() >= kFewEntries) {
        by_key_.insert(place(key), static_cast<std::uint32_t>(entries_.size()));
    }
    entries_.emplace_back(std::move(key), std::move(value));
}

const Value* Map::find(std::string_view key) const {
    const auto index = index_of(key);
    return index ? &entries_[*index].second : nullptr;
}

Value::Value(bool value)
    : content_(value) {}

Value::Value(int value)
    : content_(std::int64_t{value}) {}

Value::Value(unsigned value)
    : content_(std::int64_t{value}) {}

Value::Value(std::int64_t value)
    : content_(value) {}

Value::Value(std::size_t value)
    : content_(static_cast<std::int64_t>(
          std::min<std::size_t>(value, std::numeric_limits<std::int64_t>::max()))) {}

Value::Value(double value)
    : content_(value) {}

Value::Value(const char* text)
    : Value(std::string(text)) {}

Value::Value(std::string_view text)
    : Value(std::string(text)) {}

Value::Value(std::string text)
    : content_(std::make_shared<const std::string>(std::move(text))) {}

Value::Value(base::SafeHtml html)
    : content_(std::make_shared<const base::SafeHtml>(std::move(html))) {}

Value::Value(List items) {
    const std::size_t depth = depth_of(items);
    content_ = std::make_shared<const Nested<List>>(Nested<List>{std::move(items), depth});
}

Value::Value(Map entries) {
    std::size_t depth = 1;
    for (const auto& [key, value] : entries.entries()) {
        depth = std::max(depth, value.depth() + 1);
    }
    content_ = std::make_shared<const Nested<Map>>(Nested<Map>{std::move(entries), depth});
}

Value::Value(std::shared_ptr<const Object> object)
    : content_(std::move(object)) {}

Value::Value(std::shared_ptr<const Undefined> undefined)
    : content_(std::move(undefined)) {}

std::int64_t Value::integer() const {
    const bool* truth = std::get_if<bool>(&content_);
    return truth != nullptr ? std::int64_t{*truth} : *std::get_if<std::int64_t>(&content_);
}

double Value::decimal() const {
    const double* number = std::get_if<double>(&content_);
    return number != nullptr ? *number : static_cast<double>(integer());
}

std::string_view Value::text() const {
    if (kind() == Kind::html) {
        return (*std::get_if<std::shared_ptr<const base::SafeHtml>>(&content_))->text();
    }
    return **std::get_if<std::shared_ptr<const std::string>>(&content_);
}

const List& Value::list() const& {
    return (*std::get_if<std::shared_ptr<const Nested<List>>>(&content_))->content;
}

const Map& Value::map() const& {
    return (*std::get_if<std::shared_ptr<const Nested<Map>>>(&content_))->content;
}

const Object& Value::object() const {
    return **std::get_if<std::shared_ptr<const Object>>(&content_);
}

const Undefined& Value::undefined() const {
    return **std::get_if<std::shared_ptr<const Undefined>>(&content_);
}

std::size_t Value::depth() const {
    switch (kind()) {
        case Kind::list:
            return (*std::get_if<std::shared_ptr<const Nested<List>>>(&content_))->depth;
        case Kind::map:
            return (*std::get_if<std::shared_ptr<const Nested<Map>>>(&content_))->depth;
        case Kind::object:
            return object().depth();
        case Kind::undefined:
            return undefined().subject.depth();
        default:
            return 0;
    }
}

std::size_t depth_of(const List& items) {
    std::size_t depth = 1;
    for (const Value& item : items) {
        depth = std::max(depth, item.depth() + 1);
    }
    return depth;
}

bool Value::truthy() const {
    switch (kind()) {
        case Kind::null:
        case Kind::undefined:
            return false;
        case Kind::boolean:
        case Kind::integer:
            return integer() != 0;
        case Kind::decimal:
            return decimal() != 0.0;
        case Kind::text:
        case Kind::html:
            return !text().empty();
        case Kind::list:
            return !list().empty();
        case Kind::map:
            return !map().entries().empty();
        case Kind::object:
            return true;
    }
    return false;
}

std::string_view Value::kind_name() const {
    switch (kind()) {
        case Kind::null:
            return "nothing";
        case Kind::boolean:
            return "true or false";
        case Kind::integer:
        case Kind::decimal:
            return "a number";
        case Kind::text:
        case Kind::html:
            return "text";
        case Kind::list:
            return "a list";
        case Kind::map:
            return "a map";
        case Kind::object:
            return object().kind_name();
        case Kind::undefined:
            return "undefined";
    }
    return "";
}

bool operator==(const Value& left, const Value& right) {
    if (left.is_integral() && right.is_integral()) {
        return left.integer() == right.integer();
    }
    if (left.is_number() && right.is_number()) {
        return left.decimal() == right.decimal();
    }
    if (left.is_string() && right.is_string()) {
        return left.text() == right.text();
    }
    if (left.kind() != right.kind()) {
        return false;
    }
    if (left.content_ == right.content_) {
        return true;
    }
    if (left.kind() == Kind::list) {
        return left.list() == right.list();
    }
    if (left.kind() == Kind::map) {
        return equal_maps(left.map(), right.map());
    }
    return false;
}

std::optional<std::partial_ordering> compare(const Value& left, const Value& right) {
    if (left.is_integral() && right.is_integral()) {
        return left.integer() <=> right.integer();
    }
    if (left.is_number() && right.is_number()) {
        return left.decimal() <=> right.decimal();
    }
    if (left.is_string() && right.is_string()) {
        return left.text().compare(right.text()) <=> 0;
    }
    if (left.kind() == Kind::list && right.kind() == Kind::list) {
        return compare_lists(left.list(), right.list());
    }
    return std::nullopt;
}

}  // namespace unitfolio::templating
