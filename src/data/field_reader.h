// Takes fields out of a map by name and type and reports everything that does not fit: wrong types,
// values out of range, fields that nobody asked for, with the nearest known name. Every fault of a
// map in one go.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "data/value.h"

#include <cstdint>
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

enum class Need : std::uint8_t { optional, required };

class FieldReader {
  public:
    /// `map` and `diagnostics` must outlive the reader. `what` names the kind of thing in messages:
    /// "a unit".
    FieldReader(const Value& map, std::string_view what, base::Diagnostics& diagnostics);

    [[nodiscard]] std::optional<Text> text(std::string_view name, Need need = Need::optional);
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view name,
                                                     std::int64_t least,
                                                     std::int64_t most,
                                                     Need need = Need::optional);
    [[nodiscard]] std::optional<double> decimal(std::string_view name, Need need = Need::optional);
    [[nodiscard]] std::optional<bool> flag(std::string_view name);
    [[nodiscard]] std::optional<base::Date> date(std::string_view name, Need need = Need::optional);
    /// A number or a range: "20", "296-389" or "296–389".
    [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> range(std::string_view name);
    /// A list of texts; a single text counts as a list of one.
    [[nodiscard]] std::vector<Text> texts(std::string_view name);
    /// One of a few words; anything else is reported with the nearest of them. Gives the index.
    [[nodiscard]] std::optional<std::size_t> choice(std::string_view name,
                                                    const std::vector<std::string_view>& words);
    /// A list of such words; a single one counts as a list of one. Gives the indices.
    [[nodiscard]] std::vector<std::size_t> choices(std::string_view name,
                                                   const std::vector<std::string_view>& words);
    [[nodiscard]] const Value* list(std::string_view name);
    [[nodiscard]] const Value* map(std::string_view name);
    /// Any value as it stands, for fields with several forms.
    [[nodiscard]] const Value* any(std::string_view name);

    /// Where a field stands (its value if it is there, else the map): for faults found later.
    [[nodiscard]] base::Span span_of(std::string_view name) const;

    /// Reports the fields that were never asked for. Call it last.
    void finish();

  private:
    const Value* take(std::string_view name, Need need);
    const Value* take_scalar(std::string_view name, Need need, std::string_view expected);

    std::optional<std::size_t> pick(std::string_view name,
                                    const Text& text,
                                    const std::vector<std::string_view>& words);
    const Value* take_kind(std::string_view name, ValueKind kind);
    base::Diagnostic& reject(std::string_view name, const Value& value, std::string_view expected);

    const Value* map_;
    std::string what_;
    base::Diagnostics* diagnostics_;
    /// Whether there is a map at all: without one nothing is missing from it.
    bool usable_;
    std::vector<std::string> known_;
};

}  // namespace unitfolio::data
