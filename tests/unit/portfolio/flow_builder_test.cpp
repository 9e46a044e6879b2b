#include "portfolio/flow_builder.h"

#include "markup/markdown_parser.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// Knows one picture, one place and one reference.
class TestContext final : public TreeContext {
  public:
    [[nodiscard]] std::optional<ReferenceText> reference(markup::NodeId /*node*/) const override {
        return ReferenceText{"2.1", pdf::PlaceId{7}, is_claim, shows_page};
    }

    [[nodiscard]] pdf::LinkTarget link(markup::NodeId node, std::string_view url) const override {
        return url == "#here" ? pdf::LinkTarget(pdf::PlaceId{3}) : TreeContext::link(node, url);
    }

    [[nodiscard]] bool fills_page_numbers() const override { return true; }

    [[nodiscard]] bool outlines_headings() const override { return true; }

    [[nodiscard]] std::optional<pdf::FigureBlock> figure(
        std::string_view url, const Typography& /*type*/) const override {
        if (url != "known.png") {
            return std::nullopt;
        }
        pdf::FigureBlock figure;
        figure.alternative = "a picture";
        return figure;
    }

    bool is_claim = true;
    bool shows_page = false;
};

std::vector<pdf::Block> build(std::string text,
                              const TreeContext& context = TestContext(),
                              const TreeOptions& options = {}) {
    base::Sources sources;
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto source = sources.add("x.md", std::move(text));
    base::Diagnostics diagnostics;
    const auto document = markup::parse_markdown(sources, {source, 0, size}, {}, diagnostics);
    return build_flow(
        document, document.children(document.root()), context, Typography(Style{}), options);
}

template <class T>
const T& block(const std::vector<pdf::Block>& blocks, std::size_t index = 0) {
    return std::get<T>(blocks.at(index).content);
}

}  // namespace

TEST_CASE("paragraphs are justified and hyphenated as the style says") {
    const auto blocks = build("Some words\nin two lines.");
    const auto& paragraph = block<pdf::Paragraph>(blocks);
    CHECK(text_of(paragraph) == "Some words in two lines.");
    CHECK(paragraph.style.align == pdf::TextAlign::justify);
    CHECK(paragraph.style.hyphenate);
}

TEST_CASE("emphasis, strong, strikethrough and code change the style of their run only") {
    const auto blocks = build("a *b* **c** ~~d~~ `e`");
    const auto& runs = block<pdf::Paragraph>(blocks).runs;
    REQUIRE(runs.size() == 8);
    CHECK_FALSE(runs[0].style.italic);
    CHECK(runs[1].style.italic);
    CHECK(runs[3].style.bold);
    CHECK(runs[5].style.strike);
    CHECK(runs[7].style.typeface == pdf::Typeface::mono);
}

TEST_CASE("headings become headings of their level, in the outline for two levels") {
    const auto blocks = build("# One *two*\n\n### Three\n");
    const auto& first = block<pdf::Paragraph>(blocks);
    CHECK(first.role == pdf::Role::heading1);
    CHECK(first.outline_title == "One two");
    CHECK(first.style.keep_with_next);
    const auto& third = block<pdf::Paragraph>(blocks, 1);
    CHECK(third.role == pdf::Role::heading3);
    CHECK(third.outline_title.empty());
}

TEST_CASE("headings are shifted, never beyond the sixth level") {
    TreeOptions options;
    options.heading_shift = 2;
    const auto blocks = build("# One\n\n###### Six\n", TestContext(), options);
    CHECK(block<pdf::Paragraph>(blocks).role == pdf::Role::heading3);
    CHECK(block<pdf::Paragraph>(blocks, 1).role == pdf::Role::heading6);
}

TEST_CASE("the cover's first heading is the document's title and not in the outline") {
    TreeOptions options;
    options.look = Look::cover;
    const auto blocks = build("# Portfolio\n", TestContext(), options);
    CHECK(block<pdf::Paragraph>(blocks).role == pdf::Role::title);
    CHECK(block<pdf::Paragraph>(blocks).outline_title.empty());
}

TEST_CASE("lists keep their numbers, nest and show tasks as boxes") {
    const auto blocks = build("3. three\n4. four\n   - [ ] open\n   - [x] done\n");
    const auto& list = block<pdf::ListBlock>(blocks);
    CHECK(list.ordered);
    REQUIRE(list.items.size() == 2);
    CHECK(list.items[0].label == "3.");
    CHECK(list.items[1].label == "4.");
    const auto& tasks = block<pdf::ListBlock>(list.items[1].blocks, 1);
    CHECK(tasks.items.at(0).label == "\u2610");
    CHECK(tasks.items.at(1).label == "\u2611");
}

TEST_CASE("items of a tight list stand closer than those of a loose one") {
    const auto gap = [](const std::vector<pdf::Block>& blocks) {
        return block<pdf::Paragraph>(block<pdf::ListBlock>(blocks).items.at(0).blocks)
            .style.space_after;
    };
    CHECK(gap(build("- a\n- b\n")) < gap(build("- a\n\n- b\n")));
}

TEST_CASE("quotes are groups with a bar") {
    const auto blocks = build("> wise words\n");
    const auto& quote = block<pdf::GroupBlock>(blocks);
    CHECK(quote.kind == pdf::GroupBlock::Kind::quote);
    CHECK(quote.bar.has_value());
    CHECK(text_of(block<pdf::Paragraph>(quote.blocks)) == "wise words");
}

TEST_CASE("code keeps its white space, without the last line end") {
    const auto blocks = build("```\na\n  b\n```\n");
    const auto& paragraph = block<pdf::Paragraph>(block<pdf::GroupBlock>(blocks).blocks);
    CHECK(paragraph.role == pdf::Role::code);
    CHECK(paragraph.style.preformatted);
    CHECK(text_of(paragraph) == "a\n  b");
}

TEST_CASE("raw HTML is shown as what it is") {
    const auto blocks = build("<b>bold</b>\n");
    CHECK(text_of(block<pdf::Paragraph>(blocks)) == "<b>bold</b>");
}

TEST_CASE("tables have a head and aligned columns") {
    const auto blocks = build("| A | B |\n|---|--:|\n| a | 1 |\n");
    const auto& table = block<pdf::TableBlock>(blocks);
    CHECK(table.header_rows == 1);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells[0].scope == pdf::Scope::column);
    CHECK(text_of(table.rows[1].cells[1]) == "1");
    CHECK(block<pdf::Paragraph>(table.rows[1].cells[1].blocks).style.align ==
          pdf::TextAlign::right);
}

TEST_CASE("a table of facts has no head and names in its first column") {
    TreeOptions options;
    options.tables_are_facts = true;
    const auto blocks = build("| | |\n|---|---|\n| Name | Ann |\n", TestContext(), options);
    const auto& table = block<pdf::TableBlock>(blocks);
    CHECK(table.header_rows == 0);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells[0].scope == pdf::Scope::row);
    CHECK(table.columns == std::vector<float>{3, 8});
}

TEST_CASE("widths that fit a table's columns are its columns") {
    TreeOptions options;
    options.columns = {1, 2};
    const auto fitting = build("| A | B |\n|---|---|\n", TestContext(), options);
    CHECK(block<pdf::TableBlock>(fitting).columns == std::vector<float>{1, 2});
    const auto other = build("| A |\n|---|\n", TestContext(), options);
    CHECK(block<pdf::TableBlock>(other).columns == std::vector<float>{0});
}

TEST_CASE("links lead to the web and to mail, and nowhere else") {
    const auto blocks =
        build("[a](https://a.org) [b](mailto:b@c.org) [c](file:///etc/passwd) [d](javascript:x)");
    const auto& runs = block<pdf::Paragraph>(blocks).runs;
    CHECK(std::get<std::string>(runs.at(0).link) == "https://a.org");
    CHECK(std::get<std::string>(runs.at(2).link) == "mailto:b@c.org");
    CHECK(runs.at(4).link.index() == 0);
    CHECK(runs.at(6).link.index() == 0);
}

TEST_CASE("a page mark in a link to a place becomes the number of its page") {
    const auto blocks = build("[page {page}!](#here) {page}");
    const auto& paragraph = block<pdf::Paragraph>(blocks);
    CHECK(text_of(paragraph) == "page #! {page}");
    CHECK(paragraph.runs.at(1).page_of == pdf::PlaceId{3});
}

TEST_CASE("claims are small marks that lead to their criterion") {
    const auto blocks = build("True. [[2.1]]");
    const auto& mark = block<pdf::Paragraph>(blocks).runs.back();
    CHECK(mark.text == "2.1");
    CHECK(mark.style.size < Style{}.body_size);
    CHECK(std::get<pdf::PlaceId>(mark.link) == pdf::PlaceId{7});
}

TEST_CASE("other references may say on which page they lie") {
    TestContext context;
    context.is_claim = false;
    context.shows_page = true;
    CHECK(text_of(block<pdf::Paragraph>(build("See [[E02]].", context))) ==
          "See 2.1\u00A0(p.\u00A0#).");
}

TEST_CASE("a reference that nobody knows is printed in its words") {
    CHECK(text_of(block<pdf::Paragraph>(build("See [[x|those words]].", TreeContext()))) ==
          "See those words.");
}

TEST_CASE("pictures that are known stand below their paragraph with their description") {
    const auto blocks = build("Look: ![The plan](known.png)");
    REQUIRE(blocks.size() == 2);
    CHECK(text_of(block<pdf::Paragraph>(blocks)) == "Look: ");
    CHECK(block<pdf::FigureBlock>(blocks, 1).caption.at(0).text == "The plan");
}

TEST_CASE("a picture on its own leaves no empty paragraph") {
    const auto blocks = build("![The plan](known.png)");
    REQUIRE(blocks.size() == 1);
    CHECK(block<pdf::FigureBlock>(blocks).alternative == "a picture");
}

TEST_CASE("a picture that is not attached is named in words") {
    CHECK(text_of(block<pdf::Paragraph>(build("![A cat](cat.png)"))) == "[A cat]");
}

TEST_CASE("a footnote follows the block that bears its mark") {
    const auto blocks = build("One.[^a]\n\nTwo.\n\n[^a]: Small print.\n");
    REQUIRE(blocks.size() == 3);
    CHECK(block<pdf::Paragraph>(blocks).runs.back().style.rise > 0);
    const auto& footnote = block<pdf::FootnoteBlock>(blocks, 1);
    CHECK(footnote.mark == "1");
    CHECK(footnote.runs.at(0).text == "Small print.");
}

TEST_CASE("a table of many columns may be turned") {
    const auto blocks = build("| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n");
    REQUIRE(blocks.size() == 1);
    const auto& ways = block<pdf::WideBlock>(blocks).ways;
    REQUIRE(ways.size() == 1);
    CHECK(std::get<pdf::TableBlock>(ways[0].at(0).content).columns.size() == 6);
}

TEST_CASE("a rule is a rule") {
    CHECK(std::holds_alternative<pdf::RuleBlock>(build("---\n").at(0).content));
}

}  // namespace unitfolio::portfolio
