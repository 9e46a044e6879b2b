#include "portfolio/dossier.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace unitfolio::portfolio {

Dossier::Dossier(const link::Site& site, model::LearnerId learner)
    : site_(&site),
      id_(learner),
      units_(site.coverage[learner.value].units.size()) {
    for (const auto evidence : catalogue()[id_].evidence) {
        const auto home = home_of(evidence);
        if (home == 0) {
            others_.push_back(evidence);
        } else {
            units_[home - 1].told.push_back(evidence);
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const auto& claiming = coverage().units[i].evidence;
            const bool claims =
                std::find(claiming.begin(), claiming.end(), evidence) != claiming.end();
            if (claims && i + 1 != home) {
                units_[i].shared.push_back(evidence);
            }
        }
    }
}

std::size_t Dossier::unit_number(model::UnitId unit) const {
    const auto& units = learner().units;
    const auto found = std::find(units.begin(), units.end(), unit);
    return found == units.end() ? 0 : static_cast<std::size_t>(found - units.begin()) + 1;
}

std::size_t Dossier::home_of(model::EvidenceId evidence) const {
    if (const auto own = unit_number(catalogue()[evidence].unit); own != 0) {
        return own;
    }
    const auto claims = claims_of(evidence);
    return claims.empty() ? 0 : unit_number(claims.front()->criterion.unit);
}

std::vector<const link::Claim*> Dossier::claims_of(model::EvidenceId evidence) const {
    std::vector<const link::Claim*> found;
    for (const auto& claim : coverage().claims) {
        if (claim.evidence == evidence) {
            found.push_back(&claim);
        }
    }
    std::stable_sort(found.begin(), found.end(), [this](const auto* left, const auto* right) {
        return std::tuple(unit_number(left->criterion.unit), left->criterion.position) <
               std::tuple(unit_number(right->criterion.unit), right->criterion.position);
    });
    return found;
}

std::string_view Dossier::type_title(std::string_view code) const {
    return catalogue().project.type_title(code);
}

std::string Dossier::other_language(model::EvidenceId evidence, std::string_view around) const {
    std::string language = evidence.is_set() ? catalogue()[evidence].language : std::string();
    if (language.empty()) {
        language = learner().language;
    }
    if (language.empty()) {
        language = catalogue().project.language;
    }
    return language == around ? std::string() : language;
}

base::Date Dossier::latest_date() const {
    base::Date latest{};
    const auto consider = [&latest](const std::optional<base::Date>& date) {
        latest = std::max(latest, date.value_or(latest));
    };
    consider(learner().registered);
    consider(learner().declared);
    for (const auto evidence : learner().evidence) {
        consider(catalogue()[evidence].date);
        consider(catalogue()[evidence].decision.date);
    }
    return latest;
}

}  // namespace unitfolio::portfolio
