// What there is to sample: every unit of every learner for which there is evidence, with what an
// internal quality assurer wants to know of it.
#pragma once

#include "base/date.h"
#include "link/site.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::sampling {

enum class Moment : std::uint8_t {
    /// While the learner is at work: guidance, planning and first decisions.
    interim,
    /// All criteria are met: the assessor has signed the unit off, or is about to.
    summative,
};

/// One learner's unit.
struct Work {
    model::LearnerId learner;
    model::UnitId unit;
    /// Who decided most of it, else the learner's assessor; empty if nobody is named.
    std::string assessor;
    /// Everybody who decided anything of it.
    std::vector<std::string> assessors;
    /// The centre or satellite; empty if none is named.
    std::string site;
    Moment moment = Moment::interim;
    /// Items that claim anything of the unit, by reference.
    std::vector<model::EvidenceId> items;
    /// Codes of the items' types, sorted, each once.
    std::vector<std::string> types;
    /// Items of which something is partly or not met.
    std::vector<model::EvidenceId> referred;
    /// Items with a decision.
    std::size_t decided = 0;
    /// The day of all decisions, if there are at least two and they share it.
    std::optional<base::Date> one_day;
};

/// By learner and the learner's order of units.
[[nodiscard]] std::vector<Work> work_of(const link::Site& site);

/// The latest date in the content of all learners: what a plan is dated.
[[nodiscard]] base::Date latest_date(const model::Catalogue& catalogue);

}  // namespace unitfolio::sampling
