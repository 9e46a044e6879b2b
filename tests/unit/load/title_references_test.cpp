#include "load/title_references.h"

#include "data/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace unitfolio;

/// "line:column message" of everything that is found in a file's facts.
std::vector<std::string> found_in(const std::string& facts) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = sources.add("a.md", "---\n" + facts + "---\n");
    load::check_titles(
        data::read_front_matter(sources, source, diagnostics).fields, sources, diagnostics);
    std::vector<std::string> found;
    for (const base::Diagnostic& each : diagnostics.all()) {
        CHECK(each.code == base::Code::reference_syntax);
        const auto position = sources[source].position(each.span.begin);
        found.push_back(std::to_string(position.line) + ":" + std::to_string(position.column) +
                        " " + each.message);
    }
    return found;
}

}  // namespace

TEST_CASE("references in titles are told at their places") {
    CHECK(found_in("title: 'Größe: [[1.1]] and [[E07|this]]'\n") ==
          std::vector<std::string>{
              "2:16 '[[1.1]]' would be printed as it stands: titles hold no references",
              "2:28 '[[E07|this]]' would be printed as it stands: titles hold no references"});
}

TEST_CASE("titles of attachments hold none either") {
    CHECK(found_in("title: A\nattachments: [{file: a.pdf, title: 'Of [[E07]]'}]\n") ==
          std::vector<std::string>{
              "3:40 '[[E07]]' would be printed as it stands: titles hold no references"});
}

TEST_CASE("other brackets and other fields are left alone") {
    CHECK(found_in("title: 'A [b] [[ c'\nsubject: '[[d]]'\n").empty());
    CHECK(found_in("title: {a: '[[b]]'}\n").empty());
    CHECK(found_in("").empty());
}
