#include "link/backlinks.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace unitfolio::link {

namespace {

bool is_public(const Speaker& speaker) {
    return !std::holds_alternative<model::EvidenceId>(speaker) &&
           !std::holds_alternative<model::LearnerId>(speaker);
}

/// Where a term is defined, as a speaker.
Speaker owner_of(const model::Term& term) {
    if (term.unit.is_set()) {
        return term.unit;
    }
    if (term.qualification.is_set()) {
        return term.qualification;
    }
    return term.organisation.is_set() ? Speaker(term.organisation) : Speaker();
}

/// Puts a link into the list of what it leads to.
class BackLinkCollector {
  public:
    BackLinkCollector(Site& site, BackLink link)
        : site_(site),
          link_(link) {}

    void operator()(std::monostate) const {}

    void operator()(model::EvidenceId) const {}

    void operator()(model::UnitId unit) const { add(site_.to_units, unit); }

    void operator()(model::OutcomeRef outcome) const { add(site_.to_units, outcome.unit); }

    void operator()(model::CriterionRef criterion) const { add(site_.to_units, criterion.unit); }

    void operator()(model::QualificationId id) const { add(site_.to_qualifications, id); }

    void operator()(model::OrganisationId id) const { add(site_.to_organisations, id); }

    void operator()(model::PageId page) const { add(site_.to_pages, page); }

    void operator()(model::TermId term) const {
        if (link_.from != owner_of(site_.catalogue[term])) {
            site_.to_terms[term.value].push_back(link_);
        }
    }

  private:
    template <class Id>
    void add(std::vector<std::vector<BackLink>>& lists, Id id) const {
        if (link_.from != Speaker(id)) {
            lists[id.value].push_back(link_);
        }
    }

    Site& site_;
    BackLink link_;
};

void collect_from(Site& site, std::size_t index) {
    const DocumentLinks& links = site.documents[index];
    const markup::Document& document = site.catalogue.documents[index];
    if (!is_public(links.speaker)) {
        return;
    }
    for (const ResolvedReference& reference : links.references) {
        std::visit(BackLinkCollector(site, {links.speaker, document.span(reference.node)}),
                   reference.target);
    }
    for (const TermOccurrence& occurrence : links.terms) {
        BackLinkCollector(site, {links.speaker, document.span(occurrence.node)})(occurrence.term);
    }
}

/// In the order of speakers, the first place of each.
void sort_and_thin(std::vector<std::vector<BackLink>>& lists) {
    for (std::vector<BackLink>& list : lists) {
        std::sort(list.begin(), list.end(), [](const BackLink& left, const BackLink& right) {
            return std::tie(left.from, left.span) < std::tie(right.from, right.span);
        });
        const auto same = [](const BackLink& left, const BackLink& right) {
            return left.from == right.from;
        };
        list.erase(std::unique(list.begin(), list.end(), same), list.end());
    }
}

}  // namespace

void collect_backlinks(Site& site) {
    site.to_units.resize(site.catalogue.units.size());
    site.to_terms.resize(site.catalogue.terms.size());
    site.to_qualifications.resize(site.catalogue.qualifications.size());
    site.to_organisations.resize(site.catalogue.organisations.size());
    site.to_pages.resize(site.catalogue.pages.size());
    for (std::size_t i = 0; i < site.documents.size(); ++i) {
        collect_from(site, i);
    }
    for (auto* lists : {&site.to_units,
                        &site.to_terms,
                        &site.to_qualifications,
                        &site.to_organisations,
                        &site.to_pages}) {
        sort_and_thin(*lists);
    }
}

}  // namespace unitfolio::link
