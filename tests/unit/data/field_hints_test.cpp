#include "data/field_hints.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::data {

namespace {

std::string hint_for(std::string_view text, const std::vector<std::string_view>& words) {
    base::Diagnostic diagnostic;
    hint_nearest(diagnostic, text, words);
    return diagnostic.hints.empty() ? std::string() : diagnostic.hints.front();
}

}  // namespace

TEST_CASE("a list is shown as YAML writes it, with numbers as texts") {
    CHECK(in_brackets({"a", "b"}) == "write '[a, b]'");
    CHECK(in_brackets({"2.1", "2.10"}) == "write '[\"2.1\", \"2.10\"]'");
    CHECK(in_brackets({"2.1", "b"}) == "write '[2.1, b]'");
}

TEST_CASE("the nearest word is named, else all there are") {
    CHECK(hint_for("plam", {"plan", "monitor"}) == "did you mean 'plan'?");
    CHECK(hint_for("zzz", {"plan", "monitor"}) == "there are 'plan' and 'monitor'");
    CHECK(hint_for("zzz", {"plan"}) == "there is 'plan'");
    CHECK(hint_for("zzz", {}).empty());
}

TEST_CASE("a text is shown as the one field that a map needs") {
    const std::vector<Field> fields{{.name = "action"}, {.name = "name", .need = Need::required}};
    Value text;
    text.kind = ValueKind::scalar;
    text.scalar = "Olwen Price";
    base::Diagnostic diagnostic;
    const FieldTable table{"an assessor", fields};
    hint_field(diagnostic, &table, text, "[{}]");
    CHECK(diagnostic.hints == std::vector<std::string>{"write '[{name: Olwen Price}]'"});
}

TEST_CASE("a list, and a map that needs no text, are shown as nothing") {
    const std::vector<Field> fields{{.name = "action"}};
    Value text;
    text.kind = ValueKind::scalar;
    base::Diagnostic diagnostic;
    const FieldTable table{"an assessor", fields};
    hint_field(diagnostic, &table, text, "{}");
    hint_field(diagnostic, nullptr, text, "{}");
    hint_field(diagnostic, &table, Value{}, "{}");
    CHECK(diagnostic.hints.empty());
}

}  // namespace unitfolio::data
