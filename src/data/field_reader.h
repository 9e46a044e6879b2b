// Takes fields out of a map as a table describes them and reports everything that does not fit:
// wrong types, values out of range, fields that the table does not know, with the nearest name.
// Every fault of a map in one go.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "data/field_table.h"
#include "data/value.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::data {

/// A text and where it stood.
struct Text {
    std::string text;
    base::Span span;
};

/// Asking for a field that the table does not know or knows as something else is a bug, and so is
/// to finish without having asked for all of them.
class FieldReader {
  public:
    /// All must outlive the reader.
    FieldReader(const Value& map, const FieldTable& table, base::Diagnostics& diagnostics);

    [[nodiscard]] std::optional<Text> text(std::string_view name);
    /// The same where other fields decide whether it is needed.
    [[nodiscard]] std::optional<Text> text(std::string_view name, Need need);
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view name);
    [[nodiscard]] std::optional<double> decimal(std::string_view name);
    [[nodiscard]] std::optional<bool> flag(std::string_view name);
    [[nodiscard]] std::optional<base::Date> date(std::string_view name);
    /// A number or a range: "20", "296-389" or "296–389".
    [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> range(std::string_view name);
    /// A list of texts; a single text counts as a list of one.
    [[nodiscard]] std::vector<Text> texts(std::string_view name);
    /// One of the words; anything else is reported with the nearest of them. Gives the index.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view name);
    /// The same of a Form::open_word, whose words are then these.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view name,
                                                    const std::vector<std::string_view>& words);
    /// A list of such words; a single one counts as a list of one. Gives the indices.
    [[nodiscard]] std::vector<std::size_t> choices(std::string_view name);
    [[nodiscard]] std::vector<std::size_t> choices(std::string_view name,
                                                   const std::vector<std::string_view>& words);
    [[nodiscard]] const Value* list(std::string_view name);
    [[nodiscard]] const Value* map(std::string_view name);
    /// The map of a Times::by_key, whose keys are then its fields, each as this one is described.
    [[nodiscard]] std::optional<FieldReader> by_key(std::string_view name);
    /// Any value as it stands, for fields with several forms.
    [[nodiscard]] const Value* any(std::string_view name);

    /// Where a field stands (its value if it is there, else the map): for faults found later.
    [[nodiscard]] base::Span span_of(std::string_view name) const;

    /// The entries of the map, in the order of the file.
    [[nodiscard]] const std::vector<MapEntry>& entries() const { return map_->entries; }

    /// Reports the fields that the table does not know. Call it last.
    void finish();

  private:
    FieldReader(const Value& map, const Field& each, base::Diagnostics& diagnostics);

    /// What the table says of a field, which now counts as asked for.
    const Field& look_up(std::string_view name);
    /// The same of a field that must have one of the forms.
    const Field& ask(std::string_view name, std::initializer_list<Form> forms, Times times);
    const Value* take(std::string_view name, Need need);
    /// The scalars of a list or of a single value.
    std::vector<Text> take_texts(std::string_view name, Need need);
    /// Whether a required field stands there under a name that nobody knows, which is told instead.
    [[nodiscard]] bool is_misspelt(std::string_view name) const;
    void hint_map(base::Diagnostic& diagnostic, std::string_view name, std::string_view text) const;
    const Value* take_scalar(std::string_view name, Need need, std::string_view expected);

    std::optional<std::size_t> pick(std::string_view name,
                                    const Text& text,
                                    const std::vector<std::string_view>& words);
    const Value* take_kind(std::string_view name, Need need, ValueKind kind);
    base::Diagnostic& reject(std::string_view name, const Value& value, std::string_view expected);

    const Value* map_;
    /// One of the two.
    const FieldTable* table_ = nullptr;
    const Field* each_ = nullptr;
    base::Diagnostics* diagnostics_;
    /// Whether there is a map at all: without one nothing is missing from it.
    bool usable_;
    std::vector<std::string_view> asked_;
};

}  // namespace unitfolio::data
