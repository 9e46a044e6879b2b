#include "report/json_report.h"

#include "base/well_formed.h"
#include "report/diagnostic_json.h"
#include "report/figures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace unitfolio::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr int kIndent = 2;

template <class Value>
Json known(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json unit_json(const link::UnitCoverage& coverage, const model::Catalogue& catalogue) {
    const model::Unit& unit = catalogue[coverage.unit];
    Json gaps = Json::array();
    for (const link::CriterionCoverage& criterion : coverage.criteria) {
        if (criterion.covered == link::Covered::no) {
            const model::Criterion& lacking = catalogue[criterion.criterion];
            gaps.push_back({{"number", lacking.number},
                            {"text", lacking.text},
                            {"claimed", !criterion.claims.empty()}});
        }
    }
    return {{"slug", unit.slug},
            {"title", unit.title},
            {"number", unit.number},
            {"credit", known(unit.credit)},
            {"criteria", coverage.criteria.size()},
            {"met", coverage.met},
            {"partly", coverage.partly},
            {"gaps", coverage.gaps},
            {"evidence", coverage.evidence.size()},
            {"gapCriteria", std::move(gaps)}};
}

Json credits_json(const link::CreditJudgement& credits, const model::Catalogue& catalogue) {
    Json json;
    json["total"] = credits.total;
    json["needed"] = known(credits.needed);
    json["atLevel"] = Json();
    if (credits.at_level) {
        json["atLevel"] = {{"level", credits.at_level->level},
                           {"needed", credits.at_level->least},
                           {"total", credits.credits_at_level}};
    }
    json["groups"] = Json::array();
    for (const link::CreditJudgement::Group& group : credits.groups) {
        json["groups"].push_back({{"code", group.code},
                                  {"title", group.title},
                                  {"total", group.credits},
                                  {"counted", group.counted},
                                  {"least", known(group.bounds.least)},
                                  {"most", known(group.bounds.most)},
                                  {"met", group.met}});
    }
    json["unitsWithoutCredit"] = Json::array();
    for (const model::UnitId unit : credits.without_credit) {
        json["unitsWithoutCredit"].push_back(catalogue[unit].slug);
    }
    json["shortfalls"] = credits.shortfalls;
    json["breaches"] = Json::array();
    for (const link::Breach& breach : credits.breaches) {
        json["breaches"].push_back(breach.sentence);
    }
    return json;
}

Json learners_json(const link::Site& site) {
    Json learners = Json::array();
    for (std::size_t position = 0; position < site.coverage.size(); ++position) {
        const model::Learner& learner = site.catalogue.learners[position];
        Json units = Json::array();
        for (const link::UnitCoverage& unit : site.coverage[position].units) {
            units.push_back(unit_json(unit, site.catalogue));
        }
        learners.push_back(
            {{"slug", learner.slug},
             {"name", learner.name},
             {"qualification",
              learner.qualification.is_set() ? Json(site.catalogue[learner.qualification].slug)
                                             : Json()},
             {"evidence", learner.evidence.size()},
             {"gaps", gap_count(site.coverage[position])},
             {"units", std::move(units)},
             {"credits", credits_json(site.credits[position], site.catalogue)}});
    }
    return learners;
}

Json content_json(const model::Catalogue& catalogue) {
    return {{"units", catalogue.units.size()},
            {"qualifications", catalogue.qualifications.size()},
            {"organisations", catalogue.organisations.size()},
            {"learners", catalogue.learners.size()},
            {"evidence", catalogue.evidence.size()}};
}

Json summary_json(const Findings& findings) {
    const base::Diagnostics& diagnostics = findings.diagnostics;
    const auto has_gaps = [](const link::LearnerCoverage& learner) {
        return gap_count(learner) > 0;
    };
    const link::Site* site = findings.site;
    return {
        {"errors", diagnostics.count(base::Severity::error)},
        {"warnings", diagnostics.count(base::Severity::warning)},
        {"infos", diagnostics.count(base::Severity::info)},
        {"gaps", site == nullptr ? 0 : gap_count(*site)},
        {"learnersWithGaps",
         site == nullptr ? 0
                         : std::count_if(site->coverage.begin(), site->coverage.end(), has_gaps)}};
}

}  // namespace

std::string json_report(const Findings& findings) {
    Json json;
    json["version"] = kVersion;
    json["tool"] = {{"name", "unitfolio"}, {"version", findings.version}};
    json["stopped"] = Json();
    if (!findings.fault.message.empty()) {
        json["stopped"] = {{"message", base::well_formed(findings.fault.message)},
                           {"path", base::well_formed(findings.fault.path)}};
    }
    json["summary"] = summary_json(findings);
    json["diagnostics"] = Json::array();
    for (const base::Diagnostic& diagnostic : findings.diagnostics.all()) {
        json["diagnostics"].push_back(diagnostic_json(diagnostic, findings.sources));
    }
    json["learners"] = findings.site == nullptr ? Json::array() : learners_json(*findings.site);
    json["content"] =
        content_json(findings.site == nullptr ? model::Catalogue() : findings.site->catalogue);
    // Names of files need not be UTF-8.
    return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace unitfolio::report
