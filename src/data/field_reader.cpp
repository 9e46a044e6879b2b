#include "data/field_reader.h"

#include "base/text.h"
#include "data/field_hints.h"
#include "data/scalar_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace unitfolio::data {

namespace {

/// What stands in a value, for the end of "must be …, not …".
std::string describe(const Value& value) {
    return value.kind == ValueKind::scalar ? fmt::format("'{}'", value.scalar)
                                           : std::string(kind_name(value.kind));
}

/// Nothing in content happened before.
constexpr int kFirstYear = 1900;

/// The names of a table, without those that are passed over.
std::vector<std::string_view> names_of(const FieldTable& table) {
    std::vector<std::string_view> names;
    for (const Field& field : table.fields) {
        if (field.form != Form::ignored) {
            names.push_back(field.name);
        }
    }
    return names;
}

std::vector<std::string_view> words_of(const Field& field) {
    return {field.words.begin(), field.words.end()};
}

std::string_view article_of(std::string_view name) {
    return std::string_view("aeio").find(name.front()) == std::string_view::npos ? "a" : "an";
}

}  // namespace

FieldReader::FieldReader(const Value& map, const FieldTable& table, base::Diagnostics& diagnostics)
    : map_(&map),
      table_(&table),
      diagnostics_(&diagnostics),
      usable_(map.kind == ValueKind::map) {
    if (!usable_) {
        auto& fault =
            diagnostics.report(base::Code::field_type,
                               map.span,
                               fmt::format("{} must be written as a map of fields, not as {}",
                                           table.what,
                                           kind_name(map.kind)));
        hint_field(fault, &table, map, "{}");
    }
}

FieldReader::FieldReader(const Value& map, const Field& each, base::Diagnostics& diagnostics)
    : map_(&map),
      each_(&each),
      diagnostics_(&diagnostics),
      usable_(true) {}

std::optional<Text> FieldReader::text(std::string_view name) {
    return text(name, ask(name, {Form::text, Form::code}, Times::one).need);
}

std::optional<Text> FieldReader::text(std::string_view name, Need need) {
    ask(name, {Form::text, Form::code}, Times::one);
    const Value* value = take_scalar(name, need, "a text");
    return value == nullptr ? std::nullopt : std::optional(Text{value->scalar, value->span});
}

std::optional<std::int64_t> FieldReader::number(std::string_view name) {
    const Field& field = ask(name, {Form::number}, Times::one);
    assert(field.bounds);
    const auto least = static_cast<std::int64_t>(field.bounds->least);
    const auto most = static_cast<std::int64_t>(field.bounds->most);
    const std::string expected = fmt::format("a whole number from {} to {}", least, most);
    const Value* value = take_scalar(name, field.need, expected);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto number = parse_whole(value->scalar);
    if (!number) {
        reject(name, *value, expected).hint("write plain digits, without a unit or a leading zero");
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        reject(name, *value, expected);
        return std::nullopt;
    }
    return number;
}

std::optional<double> FieldReader::decimal(std::string_view name) {
    const Field& field = ask(name, {Form::decimal}, Times::one);
    const std::string expected =
        field.bounds
            ? fmt::format("a number from {} to {}", field.bounds->least, field.bounds->most)
            : "a number";
    const Value* value = take_scalar(name, field.need, expected);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto number = parse_decimal(value->scalar);
    if (!number) {
        reject(name, *value, expected).hint("write it in digits alone, such as 61 or 61.5");
        return std::nullopt;
    }
    if (field.bounds && !(*number >= field.bounds->least && *number <= field.bounds->most)) {
        reject(name, *value, expected);
        return std::nullopt;
    }
    return number;
}

std::optional<bool> FieldReader::flag(std::string_view name) {
    const Field& field = ask(name, {Form::flag}, Times::one);
    const Value* value = take_scalar(name, field.need, "'true' or 'false'");
    if (value == nullptr) {
        return std::nullopt;
    }
    if (value->scalar != "true" && value->scalar != "false") {
        reject(name, *value, "'true' or 'false'");
        return std::nullopt;
    }
    return value->scalar == "true";
}

std::optional<base::Date> FieldReader::date(std::string_view name) {
    constexpr std::string_view expected = "a date such as 2026-03-14";
    const Value* value = take_scalar(name, ask(name, {Form::date}, Times::one).need, expected);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto date = base::parse_date(value->scalar);
    if (!date) {
        const auto meant = date_in_other_form(value->scalar);
        reject(name, *value, expected)
            .hint(looks_like_date(value->scalar) ? "there is no such day in the calendar"
                  : meant                        ? fmt::format("write '{}'", base::iso_date(*meant))
                                                 : "write year, month and day in digits");
    } else if (date->year < kFirstYear) {
        reject(name, *value, expected).hint("check the year");
        return std::nullopt;
    }
    return date;
}

std::optional<std::pair<std::int64_t, std::int64_t>> FieldReader::range(std::string_view name) {
    constexpr std::string_view expected = "a number or a range such as 296-389";
    const Value* value = take_scalar(name, ask(name, {Form::range}, Times::one).need, expected);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto range = parse_range(value->scalar);
    if (!range) {
        reject(name, *value, expected);
    }
    return range;
}

std::vector<Text> FieldReader::texts(std::string_view name) {
    return take_texts(name, ask(name, {Form::text, Form::code}, Times::some).need);
}

std::optional<std::size_t> FieldReader::choice(std::string_view name) {
    return choice(name, words_of(ask(name, {Form::word}, Times::one)));
}

std::optional<std::size_t> FieldReader::choice(std::string_view name,
                                               const std::vector<std::string_view>& words) {
    const Field& field = ask(name, {Form::word, Form::open_word}, Times::one);
    const Value* value = take_scalar(name, field.need, "one word");
    return value == nullptr ? std::nullopt : pick(name, {value->scalar, value->span}, words);
}

std::vector<std::size_t> FieldReader::choices(std::string_view name) {
    return choices(name, words_of(ask(name, {Form::word}, Times::some)));
}

std::vector<std::size_t> FieldReader::choices(std::string_view name,
                                              const std::vector<std::string_view>& words) {
    const Field& field = ask(name, {Form::word, Form::open_word}, Times::some);
    std::vector<std::size_t> chosen;
    for (const Text& text : take_texts(name, field.need)) {
        if (const auto index = pick(name, text, words)) {
            chosen.push_back(*index);
        }
    }
    return chosen;
}

const Value* FieldReader::list(std::string_view name) {
    const Field& field = ask(name, {Form::table, Form::text_or_table, Form::pair}, Times::list);
    return take_kind(name, field.need, ValueKind::list);
}

const Value* FieldReader::map(std::string_view name) {
    const Field& field = ask(name, {Form::table}, Times::one);
    return take_kind(name, field.need, ValueKind::map);
}

std::optional<FieldReader> FieldReader::by_key(std::string_view name) {
    const Field& field = look_up(name);
    assert(field.times == Times::by_key || field.times == Times::some_by_key);
    const Value* value = take_kind(name, field.need, ValueKind::map);
    return value == nullptr ? std::nullopt
                            : std::optional(FieldReader(*value, field, *diagnostics_));
}

const Value* FieldReader::any(std::string_view name) {
    return take(name, look_up(name).need);
}

base::Span FieldReader::span_of(std::string_view name) const {
    const Value* value = map_->find(name);
    return value == nullptr ? map_->span : value->span;
}

void FieldReader::finish() {
    if (table_ == nullptr) {
        return;
    }
    const std::vector<std::string_view> names = names_of(*table_);
    assert(std::all_of(names.begin(), names.end(), [this](std::string_view name) {
        return std::find(asked_.begin(), asked_.end(), name) != asked_.end();
    }));
    for (const MapEntry& entry : map_->entries) {
        if (table_->find(entry.key) == nullptr) {
            auto& diagnostic = diagnostics_->report(
                base::Code::field_unknown,
                entry.key_span,
                fmt::format("unknown field '{}' in {}", entry.key, table_->what));
            const std::string_view key = entry.key;
            const std::size_t colon = key.find(':');
            if (colon != std::string_view::npos && table_->find(key.substr(0, colon)) != nullptr) {
                diagnostic.hint(fmt::format("put a space behind the colon: '{}: {}'",
                                            key.substr(0, colon),
                                            key.substr(colon + 1)));
            } else {
                hint_nearest(diagnostic, key, names);
            }
        }
    }
}

const Field& FieldReader::look_up(std::string_view name) {
    const Field* field = each_ != nullptr ? each_ : table_->find(name);
    assert(field != nullptr);
    if (each_ == nullptr && std::find(asked_.begin(), asked_.end(), name) == asked_.end()) {
        asked_.push_back(field->name);
    }
    return *field;
}

const Field& FieldReader::ask(std::string_view name,
                              [[maybe_unused]] std::initializer_list<Form> forms,
                              [[maybe_unused]] Times times) {
    const Field& field = look_up(name);
    assert(std::find(forms.begin(), forms.end(), field.form) != forms.end());
    assert(each_ != nullptr || field.times == times);
    return field;
}

const Value* FieldReader::take(std::string_view name, Need need) {
    const Value* value = map_->find(name);
    if (value != nullptr && value->kind != ValueKind::null) {
        return value;
    }
    const bool is_told = value == nullptr && is_misspelt(name);
    if (need == Need::required && usable_ && table_ != nullptr && !is_told) {
        const base::Span begin{map_->span.source, map_->span.begin, map_->span.begin};
        auto& missing = diagnostics_->report(
            base::Code::field_missing,
            value == nullptr ? begin : value->span,
            fmt::format("{} needs {} '{}'", table_->what, article_of(name), name));
        if (const std::string_view example = table_->find(name)->example; !example.empty()) {
            missing.hint(fmt::format("write '{}: {}'", name, example));
        }
    }
    return nullptr;
}

bool FieldReader::is_misspelt(std::string_view name) const {
    if (table_ == nullptr) {
        return false;
    }
    const std::vector<std::string_view> names = names_of(*table_);
    return std::any_of(map_->entries.begin(), map_->entries.end(), [&](const MapEntry& entry) {
        return table_->find(entry.key) == nullptr && base::nearest(entry.key, names) == name;
    });
}

std::vector<Text> FieldReader::take_texts(std::string_view name, Need need) {
    const Value* value = take(name, need);
    std::vector<Text> result;
    if (value == nullptr) {
        return result;
    }
    if (value->kind == ValueKind::scalar) {
        const auto words = words_between_commas(value->scalar);
        if (!words.empty()) {
            // Taken all the same, so that nothing that follows from it is missed as well.
            reject(name, *value, "a list").hint(in_brackets(words));
            for (const std::string_view word : words) {
                result.push_back({std::string(word), value->span});
            }
            return result;
        }
        result.push_back({value->scalar, value->span});
        return result;
    }
    if (value->kind != ValueKind::list) {
        reject(name, *value, "a list of texts");
        return result;
    }
    for (const Value& item : value->items) {
        if (item.kind == ValueKind::scalar) {
            result.push_back({item.scalar, item.span});
        } else {
            diagnostics_->report(
                base::Code::field_type,
                item.span,
                fmt::format("'{}' must list texts, not {}", name, kind_name(item.kind)));
        }
    }
    return result;
}

const Value* FieldReader::take_scalar(std::string_view name, Need need, std::string_view expected) {
    const Value* value = take(name, need);
    if (value == nullptr || value->kind == ValueKind::scalar) {
        return value;
    }
    reject(name, *value, expected);
    return nullptr;
}

std::optional<std::size_t> FieldReader::pick(std::string_view name,
                                             const Text& text,
                                             const std::vector<std::string_view>& words) {
    const auto found = std::find(words.begin(), words.end(), text.text);
    if (found != words.end()) {
        return static_cast<std::size_t>(found - words.begin());
    }
    auto& diagnostic = diagnostics_->report(
        base::Code::field_value, text.span, fmt::format("'{}' can't be '{}'", name, text.text));
    hint_nearest(diagnostic, text.text, words);
    return std::nullopt;
}

/// What stands where a map is expected is most likely the value of its first field.
void FieldReader::hint_map(base::Diagnostic& diagnostic,
                           std::string_view name,
                           std::string_view text) const {
    const Field* field = table_ == nullptr ? nullptr : table_->find(name);
    if (field != nullptr && field->form == Form::table && !field->table->fields.empty()) {
        diagnostic.hint(
            fmt::format("write '{}: {{{}: {}}}'", name, field->table->fields.front().name, text));
    }
}

const Value* FieldReader::take_kind(std::string_view name, Need need, ValueKind kind) {
    const Value* value = take(name, need);
    if (value == nullptr || value->kind == kind) {
        return value;
    }
    auto& diagnostic = reject(name, *value, kind_name(kind));
    if (kind == ValueKind::map && value->kind == ValueKind::scalar) {
        hint_map(diagnostic, name, value->scalar);
    }
    const Field* field = table_ == nullptr ? nullptr : table_->find(name);
    const Form form = field == nullptr ? Form::text : field->form;
    if (form == Form::table && kind == ValueKind::list) {
        hint_field(diagnostic, field->table, *value, "[{}]");
    }
    if (form == Form::text_or_table && value->kind == ValueKind::scalar) {
        const auto words = words_between_commas(value->scalar);
        diagnostic.hint(
            in_brackets(words.empty() ? std::vector<std::string_view>{value->scalar} : words));
    }
    return nullptr;
}

base::Diagnostic& FieldReader::reject(std::string_view name,
                                      const Value& value,
                                      std::string_view expected) {
    return diagnostics_->report(
        value.kind == ValueKind::scalar ? base::Code::field_value : base::Code::field_type,
        value.span,
        fmt::format("'{}' must be {}, not {}", name, expected, describe(value)));
}

}  // namespace unitfolio::data
