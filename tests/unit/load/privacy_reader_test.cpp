#include "load/privacy_reader.h"

#include "markup/markdown_parser.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace unitfolio;

namespace {

struct ReadPrivacy {
    base::Sources sources;
    base::Diagnostics diagnostics;
    markup::Document document;
    std::vector<model::PrivatePassage> passages;

    explicit ReadPrivacy(std::string text) {
        const auto size = static_cast<std::uint32_t>(text.size());
        const auto source = sources.add("a.md", std::move(text));
        document = markup::parse_markdown(sources, {source, 0, size}, {}, diagnostics);
        passages = load::read_private_passages(
            {&document, model::DocumentId(std::size_t{0}), &diagnostics});
    }

    [[nodiscard]] std::string message() const {
        return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
    }
};

}  // namespace

TEST_CASE("a passage reaches from marker to marker and is kept from quality assurers") {
    const ReadPrivacy read(
        "Before.\n\n<!-- private -->\nOne.\n\n- Two\n\n<!-- /private -->\nAfter.\n");
    CHECK(read.message().empty());
    REQUIRE(read.passages.size() == 1);
    CHECK(read.passages[0].nodes.size() == 4);
    CHECK(read.passages[0].kept_from.contains(model::Profile::iqa));
    CHECK(read.passages[0].kept_from.contains(model::Profile::eqa));
    CHECK_FALSE(read.passages[0].kept_from.contains(model::Profile::learner));
}

TEST_CASE("a marker may name its readers, in any case and with any space") {
    const ReadPrivacy read("<!--  PRIVATE:iqa,learner-->\n\nOne.\n\n<!--/Private-->\n");
    CHECK(read.message().empty());
    REQUIRE(read.passages.size() == 1);
    CHECK(read.passages[0].kept_from.contains(model::Profile::iqa));
    CHECK(read.passages[0].kept_from.contains(model::Profile::learner));
    CHECK_FALSE(read.passages[0].kept_from.contains(model::Profile::eqa));
}

TEST_CASE("passages stand in lists and quotations too") {
    const ReadPrivacy read("> One.\n>\n> <!-- private -->\n> Two.\n>\n> <!-- /private -->\n");
    CHECK(read.message().empty());
    CHECK(read.passages.size() == 1);
}

TEST_CASE("a marker that is never closed, even as a comment, is reported") {
    CHECK(ReadPrivacy("<!-- private\n\nOne.\n").message() ==
          "a marker of private passages does not stand alone");
    CHECK(ReadPrivacy("<div>\n<!-- private -->\n</div>\n").message() ==
          "a marker of private passages does not stand alone");
    CHECK(
        ReadPrivacy("> <!-- private -->\n\nOne.\n\n<!-- /private -->\n").diagnostics.all().size() ==
        2);
}

TEST_CASE("other comments and code are no markers") {
    const ReadPrivacy read("<!-- note to self -->\n\n    <!-- private -->\n\n`<!-- private -->`\n");
    CHECK(read.message().empty());
    CHECK(read.passages.empty());
}
