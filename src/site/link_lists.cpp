#include "site/link_lists.h"

#include "site/summary.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace unitfolio::site {

namespace {

constexpr std::size_t kSummaryCharacters = 180;

/// Of the name of a part, such as a question.
constexpr std::size_t kPartCharacters = 100;

templating::Value summary_of(const PageContext& page, const model::Passage& passage) {
    return optional_text(shortened(page.plain(passage), kSummaryCharacters));
}

/// Units share titles across organisations: a link to one says whose it is.
templating::Value owner_of(const model::Catalogue& catalogue, const link::Speaker& speaker) {
    const auto* id = std::get_if<model::UnitId>(&speaker);
    if (id == nullptr || !catalogue[*id].organisation.is_set()) {
        return nullptr;
    }
    return catalogue[catalogue[*id].organisation].short_title;
}

/// Of what somebody wrote, where it isn't that of the words around it.
struct SpeakerLanguage {
    const PageContext& page;

    /// Places in the glossary have a title that is one of the page's words.
    templating::Value operator()(std::monostate) const { return nullptr; }

    templating::Value operator()(model::OrganisationId) const { return page.other_language({}); }

    template <class Id>
    templating::Value operator()(Id id) const {
        return page.other_language(page.catalogue()[id].language);
    }
};

templating::Value language_of(const PageContext& page, const link::Speaker& speaker) {
    return std::visit(SpeakerLanguage{page}, speaker);
}

}  // namespace

templating::Map unit_card(const PageContext& page, model::UnitId id) {
    const model::Unit& unit = page.catalogue()[id];
    return {{"title", unit.title},
            {"url", page.url(place_of(unit))},
            {"language", page.other_language(unit.language)},
            {"number", optional_text(unit.number)},
            {"level", optional_number(unit.level)},
            {"credit", optional_number(unit.credit)},
            {"organisation", organisation_link(page, unit.organisation)},
            {"summary", summary_of(page, unit.synopsis)},
            {"outcomes", unit.outcomes.size()},
            {"criteria", unit.criteria.size()}};
}

templating::List unit_cards(const PageContext& page,
                            const std::vector<model::UnitId>& units,
                            std::size_t limit) {
    templating::List cards;
    for (std::size_t i = 0; i < std::min(units.size(), limit); ++i) {
        cards.emplace_back(unit_card(page, units[i]));
    }
    return cards;
}

templating::Map qualification_card(const PageContext& page, model::QualificationId id) {
    const model::Qualification& qualification = page.catalogue()[id];
    return {{"title", qualification.title},
            {"url", page.url(place_of(qualification))},
            {"language", page.other_language(qualification.language)},
            {"number", optional_text(qualification.number)},
            {"level", optional_number(qualification.level)},
            {"credit", optional_number(qualification.credit)},
            {"organisation", organisation_link(page, qualification.organisation)},
            {"units", page.index().units_of(id).size()},
            {"summary", summary_of(page, qualification.introduction)}};
}

templating::Value organisation_link(const PageContext& page, model::OrganisationId id) {
    if (!id.is_set()) {
        return nullptr;
    }
    const model::Organisation& organisation = page.catalogue()[id];
    return content_link(page, organisation.short_title, place_of(organisation));
}

templating::Map back_links(const PageContext& page,
                           const std::vector<link::BackLink>& links,
                           std::size_t limit) {
    templating::List shown;
    std::size_t left_out = 0;
    for (const link::BackLink& link : links) {
        const std::optional<Place> place = place_of(page.catalogue(), link.from);
        if (!place || place->path == page.path()) {
            continue;
        }
        if (shown.size() == limit) {
            ++left_out;
            continue;
        }
        templating::Map shown_link =
            link_value(page, title_of(page.catalogue(), page.strings(), link.from), *place);
        shown_link.set("language", language_of(page, link.from));
        shown_link.set("note", owner_of(page.catalogue(), link.from));
        shown.emplace_back(std::move(shown_link));
    }
    return {{"links", std::move(shown)}, {"more", left_out}};
}

templating::Map place_links(const PageContext& page, const link::BackLinks& links) {
    templating::List shown;
    std::size_t left_out = 0;
    for (const link::BackLink& link : links) {
        const std::optional<Place> place = place_of(page.index(), link.from, link.anchor);
        const bool is_own_page = place && place->path == page.path();
        if (!place || (is_own_page && link.anchor.empty())) {
            continue;
        }
        if (shown.size() == kMostBackLinksOfPart) {
            ++left_out;
            continue;
        }
        const std::string part = shortened(link.title, kPartCharacters);
        templating::Map value =
            link_value(page,
                       is_own_page ? part : title_of(page.catalogue(), page.strings(), link.from),
                       *place);
        value.set("language", language_of(page, link.from));
        value.set("note", is_own_page ? templating::Value{} : optional_text(part));
        shown.emplace_back(std::move(value));
    }
    return {{"links", std::move(shown)}, {"more", left_out}};
}

}  // namespace unitfolio::site
