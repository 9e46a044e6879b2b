#include "sampling/plan_view.h"

#include "base/text.h"
#include "sampling/plan_words.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::sampling {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

/// The names of Aspects, as templates know them.
constexpr std::array<std::string_view, 4> kAspects{"assessors", "units", "types", "sites"};

Value number(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

/// To the nearest percent.
Value percent(std::size_t part, std::size_t whole) {
    return number(whole == 0 ? 0 : (200 * part + whole) / (2 * whole));
}

Value text(std::string_view words) {
    return base::collapse_space(words);
}

Value pick_view(const Pick& pick, const model::Catalogue& catalogue) {
    const model::Learner& learner = catalogue[pick.work.learner];
    return Map{
        {"learner", text(learner.name)},
        {"registration", text(learner.registration)},
        {"site", text(pick.work.site)},
        {"unit", unit_words(pick.work.unit, catalogue)},
        {"moment", std::string(moment_words(pick.work.moment))},
        {"risk", std::string(risk_words(pick.assessment.risk))},
        {"points", number(pick.assessment.points)},
        {"items", item_words(pick, catalogue)},
        {"why", reason_words(pick)},
    };
}

/// The picks of each assessor, in the order of their names.
List assessors_view(const Plan& plan, const model::Catalogue& catalogue) {
    List assessors;
    for (auto first = plan.picks.begin(); first != plan.picks.end();) {
        List picks;
        const std::string& name = first->work.assessor;
        auto at = first;
        for (; at != plan.picks.end() && at->work.assessor == name; ++at) {
            picks.push_back(pick_view(*at, catalogue));
        }
        assessors.emplace_back(Map{{"name", assessor_words(name)}, {"picks", std::move(picks)}});
        first = at;
    }
    return assessors;
}

List shares_view(const Plan& plan, Aspect aspect) {
    List shares;
    for (const Share& share : plan.shares) {
        if (share.aspect == aspect) {
            shares.emplace_back(Map{
                {"name", text(share.name)},
                {"learners", number(share.learners)},
                {"all", number(share.all)},
                {"sampled", number(share.sampled)},
                {"percent", percent(share.sampled, share.all)},
            });
        }
    }
    return shares;
}

/// Those who quality-assure, each once, sorted.
List assurers_view(const model::Catalogue& catalogue) {
    std::set<std::string> names;
    for (const model::Learner& learner : catalogue.learners) {
        if (!learner.iqa.empty()) {
            names.insert(base::collapse_space(learner.iqa));
        }
    }
    List list;
    for (const std::string& name : names) {
        list.emplace_back(name);
    }
    return list;
}

Value rules_view(const model::SamplingRules& rules) {
    return Map{
        {"low", rules.low_rate},
        {"medium", rules.medium_rate},
        {"high", rules.high_rate},
        {"many_learners", rules.many_learners},
        {"items_per_unit", rules.items_per_unit},
    };
}

}  // namespace

Value plan_view(const Plan& plan,
                const model::Catalogue& catalogue,
                const model::SamplingRules& rules) {
    Map coverage;
    for (std::size_t i = 0; i < kAspects.size(); ++i) {
        coverage.set(std::string(kAspects.at(i)), shares_view(plan, static_cast<Aspect>(i)));
    }
    List not_begun;
    for (const auto unit : plan.not_begun) {
        not_begun.emplace_back(unit_words(unit, catalogue));
    }
    return Map{
        {"title", text(catalogue.project.title)},
        {"date", base::long_date(plan.date)},
        {"seed", text(plan.seed)},
        {"learners", number(plan.learners)},
        {"works", number(plan.works)},
        {"sampled", number(plan.picks.size())},
        {"percent", percent(plan.picks.size(), plan.works)},
        {"assurers", assurers_view(catalogue)},
        {"assessors", assessors_view(plan, catalogue)},
        {"coverage", std::move(coverage)},
        {"not_begun", std::move(not_begun)},
        {"rules", rules_view(rules)},
    };
}

}  // namespace unitfolio::sampling
