#include "portfolio/coverage_text.h"

#include "base/text.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace unitfolio::portfolio {

std::string_view verdict_text(link::Verdict verdict) {
    constexpr std::array<std::string_view, 5> texts{
        "Met", "Partly met", "Claimed", "Not met", "No evidence"};
    return texts[static_cast<std::size_t>(verdict)];
}

std::string_view status_text(model::Status status) {
    constexpr std::array<std::string_view, 4> texts{"Claimed", "Met", "Partly met", "Not met"};
    return texts[static_cast<std::size_t>(status)];
}

std::string share_text(double share) {
    return std::to_string(std::lround(share * 100)) + "\u00A0%";
}

std::string coverage_line(const link::UnitCoverage& unit) {
    const auto total = unit.criteria.size();
    auto line = std::to_string(unit.met) + " of " + base::count_of(total, "criterion") + " met";
    if (total != 1) {
        line = std::to_string(unit.met) + " of " + std::to_string(total) + " criteria met";
    }
    if (unit.partly != 0) {
        line += ", " + std::to_string(unit.partly) + " partly met";
    }
    if (unit.gaps != 0) {
        line += ", " + base::count_of(unit.gaps, "gap");
    }
    return line;
}

}  // namespace unitfolio::portfolio
