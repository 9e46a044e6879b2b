#include "site/glossary_view.h"

#include "base/text.h"
#include "link/anchors.h"
#include "site/chrome_view.h"
#include "site/link_lists.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

constexpr std::size_t kMostBackLinksOfTerm = 12;

/// Under which letter a term is found: "A" to "Z" without accents, "#" for everything else.
std::string letter_of(const std::string& name) {
    const std::string slug = base::slug(name);
    const char first = slug.empty() ? '#' : slug.front();
    if (first >= 'a' && first <= 'z') {
        return {static_cast<char>(first - 'a' + 'A')};
    }
    return "#";
}

/// {title, url, organisation (of a unit)} of what defines a term; null for the glossary's own.
Value defined_in(const PageContext& page, const model::Term& term) {
    const auto link = [&page](const auto& home) {
        Map value = link_value(page, home.title, place_of(home));
        value.set("organisation", nullptr);
        return Value{std::move(value)};
    };
    if (term.unit.is_set()) {
        const model::Unit& unit = page.catalogue()[term.unit];
        Map unit_link = link_value(page, unit.title, place_of(unit));
        unit_link.set("organisation", organisation_link(page, unit.organisation));
        return unit_link;
    }
    if (term.qualification.is_set()) {
        return link(page.catalogue()[term.qualification]);
    }
    if (term.organisation.is_set()) {
        return link(page.catalogue()[term.organisation]);
    }
    return nullptr;
}

Map term_view(PageContext& page, model::TermId id) {
    const model::Term& term = page.catalogue()[id];
    return {{"id", page.claim_id(link::term_anchor(term.slug))},
            {"name", term.name},
            {"short_form", optional_text(term.short_form)},
            {"definition", page.html(term.definition)},
            {"summary", term.summary},
            {"defined_in", defined_in(page, term)},
            {"back_links",
             back_links(page, page.index().site().to_terms[id.value], kMostBackLinksOfTerm)}};
}

/// The terms in the order of the alphabet; those that start with no letter come first.
std::vector<std::pair<std::string, model::TermId>> sorted_terms(
    const std::vector<model::Term>& terms) {
    std::vector<std::pair<std::string, model::TermId>> sorted;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        sorted.emplace_back(letter_of(terms[i].name) + base::slug(terms[i].name), model::TermId{i});
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// {letter, id, terms}
List letters(PageContext& page) {
    List sections;
    std::string letter;
    List terms;
    const auto finish = [&] {
        if (!terms.empty()) {
            const std::string id = letter == "#" ? "letter-other" : "letter-" + letter;
            sections.emplace_back(
                Map{{"letter", letter}, {"id", id}, {"terms", std::exchange(terms, {})}});
        }
    };
    for (const auto& entry : sorted_terms(page.catalogue().terms)) {
        const std::string next = letter_of(page.catalogue()[entry.second].name);
        if (next != letter) {
            finish();
            letter = next;
        }
        terms.emplace_back(term_view(page, entry.second));
    }
    finish();
    return sections;
}

/// All letters for the jump list: {letter, id or null}.
List jumps(const List& sections) {
    List jumps;
    std::size_t next = 0;
    for (char letter = '@'; letter <= 'Z'; ++letter) {
        const std::string name = letter == '@' ? "#" : std::string{letter};
        const bool is_there =
            next < sections.size() && sections[next].map().find("letter")->text() == name;
        if (is_there || letter != '@') {
            jumps.emplace_back(Map{{"letter", name},
                                   {"id", is_there ? *sections[next].map().find("id") : Value{}}});
        }
        next += is_there ? 1 : 0;
    }
    return jumps;
}

}  // namespace

Map glossary_view(PageContext& page) {
    List sections = letters(page);
    List jump_list = jumps(sections);
    Map values{{"letters", std::move(sections)},
               {"jumps", std::move(jump_list)},
               {"term_count", page.catalogue().terms.size()},
               {"footnotes", page.footnotes()}};

    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, page.text("frame.home"), home_place()));
    breadcrumb.emplace_back(here(page.text("glossary.title")));
    const std::size_t count = page.catalogue().terms.size();
    Map view = chrome_view(page,
                           {"glossary",
                            page.text("glossary.title"),
                            page.strings().counted("glossary.description", count),
                            std::move(breadcrumb),
                            site_navigation(page),
                            {}});
    view.set("glossary", std::move(values));
    return view;
}

}  // namespace unitfolio::site
