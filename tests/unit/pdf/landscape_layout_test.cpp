#include "pdf/typeset.h"
#include "unit/pdf/fonts.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

Block text(std::string words, std::optional<PlaceId> place = {}, bool kept = false) {
    Paragraph paragraph;
    paragraph.runs.resize(1);
    paragraph.runs[0].text = std::move(words);
    paragraph.place = place;
    paragraph.style.keep_with_next = kept;
    return {std::move(paragraph)};
}

std::vector<std::int32_t> pages_of(const Flow& flow) {
    return typeset(flow, *test_fonts()).value().page_indices;
}

}  // namespace

TEST_CASE("landscape blocks have pages of their own") {
    Flow flow;
    std::vector<PlaceId> places;
    for (int i = 0; i < 4; ++i) {
        places.push_back(flow.new_place());
    }
    flow.blocks.push_back(text("before", places[0]));
    flow.blocks.push_back({LandscapeBlock{{text("one", places[1]), text("two", places[2])}}});
    flow.blocks.push_back(text("after", places[3]));
    CHECK(pages_of(flow) == std::vector<std::int32_t>{0, 1, 1, 2});
}

TEST_CASE("a heading goes to the landscape page that it is kept with") {
    Flow flow;
    const PlaceId heading = flow.new_place();
    const PlaceId wide = flow.new_place();
    flow.blocks.push_back(text("before"));
    flow.blocks.push_back(text("heading", heading, true));
    flow.blocks.push_back({LandscapeBlock{{text("wide", wide)}}});
    CHECK(pages_of(flow) == std::vector<std::int32_t>{1, 1});
}

TEST_CASE("a landscape page holds fewer lines than a portrait one") {
    const auto pages = [](bool landscape) {
        std::vector<Block> blocks(45, text("A line"));
        Flow flow;
        flow.blocks = landscape ? std::vector<Block>{{LandscapeBlock{blocks}}} : blocks;
        return typeset(flow, *test_fonts()).value().page_count;
    };
    CHECK(pages(false) == 2);
    CHECK(pages(true) == 3);
}
