#include "portfolio/form.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::portfolio {

namespace {

using Kind = pdf::FormField::Kind;

template <class T>
const T& only(const std::vector<pdf::Block>& blocks) {
    REQUIRE(blocks.size() == 1);
    return std::get<T>(blocks[0].content);
}

TEST_CASE("a signature has fields for name, signature and date") {
    const Typography type{Style{}};
    const auto blocks = build_signature(type, {"Assessor", "Ann Example", "2 May 2026"});
    const auto& fields = only<pdf::FormBlock>(blocks).fields;
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].description == "Name: Assessor");
    CHECK(fields[0].value == "Ann Example");
    CHECK(fields[1].kind == Kind::signature);
    CHECK(fields[1].caption.text == "Signature");
    CHECK(fields[2].value == "2 May 2026");
    for (std::size_t i = 1; i < fields.size(); ++i) {
        CHECK(fields[i].x > fields[i - 1].x + fields[i - 1].width);
    }
    CHECK(fields[2].x + fields[2].width <= type.style().text_width() + 0.1F);
}

TEST_CASE("a signature may be lines alone") {
    const Typography type{Style{}};
    const auto blocks = build_signature(type, {"Learner", "Ann Example", {}, Signatures::lines});
    const auto& drawing = only<pdf::DrawingBlock>(blocks);
    CHECK(drawing.alternative == "Signature of the Learner: Ann Example");
}

TEST_CASE("lines to write on hold one field for all of them") {
    const Typography type{Style{}};
    const auto blocks = build_writing_lines(type, {4, "Feedback", Signatures::fields});
    const auto& form = only<pdf::FormBlock>(blocks);
    CHECK(form.shapes.size() == 4);
    REQUIRE(form.fields.size() == 1);
    CHECK(form.fields[0].kind == Kind::passage);
    CHECK(form.fields[0].description == "Feedback");
    CHECK(form.fields[0].y + form.fields[0].height < form.height);
}

TEST_CASE("a field always has a description, and lines say what they are for") {
    const Typography type{Style{}};
    const auto field = build_writing_lines(type, {1, {}, Signatures::fields});
    CHECK_FALSE(only<pdf::FormBlock>(field).fields[0].description.empty());
    const auto lines = build_writing_lines(type, {2, "Feedback", Signatures::lines});
    CHECK(only<pdf::DrawingBlock>(lines).alternative == "Lines to write on: Feedback");
}

}  // namespace

}  // namespace unitfolio::portfolio
