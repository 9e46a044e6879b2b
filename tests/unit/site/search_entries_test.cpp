#include "site/search_entries.h"

#include "search/index_files.h"
#include "site/search_facets.h"
#include "site/search_view.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace unitfolio;

/// The entry at an address; fails the test if there is none.
const search::Entry& entry(const search::Corpus& corpus, std::string_view url) {
    const auto found = std::find_if(corpus.entries.begin(),
                                    corpus.entries.end(),
                                    [url](const search::Entry& entry) { return entry.url == url; });
    REQUIRE_MESSAGE(found != corpus.entries.end(), url);
    return *found;
}

TEST_CASE("what has a place on a page is an entry") {
    const test::SampleSite sample;
    const search::Corpus corpus = site::search_corpus(sample.index, 10, 1);
    CHECK(corpus.pages == 10);
    CHECK(corpus.language == "en-GB");

    const search::Entry& unit = entry(corpus, "units/north/change.html");
    CHECK(corpus.kinds[unit.kind] == "Unit");
    CHECK(unit.code == "T/506/1980");
    CHECK(unit.title == "Change");
    CHECK(unit.context == "Level 4 · North");
    CHECK(unit.text == "Changing a service and its baseline.");

    const search::Entry& criterion = entry(corpus, "units/north/change.html#ac-1-1");
    CHECK(corpus.kinds[criterion.kind] == "Criterion");
    CHECK(criterion.code == "1.1");
    CHECK(criterion.title == "Explain why.");
    CHECK(criterion.context == "Change · North");
    CHECK(criterion.text == "Name the trigger. · change report");

    const search::Entry& outcome = entry(corpus, "units/north/change.html#lo-1");
    CHECK(outcome.code == "LO1");
    CHECK(outcome.text == "A dated plan.");

    const search::Entry& term = entry(corpus, "glossary.html#term-baseline");
    CHECK(term.code == "BL");
    CHECK(term.title == "Baseline");
    CHECK(term.context == "Change");

    CHECK(entry(corpus, "units/north/change.html#marking-points").text ==
          "Both together. Everything in all.");
    CHECK(entry(corpus, "units/north/change.html#faq-how-long").title == "How long?");
    CHECK(entry(corpus, "qualifications/diploma.html#guidance").text == "Keep a log.");
    CHECK(entry(corpus, "organisations/north.html#before-you-start").context == "North Awards");
}

TEST_CASE("references are told by what they lead to") {
    const test::SampleSite sample;
    const search::Corpus corpus = site::search_corpus(sample.index, 10, 1);
    CHECK(entry(corpus, "units/north/change.html#ac-2-1").title == "Describe how, see 1.1.");
    CHECK(entry(corpus, "units/north/zeal.html").text == "After Change.");
}

TEST_CASE("a free page has an entry a heading") {
    const test::SampleSite sample;
    const search::Corpus corpus = site::search_corpus(sample.index, 10, 1);
    CHECK(entry(corpus, "pages/about.html").title == "About");
    const auto why = std::find_if(
        corpus.entries.begin(), corpus.entries.end(), [](const search::Entry& candidate) {
            return candidate.title == "Why";
        });
    REQUIRE(why != corpus.entries.end());
    CHECK(why->text == "So.");
    CHECK(why->context == "About");
    CHECK(why->url.starts_with("pages/about.html#"));
}

TEST_CASE("entries have the values that a search can be narrowed to") {
    const test::SampleSite sample;
    const site::SearchFacets facets(sample.index);
    const search::Corpus corpus = site::search_corpus(sample.index, 10, 1);
    CHECK(corpus.facets == facets.count());
    CHECK(corpus.facets == corpus.kinds.size() + 2);
    const auto has = [&](std::string_view url, std::uint32_t value) {
        const std::vector<std::uint32_t>& values = entry(corpus, url).facets;
        return std::count(values.begin(), values.end(), value) == 1;
    };
    const std::uint32_t diploma = facets.number_of(sample.qualification("diploma"));
    CHECK(has("units/north/change.html#ac-1-1", diploma));
    CHECK(has("glossary.html#term-baseline", diploma));
    CHECK(has("qualifications/diploma.html", diploma));
    CHECK_FALSE(has("units/south/change.html", diploma));
    CHECK(has("units/north/change.html", facets.number_of_level(4)));
    CHECK_FALSE(has("units/north/zeal.html", facets.number_of_level(4)));
}

TEST_CASE("the search page offers what there is to choose from") {
    const test::SampleSite sample;
    site::PageContext page(sample.index, "search.html");
    const templating::Value view = test::at(site::search_view(page), "search");
    REQUIRE(test::size_at(view, "facets") == 1);
    CHECK(test::text_at(view, "facets.0.name") == "kind");
    CHECK(test::text_at(view, "facets.0.values.0.label") == "Term");
    CHECK(test::text_at(view, "facets.0.values.0.number") == "0");
}

TEST_CASE("qualifications to choose from say their language where it isn't the site's") {
    test::Files files = test::sample_files();
    files["content/qualifications/diploma-cy.md"] =
        "---\ntitle: Diploma Cymraeg\nlanguage: cy\n---\nDiploma.\n";
    const test::SampleSite sample(files);
    site::PageContext page(sample.index, "search.html");
    const templating::Value view = test::at(site::search_view(page), "search");
    CHECK(test::text_at(view, "facets.0.values.0.language") == "null");
    CHECK(test::text_at(view, "facets.1.name") == "qualification");
    CHECK(test::text_at(view, "facets.1.values.0.language") == "null");
    CHECK(test::text_at(view, "facets.1.values.1.language") == "cy");
}

TEST_CASE("entries are the same for any number of jobs") {
    const test::SampleSite sample;
    const auto one = search::make_index(site::search_corpus(sample.index, 10, 1), 1);
    const auto four = search::make_index(site::search_corpus(sample.index, 10, 4), 4);
    REQUIRE(one.size() == four.size());
    CHECK(one.front().bytes == four.front().bytes);
}

}  // namespace
