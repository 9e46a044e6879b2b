#include "portfolio/views.h"

#include "portfolio/coverage_text.h"
#include "portfolio/coverage_view.h"
#include "portfolio/credits_view.h"
#include "portfolio/evidence_view.h"
#include "portfolio/people_view.h"
#include "portfolio/places.h"
#include "portfolio/view_parts.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

class ViewBuilder {
  public:
    ViewBuilder(const Dossier& dossier, const Attachments& attachments)
        : dossier_(&dossier),
          catalogue_(&dossier.catalogue()),
          attachments_(&attachments) {}

    [[nodiscard]] Value build() const {
        List units;
        for (std::size_t i = 0; i < dossier_->learner().units.size(); ++i) {
            units.push_back(unit(i));
        }
        return Map{
            {"learner", learner()},
            {"qualification", qualification()},
            {"units", std::move(units)},
            {"evidence", items(dossier_->learner().evidence)},
            {"other_evidence", items(dossier_->other_evidence())},
            {"indexes", indexes()},
            {"totals", totals_view(*dossier_, attachments_->files.size())},
            {"credits", credits_view(*dossier_)},
            {"files", files()},
            {"witnesses", witnesses_view(*dossier_)},
            {"assessors", assessors_view(*dossier_)},
            {"profile",
             model::kProfileNames[static_cast<std::size_t>(catalogue_->project.profile)]},
            {"withheld", withheld()},
            {"date", base::long_date(dossier_->latest_date())},
        };
    }

  private:
    [[nodiscard]] Value withheld() const {
        const auto& withheld = dossier_->learner().withheld;
        return Map{
            {"passages", withheld.passages},
            {"facts", withheld.facts},
            {"attachments", withheld.attachments},
        };
    }

    [[nodiscard]] Value learner() const {
        const auto& learner = dossier_->learner();
        return Map{
            {"name", text_value(learner.name)},
            {"registration", text_value(learner.registration)},
            {"uln", text_value(learner.uln)},
            {"centre", text_value(learner.centre)},
            {"centre_number", text_value(learner.centre_number)},
            {"employer", text_value(learner.employer)},
            {"job_title", text_value(learner.job_title)},
            {"assessor", text_value(learner.assessor)},
            {"iqa", text_value(learner.iqa)},
            {"registered", date_value(learner.registered)},
            {"declared", date_value(learner.declared)},
            {"has_profile", !learner.profile.empty()},
        };
    }

    [[nodiscard]] Value organisation(model::OrganisationId id) const {
        return id.is_set() ? text_value((*catalogue_)[id].title) : Value("");
    }

    [[nodiscard]] Value qualification() const {
        const auto id = dossier_->learner().qualification;
        if (!id.is_set()) {
            return {};
        }
        const auto& qualification = (*catalogue_)[id];
        return Map{
            {"title", text_value(qualification.title)},
            {"number", text_value(qualification.number)},
            {"organisation", organisation(qualification.organisation)},
            {"level", number_value(qualification.level)},
            {"credit", number_value(qualification.credit)},
            {"guided_hours", range_value(qualification.guided_hours)},
            {"total_hours", number_value(qualification.total_hours)},
        };
    }

    [[nodiscard]] Value unit(std::size_t position) const {
        const auto& coverage = dossier_->coverage().units[position];
        const auto& unit = (*catalogue_)[coverage.unit];
        List outcomes;
        for (const auto& outcome : unit.outcomes) {
            outcomes.push_back(this->outcome(coverage, outcome));
        }
        const auto& evidence = dossier_->evidence_of_unit(position);
        return Map{
            {"number", position + 1},
            {"title", text_value(unit.title)},
            {"code", text_value(unit.number)},
            {"anchor", unit_anchor(position + 1)},
            {"organisation", organisation(unit.organisation)},
            {"level", number_value(unit.level)},
            {"credit", number_value(unit.credit)},
            {"guided_hours", range_value(unit.guided_hours)},
            {"outcomes", std::move(outcomes)},
            {"group", group_of_unit(*dossier_, coverage.unit)},
            {"coverage", coverage_view(*dossier_, position)},
            {"evidence", items(evidence.told)},
            {"shared", items(evidence.shared)},
            {"claimed", items(by_date(coverage.evidence))},
            {"expected", expected(unit.expects)},
        };
    }

    [[nodiscard]] Value expected(const model::Expectations& expects) const {
        List types;
        for (const auto& code : expects.sufficiency.types) {
            types.push_back(text_value(dossier_->type_title(code)));
        }
        List stages;
        for (const auto stage : expects.stages) {
            stages.emplace_back(stage_text(stage));
        }
        List measures;
        for (const auto& measure : expects.measures) {
            measures.push_back(text_value(measure.name));
        }
        return Map{
            {"types", std::move(types)},
            {"stages", std::move(stages)},
            {"measures", std::move(measures)},
        };
    }

    [[nodiscard]] std::vector<model::EvidenceId> by_date(
        std::vector<model::EvidenceId> evidence) const {
        std::stable_sort(evidence.begin(), evidence.end(), [this](auto left, auto right) {
            return (*catalogue_)[left].date < (*catalogue_)[right].date;
        });
        return evidence;
    }

    [[nodiscard]] Value outcome(const link::UnitCoverage& coverage,
                                const model::Outcome& outcome) const {
        List criteria;
        for (const auto position : outcome.criteria) {
            const auto& covered = coverage.criteria[position];
            const auto& criterion = (*catalogue_)[covered.criterion];
            criteria.emplace_back(Map{
                {"number", text_value(criterion.number)},
                {"text", text_value(criterion.text)},
                {"anchor", criterion_anchor(*dossier_, covered.criterion)},
                {"verdict", verdict_text(covered.verdict)},
                {"claims", claims_on(covered)},
            });
        }
        return Map{
            {"number", text_value(outcome.number)},
            {"title", text_value(outcome.title)},
            {"criteria", std::move(criteria)},
        };
    }

    [[nodiscard]] List claims_on(const link::CriterionCoverage& covered) const {
        List claims;
        for (const auto index : covered.claims) {
            const auto& claim = dossier_->coverage().claims[index];
            const auto& evidence = (*catalogue_)[claim.evidence];
            claims.emplace_back(Map{
                {"reference", text_value(evidence.reference)},
                {"title", text_value(evidence.title)},
                {"status", status_text(claim.status)},
                {"anchor", evidence_anchor(evidence)},
            });
        }
        return claims;
    }

    [[nodiscard]] List items(std::span<const model::EvidenceId> evidence) const {
        List views;
        for (const auto id : evidence) {
            views.push_back(evidence_view(*dossier_, *attachments_, id));
        }
        return views;
    }

    [[nodiscard]] Value indexes() const {
        const auto& all = dossier_->learner().evidence;
        return Map{
            {"by_reference", items(all)},
            {"by_date", items(by_date(all))},
            {"by_type", by_type()},
        };
    }

    /// In the order of the project's types; types that it does not know follow.
    [[nodiscard]] List by_type() const {
        std::vector<std::string> codes;
        for (const auto& type : catalogue_->project.evidence_types) {
            codes.push_back(type.code);
        }
        for (const auto id : dossier_->learner().evidence) {
            const auto& code = (*catalogue_)[id].type;
            if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
                codes.push_back(code);
            }
        }
        List groups;
        for (const auto& code : codes) {
            std::vector<model::EvidenceId> members;
            for (const auto id : dossier_->learner().evidence) {
                if ((*catalogue_)[id].type == code) {
                    members.push_back(id);
                }
            }
            if (!members.empty()) {
                groups.emplace_back(Map{{"title", text_value(dossier_->type_title(code))},
                                        {"evidence", items(members)}});
            }
        }
        return groups;
    }

    [[nodiscard]] List files() const {
        List views;
        for (const auto& file : attachments_->files) {
            views.push_back(attachment_view(*dossier_, file));
        }
        return views;
    }

    const Dossier* dossier_;
    const model::Catalogue* catalogue_;
    const Attachments* attachments_;
};

}  // namespace

Value portfolio_view(const Dossier& dossier, const Attachments& attachments) {
    return ViewBuilder(dossier, attachments).build();
}

}  // namespace unitfolio::portfolio
