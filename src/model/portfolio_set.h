// The sets of templates that portfolios can be made with.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unitfolio::model {

enum class PortfolioSet : std::uint8_t {
    general,
    /// In the order and words of an awarding organisation's recording forms.
    recording_forms,
    /// On few pages, the matrices first.
    compact,
};
inline constexpr std::array<std::string_view, 3> kPortfolioSetNames{
    "general", "recording-forms", "compact"};

}  // namespace unitfolio::model
