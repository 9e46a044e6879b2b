#include "templating/value.h"

#include "templating/fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace unitfolio::templating {

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

Value::Value(std::string text)
    : content_(std::make_shared<const std::string>(std::move(text))) {}

Value::Value(base::SafeHtml html)
    : content_(std::make_shared<const base::SafeHtml>(std::move(html))) {}

Value::Value(List items)
    : content_(std::make_shared<const List>(std::move(items))) {}

Value::Value(Map entries)
    : content_(std::make_shared<const Map>(std::move(entries))) {}

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

const Macro& Value::macro() const {
    return *std::get<std::shared_ptr<const Macro>>(content_);
}

bool Value::truthy() const {
    switch (kind()) {
        case Kind::null:
        case Kind::undefined:
            return false;
        case Kind::text:
        case Kind::html:
            return !text().empty();
        case Kind::list:
            return !list().empty();
        case Kind::map:
            return !map().entries().empty();
        case Kind::macro:
            return true;
        default:
            return decimal() != 0;
    }
}

std::string Value::kind_name() const {
    constexpr std::array names{"nothing",
                               "true or false",
                               "a number",
                               "a number",
                               "text",
                               "text",
                               "a list",
                               "a map",
                               "a macro",
                               "what is not defined"};
    return names.at(content_.index());
}

bool operator==(const Value& left, const Value& right) {
    if (left.kind() == Kind::list && right.kind() == Kind::list) {
        return left.list() == right.list();
    }
    if (left.kind() == Kind::map && right.kind() == Kind::map) {
        const auto& entries = left.map().entries();
        const auto& others = right.map().entries();
        return std::is_permutation(entries.begin(), entries.end(), others.begin(), others.end());
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
    return std::nullopt;
}

std::string to_text(const Value& value) {
    if (value.is_string()) {
        return std::string(value.text());
    }
    if (value.is_null()) {
        return "None";
    }
    if (value.kind() == Kind::boolean) {
        return value.truthy() ? "True" : "False";
    }
    if (!value.is_number()) {
        throw Fault{value.kind_name() + " can't be printed", "print what is in it, or 'join' it"};
    }
    if (value.is_integral()) {
        return fmt::format("{}", value.integer());
    }
    const std::string text = fmt::format("{}", value.decimal());
    const bool looks_whole = text.find_first_not_of("-0123456789") == std::string::npos;
    return looks_whole ? text + ".0" : text;
}

}  // namespace unitfolio::templating
