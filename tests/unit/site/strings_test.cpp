#include "site/strings.h"

#include "io/disk_file_system.h"
#include "io/memory_file_system.h"
#include "site/strings_reader.h"
#include "site/strings_template.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using namespace unitfolio;

/// The words of a language from files that stand in "shipped" and "own".
struct LoadedStrings {
    explicit LoadedStrings(const std::map<std::string, std::string>& files,
                           std::string_view language = "en-GB") {
        io::MemoryFileSystem disk;
        for (const auto& [path, text] : files) {
            REQUIRE(disk.create_folders(path.substr(0, path.rfind('/'))).ok());
            REQUIRE(disk.write(path, text).ok());
        }
        strings = site::load_strings(disk, {"shipped", "own"}, language, sources, diagnostics);
    }

    [[nodiscard]] std::string messages() const {
        std::string text;
        for (const base::Diagnostic& each : diagnostics.all()) {
            text += std::string(base::code_info(each.code).name) + ": " + each.message + '\n';
        }
        return text;
    }

    base::Sources sources;
    base::Diagnostics diagnostics;
    site::Strings strings;
};

const std::string kEnglish =
    "a:\n  next: Next\n  units: {one: \"{count} unit\", other: \"{count} units\"}\n";

site::Strings shipped(std::string_view language) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    site::Strings strings = site::load_strings(io::DiskFileSystem(),
                                               {UNITFOLIO_SOURCE_DIR "/templates/site", {}},
                                               language,
                                               sources,
                                               diagnostics);
    CHECK(diagnostics.all().empty());
    return strings;
}

/// What a template prints that has the strings as `t`.
std::string rendered(const site::Strings& strings, std::string body) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet set(sources, templating::Escaping::html);
    site::add_strings(strings, set, sources, diagnostics);
    set.compile(
        "x", sources.add("x", "{% import 'strings' as t %}" + std::move(body)), diagnostics);
    const auto text = set.render("x", templating::Map{}, diagnostics);
    for (const base::Diagnostic& each : diagnostics.all()) {
        FAIL(each.message);
    }
    return text.value_or("");
}

/// "{count}", "{title}" and so on, of all forms together.
std::set<std::string> placeholders(const site::Phrase& phrase) {
    std::set<std::string> names;
    for (const auto& entry : phrase.forms) {
        const std::string& text = entry.second;
        for (std::size_t at = text.find('{'); at != std::string::npos;
             at = text.find('{', at + 1)) {
            names.insert(text.substr(at, text.find('}', at) - at + 1));
        }
    }
    return names;
}

TEST_CASE("a language's words, with the number's form and what is filled in") {
    const LoadedStrings loaded(
        {{"shipped/strings/en-GB.yaml",
          kEnglish + "  all: All of {title}\nformat:\n  thousands: \",\"\n"}});
    CHECK(loaded.messages().empty());
    CHECK(loaded.strings.text("a.next") == "Next");
    CHECK(loaded.strings.text("a.all", {{"title", "x"}}) == "All of x");
    CHECK(loaded.strings.counted("a.units", 1) == "1 unit");
    CHECK(loaded.strings.counted("a.units", 1234567) == "1,234,567 units");
    CHECK(loaded.strings.text("a.missing") == "a.missing");
}

TEST_CASE("a project changes single strings") {
    const LoadedStrings loaded({{"shipped/strings/en-GB.yaml", kEnglish},
                                {"own/strings/en-GB.yaml", "a: {next: Onwards}\nb: {new: Own}\n"}});
    CHECK(loaded.messages().empty());
    CHECK(loaded.strings.text("a.next") == "Onwards");
    CHECK(loaded.strings.text("b.new") == "Own");
    CHECK(loaded.strings.counted("a.units", 2) == "2 units");
}

TEST_CASE("what a language lacks is British English, and said") {
    const LoadedStrings loaded(
        {{"shipped/strings/en-GB.yaml", kEnglish}, {"own/strings/cy.yaml", "a: {next: Nesaf}\n"}},
        "cy-GB");
    CHECK(loaded.strings.language() == "cy-GB");
    CHECK(loaded.strings.text("a.next") == "Nesaf");
    CHECK(loaded.strings.counted("a.units", 2) == "2 units");
    CHECK(loaded.messages() == "string-missing: cy lacks 1 string: a.units\n");
}

TEST_CASE("a language without words is framed in British English") {
    const LoadedStrings loaded({{"shipped/strings/en-GB.yaml", kEnglish}}, "fr");
    CHECK(loaded.strings.language() == "en-GB");
    CHECK(loaded.messages() == "language-missing: there are no words for the language 'fr'\n");
    CHECK(LoadedStrings({{"shipped/strings/en-GB.yaml", kEnglish}}, "en-US").messages().empty());
}

TEST_CASE("pages have the words of their own language, those without any the site's") {
    io::MemoryFileSystem disk;
    REQUIRE(disk.create_folders("shipped/strings").ok());
    REQUIRE(disk.write("shipped/strings/en-GB.yaml", kEnglish).ok());
    REQUIRE(disk.write("shipped/strings/cy.yaml", "a: {next: Nesaf}\n").ok());
    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId file = sources.add("unit.md", "---\n");
    const site::Vocabulary words = site::load_vocabulary(
        disk,
        {"shipped", {}},
        {"en-GB", {{"cy", file}, {"cy-GB", file}, {"en-US", file}, {"fr", file}}},
        sources,
        diagnostics);
    CHECK(words.site().language() == "en-GB");
    CHECK(words.in("").language() == "en-GB");
    CHECK(words.in("cy").text("a.next") == "Nesaf");
    CHECK(words.in("cy-GB").language() == "cy-GB");
    CHECK(words.in("en-US").language() == "en-US");
    CHECK(words.in("en-US").text("a.next") == "Next");
    CHECK(&words.in("fr") == &words.site());
    std::string messages;
    for (const base::Diagnostic& each : diagnostics.all()) {
        messages += each.message + '\n';
    }
    CHECK(messages ==
          "cy lacks 1 string: a.units\n"
          "there are no words for the language of this page, 'fr'\n");
    CHECK(diagnostics.all().back().span.source == file);
}

TEST_CASE("what is no string is said, and the shipped one kept") {
    const LoadedStrings loaded(
        {{"shipped/strings/en-GB.yaml", kEnglish},
         {"own/strings/en-GB.yaml", "a: {next: [x], units: All}\nb: text\nc: {Bad-name: x}\n"}});
    CHECK(loaded.messages() ==
          "string-form: 'next' is neither a string nor its plural forms\n"
          "string-form: 'units' must have plural forms\n"
          "string-form: 'b' is not a group of strings\n"
          "string-form: 'Bad-name' is not a name for a string\n");
    CHECK(loaded.strings.text("a.next") == "Next");
}

TEST_CASE("templates have the words as a module") {
    const LoadedStrings loaded(
        {{"shipped/strings/en-GB.yaml",
          kEnglish + "  odd: \"a 'b' \\\\ <c> %} }}\"\nformat:\n  thousands: \",\"\n"}});
    CHECK(rendered(loaded.strings, "{{ t.a.next }}") == "Next");
    CHECK(rendered(loaded.strings, "{{ t.a.odd }}") == "a &#39;b&#39; \\ &lt;c&gt; %} }}");
    CHECK(rendered(loaded.strings, "{{ t.counted(1, t.a.units) }}") == "1 unit");
    CHECK(rendered(loaded.strings, "{{ t.counted(1002003, t.a.units) }}") == "1,002,003 units");
    CHECK(rendered(loaded.strings, "{{ t.counted_strong(2, t.a.units) }}") ==
          "<strong>2</strong> units");
    CHECK(rendered(loaded.strings, "<p{{ t.lang('cy') }}>") == "<p lang=\"cy\" dir=\"ltr\">");
    CHECK(rendered(loaded.strings, "<p{{ t.lang('ar-EG') }}>") == "<p lang=\"ar-EG\" dir=\"rtl\">");
    CHECK(rendered(loaded.strings, "<p{{ t.lang(none) }}>") == "<p>");
}

TEST_CASE("Welsh counts as Welsh does") {
    const site::Strings welsh = shipped("cy");
    CHECK(welsh.counted("counts.questions", 2) == "2 gwestiwn");
    CHECK(welsh.counted("counts.questions", 3) == "3 chwestiwn");
    CHECK(rendered(welsh, "{{ t.counted(6, t.counts.questions) }}") == "6 chwestiwn");
    CHECK(rendered(welsh, "{{ t.counted(106, t.counts.questions) }}") == "106 cwestiwn");
}

TEST_CASE("the shipped languages have the same strings with the same placeholders") {
    const site::Strings english = shipped("en-GB");
    const site::Strings welsh = shipped("cy");
    for (const auto& entry : english.phrases()) {
        const auto& name = entry.first;  // a structured binding can't be captured by clang 14
        const auto& phrase = entry.second;
        CAPTURE(name);
        const auto found = welsh.phrases().find(name);
        REQUIRE(found != welsh.phrases().end());
        CHECK(found->second.is_counted == phrase.is_counted);
        CHECK(placeholders(found->second) == placeholders(phrase));
    }
    CHECK(welsh.phrases().size() == english.phrases().size());
}

}  // namespace
