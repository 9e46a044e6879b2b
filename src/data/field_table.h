// What a map of fields may hold, said once: FieldReader takes the fields of a file by such a table,
// and the schemas that editors complete and check by are written from it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::data {

enum class Need : std::uint8_t { optional, required };

/// What a single value is.
enum class Form : std::uint8_t {
    text,
    /// A text that YAML never takes for a number: "E07", "603/3836/2".
    code,
    number,
    decimal,
    flag,
    date,
    /// A number or a range: "20", "296-389".
    range,
    /// One of `words`.
    word,
    /// One of `words`, or of those that a project adds to them.
    open_word,
    /// A map of `table`.
    table,
    text_or_table,
    /// A list of two texts.
    pair,
    /// For other programs: accepted and never read.
    ignored,
};

/// How many of them a field holds.
enum class Times : std::uint8_t {
    one,
    /// A list; one alone counts as a list of one.
    some,
    list,
    /// A map in which they stand under keys that the writer chooses.
    by_key,
    /// The same with lists.
    some_by_key,
};

/// Both ends count.
struct Bounds {
    double least = 0;
    double most = 0;
};

/// The form of a text as a regular expression, and what it stands for: "a date such as 2026-03-14".
struct Pattern {
    std::string_view expression{};
    std::string_view expected{};
};

struct FieldTable;

struct Field {
    std::string_view name;
    Form form = Form::text;
    Times times = Times::one;
    Need need = Need::optional;
    /// Of numbers, which always have them, and of decimals.
    std::optional<Bounds> bounds{};
    std::span<const std::string_view> words{};
    /// For editors: whoever reads the value checks it in words of their own.
    Pattern pattern{};
    /// The same of the keys.
    Pattern key_pattern{};
    /// All keys, where only some are possible.
    std::vector<std::string_view> (*keys)() = nullptr;
    const FieldTable* table = nullptr;
    /// What somebody would write; a hint where the field is missing.
    std::string_view example{};
    /// What the field is for, in a sentence or two that stand for themselves.
    std::string_view help{};
};

struct FieldTable {
    /// The kind of thing in messages: "a unit".
    std::string_view what;
    std::span<const Field> fields;

    /// Nothing if there is no such field.
    [[nodiscard]] constexpr const Field* find(std::string_view name) const {
        for (const Field& field : fields) {
            if (field.name == name) {
                return &field;
            }
        }
        return nullptr;
    }
};

/// Editors find the schema of a file by it; every kind of file may hold it.
inline constexpr Field kSchemaField{
    .name = "$schema",
    .form = Form::ignored,
    .help = "Where an editor finds the schema of this file. unitfolio passes over it."};

}  // namespace unitfolio::data
