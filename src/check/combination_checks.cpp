#include "check/combination_checks.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace unitfolio::check {

using base::Code;
using link::Breach;

namespace {

std::string credits(std::int64_t number) {
    return base::count_of(static_cast<std::size_t>(number), "credit");
}

class RuleCheck {
  public:
    RuleCheck(const model::Qualification& qualification,
              const model::Catalogue& catalogue,
              base::Diagnostics& diagnostics)
        : qualification_(qualification),
          catalogue_(catalogue),
          diagnostics_(diagnostics) {}

    void check() {
        check_most();
        check_least();
        check_level();
        for (const model::UnitGroup& group : qualification_.groups) {
            check_units(group);
        }
        check_barred();
    }

  private:
    /// Whether every unit of the qualification stands in a group.
    [[nodiscard]] bool all_grouped() const {
        std::set<model::UnitId> grouped;
        for (const model::UnitGroup& group : qualification_.groups) {
            grouped.insert(group.units.begin(), group.units.end());
        }
        return std::all_of(qualification_.units.begin(),
                           qualification_.units.end(),
                           [&](model::UnitId unit) { return grouped.count(unit) != 0; });
    }

    void check_most() {
        std::int64_t most = 0;
        for (const model::UnitGroup& group : qualification_.groups) {
            if (!group.credits.most) {
                return;
            }
            most += *group.credits.most;
        }
        if (qualification_.credit && most < *qualification_.credit &&
            !qualification_.groups.empty() && all_grouped()) {
            diagnostics_
                .report(Code::combination_rule,
                        qualification_.credit_span,
                        fmt::format("the groups allow {} together, fewer than the {} needed",
                                    credits(most),
                                    *qualification_.credit))
                .hint("raise the 'max' of a group, or lower 'credit'");
        }
    }

    void check_least() {
        std::int64_t least = 0;
        for (const model::UnitGroup& group : qualification_.groups) {
            least += group.credits.least.value_or(0);
        }
        if (qualification_.credit && least > *qualification_.credit) {
            diagnostics_
                .report(Code::combination_rule,
                        qualification_.credit_span,
                        fmt::format("the groups need {} together, more than the {} needed in all",
                                    credits(least),
                                    *qualification_.credit))
                .hint("lower the 'min' of a group, or raise 'credit'");
        }
    }

    void check_level() {
        const auto& rule = qualification_.credits_at_level;
        if (rule && qualification_.credit && rule->least > *qualification_.credit) {
            diagnostics_
                .report(Code::combination_rule,
                        rule->span,
                        fmt::format("{} are needed at level {}, more than the {} needed in all",
                                    credits(rule->least),
                                    rule->level,
                                    *qualification_.credit))
                .hint("lower 'min', or raise 'credit'");
        }
    }

    void check_units(const model::UnitGroup& group) {
        if (group.units.empty() || !group.all_units_found || !group.credits.least) {
            return;
        }
        std::int64_t sum = 0;
        for (const model::UnitId unit : group.units) {
            if (!catalogue_[unit].credit) {
                return;
            }
            sum += *catalogue_[unit].credit;
        }
        if (sum < *group.credits.least) {
            diagnostics_
                .report(Code::combination_units,
                        group.span,
                        fmt::format("the units of group {} come to {}, and it needs {}",
                                    group.code,
                                    credits(sum),
                                    *group.credits.least))
                .hint("list all units of the group, so that learners see what they can choose");
        }
    }

    void check_barred() {
        std::set<std::pair<model::UnitId, model::UnitId>> seen;
        for (const model::BarredPair& pair : qualification_.barred) {
            if (pair.first == pair.second) {
                diagnostics_
                    .report(Code::combination_rule,
                            pair.span,
                            fmt::format("'{}' can't bar itself", catalogue_[pair.first].title))
                    .hint("name two units");
                continue;
            }
            if (!seen.insert(std::minmax(pair.first, pair.second)).second) {
                diagnostics_.report(Code::combination_rule, pair.span, "the pair is barred already")
                    .hint("take it away");
                continue;
            }
            check_membership(pair.first, pair);
            check_membership(pair.second, pair);
        }
    }

    void check_membership(model::UnitId unit, const model::BarredPair& pair) {
        const auto& units = qualification_.units;
        if (std::find(units.begin(), units.end(), unit) == units.end()) {
            diagnostics_
                .report(Code::combination_rule,
                        pair.span,
                        fmt::format("the barred unit '{}' does not belong to the qualification",
                                    catalogue_[unit].slug))
                .hint("list it in a group, or take the pair away");
        }
    }

    const model::Qualification& qualification_;
    const model::Catalogue& catalogue_;
    base::Diagnostics& diagnostics_;
};

class ChoiceCheck {
  public:
    ChoiceCheck(const model::Learner& learner,
                const model::Catalogue& catalogue,
                base::Diagnostics& diagnostics)
        : learner_(learner),
          qualification_(catalogue[learner.qualification]),
          diagnostics_(diagnostics) {}

    void check(const link::CreditJudgement& judgement) {
        for (const std::string& shortfall : judgement.shortfalls) {
            diagnostics_
                .report(Code::combination_shortfall,
                        learner_.places.qualification,
                        fmt::format("'{}' still needs {}", qualification_.title, shortfall))
                .hint("choose more units under 'units'");
        }
        for (const Breach& breach : judgement.breaches) {
            switch (breach.kind) {
                case Breach::Kind::barred:
                    report_barred(breach);
                    break;
                case Breach::Kind::excess:
                    report_excess(breach, judgement.groups[breach.rule]);
                    break;
                case Breach::Kind::hours:
                    report_hours(breach);
                    break;
            }
        }
    }

  private:
    [[nodiscard]] std::size_t position(model::UnitId unit) const {
        const auto found = std::find(learner_.units.begin(), learner_.units.end(), unit);
        return static_cast<std::size_t>(found - learner_.units.begin());
    }

    void report_barred(const Breach& breach) {
        const model::BarredPair& pair = qualification_.barred[breach.rule];
        const auto [first, second] = std::minmax({position(pair.first), position(pair.second)});
        diagnostics_
            .report(Code::combination_barred, learner_.places.units[second], breach.sentence)
            .note(learner_.places.units[first], "the other unit is chosen here")
            .note(pair.span, "the qualification bars them here")
            .hint("keep one of them");
    }

    void report_excess(const Breach& breach, const link::CreditJudgement::Group& group) {
        diagnostics_
            .report(Code::combination_excess,
                    learner_.places.units[position(group.units.back())],
                    breach.sentence)
            .note(qualification_.groups[breach.rule].span, "the group stands here")
            .hint("choose units of other groups for the credits that are needed");
    }

    void report_hours(const Breach& breach) {
        diagnostics_.report(Code::combination_hours, learner_.places.qualification, breach.sentence)
            .hint("compare 'glh' of the units and of the qualification with the specification");
    }

    const model::Learner& learner_;
    const model::Qualification& qualification_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void examine_combination_rules(const model::Catalogue& catalogue, base::Diagnostics& diagnostics) {
    for (const model::Qualification& qualification : catalogue.qualifications) {
        if (qualification.rules_readable) {
            RuleCheck(qualification, catalogue, diagnostics).check();
        }
    }
}

void examine_choice(const Submission& submission, base::Diagnostics& diagnostics) {
    const model::Learner& learner = submission.learner();
    if (learner.qualification.is_set() && learner.all_units_found) {
        ChoiceCheck(learner, submission.catalogue(), diagnostics).check(submission.credits());
    }
}

}  // namespace unitfolio::check
