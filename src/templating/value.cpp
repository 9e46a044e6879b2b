#include "templating/value.h"

#include <algorithm>
#include <array>

namespace unitfolio::templating {

namespace {

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
    for (const auto& [key, value] : entries) {
        set(key, value);
    }
}

void Map::set(std::string key, Value value) {
    const auto known = std::find_if(
        entries_.begin(), entries_.end(), [&key](const auto& entry) { return entry.first == key; });
    if (known != entries_.end()) {
        known->second = std::move(value);
    } else {
        entries_.emplace_back(std::move(key), std::move(value));
    }
}

const Value* Map::find(std::string_view key) const {
    const auto found = std::find_if(
        entries_.begin(), entries_.end(), [key](const auto& entry) { return entry.first == key; });
    return found == entries_.end() ? nullptr : &found->second;
}

std::optional<Value> Object::attribute(std::string_view /*name*/) const {
    return std::nullopt;
}

Value::Value(const char* text)
    : Value(std::string(text)) {}

Value::Value(std::string_view text)
    : Value(std::string(text)) {}

Value::Value(std::string text)
    : content_(std::make_shared<const std::string>(std::move(text))) {}

Value::Value(base::SafeHtml html)
    : content_(std::make_shared<const base::SafeHtml>(std::move(html))) {}

Value::Value(List items)
    : content_(std::make_shared<const List>(std::move(items))) {}

Value::Value(Map entries)
    : content_(std::make_shared<const Map>(std::move(entries))) {}

Value::Value(std::shared_ptr<const Object> object)
    : content_(std::move(object)) {}

bool Value::is_integral() const {
    return kind() == Kind::boolean || kind() == Kind::integer;
}

std::int64_t Value::integer() const {
    const bool* flag = std::get_if<bool>(&content_);
    return flag != nullptr ? static_cast<std::int64_t>(*flag) : std::get<std::int64_t>(content_);
}

double Value::decimal() const {
    return is_integral() ? static_cast<double>(integer()) : std::get<double>(content_);
}

std::string_view Value::text() const {
    const auto* html = std::get_if<std::shared_ptr<const base::SafeHtml>>(&content_);
    return html != nullptr ? std::string_view((*html)->text())
                           : *std::get<std::shared_ptr<const std::string>>(content_);
}

const List& Value::list() const& {
    return *std::get<std::shared_ptr<const List>>(content_);
}

const Map& Value::map() const& {
    return *std::get<std::shared_ptr<const Map>>(content_);
}

const Object& Value::object() const& {
    return *std::get<std::shared_ptr<const Object>>(content_);
}

bool Value::truthy() const {
    switch (kind()) {
        case Kind::null:
            return false;
        case Kind::text:
        case Kind::html:
            return !text().empty();
        case Kind::list:
            return !list().empty();
        case Kind::map:
            return !map().entries().empty();
        case Kind::object:
            return true;
        default:
            return decimal() != 0;
    }
}

std::string_view Value::kind_name() const {
    constexpr std::array<std::string_view, 8> names{
        "nothing", "true or false", "a number", "a number", "text", "text", "a list", "a map"};
    return kind() == Kind::object ? object().kind_name() : names.at(content_.index());
}

bool operator==(const Value& left, const Value& right) {
    if (left.kind() == Kind::map && right.kind() == Kind::map) {
        return equal_maps(left.map(), right.map());
    }
    const auto order = compare(left, right);
    return order ? *order == 0 : left.content_ == right.content_;
}

std::optional<std::partial_ordering> compare(const Value& left, const Value& right) {
    if (left.is_integral() && right.is_integral()) {
        return left.integer() <=> right.integer();
    }
    if (left.is_number() && right.is_number()) {
        return left.decimal() <=> right.decimal();
    }
    if (left.is_string() && right.is_string()) {
        return left.text() <=> right.text();
    }
    if (left.kind() == Kind::list && right.kind() == Kind::list) {
        return compare_lists(left.list(), right.list());
    }
    return std::nullopt;
}

}  // namespace unitfolio::templating
