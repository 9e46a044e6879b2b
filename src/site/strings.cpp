#include "site/strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace unitfolio::site {

namespace {

void fill(std::string& text, Filling filling) {
    const std::string placeholder = '{' + std::string(filling.first) + '}';
    for (std::size_t at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + filling.second.size())) {
        text.replace(at, placeholder.size(), filling.second);
    }
}

}  // namespace

const std::string& Phrase::form(PluralForm wanted) const {
    const auto found = forms.find(wanted);
    return found == forms.end() ? forms.at(PluralForm::other) : found->second;
}

Strings::Strings(std::string language, Phrases phrases)
    : language_(std::move(language)),
      phrases_(std::move(phrases)) {}

std::string Strings::text(std::string_view name, std::initializer_list<Filling> fillings) const {
    const auto found = phrases_.find(name);
    std::string text{found == phrases_.end() ? name : found->second.form(PluralForm::other)};
    for (const Filling& filling : fillings) {
        fill(text, filling);
    }
    return text;
}

std::string Strings::counted(std::string_view name,
                             std::uint64_t count,
                             std::initializer_list<Filling> fillings) const {
    const auto found = phrases_.find(name);
    std::string text{found == phrases_.end() ? name
                                             : found->second.form(plural_form(language_, count))};
    fill(text, {"count", number(count)});
    for (const Filling& filling : fillings) {
        fill(text, filling);
    }
    return text;
}

std::string Strings::date(base::Date date) const {
    const std::string month = fmt::format("months.m{}", date.month);
    return text("format.date",
                {{"day", std::to_string(date.day)},
                 {"month", text(month)},
                 {"year", std::to_string(date.year)}});
}

bool is_right_to_left(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    return std::find(kRightToLeft.begin(), kRightToLeft.end(), primary) != kRightToLeft.end();
}

std::string Strings::number(std::uint64_t number) const {
    constexpr std::size_t group_size = 3;
    std::string digits = std::to_string(number);
    const auto separator = phrases_.find("format.thousands");
    if (separator == phrases_.end()) {
        return digits;
    }
    for (std::size_t at = digits.size(); at > group_size;) {
        at -= group_size;
        digits.insert(at, separator->second.form(PluralForm::other));
    }
    return digits;
}

}  // namespace unitfolio::site
