#include "load/catalogue_builder.h"

#include "base/text.h"
#include "load/combination_resolver.h"
#include "load/evidence_order.h"
#include "load/name_resolution.h"
#include "load/term_registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace unitfolio::load {

using base::Code;
using model::LearnerId;
using model::OrganisationId;
using model::QualificationId;
using model::UnitId;

namespace {

/// The drafts by kind, each list sorted by slug.
struct Drafts {
    std::vector<OrganisationDraft> organisations;
    std::vector<QualificationDraft> qualifications;
    std::vector<UnitDraft> units;
    std::vector<GlossaryDraft> glossaries;
    std::vector<PageDraft> pages;
    std::vector<LearnerDraft> learners;
    std::vector<EvidenceDraft> evidence;

    void add(OrganisationDraft draft) { organisations.push_back(std::move(draft)); }

    void add(QualificationDraft draft) { qualifications.push_back(std::move(draft)); }

    void add(UnitDraft draft) { units.push_back(std::move(draft)); }

    void add(GlossaryDraft draft) { glossaries.push_back(std::move(draft)); }

    void add(PageDraft draft) { pages.push_back(std::move(draft)); }

    void add(LearnerDraft draft) { learners.push_back(std::move(draft)); }

    void add(EvidenceDraft draft) { evidence.push_back(std::move(draft)); }

    void add(std::monostate) {}

    void add(AttachedDraft) {}
};

void note_unreadable(const ContentFile& file, model::Unreadable& unreadable) {
    const bool may_define_terms = file.kind != ContentKind::learner &&
                                  file.kind != ContentKind::evidence &&
                                  file.kind != ContentKind::page;
    unreadable.terms = unreadable.terms || may_define_terms;
    switch (file.kind) {
        case ContentKind::glossary:
            break;
        case ContentKind::learner:
            unreadable.learners.push_back(file.slug);
            break;
        case ContentKind::evidence:
            unreadable.evidence_of.push_back(file.learner);
            break;
        case ContentKind::organisation:
            unreadable.organisations.push_back(file.slug);
            break;
        case ContentKind::page:
            unreadable.pages.push_back(file.slug);
            break;
        case ContentKind::qualification:
            unreadable.qualifications.push_back(file.slug);
            break;
        case ContentKind::unit:
            unreadable.units.push_back(file.slug);
            break;
    }
}

bool has_faulty_items(const base::Diagnostics& diagnostics) {
    const auto is_item = [](const base::Diagnostic& each) {
        return each.code == Code::item_form || each.code == Code::criterion_number ||
               each.code == Code::outcome_number || each.code == Code::specification_unread;
    };
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), is_item);
}

template <class Draft, class SlugOf>
void sort_by_slug(std::vector<Draft>& drafts, SlugOf slug_of) {
    std::sort(drafts.begin(), drafts.end(), [&](const Draft& left, const Draft& right) {
        return slug_of(left) < slug_of(right);
    });
}

void sort_drafts(Drafts& drafts) {
    sort_by_slug(
        drafts.organisations, [](const auto& draft) -> auto& { return draft.organisation.slug; });
    sort_by_slug(
        drafts.qualifications, [](const auto& draft) -> auto& { return draft.qualification.slug; });
    sort_by_slug(
        drafts.units, [](const auto& draft) -> auto& { return draft.unit.slug; });
    sort_by_slug(
        drafts.pages, [](const auto& draft) -> auto& { return draft.page.slug; });
    sort_by_slug(
        drafts.learners, [](const auto& draft) -> auto& { return draft.learner.slug; });
}

/// Adds to a list what it does not hold yet.
template <class Id>
void add_once(std::vector<Id>& all, Id id) {
    if (id.is_set() && std::find(all.begin(), all.end(), id) == all.end()) {
        all.push_back(id);
    }
}

template <class Id>
void sort_by_title(std::vector<Id>& ids, const model::Catalogue& catalogue) {
    std::sort(ids.begin(), ids.end(), [&](Id left, Id right) {
        return std::pair(base::fold_case(catalogue[left].title), left) <
               std::pair(base::fold_case(catalogue[right].title), right);
    });
}

class CatalogueBuilder {
  public:
    CatalogueBuilder(model::Catalogue catalogue, Drafts drafts, base::Diagnostics& diagnostics)
        : catalogue_(std::move(catalogue)),
          drafts_(std::move(drafts)),
          diagnostics_(diagnostics) {}

    model::Catalogue build() {
        collect();
        resolve_organisations();
        resolve_qualifications();
        resolve_learners();
        add_evidence();
        return std::move(catalogue_);
    }

  private:
    using OrganisationTable = SlugTable<OrganisationId, model::Organisation>;
    using QualificationTable = SlugTable<QualificationId, model::Qualification>;

    /// Moves the model objects over; drafts keep the names.
    void collect() {
        std::vector<model::Term> terms;
        const auto take_terms = [&](std::vector<model::Term>& from, auto owner) {
            for (model::Term& term : from) {
                set_owner(term, owner);
                terms.push_back(std::move(term));
            }
        };
        for (OrganisationDraft& draft : drafts_.organisations) {
            take_terms(draft.terms, OrganisationId(catalogue_.organisations.size()));
            catalogue_.organisations.push_back(std::move(draft.organisation));
        }
        for (QualificationDraft& draft : drafts_.qualifications) {
            take_terms(draft.terms, QualificationId(catalogue_.qualifications.size()));
            catalogue_.qualifications.push_back(std::move(draft.qualification));
        }
        for (UnitDraft& draft : drafts_.units) {
            take_terms(draft.terms, UnitId(catalogue_.units.size()));
            catalogue_.units.push_back(std::move(draft.unit));
        }
        for (GlossaryDraft& draft : drafts_.glossaries) {
            take_terms(draft.terms, std::monostate{});
        }
        for (PageDraft& draft : drafts_.pages) {
            catalogue_.pages.push_back(std::move(draft.page));
        }
        for (LearnerDraft& draft : drafts_.learners) {
            catalogue_.learners.push_back(std::move(draft.learner));
        }
        register_terms(std::move(terms), catalogue_);
    }

    static void set_owner(model::Term& term, OrganisationId owner) { term.organisation = owner; }

    static void set_owner(model::Term& term, QualificationId owner) { term.qualification = owner; }

    static void set_owner(model::Term& term, UnitId owner) { term.unit = owner; }

    static void set_owner(model::Term&, std::monostate) {}

    void resolve_organisations() {
        const OrganisationTable table(
            "organisation", catalogue_.organisations, catalogue_.unreadable.organisations);
        for (std::size_t i = 0; i < drafts_.qualifications.size(); ++i) {
            catalogue_.qualifications[i].organisation =
                table.resolve(drafts_.qualifications[i].organisation, diagnostics_);
        }
        for (std::size_t i = 0; i < drafts_.units.size(); ++i) {
            catalogue_.units[i].organisation =
                table.resolve(drafts_.units[i].organisation, diagnostics_);
        }
    }

    void resolve_qualifications() {
        const QualificationTable table(
            "qualification", catalogue_.qualifications, catalogue_.unreadable.qualifications);
        for (std::size_t i = 0; i < drafts_.units.size(); ++i) {
            for (const data::Text& name : drafts_.units[i].qualifications) {
                tie(table.resolve(name, diagnostics_), UnitId(i));
            }
        }
        resolve_groups();
        for (std::size_t i = 0; i < drafts_.learners.size(); ++i) {
            catalogue_.learners[i].qualification =
                table.resolve(drafts_.learners[i].qualification, diagnostics_);
        }
        for (model::Unit& unit : catalogue_.units) {
            sort_by_title(unit.qualifications, catalogue_);
        }
        for (model::Qualification& qualification : catalogue_.qualifications) {
            sort_by_title(qualification.units, catalogue_);
        }
    }

    /// A unit and a qualification belong together, whoever said so.
    void tie(QualificationId qualification, UnitId unit) {
        if (qualification.is_set() && unit.is_set()) {
            add_once(catalogue_.units[unit.value].qualifications, qualification);
            add_once(catalogue_.qualifications[qualification.value].units, unit);
        }
    }

    void resolve_groups() {
        const model::UnitNames names(catalogue_.units, catalogue_.unreadable.units);
        for (std::size_t i = 0; i < drafts_.qualifications.size(); ++i) {
            model::Qualification& qualification = catalogue_.qualifications[i];
            resolve_combination(drafts_.qualifications[i],
                                {&names, catalogue_.units, &diagnostics_},
                                qualification);
            for (const model::UnitGroup& group : qualification.groups) {
                for (const UnitId unit : group.units) {
                    tie(QualificationId(i), unit);
                }
            }
        }
    }

    void resolve_learners() {
        const model::UnitNames names(catalogue_.units, catalogue_.unreadable.units);
        for (std::size_t i = 0; i < drafts_.learners.size(); ++i) {
            model::Learner& learner = catalogue_.learners[i];
            const OrganisationId organisation = learner.qualification.is_set()
                                                    ? catalogue_[learner.qualification].organisation
                                                    : OrganisationId{};
            for (const data::Text& name : drafts_.learners[i].units) {
                const UnitId unit =
                    resolve_unit(names, catalogue_.units, name, {organisation, {}}, diagnostics_);
                if (unit.is_set() &&
                    std::count(learner.units.begin(), learner.units.end(), unit) != 0) {
                    diagnostics_.report(
                        Code::field_value,
                        name.span,
                        fmt::format("the unit '{}' is listed twice", catalogue_[unit].slug));
                }
                learner.all_units_found = learner.all_units_found && unit.is_set();
                add_once(learner.units, unit);
                if (learner.places.units.size() < learner.units.size()) {
                    learner.places.units.push_back(name.span);
                }
            }
        }
    }

    void add_evidence() {
        const model::UnitNames names(catalogue_.units, catalogue_.unreadable.units);
        const SlugTable<LearnerId, model::Learner> learners(
            "learner", catalogue_.learners, catalogue_.unreadable.learners);
        for (EvidenceDraft& draft : drafts_.evidence) {
            const LearnerId learner = learners.find(draft.learner);
            if (!learner.is_set()) {
                continue;  // The learner's own file has been reported.
            }
            draft.evidence.learner = learner;
            if (draft.unit) {
                draft.evidence.unit = resolve_unit(names,
                                                   catalogue_.units,
                                                   *draft.unit,
                                                   preference_of(catalogue_[learner]),
                                                   diagnostics_);
            }
            catalogue_.evidence.push_back(std::move(draft.evidence));
        }
        sort_evidence(catalogue_.evidence);
        drop_duplicates();
        for (std::size_t i = 0; i < catalogue_.evidence.size(); ++i) {
            catalogue_.learners[catalogue_.evidence[i].learner.value].evidence.emplace_back(i);
        }
    }

    [[nodiscard]] model::UnitPreference preference_of(const model::Learner& learner) const {
        return {learner.qualification.is_set() ? catalogue_[learner.qualification].organisation
                                               : OrganisationId{},
                learner.units};
    }

    /// The first of several with the same id stays.
    void drop_duplicates() {
        std::map<std::pair<LearnerId, std::string>, base::Span> first;
        std::vector<model::Evidence> kept;
        for (model::Evidence& evidence : catalogue_.evidence) {
            const auto [place, is_new] = first.emplace(
                std::pair(evidence.learner, base::fold_case(evidence.reference)), evidence.span);
            if (is_new || evidence.reference.empty()) {
                kept.push_back(std::move(evidence));
                continue;
            }
            diagnostics_
                .report(Code::evidence_duplicate,
                        evidence.span,
                        fmt::format("the id '{}' is taken", evidence.reference))
                .note(place->second, "it is given first here")
                .hint("give each piece of evidence an id of its own");
        }
        catalogue_.evidence = std::move(kept);
    }

    model::Catalogue catalogue_;
    Drafts drafts_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

model::Catalogue build_catalogue(model::Project project,
                                 const std::vector<ContentFile>& found,
                                 std::vector<ParsedContent> parsed,
                                 base::Diagnostics& diagnostics) {
    model::Catalogue catalogue;
    catalogue.project = std::move(project);
    Drafts drafts;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (std::holds_alternative<std::monostate>(parsed[i].draft)) {
            note_unreadable(found[i], catalogue.unreadable);
        }
        if (has_faulty_items(parsed[i].diagnostics)) {
            catalogue.unreadable.items_of.emplace_back(i);
            catalogue.unreadable.terms = true;
        }
        std::visit([&](auto& draft) { drafts.add(std::move(draft)); }, parsed[i].draft);
        catalogue.documents.push_back(std::move(parsed[i].document));
        diagnostics.merge(std::move(parsed[i].diagnostics));
    }
    sort_drafts(drafts);
    return CatalogueBuilder(std::move(catalogue), std::move(drafts), diagnostics).build();
}

}  // namespace unitfolio::load
