#include "link/backlinks.h"

#include "link/viewpoint.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace unitfolio::link {

namespace {

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

/// Puts a link into the lists of what it leads to: a part, and the page that the part stands on.
class BackLinkCollector {
  public:
    BackLinkCollector(Site& site, BackLink link, const Spot* spot)
        : site_(site),
          link_(std::move(link)),
          spot_(spot) {}

    void operator()(std::monostate) const {}

    /// Evidence is never spoken of in public.
    void operator()(model::EvidenceId) const {}

    void operator()(model::UnitId unit) const { add(site_.to_units, unit); }

    void operator()(model::QualificationId id) const { add(site_.to_qualifications, id); }

    void operator()(model::OrganisationId id) const { add(site_.to_organisations, id); }

    void operator()(model::PageId page) const { add(site_.to_pages, page); }

    void operator()(model::OutcomeRef outcome) const {
        (*this)(outcome.unit);
        add_to_part(site_.to_outcomes, outcome, site_.catalogue[outcome].span);
    }

    void operator()(model::CriterionRef criterion) const {
        (*this)(criterion.unit);
        add_to_part(site_.to_criteria, criterion, site_.catalogue[criterion].span);
    }

    void operator()(const model::ConceptRef& ref) const {
        std::visit(*this, ref.owner);
        add_to_part(site_.to_concepts, ref, site_.catalogue[ref].span);
    }

    void operator()(const model::MistakeRef& ref) const {
        std::visit(*this, ref.owner);
        add_to_part(site_.to_mistakes, ref, site_.catalogue[ref].span);
    }

    void operator()(model::TermId term) const {
        if (link_.from != owner_of(site_.catalogue[term])) {
            site_.to_terms[term.value].push_back(link_);
        }
    }

  private:
    template <class Id>
    void add(std::vector<BackLinks>& lists, Id id) const {
        if (link_.from != Speaker(id)) {
            lists[id.value].push_back(link_);
        }
    }

    /// Other places of the part's own page count too, but not the part itself.
    template <class Ref>
    void add_to_part(std::map<Ref, BackLinks>& lists, const Ref& ref, base::Span part) const {
        const bool is_within_part =
            spot_ != nullptr && part.source == link_.span.source && spot_->begin == part.begin;
        if (is_within_part) {
            return;
        }
        BackLink& added = lists[ref].emplace_back(link_);
        if (spot_ != nullptr) {
            added.anchor = spot_->id;
            added.title = spot_->title;
        }
    }

    Site& site_;
    BackLink link_;
    const Spot* spot_;
};

void collect_from(Site& site, std::size_t index) {
    const DocumentLinks& links = site.documents[index];
    const markup::Document& document = site.catalogue.documents[index];
    const auto collect = [&](markup::NodeId node, const Target& target) {
        const base::Span span = document.span(node);
        std::visit(
            BackLinkCollector(
                site, {links.speaker, span, {}, {}}, site.anchors[index].spot_at(span.begin)),
            target);
    };
    for (const ResolvedReference& reference : links.references) {
        collect(reference.node, reference.target);
    }
    for (const ResolvedLink& link : links.links) {
        collect(link.node, link.target);
    }
    for (const TermOccurrence& occurrence : links.terms) {
        collect(occurrence.node, occurrence.term);
    }
}

/// What learners' evidence says of other evidence. It never shows a public target.
void collect_from_evidence(Site& site, std::size_t index) {
    const DocumentLinks& links = site.documents[index];
    const markup::Document& document = site.catalogue.documents[index];
    const auto collect = [&](markup::NodeId node, const Target& target) {
        const auto* evidence = std::get_if<model::EvidenceId>(&target);
        if (evidence != nullptr && links.speaker != Speaker(*evidence)) {
            site.to_evidence[evidence->value].push_back(
                {links.speaker, document.span(node), {}, {}});
        }
    };
    for (const ResolvedReference& reference : links.references) {
        collect(reference.node, reference.target);
    }
    for (const ResolvedLink& link : links.links) {
        collect(link.node, link.target);
    }
}

/// In the order of speakers, the first of each, or of each place on a speaker's page.
void sort_and_thin(BackLinks& list) {
    std::sort(list.begin(), list.end(), [](const BackLink& left, const BackLink& right) {
        return std::tie(left.from, left.span) < std::tie(right.from, right.span);
    });
    const auto same = [](const BackLink& left, const BackLink& right) {
        return std::tie(left.from, left.anchor, left.title) ==
               std::tie(right.from, right.anchor, right.title);
    };
    list.erase(std::unique(list.begin(), list.end(), same), list.end());
}

template <class Ref>
void sort_and_thin(std::map<Ref, BackLinks>& lists) {
    for (auto& entry : lists) {
        sort_and_thin(entry.second);
    }
}

}  // namespace

void collect_backlinks(Site& site) {
    site.to_units.resize(site.catalogue.units.size());
    site.to_terms.resize(site.catalogue.terms.size());
    site.to_qualifications.resize(site.catalogue.qualifications.size());
    site.to_organisations.resize(site.catalogue.organisations.size());
    site.to_pages.resize(site.catalogue.pages.size());
    site.to_evidence.resize(site.catalogue.evidence.size());
    for (std::size_t i = 0; i < site.documents.size(); ++i) {
        if (is_public(site.documents[i].speaker)) {
            collect_from(site, i);
        } else {
            collect_from_evidence(site, i);
        }
    }
    for (auto* lists : {&site.to_units,
                        &site.to_terms,
                        &site.to_qualifications,
                        &site.to_organisations,
                        &site.to_pages,
                        &site.to_evidence}) {
        for (BackLinks& list : *lists) {
            sort_and_thin(list);
        }
    }
    sort_and_thin(site.to_outcomes);
    sort_and_thin(site.to_criteria);
    sort_and_thin(site.to_concepts);
    sort_and_thin(site.to_mistakes);
}

}  // namespace unitfolio::link
