#include "unit/link/site_fixture.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

using namespace unitfolio;
using test::LinkedContent;
using test::unit_text;

namespace {

std::optional<std::string> id_of(const link::PageAnchors& anchors, std::string_view fragment) {
    const auto found = anchors.find(fragment);
    return found ? std::optional<std::string>(found->id) : std::nullopt;
}

}  // namespace

TEST_CASE("a fragment may be an id or the name that viewers give a heading") {
    const LinkedContent content({{"units/a.md",
                                  unit_text("## FAQ\n### Can I – really?\nYes.\n"
                                            "## Notes\n### Sub title\nText.\n")}});
    const link::PageAnchors& anchors = content.site.anchors[0];
    CHECK(id_of(anchors, "ac-1-2") == "ac-1-2");
    CHECK(id_of(anchors, "can-i--really") == "faq-can-i-really");
    CHECK(id_of(anchors, "sub-title") == "section-sub-title");
    CHECK(id_of(anchors, "notes") == "notes");
    CHECK_FALSE(id_of(anchors, "ac-9-9"));
}

TEST_CASE("headings of the same words are numbered on the page and by viewers") {
    const LinkedContent content({{"pages/p.md", "---\ntitle: P\n---\n## Why\na\n## Why\nb\n"}});
    const link::PageAnchors& anchors = content.site.anchors[0];
    CHECK(id_of(anchors, "why") == "section-why");
    CHECK(id_of(anchors, "why-1") == "section-why-2");
}

TEST_CASE("any number of headings may have the same words") {
    std::string text = "---\ntitle: P\n---\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "# A\n";
    }
    const LinkedContent content({{"pages/p.md", text}});
    CHECK(id_of(content.site.anchors[0], "a-19999") == "section-a-20000");
}

TEST_CASE("a section whose items all stand with their outcomes is its page") {
    const LinkedContent content({{"units/a.md", unit_text("## Guidance\n- (LO1) Read.\n")}});
    const auto found = content.site.anchors[0].find("guidance");
    REQUIRE(found.has_value());
    CHECK(found->id.empty());
}

TEST_CASE("a byte of the source stands in the last place that begins before it") {
    const LinkedContent content({{"pages/p.md", "---\ntitle: P\n---\nx\n## Why\na\n"}});
    const link::PageAnchors& anchors = content.site.anchors[0];
    CHECK(anchors.spot_at(17) == nullptr);
    REQUIRE(anchors.spot_at(26) != nullptr);
    CHECK(anchors.spot_at(26)->title == "Why");
}
