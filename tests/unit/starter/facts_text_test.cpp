#include "starter/facts_text.h"

#include "load/field_tables.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

namespace unitfolio::starter {

TEST_CASE("texts stand in quotation marks where YAML would take them for something else") {
    CHECK(yaml_text("Lead a team") == "Lead a team");
    CHECK(yaml_text("Siân O'Neill-Ŵyn (Cardiff)") == "Siân O'Neill-Ŵyn (Cardiff)");
    CHECK(yaml_text("Café: a study") == "\"Café: a study\"");
    CHECK(yaml_text("The \"new\" C:\\ drive") == "\"The \\\"new\\\" C:\\\\ drive\"");
    CHECK(yaml_text("2026") == "\"2026\"");
    CHECK(yaml_text("No") == "\"No\"");
    CHECK(yaml_text("- a") == "\"- a\"");
    CHECK(yaml_text("a #b") == "\"a #b\"");
    CHECK(yaml_text("'quoted'") == "\"'quoted'\"");
    CHECK(yaml_text("") == "\"\"");
}

TEST_CASE("every field is there with its help, and those that aren't known are comments") {
    using data::Field;
    constexpr std::array fields = {
        data::kSchemaField,
        Field{.name = "title", .need = data::Need::required, .help = "The title."},
        Field{.name = "level", .form = data::Form::number, .help = "From 1 to 8."},
    };
    const data::FieldTable table{"a thing", fields};
    const std::vector<Fact> facts{{"title", "One"}};
    CHECK(facts_text(table, facts) == "# The title.\ntitle: One\n# From 1 to 8.\n#level:\n");
}

TEST_CASE("comments keep to a width, and hold the whole help of every field of every kind") {
    for (const load::KindOfFile& kind : load::file_kinds()) {
        std::vector<Fact> facts;
        for (const data::Field& field : kind.fields->fields) {
            if (field.need == data::Need::required) {
                facts.push_back({field.name, "x"});
            }
        }
        const std::string text = facts_text(*kind.fields, facts);
        std::string joined;
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = text.find('\n', begin);
            CHECK(end - begin <= 100);
            const std::string line = text.substr(begin, end - begin);
            joined += line.starts_with("# ") ? line.substr(1) : "\n" + line + "\n";
            begin = end + 1;
        }
        for (const data::Field& field : kind.fields->fields) {
            CAPTURE(field.name);
            const bool is_there = joined.find(field.help) != std::string::npos;
            CHECK(is_there == (field.form != data::Form::ignored));
        }
    }
}

}  // namespace unitfolio::starter
