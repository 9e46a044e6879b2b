// Where the things of the catalogue are on the site, and what a link to them says when its author
// gave no words.
#pragma once

#include "link/site.h"
#include "model/catalogue.h"
#include "site/strings.h"
#include "site/urls.h"

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::site {

class SiteIndex;

inline constexpr std::string_view kHomePath = "index.html";
inline constexpr std::string_view kGlossaryPath = "glossary.html";
inline constexpr std::string_view kStudyPath = "study.html";
inline constexpr std::string_view kSearchPath = "search.html";
/// Of the files that searches load.
inline constexpr std::string_view kSearchFolder = "search/";
inline constexpr std::string_view kNotFoundPath = "404.html";
inline constexpr std::string_view kSitemapPath = "sitemap.xml";
inline constexpr std::string_view kRobotsPath = "robots.txt";
inline constexpr std::string_view kFeedPath = "feed.xml";
inline constexpr std::string_view kLlmsPath = "llms.txt";

[[nodiscard]] Place place_of(const model::Organisation& organisation);
[[nodiscard]] Place place_of(const model::Qualification& qualification);
[[nodiscard]] Place place_of(const model::Unit& unit);
[[nodiscard]] Place place_of(const model::Page& page);
[[nodiscard]] Place home_place();
[[nodiscard]] Place glossary_place();
[[nodiscard]] Place feed_place();

/// A unit as data, and as Markdown.
[[nodiscard]] Place data_place_of(const model::Unit& unit);
[[nodiscard]] Place text_place_of(const model::Unit& unit);
[[nodiscard]] Place study_place();

/// What the study hub loads of it.
[[nodiscard]] Place study_data_place_of(const model::Qualification& qualification);
[[nodiscard]] Place study_data_place_of(const model::Unit& unit);

/// Its cards for Anki.
[[nodiscard]] Place anki_place_of(const model::Qualification& qualification);
[[nodiscard]] Place anki_place_of(const model::Unit& unit);

/// The address of a page for the world; that of the first page is the site's own.
[[nodiscard]] std::string public_url(const std::string& base_url, std::string_view path);

/// Nothing for what the site doesn't show: evidence, and references that mean nothing.
[[nodiscard]] std::optional<Place> place_of(const SiteIndex& index, const link::Target& target);

/// Who speaks, as a page of the site. Nothing for learners and their evidence.
[[nodiscard]] std::optional<Place> place_of(const model::Catalogue& catalogue,
                                            const link::Speaker& speaker);

/// A spot on a speaker's page; of the glossary, whichever of its pages has the spot.
[[nodiscard]] std::optional<Place> place_of(const SiteIndex& index,
                                            const link::Speaker& speaker,
                                            const std::string& anchor);

/// "2.1" on the unit's own page, "Manage operations, 2.1" elsewhere. `here` is the path of the page
/// that the label is for.
[[nodiscard]] std::string label_of(const model::Catalogue& catalogue,
                                   const Strings& strings,
                                   const link::Target& target,
                                   std::string_view here);

/// Files that content shows or hands out, by their path below the content folder.
[[nodiscard]] Place place_of_file(std::string_view path);

/// The title of a speaker's page; "Glossary" for the glossary.
[[nodiscard]] std::string title_of(const model::Catalogue& catalogue,
                                   const Strings& strings,
                                   const link::Speaker& speaker);

}  // namespace unitfolio::site
