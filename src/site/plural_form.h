// Which form of a counted phrase a number takes in a language: Unicode's plural rules for whole
// numbers. English has two forms, Welsh six ("dim ci, 1 ci, 2 gi, 3 chi, 6 chi, 7 ci").
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unitfolio::site {

enum class PluralForm : std::uint8_t { zero, one, two, few, many, other };

inline constexpr std::array<std::string_view, 6> kPluralForms{
    "zero", "one", "two", "few", "many", "other"};

[[nodiscard]] std::string_view name_of(PluralForm form);

/// Nothing for a word that names no form.
[[nodiscard]] std::optional<PluralForm> plural_form_named(std::string_view name);

/// `language` is a tag ("cy", "en-GB"); languages without a rule here go by English. From 100 on a
/// form depends only on the last two digits; the forms that some languages have for whole millions
/// are left out.
[[nodiscard]] PluralForm plural_form(std::string_view language, std::uint64_t number);

}  // namespace unitfolio::site
