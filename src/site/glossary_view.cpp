#include "site/glossary_view.h"

#include "link/anchors.h"
#include "site/alphabet.h"
#include "site/index_view.h"
#include "site/link_lists.h"
#include "site/structured_data.h"

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

constexpr std::size_t kMostBackLinksOfTerm = 12;

/// {title, url, language, organisation (of a unit)} of what defines a term; null for the glossary's
/// own.
Value defined_in(const PageContext& page, const model::Term& term) {
    const auto link = [&page](const auto& home, const std::string& language) {
        Map value = content_link(page, home.title, place_of(home), language);
        value.set("organisation", nullptr);
        return Value{std::move(value)};
    };
    if (term.unit.is_set()) {
        const model::Unit& unit = page.catalogue()[term.unit];
        Map unit_link = content_link(page, unit.title, place_of(unit), unit.language);
        unit_link.set("organisation", organisation_link(page, unit.organisation));
        return unit_link;
    }
    if (term.qualification.is_set()) {
        const model::Qualification& qualification = page.catalogue()[term.qualification];
        return link(qualification, qualification.language);
    }
    if (term.organisation.is_set()) {
        return link(page.catalogue()[term.organisation], {});
    }
    return nullptr;
}

/// What the file that defines it says; empty for the project's.
std::string language_of(const model::Catalogue& catalogue, const model::Term& term) {
    if (term.unit.is_set()) {
        return catalogue[term.unit].language;
    }
    return term.qualification.is_set() ? catalogue[term.qualification].language : std::string();
}

Map term_view(PageContext& page, model::TermId id) {
    const model::Term& term = page.catalogue()[id];
    return {{"id", page.claim_id(link::term_anchor(term.slug))},
            {"name", term.name},
            {"language", page.other_language(language_of(page.catalogue(), term))},
            {"short_form", optional_text(term.short_form)},
            {"definition", page.html(term.definition)},
            {"summary", term.summary},
            {"defined_in", defined_in(page, term)},
            {"back_links",
             back_links(page, page.index().site().to_terms[id.value], kMostBackLinksOfTerm)}};
}

/// All letters: {letter, url or null, is_current}. What starts with no letter comes first, if there
/// is any.
List alphabet(const List& jumps) {
    List letters;
    std::size_t next = 0;
    for (char letter = '@'; letter <= 'Z'; ++letter) {
        const std::string name = letter == '@' ? std::string{kNoLetter} : std::string{letter};
        const Map* jump = next < jumps.size() ? &jumps[next].map() : nullptr;
        if (jump != nullptr && jump->find("title")->text() == name) {
            letters.emplace_back(Map{{"letter", name},
                                     {"url", *jump->find("url")},
                                     {"is_current", *jump->find("is_current")}});
            ++next;
        } else if (letter != '@') {
            letters.emplace_back(Map{{"letter", name}, {"url", nullptr}, {"is_current", false}});
        }
    }
    return letters;
}

}  // namespace

Map glossary_view(PageContext& page, std::size_t number) {
    const Index<model::TermId>& terms = page.index().terms();
    const IndexSpot spot{terms.pages, number};
    std::vector<model::TermId> shown;
    Map values =
        index_values(page, spot, [&](std::size_t section, std::size_t entry) -> templating::Value {
            shown.push_back(terms.entries[section][entry]);
            return term_view(page, shown.back());
        });
    values.set("alphabet", alphabet(values.find("jumps")->list()));
    values.set("footnotes", page.footnotes());
    const Strings& strings = page.strings();
    Map view = index_chrome(page,
                            spot,
                            {"glossary",
                             strings.text("glossary.title"),
                             strings.counted("glossary.description", terms.pages.count()),
                             glossary_data(page, shown)});
    view.set("index", std::move(values));
    return view;
}

}  // namespace unitfolio::site
