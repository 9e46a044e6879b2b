#include "site/code_words.h"

#include "io/disk_file_system.h"
#include "load/built_in_types.h"
#include "site/strings_reader.h"
#include "unit/site/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

site::Strings shipped_words(std::string_view language) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    return site::load_strings(io::DiskFileSystem(),
                              {UNITFOLIO_SOURCE_DIR "/templates/site", {}},
                              language,
                              sources,
                              diagnostics);
}

TEST_CASE("every command verb is explained in every language that is shipped") {
    for (const char* language : {"en-GB", "cy"}) {
        const site::Strings strings = shipped_words(language);
        for (const model::CommandVerb& verb : model::command_verbs()) {
            CAPTURE(verb.verb);
            CHECK(site::verb_meaning(strings, verb).ends_with('.'));
        }
    }
}

TEST_CASE("every built-in kind of evidence has a name in every language that is shipped") {
    for (const char* language : {"en-GB", "cy"}) {
        const site::Strings strings = shipped_words(language);
        for (const std::string_view code : load::kBuiltInTypes) {
            CAPTURE(code);
            const std::string title = site::type_title(strings, {std::string(code), "", true});
            CHECK(title.find("evidence_types.") == std::string::npos);
            CHECK_FALSE(title.empty());
        }
    }
}

TEST_CASE("a project's own name for a kind of evidence stands in every language") {
    test::Files files = test::sample_files();
    files["unitfolio.yaml"] =
        "title: Guide\nlanguage: cy\nevidence_types: {work-product: Gwaith, podcast: Podlediad}\n";
    const test::SampleSite sample(files);
    std::string titles;
    for (const model::EvidenceType& type : sample.site.catalogue.project.evidence_types) {
        titles += site::type_title(sample.theme.words.site(), type) + ';';
    }
    CHECK(titles.find(";Gwaith;") != std::string::npos);
    CHECK(titles.find(";Podlediad;") != std::string::npos);
    CHECK(titles.find("Arsylwi;") != std::string::npos);
}

}  // namespace
