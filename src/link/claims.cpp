#include "link/claims.h"

#include "link/unit_part.h"
#include "link/viewpoint.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace unitfolio::link {

using base::Code;
using markup::Document;
using markup::kNoNode;
using markup::NodeId;
using markup::NodeKind;
using model::CriterionRef;
using model::UnitId;

namespace {

/// The block that a reference speaks for: its paragraph or heading, or the whole table around it.
NodeId speaking_block(const Document& document, NodeId node) {
    NodeId block = node;
    while (document[block].parent != kNoNode && markup::is_inline(document[block].kind)) {
        block = document[block].parent;
    }
    while (document[block].kind == NodeKind::table_cell ||
           document[block].kind == NodeKind::table_row) {
        block = document[block].parent;
    }
    return block;
}

class ClaimCollector {
  public:
    ClaimCollector(model::EvidenceId id,
                   const Site& site,
                   const Resolver& resolver,
                   base::Diagnostics& diagnostics)
        : id_(id),
          catalogue_(site.catalogue),
          evidence_(site.catalogue[id]),
          links_(site.documents[evidence_.document.value]),
          viewpoint_(viewpoint_of(id, site.catalogue)),
          resolver_(resolver),
          diagnostics_(diagnostics) {}

    std::vector<Claim> collect() {
        collect_facts();
        collect_body();
        apply_decision();
        if (!has_tried_ && !evidence_.reference.empty()) {
            diagnostics_
                .report(Code::evidence_without_claim,
                        evidence_.span,
                        fmt::format("the evidence '{}' claims no criterion", evidence_.reference))
                .hint("add 'unit:' and 'criteria:', or '[[2.1]]' in a paragraph");
        }
        std::vector<Claim> claims;
        for (auto& [criterion, claim] : claims_) {
            claims.push_back(std::move(claim));
        }
        return claims;
    }

  private:
    void collect_facts() {
        for (const model::NamedCriterion& name : evidence_.named_criteria) {
            has_tried_ = true;
            const Target target = resolve(name, evidence_.unit);
            if (const auto* criterion = std::get_if<CriterionRef>(&target)) {
                claim(*criterion, name.span);
            } else {
                has_failed_ = true;
            }
        }
    }

    void collect_body() {
        const Document& document = catalogue_[evidence_.document];
        for (const ResolvedReference& reference : links_.references) {
            // An unresolved one may have been meant as a claim.
            has_failed_ = has_failed_ || std::holds_alternative<std::monostate>(reference.target);
            has_tried_ = has_tried_ || has_failed_;
            const auto* criterion = std::get_if<CriterionRef>(&reference.target);
            if (criterion == nullptr) {
                continue;
            }
            has_tried_ = true;
            if (Claim* made = claim(*criterion, document.span(reference.node))) {
                const NodeId block = speaking_block(document, reference.node);
                if (std::find(made->paragraphs.begin(), made->paragraphs.end(), block) ==
                    made->paragraphs.end()) {
                    made->paragraphs.push_back(block);
                }
            }
        }
    }

    /// A criterion that the facts name; a plain number is of `unit`. Unset if that leads nowhere,
    /// which has been reported.
    [[nodiscard]] Target resolve(const model::NamedCriterion& name, UnitId unit) const {
        if (!model::parse_criterion_number(name.criterion)) {
            return {};
        }
        if (!name.unit.empty()) {
            unit = resolver_.resolve_unit(name.unit, name.span, viewpoint_);
        }
        return unit.is_set()
                   ? find_criterion_of(catalogue_, unit, name, Code::claim_unknown, diagnostics_)
                   : Target{};
    }

    /// The claim on a criterion, made if need be. nullptr if the learner doesn't take the unit.
    Claim* claim(CriterionRef criterion, base::Span span) {
        if (!takes(criterion.unit, span)) {
            return nullptr;
        }
        const auto [place, is_new] = claims_.try_emplace(criterion);
        if (is_new) {
            place->second = {id_, criterion, evidence_.decision.status, {}};
        }
        return &place->second;
    }

    /// Reports a unit that isn't the learner's once, where it is claimed first.
    bool takes(UnitId unit, base::Span span) {
        const model::Learner& learner = catalogue_[evidence_.learner];
        if (std::find(learner.units.begin(), learner.units.end(), unit) != learner.units.end()) {
            return true;
        }
        if (learner.all_units_found && strangers_.insert(unit).second) {
            diagnostics_
                .report(Code::claim_unknown,
                        span,
                        fmt::format(
                            "{} does not take the unit '{}'", learner.name, catalogue_[unit].slug))
                .note(learner.span, "the learner's units stand in this file")
                .hint(fmt::format("add '{}' to the learner's units, or take the claim away",
                                  catalogue_[unit].slug));
        }
        return false;
    }

    void apply_decision() {
        const std::vector<UnitId> units = claimed_units();
        for (const model::Decision::Exception& exception : evidence_.decision.exceptions) {
            const model::NamedCriterion& name = exception.criterion;
            const bool lacks_unit = name.unit.empty() && evidence_.unit_name.empty();
            // A claim that leads nowhere may have been on another unit.
            if (lacks_unit && units.size() == 1 && has_failed_) {
                continue;
            }
            if (lacks_unit && units.size() != 1) {
                report_without_unit(name, units);
                continue;
            }
            const Target target = resolve(name, lacks_unit ? units.front() : evidence_.unit);
            const auto* criterion = std::get_if<CriterionRef>(&target);
            if (criterion == nullptr) {
                continue;
            }
            const auto found = claims_.find(*criterion);
            if (found != claims_.end()) {
                found->second.status = exception.status;
            } else if (strangers_.count(criterion->unit) == 0) {
                report_unclaimed(name);
            }
        }
    }

    /// The units whose criteria are claimed, those that the learner doesn't take too.
    [[nodiscard]] std::vector<UnitId> claimed_units() const {
        std::set<UnitId> units = strangers_;
        for (const auto& [criterion, claim] : claims_) {
            units.insert(criterion.unit);
        }
        return {units.begin(), units.end()};
    }

    void report_unclaimed(const model::NamedCriterion& name) {
        diagnostics_
            .report(Code::claim_unknown,
                    name.span,
                    fmt::format("the decision speaks of criterion {}, which '{}' does not claim",
                                name.criterion,
                                evidence_.reference))
            .hint("claim it, or take it out of the decision");
    }

    /// A decision on a plain number where the facts name no unit and the claims none or several.
    void report_without_unit(const model::NamedCriterion& name, const std::vector<UnitId>& units) {
        if (!model::parse_criterion_number(name.criterion)) {
            return;
        }
        if (units.empty()) {
            if (!has_failed_) {
                report_unclaimed(name);
            }
            return;
        }
        const auto claims_it = [&](UnitId unit) {
            const auto position = model::find_criterion(catalogue_[unit], name.criterion);
            return position && claims_.count({unit, *position}) != 0;
        };
        const auto likely = std::find_if(units.begin(), units.end(), claims_it);
        const UnitId example = likely == units.end() ? units.front() : *likely;
        diagnostics_
            .report(Code::claim_unknown,
                    name.span,
                    fmt::format("the decision speaks of criterion {}, and nothing says which unit "
                                "is meant",
                                name.criterion))
            .hint(fmt::format("write \"{}#{}\"", catalogue_[example].slug, name.criterion));
    }

    model::EvidenceId id_;
    const model::Catalogue& catalogue_;
    const model::Evidence& evidence_;
    const DocumentLinks& links_;
    Viewpoint viewpoint_;
    const Resolver& resolver_;
    base::Diagnostics& diagnostics_;
    std::map<CriterionRef, Claim> claims_;
    std::set<UnitId> strangers_;
    bool has_tried_ = false;
    /// Whether something that was meant as a claim leads nowhere.
    bool has_failed_ = false;
};

}  // namespace

std::vector<Claim> claims_of(model::EvidenceId evidence,
                             const Site& site,
                             const Resolver& resolver,
                             base::Diagnostics& diagnostics) {
    return ClaimCollector(evidence, site, resolver, diagnostics).collect();
}

}  // namespace unitfolio::link
