#include "link/backlinks.h"
#include "link/claims.h"
#include "link/combination_rules.h"
#include "link/content_links.h"
#include "link/coverage.h"
#include "link/document_linker.h"
#include "link/resolver.h"
#include "link/site.h"
#include "link/symbols.h"
#include "link/term_index.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace unitfolio::link {

namespace {

/// Whose file each document is. A file that could not be read, or that another one takes the place
/// of, has nobody: what is wrong with it has been told.
ContentLinks::Speakers speakers_of(const model::Catalogue& catalogue,
                                   const base::Sources& sources) {
    ContentLinks::Speakers speakers(catalogue.documents.size());
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
    const std::string glossary =
        model::shown_path(catalogue.project, catalogue.project.content_folder) + "/glossary.md";
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const base::SourceId source = catalogue.documents[i].source();
        if (!speakers[i] && source != base::kNoSource && sources[source].path() == glossary) {
            speakers[i] = std::monostate();
        }
    }
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

/// Only what public pages show or hand out is published.
void collect_linked_files(Site& site) {
    for (const DocumentLinks& links : site.documents) {
        for (const ResolvedLink& link : links.links) {
            if (!link.file.empty() && is_public(links.speaker)) {
                site.linked_files.push_back(link.file);
            }
        }
    }
    std::vector<std::string>& files = site.linked_files;
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
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

const ResolvedLink* DocumentLinks::find_link(markup::NodeId node) const {
    const auto found = std::lower_bound(
        links.begin(), links.end(), node, [](const ResolvedLink& each, markup::NodeId wanted) {
            return each.node < wanted;
        });
    return found != links.end() && found->node == node ? &*found : nullptr;
}

Site link(model::Catalogue catalogue,
          const base::Sources& sources,
          base::Diagnostics& diagnostics) {
    Site site;
    site.catalogue = std::move(catalogue);
    const Symbols symbols(site.catalogue);
    const TermIndex terms(site.catalogue);
    const Resolver resolver(symbols, site.catalogue, diagnostics);
    const ContentLinks::Speakers speakers = speakers_of(site.catalogue, sources);
    site.anchors = page_anchors_of(site.catalogue);
    const ContentLinks links(site.catalogue, sources, site.anchors, speakers, diagnostics);
    const LinkingContext context{&site.catalogue, &resolver, &terms, &links};
    const std::vector<Definitions> definitions = definitions_of(site.catalogue);
    for (std::size_t i = 0; i < site.catalogue.documents.size(); ++i) {
        site.documents.push_back(
            speakers[i] ? link_document(model::DocumentId(i), *speakers[i], definitions[i], context)
                        : DocumentLinks());
    }
    collect_backlinks(site);
    collect_linked_files(site);
    cover_learners(site, resolver, diagnostics);
    judge_choices(site);
    return site;
}

}  // namespace unitfolio::link
