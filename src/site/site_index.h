// What pages need to look up and the catalogue doesn't list: who belongs to whom and in which order
// it is shown. Made once before pages are rendered, then read by all threads.
#pragma once

#include "link/site.h"
#include "model/catalogue.h"
#include "site/comparisons.h"
#include "site/index_pages.h"
#include "site/indexes.h"
#include "site/theme.h"
#include "site/urls.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::site {

/// The list of units that a unit is read in: of its largest qualification, else of its
/// organisation, else of those that have neither.
struct Neighbourhood {
    /// At most one of the two is set.
    model::QualificationId qualification;
    model::OrganisationId organisation;
    const std::vector<model::UnitId>* units = nullptr;
    /// Of the unit in `units`.
    std::size_t position = 0;
};

class SiteIndex {
  public:
    /// Both must outlive the index.
    SiteIndex(const link::Site& site, const Theme& theme);

    [[nodiscard]] const link::Site& site() const { return site_; }

    [[nodiscard]] const model::Catalogue& catalogue() const { return site_.catalogue; }

    [[nodiscard]] const Theme& theme() const { return theme_; }

    /// By title.
    [[nodiscard]] const std::vector<model::UnitId>& units_of(model::OrganisationId id) const {
        return units_of_organisation_[id.value];
    }

    /// By title.
    [[nodiscard]] const std::vector<model::UnitId>& units_without_organisation() const {
        return units_without_organisation_;
    }

    /// By group, then those in no group by title.
    [[nodiscard]] const std::vector<model::UnitId>& units_of(model::QualificationId id) const {
        return units_of_qualification_[id.value];
    }

    /// By title.
    [[nodiscard]] const std::vector<model::QualificationId>& qualifications_of(
        model::OrganisationId id) const {
        return qualifications_of_organisation_[id.value];
    }

    /// All, by title.
    [[nodiscard]] const std::vector<model::QualificationId>& qualifications() const {
        return qualifications_;
    }

    /// All, by title.
    [[nodiscard]] const std::vector<model::OrganisationId>& organisations() const {
        return organisations_;
    }

    /// By their order number, then title.
    [[nodiscard]] const std::vector<model::PageId>& pages() const { return pages_; }

    /// By title.
    [[nodiscard]] const std::vector<Subject>& subjects() const { return subjects_; }

    [[nodiscard]] Neighbourhood neighbourhood(model::UnitId id) const;

    /// The first `limit` other units that bear the same title, whatever its case, accents and
    /// marks.
    [[nodiscard]] std::vector<model::UnitId> namesakes(model::UnitId id, std::size_t limit) const;

    /// Units of the same title set side by side.
    [[nodiscard]] const Comparisons& comparisons() const { return comparisons_; }

    [[nodiscard]] const Index<model::TermId>& terms() const { return terms_; }

    [[nodiscard]] const Index<model::CriterionRef>& verbs() const { return verbs_; }

    [[nodiscard]] const Index<model::MaterialOwner>& misconceptions() const {
        return misconceptions_;
    }

    [[nodiscard]] const Index<IdeaEntry>& ideas() const { return ideas_; }

    [[nodiscard]] const Index<UnitEntry>& unit_views() const { return unit_views_; }

    /// A term's entry in the glossary.
    [[nodiscard]] Place glossary_entry(model::TermId id) const;

    /// Where the glossary has an id; its first page for ids that it doesn't know.
    [[nodiscard]] Place glossary_spot(const std::string& anchor) const;

    /// Where all units of an organisation are listed; the index of units if it has none.
    [[nodiscard]] Place place_of_units(model::OrganisationId id) const;

    /// Where the criteria with a command verb are listed; nothing for a verb that none has.
    [[nodiscard]] std::optional<Place> place_of_verb(std::string_view verb) const;

    /// The content file that became a page; unset for pages of the tool's own.
    [[nodiscard]] model::DocumentId document_of_page(std::string_view path) const;

    /// The words around a page: those of its own language.
    [[nodiscard]] const Strings& strings_of_page(std::string_view path) const;

  private:
    void index_organisations();
    void index_qualifications();
    void index_subjects();
    void index_documents();
    void index_languages();
    void index_glossary();

    const link::Site& site_;
    const Theme& theme_;
    std::vector<model::UnitId> units_;
    std::vector<std::vector<model::UnitId>> units_of_organisation_;
    std::vector<model::UnitId> units_without_organisation_;
    std::vector<std::vector<model::UnitId>> units_of_qualification_;
    std::vector<std::vector<model::QualificationId>> qualifications_of_organisation_;
    std::vector<model::QualificationId> qualifications_;
    std::vector<model::OrganisationId> organisations_;
    std::vector<model::PageId> pages_;
    std::vector<Subject> subjects_;
    Comparisons comparisons_;
    Index<model::TermId> terms_;
    Index<model::CriterionRef> verbs_;
    Index<model::MaterialOwner> misconceptions_;
    Index<IdeaEntry> ideas_;
    Index<UnitEntry> unit_views_;
    /// Of each term: which page of the glossary.
    std::vector<std::size_t> glossary_pages_;
    std::unordered_map<std::string, model::TermId> terms_by_anchor_;
    std::map<std::string, model::DocumentId, std::less<>> document_of_page_;
    /// Of files whose words aren't the site's.
    std::map<std::string, const Strings*, std::less<>> strings_of_page_;
};

}  // namespace unitfolio::site
