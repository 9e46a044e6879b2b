#include "link/backlinks.h"
#include "link/claims.h"
#include "link/combination_rules.h"
#include "link/coverage.h"
#include "link/document_linker.h"
#include "link/resolver.h"
#include "link/site.h"
#include "link/symbols.h"
#include "link/term_index.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::link {

namespace {

/// Whose file each document is.
std::vector<Speaker> speakers_of(const model::Catalogue& catalogue) {
    std::vector<Speaker> speakers(catalogue.documents.size());
    const auto add = [&](const auto& all, auto make_id) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            speakers[all[i].document.value] = make_id(i);
        }
    };
    add(catalogue.units, [](std::size_t i) { return model::UnitId(i); });
    add(catalogue.qualifications, [](std::size_t i) { return model::QualificationId(i); });
    add(catalogue.organisations, [](std::size_t i) { return model::OrganisationId(i); });
    add(catalogue.pages, [](std::size_t i) { return model::PageId(i); });
    add(catalogue.learners, [](std::size_t i) { return model::LearnerId(i); });
    add(catalogue.evidence, [](std::size_t i) { return model::EvidenceId(i); });
    return speakers;
}

/// The nodes that define terms, by document.
std::vector<Definitions> definitions_of(const model::Catalogue& catalogue) {
    std::vector<Definitions> definitions(catalogue.documents.size());
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        const model::Passage& definition = catalogue.terms[i].definition;
        for (const markup::NodeId node : definition.nodes) {
            definitions[definition.document.value].emplace_back(node, model::TermId(i));
        }
    }
    for (Definitions& each : definitions) {
        std::sort(each.begin(), each.end());
    }
    return definitions;
}

void judge_choices(Site& site) {
    std::vector<CombinationRules> rules;
    for (std::size_t i = 0; i < site.catalogue.qualifications.size(); ++i) {
        rules.emplace_back(model::QualificationId(i), site.catalogue);
    }
    for (const model::Learner& learner : site.catalogue.learners) {
        site.credits.push_back(learner.qualification.is_set()
                                   ? rules[learner.qualification.value].judge(learner)
                                   : add_credits(learner, site.catalogue));
    }
}

void cover_learners(Site& site, const Resolver& resolver, base::Diagnostics& diagnostics) {
    for (const model::Learner& learner : site.catalogue.learners) {
        std::vector<Claim> claims;
        for (const model::EvidenceId evidence : learner.evidence) {
            for (Claim& claim : claims_of(evidence, site, resolver, diagnostics)) {
                claims.push_back(std::move(claim));
            }
        }
        site.coverage.push_back(coverage_of(learner, site.catalogue, std::move(claims)));
    }
}

}  // namespace

Target DocumentLinks::find(markup::NodeId node) const {
    const auto found = std::lower_bound(
        references.begin(),
        references.end(),
        node,
        [](const ResolvedReference& each, markup::NodeId wanted) { return each.node < wanted; });
    return found != references.end() && found->node == node ? found->target : Target{};
}

Site link(model::Catalogue catalogue, const base::Sources&, base::Diagnostics& diagnostics) {
    Site site;
    site.catalogue = std::move(catalogue);
    const Symbols symbols(site.catalogue);
    const TermIndex terms(site.catalogue);
    const Resolver resolver(symbols, site.catalogue, diagnostics);
    const LinkingContext context{&site.catalogue, &resolver, &terms};
    const std::vector<Speaker> speakers = speakers_of(site.catalogue);
    const std::vector<Definitions> definitions = definitions_of(site.catalogue);
    for (std::size_t i = 0; i < site.catalogue.documents.size(); ++i) {
        site.documents.push_back(
            link_document(site.catalogue.documents[i], speakers[i], definitions[i], context));
    }
    collect_backlinks(site);
    cover_learners(site, resolver, diagnostics);
    judge_choices(site);
    return site;
}

}  // namespace unitfolio::link
