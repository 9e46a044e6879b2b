// What the indexes of the site list, and in which order. Made once; every page of an index then
// reads the few entries that it shows.
#pragma once

#include "model/catalogue.h"
#include "site/index_pages.h"
#include "site/shared_ideas.h"
#include "site/strings.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unitfolio::site {

/// A field ("Business Administration") and what belongs to it.
struct Subject {
    std::string title;
    std::vector<model::QualificationId> qualifications;
    /// By title; also the ones that reach the subject through their qualification.
    std::vector<model::UnitId> units;
};

/// The things that indexes list, in the order in which they are read: by title.
struct Shelf {
    const model::Catalogue& catalogue;
    const Strings& strings;
    const std::vector<model::UnitId>& units;
    const std::vector<model::QualificationId>& qualifications;
    const std::vector<model::OrganisationId>& organisations;
};

/// All terms by letter.
[[nodiscard]] Index<model::TermId> index_terms(const model::Catalogue& catalogue);

/// All criteria by command verb; those that begin with none that is known come last.
[[nodiscard]] Index<model::CriterionRef> index_verbs(const Shelf& shelf);

/// Whose misconceptions they are: units by letter, then qualifications and organisations, each
/// once, whoever inherits from them.
[[nodiscard]] Index<model::MaterialOwner> index_misconceptions(const Shelf& shelf);

/// An idea that serves several criteria, or a unit whose ideas are listed by criterion.
using IdeaEntry = std::variant<SharedIdea, model::UnitId>;

/// First the ideas that serve several criteria, then the units with ideas by letter.
[[nodiscard]] Index<IdeaEntry> index_ideas(const Shelf& shelf);

/// A unit, or units that share a title.
using UnitEntry = std::vector<model::UnitId>;

/// What the views of the units are called.
inline constexpr std::string_view kBySubject = "subject";
inline constexpr std::string_view kByLevel = "level";
inline constexpr std::string_view kByOrganisation = "organisation";
inline constexpr std::string_view kByTitle = "title";

/// All units by subject, by level and by organisation, then the titles that several units bear.
/// The units of `namesakes` lie side by side, group by group.
[[nodiscard]] Index<UnitEntry> index_units(const Shelf& shelf,
                                           const std::vector<Subject>& subjects,
                                           const std::vector<UnitEntry>& namesakes);

}  // namespace unitfolio::site
