// The words of the site that no content file holds, in one language: headings, labels, counted
// phrases. Templates have them through the module "strings", views through text() and counted().
//
// A string is named by its group and its key: "unit.next". What stands in braces in it is filled in
// where it is used: "{count}", "{title}".
#pragma once

#include "base/date.h"
#include "site/plural_form.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::site {

/// What stands for a placeholder: {"title", "Lead change"}.
using Filling = std::pair<std::string_view, std::string_view>;

/// One phrase, or one a plural form; `other` is always there.
struct Phrase {
    std::map<PluralForm, std::string> forms;
    bool is_counted = false;

    [[nodiscard]] const std::string& form(PluralForm wanted) const;
};

/// Primary subtags of languages that are written from right to left.
inline constexpr std::array<std::string_view, 10> kRightToLeft{
    "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"};

/// Whether a language is written from right to left.
[[nodiscard]] bool is_right_to_left(std::string_view language);

class Strings {
  public:
    using Phrases = std::map<std::string, Phrase, std::less<>>;

    Strings() = default;
    /// `language` is that of the words, a tag such as "en-GB"; keys are "group.key".
    Strings(std::string language, Phrases phrases);

    [[nodiscard]] const std::string& language() const { return language_; }

    [[nodiscard]] const Phrases& phrases() const { return phrases_; }

    /// A name that isn't there is given back as it is, so that pages show what is missing.
    [[nodiscard]] std::string text(std::string_view name,
                                   std::initializer_list<Filling> fillings = {}) const;

    /// The form that fits the number, with the number for "{count}".
    [[nodiscard]] std::string counted(std::string_view name,
                                      std::uint64_t count,
                                      std::initializer_list<Filling> fillings = {}) const;

    /// With what the language puts between thousands: "1,234".
    [[nodiscard]] std::string number(std::uint64_t number) const;

    /// "14 March 2026".
    [[nodiscard]] std::string date(base::Date date) const;

  private:
    std::string language_;
    Phrases phrases_;
};

}  // namespace unitfolio::site
