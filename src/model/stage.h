// Where in a piece of work evidence was made.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unitfolio::model {

/// In the order in which work goes.
enum class Stage : std::uint8_t { none, plan, implement, monitor, evaluate };
inline constexpr std::array<std::string_view, 5> kStageNames{
    "", "plan", "implement", "monitor", "evaluate"};

}  // namespace unitfolio::model
