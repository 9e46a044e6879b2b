#include "pdf/typeset.h"

#include "pdf/jpeg_codec.h"
#include "pdf/picture_decoder.h"
#include "unit/pdf/fonts.h"
#include "unit/pdf/spelled_out.h"
#include "unit/pdf/text_run.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

Paragraph paragraph(std::string text) {
    Paragraph result;
    result.runs.push_back(text_run(std::move(text)));
    return result;
}

Paragraph heading(std::string text, int level) {
    Paragraph result = paragraph(text);
    result.role = static_cast<Role>(static_cast<int>(Role::heading1) + level - 1);
    result.outline_title = std::move(text);
    result.outline_level = level;
    result.style.keep_with_next = true;
    return result;
}

std::string sentences(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "The team reviewed the journey of its customers with care. ";
    }
    return text;
}

Typeset set(const Flow& flow) {
    auto result = typeset(flow, *test_fonts());
    REQUIRE(result.ok());
    return std::move(result).value();
}

/// A bit of everything.
Flow sample() {
    Flow flow;
    flow.title = "Portfolio — Siân";
    flow.author = "Siân Ŵyn";
    flow.date = {2026, 3, 14};
    flow.page.footer.right = "Page {page} of {pages}";
    const PlaceId place = flow.new_place();
    flow.blocks.push_back({ContentsBlock{}});
    PageBreakBlock main_matter;
    main_matter.starts_main_matter = true;
    flow.blocks.push_back({main_matter});
    flow.blocks.push_back({heading("A case for change", 1)});
    Paragraph linked = paragraph(sentences(20) + "👩\u200D💻 ");
    linked.style.align = TextAlign::justify;
    linked.style.hyphenate = true;
    Run link = text_run("see page ");
    link.link = place;
    Run number;
    number.kind = RunKind::page_number;
    number.page_of = place;
    number.link = place;
    linked.runs.push_back(link);
    linked.runs.push_back(number);
    flow.blocks.push_back({linked});
    flow.blocks.push_back({PageBreakBlock{}});
    Paragraph target = paragraph("Target");
    target.place = place;
    flow.blocks.push_back({target});
    flow.files.push_back({"ŵ.txt", "bytes", "text/plain", "A file", "Source", {2026, 1, 2}});
    return flow;
}

}  // namespace

TEST_CASE("the same flow gives the same bytes") {
    const Flow flow = sample();
    CHECK(set(flow).bytes == set(flow).bytes);
}

TEST_CASE("threads that share a library give the same bytes") {
    const Flow flow = sample();
    const auto fonts = test_fonts();
    std::string first;
    std::string second;
    std::thread other([&] { first = typeset(flow, *fonts).value().bytes; });
    second = typeset(flow, *fonts).value().bytes;
    other.join();
    CHECK(first == second);
}

TEST_CASE("places know the number printed on their page") {
    const Typeset result = set(sample());
    CHECK(result.page_count == 3);
    CHECK(result.page_labels == std::vector<std::string>{"2"});
    CHECK(result.page_indices == std::vector<std::int32_t>{2});
}

TEST_CASE("page numbers are true, however many digits they have") {
    for (const int pages : {9, 99, 100, 1003}) {
        Flow flow;
        const PlaceId last = flow.new_place();
        // As full as a line can be: with more room for the number there is one line more, and at
        // the end of a page that is one page more.
        for (int i = 0; i < 60; ++i) {
            Paragraph linked = paragraph("");
            linked.runs.front().text =
                std::string(static_cast<std::size_t>(60 + i), 'x') + " page ";
            Run number;
            number.kind = RunKind::page_number;
            number.page_of = last;
            linked.runs.push_back(number);
            linked.runs[0].link = last;
            linked.runs[1].link = last;
            flow.blocks.push_back({linked});
        }
        for (int i = 0; i < pages; ++i) {
            flow.blocks.push_back({paragraph("A page of its own.")});
            flow.blocks.push_back({PageBreakBlock{}});
        }
        Paragraph target = paragraph("Target");
        target.place = last;
        flow.blocks.push_back({target});
        const Typeset result = set(flow);
        const std::string file = spelled_out(result.bytes);
        const std::string said = " page ";
        int links = 0;
        for (std::size_t at = file.find(said); at != std::string::npos;
             at = file.find(said, at + 1)) {
            const std::size_t begin = at + said.size();
            CAPTURE(pages);
            CHECK(file.substr(begin, file.find(')', begin) - begin) == result.page_labels.front());
            ++links;
        }
        CHECK(links >= 60);
    }
}

TEST_CASE("a place that is never set has no page, and links to it do no harm") {
    Flow flow;
    Run link = text_run("nowhere");
    link.link = flow.new_place();
    Paragraph lost;
    lost.runs.push_back(link);
    flow.blocks.push_back({lost});
    const Typeset result = set(flow);
    CHECK(result.page_labels.front().empty());
    CHECK(result.page_indices.front() == -1);
}

TEST_CASE("an empty flow is one empty page") {
    CHECK(set(Flow{}).page_count == 1);
}

TEST_CASE("odd blocks are set without harm") {
    Flow flow;
    flow.blocks.push_back({Paragraph{}});
    flow.blocks.push_back({ListBlock{}});
    flow.blocks.push_back({TableBlock{}});
    flow.blocks.push_back({FigureBlock{}});
    flow.blocks.push_back({DrawingBlock{}});
    flow.blocks.push_back({GroupBlock{}});
    flow.blocks.push_back({FootnoteBlock{}});
    flow.blocks.push_back({SpaceBlock{5000}});
    TableBlock rows;
    rows.rows.resize(3);
    rows.header_rows = 9;
    flow.blocks.push_back({rows});
    ListBlock list;
    list.items.resize(2);
    flow.blocks.push_back({list});
    GroupBlock box;
    box.padding = 4;
    box.background = Colour{1, 2, 3};
    flow.blocks.push_back({box});
    CHECK(set(flow).page_count >= 1);
}

TEST_CASE("a table row taller than a page goes on over pages") {
    Flow flow;
    TableBlock table;
    table.columns = {1, 3};
    table.header_rows = 1;
    for (const int count : {1, 200, 1}) {
        Row row;
        for (int column = 0; column < 2; ++column) {
            Cell cell;
            cell.blocks.push_back({paragraph(sentences(column == 0 ? 1 : count))});
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    flow.blocks.push_back({table});
    CHECK(set(flow).page_count >= 3);
}

TEST_CASE("a heading is not left alone at the foot of a page") {
    for (int lines = 30; lines < 60; ++lines) {
        Flow flow;
        const PlaceId title = flow.new_place();
        const PlaceId body = flow.new_place();
        for (int i = 0; i < lines; ++i) {
            flow.blocks.push_back({paragraph("A line")});
        }
        Paragraph head = heading("Heading", 1);
        head.place = title;
        Paragraph text = paragraph(sentences(6));
        text.place = body;
        flow.blocks.push_back({head});
        flow.blocks.push_back({text});
        const Typeset result = set(flow);
        CHECK(result.page_indices[0] == result.page_indices[1]);
    }
}

TEST_CASE("a word as long as a file is broken over pages, and fast") {
    Flow flow;
    std::string word;
    for (int i = 0; i < 40000; ++i) {
        word += "aa-";
    }
    flow.blocks.push_back({paragraph(word)});
    flow.blocks.push_back({paragraph(std::string(100000, 'x'))});
    CHECK(set(flow).page_count > 20);
}

TEST_CASE("pictures are as fine as print shows, unless they are to stay as they are") {
    Pixels pixels;
    pixels.width = 2000;
    pixels.height = 1000;
    pixels.rgb.assign(std::size_t{2000} * 1000 * 3, '\x7F');
    FigureBlock figure;
    figure.picture = open_picture(encode_jpeg(pixels)).value();
    figure.alternative = "Grey";
    figure.max_width = 144;
    Flow flow;
    flow.blocks.push_back({figure});
    CHECK(spelled_out(set(flow).bytes).find("/Width 600/Height 300") != std::string::npos);
    flow.reduce_pictures = false;
    CHECK(spelled_out(set(flow).bytes).find("/Width 2000/Height 1000") != std::string::npos);
}

TEST_CASE("characters that no font has are reported") {
    Flow flow;
    flow.blocks.push_back({paragraph("\uE123 a \uE123")});
    CHECK(set(flow).missing_characters == std::vector<char32_t>{0xE123});
}

TEST_CASE("fonts that are not there are faults that name them") {
    FontFiles files = find_fonts({{"en-GB"}, {}}).value();
    files.serif_italic = "/nowhere/Serif.ttf";
    const auto opened = open_fonts(files);
    REQUIRE_FALSE(opened.ok());
    CHECK(opened.fault().path == "/nowhere/Serif.ttf");
}

TEST_CASE("a group's language is told, and its words are divided by no other's patterns") {
    const auto pages = [](const std::string& language) {
        Flow flow;
        GroupBlock group;
        group.language = language;
        std::string words;
        for (int i = 0; i < 500; ++i) {
            words += "organisations communicate responsibilities ";
        }
        Paragraph paragraph = ::paragraph(words);
        paragraph.style.hyphenate = true;
        paragraph.style.align = TextAlign::justify;
        group.blocks.push_back({paragraph});
        flow.page.width = 260;
        flow.blocks.push_back({group});
        return set(flow);
    };
    CHECK(spelled_out(pages("cy").bytes).find("/Lang(cy)") != std::string::npos);
    CHECK(spelled_out(pages("tlh").bytes).find("/Lang(tlh)") != std::string::npos);
    CHECK(pages("").page_count < pages("tlh").page_count);
}
