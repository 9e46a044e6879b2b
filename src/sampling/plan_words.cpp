#include "sampling/plan_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unitfolio::sampling {

namespace {

constexpr std::array<std::string_view, 2> kMoments{"Interim", "Summative"};
constexpr std::array<std::string_view, 3> kRisks{"Low", "Medium", "High"};

bool is_small(char letter) {
    return letter >= 'a' && letter <= 'z';
}

}  // namespace

std::string unit_words(model::UnitId unit, const model::Catalogue& catalogue) {
    const model::Unit& named = catalogue[unit];
    std::string words = base::collapse_space(named.title);
    const auto of_that_title =
        std::count_if(catalogue.units.begin(), catalogue.units.end(), [&](const auto& other) {
            return other.title == named.title;
        });
    if (of_that_title > 1 && named.organisation.is_set()) {
        words += ", " + base::collapse_space(catalogue[named.organisation].short_title);
    }
    return words;
}

std::string_view moment_words(Moment moment) {
    return kMoments.at(static_cast<std::size_t>(moment));
}

std::string_view risk_words(Risk risk) {
    return kRisks.at(static_cast<std::size_t>(risk));
}

std::string item_words(const Pick& pick, const model::Catalogue& catalogue) {
    std::string words;
    for (const auto item : pick.items) {
        words += (words.empty() ? "" : ", ") + catalogue[item].reference;
    }
    return words;
}

std::string reason_words(const Pick& pick) {
    std::string words;
    for (const std::string& reason : pick.reasons) {
        words += words.empty() ? "" : " ";
        const std::size_t start = words.size();
        words += reason;
        if (!reason.ends_with('.')) {
            words += '.';
        }
        if (is_small(words[start])) {
            words[start] = static_cast<char>(words[start] - 'a' + 'A');
        }
    }
    return words;
}

std::string assessor_words(std::string_view name) {
    return name.empty() ? "No assessor named" : std::string(name);
}

}  // namespace unitfolio::sampling
