#include "check/stages.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::check {

using base::Code;
using model::Evidence;
using model::Stage;

namespace {

/// The earliest evidence of each stage of a unit, by stage.
using FirstOfStages = std::array<const Evidence*, model::kStageNames.size()>;

FirstOfStages first_of_stages(const link::UnitCoverage& unit, const Submission& submission) {
    FirstOfStages first{};
    for (const model::EvidenceId id : unit.evidence) {
        const Evidence& evidence = submission[id];
        const Evidence*& earliest = first.at(static_cast<std::size_t>(evidence.stage));
        if (has_come(evidence.date, submission.today()) &&
            (earliest == nullptr || *evidence.date < *earliest->date)) {
            earliest = &evidence;
        }
    }
    return first;
}

std::string_view name_of(Stage stage) {
    return model::kStageNames.at(static_cast<std::size_t>(stage));
}

/// What work of a stage is called once it is done.
std::string_view past_of(Stage stage) {
    constexpr std::array<std::string_view, 5> words{
        "", "planned", "implemented", "monitored", "evaluated"};
    return words.at(static_cast<std::size_t>(stage));
}

class StageExaminer {
  public:
    StageExaminer(const Submission& submission, base::Diagnostics& diagnostics)
        : submission_(submission),
          diagnostics_(diagnostics) {}

    void examine() {
        const auto& units = submission_.coverage().units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            check_order(units[i]);
            check_presence(units[i], submission_.place_of_unit(i));
        }
    }

  private:
    /// Each stage against the one before it that there is: of a row of dates only the one that
    /// jumps back is at fault.
    void check_order(const link::UnitCoverage& unit) {
        const Evidence* previous = nullptr;
        for (const Evidence* evidence : first_of_stages(unit, submission_)) {
            if (evidence == nullptr || evidence->stage == Stage::none) {
                continue;
            }
            if (previous != nullptr && *evidence->date < *previous->date) {
                report_order(*previous, *evidence);
            }
            previous = evidence;
        }
    }

    /// Once, however many units the two items serve.
    void report_order(const Evidence& previous, const Evidence& evidence) {
        if (!reported_.emplace(&previous, &evidence).second) {
            return;
        }
        diagnostics_
            .report(Code::stages_out_of_order,
                    evidence.places.date,
                    fmt::format("'{}' shows work being {} before any was {}",
                                evidence.reference,
                                past_of(evidence.stage),
                                past_of(previous.stage)))
            .note(previous.places.date,
                  fmt::format("the first evidence of the stage '{}' is '{}', of this day",
                              name_of(previous.stage),
                              previous.reference))
            .hint("correct the date or the 'stage' of one of the two");
    }

    void check_presence(const link::UnitCoverage& unit, base::Span place) {
        const model::Unit& specification = submission_.catalogue()[unit.unit];
        std::vector<std::string> missing;
        for (const Stage stage : specification.expects.stages) {
            if (!shows(unit, stage)) {
                missing.push_back(fmt::format("'{}'", name_of(stage)));
            }
        }
        if (missing.empty() || unit.evidence.empty()) {
            return;
        }
        auto& fault = diagnostics_.report(Code::stage_missing,
                                          place,
                                          fmt::format("no evidence for '{}' is of the {} {}",
                                                      specification.slug,
                                                      missing.size() == 1 ? "stage" : "stages",
                                                      base::join_and(missing)));
        if (!is_fully_claimed(unit)) {
            fault.severity = base::Severity::info;
        }
        fault.note(specification.expects.stages_span, "the unit expects it here")
            .hint("add evidence of it, or 'stage:' to the item that is");
    }

    [[nodiscard]] bool shows(const link::UnitCoverage& unit, Stage stage) const {
        return std::any_of(unit.evidence.begin(), unit.evidence.end(), [&](model::EvidenceId id) {
            return submission_[id].stage == stage;
        });
    }

    const Submission& submission_;
    base::Diagnostics& diagnostics_;
    std::set<std::pair<const Evidence*, const Evidence*>> reported_;
};

}  // namespace

void examine_stages(const Submission& submission, base::Diagnostics& diagnostics) {
    StageExaminer(submission, diagnostics).examine();
}

}  // namespace unitfolio::check
