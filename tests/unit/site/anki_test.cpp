#include "site/anki.h"

#include "base/text.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace unitfolio;

const std::string kHeader =
    "#separator:tab\n#html:false\n#guid column:1\n#deck column:2\n#tags column:5\n";

std::vector<std::string> notes(const std::string& text) {
    REQUIRE(text.starts_with(kHeader));
    std::vector<std::string> lines;
    std::istringstream stream(text.substr(kHeader.size()));
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string unit_text(const test::Files& files, std::string_view slug) {
    const test::SampleSite sample(files);
    return site::anki_text(sample.index, sample.unit(slug));
}

test::Files with_term(const std::string& term) {
    test::Files files = test::sample_files();
    files["content/units/north/zeal.md"] =
        "---\ntitle: \"Zeal: care:: more\"\norganisation: north\n---\nSo.\n\n"
        "## Learning outcomes\n\n### 1. Care\n\n- 1.1 Show care.\n\n## Key terms\n\n" +
        term;
    return files;
}

TEST_CASE("a note is an identity, a deck, two sides and tags") {
    const std::vector<std::string> lines = notes(unit_text(test::sample_files(), "north/change"));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].substr(20) == "\tChange\tBaseline (BL)\twhere you stand.\tnorth/change term");
}

TEST_CASE("an identity stays when the words change") {
    const auto identity = [](const std::string& term) {
        return notes(unit_text(with_term(term), "north/zeal")).at(0).substr(0, 20);
    };
    CHECK(identity("- **Gap**: a lack.\n") == identity("- **Gap**: what is missing.\n"));
    CHECK(identity("- **Gap**: a lack.\n") != identity("- **Hole**: a lack.\n"));
}

TEST_CASE("quotes are doubled inside quotes, and a title begins no deck within a deck") {
    const std::vector<std::string> lines =
        notes(unit_text(with_term("- **Gap**: a \"lack\".\n"), "north/zeal"));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].substr(20) == "\tZeal: care: more\tGap\t\"a \"\"lack\"\".\"\tnorth/zeal term");
}

TEST_CASE("a qualification's file has its own cards and its units' in decks below") {
    const test::SampleSite sample;
    const std::vector<std::string> lines =
        notes(site::anki_text(sample.index, sample.qualification("diploma")));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].substr(20) == "\tDiploma\tLog\twhat was done, when.\tdiploma term");
    CHECK(lines[1].find("\tDiploma::Change\tBaseline (BL)\t") == 20);
    CHECK(lines[1].substr(0, 20) ==
          notes(unit_text(test::sample_files(), "north/change")).at(0).substr(0, 20));
}

}  // namespace
