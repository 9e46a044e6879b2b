#include "sampling/plan.h"

#include "base/text.h"
#include "sampling/lot.h"
#include "sampling/plan_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace unitfolio::sampling {

namespace {

/// Something that the plan must meet: an assessor, a unit …
using Cell = std::pair<Aspect, std::string>;

struct Candidate {
    Work work;
    Assessment assessment;
    /// Higher wins.
    std::uint64_t lot = 0;
    std::vector<Cell> cells;
    bool picked = false;
    std::vector<std::string> reasons;
};

class Planner {
  public:
    Planner(const link::Site& site, const model::SamplingRules& rules)
        : site_(site),
          catalogue_(site.catalogue),
          rules_(rules) {}

    [[nodiscard]] Plan run();

  private:
    void collect();
    [[nodiscard]] std::vector<Cell> cells_of(const Work& work) const;
    void draw();
    void cover();
    [[nodiscard]] Candidate* best_for(const std::set<Cell>& missing);
    [[nodiscard]] std::size_t share_of(Risk risk, std::size_t count) const;
    [[nodiscard]] Pick pick_of(const Candidate& candidate);
    [[nodiscard]] std::vector<model::EvidenceId> items_of(const Work& work);
    void count_shares(Plan& plan) const;
    void find_not_begun(Plan& plan) const;
    [[nodiscard]] std::string words_of(const Cell& cell) const;

    const link::Site& site_;
    const model::Catalogue& catalogue_;
    const model::SamplingRules& rules_;
    std::vector<Candidate> candidates_;
    /// Kinds of evidence of which an item has been chosen.
    std::set<std::string> types_seen_;
};

std::vector<Cell> Planner::cells_of(const Work& work) const {
    std::vector<Cell> cells;
    for (const std::string& assessor : work.assessors) {
        cells.emplace_back(Aspect::assessor, assessor);
    }
    cells.emplace_back(Aspect::unit, catalogue_[work.unit].slug);
    for (const std::string& type : work.types) {
        cells.emplace_back(Aspect::type, type);
    }
    cells.emplace_back(Aspect::site, work.site);
    // Nobody can be asked to meet a name that isn't there.
    std::erase_if(cells, [](const Cell& cell) { return cell.second.empty(); });
    return cells;
}

void Planner::collect() {
    const std::vector<Work> works = work_of(site_);
    const Assessor assessor(catalogue_, rules_, works);
    for (const Work& work : works) {
        Candidate candidate;
        candidate.work = work;
        candidate.assessment = assessor.assess(work);
        candidate.lot = lot_of(rules_.seed,
                               catalogue_[work.learner].slug + "/" + catalogue_[work.unit].slug,
                               candidate.assessment.points + 1);
        candidate.cells = cells_of(work);
        candidates_.push_back(std::move(candidate));
    }
}

/// Rounded up, so that a share of something is never nothing.
std::size_t Planner::share_of(Risk risk, std::size_t count) const {
    const std::int64_t rate = risk == Risk::high     ? rules_.high_rate
                              : risk == Risk::medium ? rules_.medium_rate
                                                     : rules_.low_rate;
    return (count * static_cast<std::size_t>(rate) + 99) / 100;
}

/// High risk first. Learners of whom least has been drawn go before others, so that one learner's
/// luck does not make the plan.
void Planner::draw() {
    std::map<std::pair<std::string, int>, std::vector<Candidate*>> groups;
    for (Candidate& candidate : candidates_) {
        groups[{candidate.work.assessor, -static_cast<int>(candidate.assessment.risk)}].push_back(
            &candidate);
    }
    std::map<model::LearnerId, std::size_t> drawn;
    for (auto& [key, group] : groups) {
        const auto risk = static_cast<Risk>(-key.second);
        const std::size_t all = group.size();
        const std::size_t wanted = share_of(risk, all);
        for (std::size_t i = 0; i < wanted; ++i) {
            const auto next =
                std::min_element(group.begin(), group.end(), [&](const auto* one, const auto* two) {
                    const std::size_t ones = drawn[one->work.learner];
                    const std::size_t twos = drawn[two->work.learner];
                    return ones != twos ? ones < twos : one->lot > two->lot;
                });
            ++drawn[(*next)->work.learner];
            (*next)->picked = true;
            (*next)->reasons.push_back(fmt::format("drawn: {} of {} of {} risk",
                                                   wanted,
                                                   base::count_of(all, "unit"),
                                                   kRiskNames.at(static_cast<std::size_t>(risk))));
            group.erase(next);
        }
    }
}

/// The one that meets most of what is missing; of equals the one with the highest lot.
Candidate* Planner::best_for(const std::set<Cell>& missing) {
    Candidate* best = nullptr;
    std::tuple<std::size_t, std::uint64_t> most{0, 0};
    for (Candidate& candidate : candidates_) {
        const auto met = static_cast<std::size_t>(
            std::count_if(candidate.cells.begin(), candidate.cells.end(), [&](const Cell& cell) {
                return missing.contains(cell);
            }));
        if (met > 0 && std::tuple(met, candidate.lot) > most) {
            most = {met, candidate.lot};
            best = &candidate;
        }
    }
    return best;
}

void Planner::cover() {
    std::set<Cell> missing;
    for (const Candidate& candidate : candidates_) {
        missing.insert(candidate.cells.begin(), candidate.cells.end());
    }
    const auto meet = [&missing](const Candidate& candidate) {
        for (const Cell& cell : candidate.cells) {
            missing.erase(cell);
        }
    };
    for (const Candidate& candidate : candidates_) {
        if (candidate.picked) {
            meet(candidate);
        }
    }
    while (Candidate* added = best_for(missing)) {
        added->picked = true;
        for (const Cell& cell : added->cells) {
            if (missing.contains(cell)) {
                added->reasons.push_back(words_of(cell));
            }
        }
        meet(*added);
    }
}

std::string Planner::words_of(const Cell& cell) const {
    switch (cell.first) {
        case Aspect::assessor:
            return "the only sample of decisions of " + cell.second;
        case Aspect::unit:
            return "the only sample of this unit";
        case Aspect::type:
            return "the only sample of this kind of evidence: " +
                   base::fold_case(catalogue_.project.type_title(cell.second));
        case Aspect::site:
            break;
    }
    return "the only sample of " + cell.second;
}

/// What was partly or not met first, then kinds of evidence that no item of the plan is of yet,
/// then by lot.
std::vector<model::EvidenceId> Planner::items_of(const Work& work) {
    std::vector<model::EvidenceId> rest = work.items;
    const auto lot = [&](model::EvidenceId item) {
        const model::Evidence& evidence = catalogue_[item];
        return lot_of(rules_.seed,
                      catalogue_[work.learner].slug + "/" + evidence.reference + "/" +
                          catalogue_[work.unit].slug,
                      1);
    };
    std::stable_sort(rest.begin(), rest.end(), [&](auto left, auto right) {
        const bool left_is_referred =
            std::binary_search(work.referred.begin(), work.referred.end(), left);
        const bool right_is_referred =
            std::binary_search(work.referred.begin(), work.referred.end(), right);
        return left_is_referred != right_is_referred ? left_is_referred : lot(left) > lot(right);
    });
    std::vector<model::EvidenceId> chosen;
    const auto most = static_cast<std::size_t>(rules_.items_per_unit);
    for (const model::EvidenceId item : rest) {
        if (!types_seen_.contains(catalogue_[item].type)) {
            chosen.push_back(item);
            types_seen_.insert(catalogue_[item].type);
        }
    }
    for (const model::EvidenceId item : rest) {
        if (chosen.size() < most && std::find(chosen.begin(), chosen.end(), item) == chosen.end()) {
            chosen.push_back(item);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

Pick Planner::pick_of(const Candidate& candidate) {
    Pick pick;
    pick.work = candidate.work;
    pick.assessment = candidate.assessment;
    pick.reasons = candidate.reasons;
    for (const Concern& concern : candidate.assessment.concerns) {
        pick.reasons.push_back(concern.words);
    }
    pick.items = items_of(candidate.work);
    return pick;
}

void Planner::count_shares(Plan& plan) const {
    struct Count {
        std::size_t all = 0;
        std::size_t sampled = 0;
        std::set<model::LearnerId> learners;
    };

    std::map<Cell, Count> counts;
    for (const Candidate& candidate : candidates_) {
        for (const Cell& cell : candidate.cells) {
            Count& count = counts[cell];
            ++count.all;
            count.sampled += candidate.picked ? 1 : 0;
            count.learners.insert(candidate.work.learner);
        }
    }
    for (const auto& [cell, count] : counts) {
        Share share{cell.first, cell.second, count.all, count.sampled, count.learners.size()};
        if (cell.first == Aspect::type) {
            share.name = std::string(catalogue_.project.type_title(cell.second));
        } else if (cell.first == Aspect::unit) {
            const auto unit = std::find_if(
                catalogue_.units.begin(),
                catalogue_.units.end(),
                [&cell = cell](const auto& other) { return other.slug == cell.second; });
            share.name =
                unit_words(model::UnitId(static_cast<std::size_t>(unit - catalogue_.units.begin())),
                           catalogue_);
        }
        plan.shares.push_back(std::move(share));
    }
    std::stable_sort(
        plan.shares.begin(), plan.shares.end(), [](const Share& left, const Share& right) {
            return std::tie(left.aspect, left.name) < std::tie(right.aspect, right.name);
        });
}

void Planner::find_not_begun(Plan& plan) const {
    std::set<model::UnitId> taken;
    for (const model::Learner& learner : catalogue_.learners) {
        taken.insert(learner.units.begin(), learner.units.end());
    }
    for (const Candidate& candidate : candidates_) {
        taken.erase(candidate.work.unit);
    }
    plan.not_begun.assign(taken.begin(), taken.end());
    std::stable_sort(plan.not_begun.begin(), plan.not_begun.end(), [this](auto left, auto right) {
        return catalogue_[left].title < catalogue_[right].title;
    });
}

Plan Planner::run() {
    collect();
    draw();
    cover();
    Plan plan;
    plan.seed = rules_.seed;
    plan.date = latest_date(catalogue_);
    plan.learners = catalogue_.learners.size();
    plan.works = candidates_.size();
    for (const Candidate& candidate : candidates_) {
        if (candidate.picked) {
            plan.picks.push_back(pick_of(candidate));
        }
    }
    std::stable_sort(plan.picks.begin(), plan.picks.end(), [](const Pick& left, const Pick& right) {
        return left.work.assessor < right.work.assessor;
    });
    count_shares(plan);
    find_not_begun(plan);
    return plan;
}

}  // namespace

Plan make_plan(const link::Site& site, const model::SamplingRules& rules) {
    return Planner(site, rules).run();
}

}  // namespace unitfolio::sampling
