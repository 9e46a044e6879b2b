#include "data/field_reader.h"

#include "parsed.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::data {

namespace {

/// Fields under test as the table describes them, and what reading them reported.
struct Fields {
    Fields(const std::string& yaml, std::vector<Field> described)
        : file(Parsed::yaml(yaml)),
          known(std::move(described)),
          table{"a unit", known},
          reader(file.fields(), table, diagnostics) {}

    [[nodiscard]] std::string messages() const {
        std::string out;
        for (const auto& each : diagnostics.all()) {
            out += each.message;
            for (const auto& hint : each.hints) {
                out += " (" + hint + ")";
            }
            out += "\n";
        }
        return out;
    }

    Parsed file;
    std::vector<Field> known;
    FieldTable table;
    base::Diagnostics diagnostics;
    FieldReader reader;
};

constexpr std::array<std::string_view, 2> kWords = {"met", "partly-met"};
constexpr Bounds kLevels{1, 8};
constexpr FieldTable kInner{"an inner thing", {}};

Field described(std::string_view name, Form form, Times times = Times::one) {
    return {.name = name, .form = form, .times = times, .words = kWords, .table = &kInner};
}

Field level(Need need = Need::optional) {
    return {.name = "level", .form = Form::number, .need = need, .bounds = kLevels};
}

}  // namespace

TEST_CASE("Fields of every type are read") {
    Fields fields(
        "text: x y\nnumber: 4\ndecimal: 1.50\nflag: true\ndate: 2026-03-14\nrange: 296-389\ntexts: "
        "[a, b]\nchoice: met\nlist: [1]\nmap: "
        "{a: b}\nkeyed: {a: met}\n$schema: unit.schema.json\n",
        {described("text", Form::text),
         {.name = "number", .form = Form::number, .bounds = kLevels},
         described("decimal", Form::decimal),
         described("flag", Form::flag),
         described("date", Form::date),
         described("range", Form::range),
         described("texts", Form::text, Times::some),
         described("choice", Form::word),
         described("list", Form::text_or_table, Times::list),
         described("map", Form::table),
         described("keyed", Form::word, Times::by_key),
         kSchemaField});
    CHECK(fields.reader.text("text")->text == "x y");
    CHECK(fields.reader.number("number") == 4);
    CHECK(fields.reader.decimal("decimal") == 1.5);
    CHECK(fields.reader.flag("flag") == true);
    CHECK(fields.reader.date("date") == base::Date{2026, 3, 14});
    CHECK(fields.reader.range("range") == std::pair<std::int64_t, std::int64_t>(296, 389));
    CHECK(fields.reader.texts("texts").size() == 2);
    CHECK(fields.reader.choice("choice") == 0);
    CHECK(fields.reader.list("list")->items.size() == 1);
    CHECK(fields.reader.map("map")->entries.size() == 1);
    auto keyed = fields.reader.by_key("keyed");
    REQUIRE(keyed);
    CHECK(keyed->entries().size() == 1);
    CHECK(keyed->choice("a") == 0);
    fields.reader.finish();
    CHECK(fields.messages().empty());
}

TEST_CASE("A list of choices keeps what is known and reports the rest one by one") {
    Fields fields("several: [b, a, ba]\none: met\n",
                  {described("several", Form::open_word, Times::some),
                   described("one", Form::word, Times::some),
                   described("none", Form::word, Times::some)});
    CHECK(fields.reader.choices("several", {"a", "b"}) == std::vector<std::size_t>{1, 0});
    CHECK(fields.reader.choices("one") == std::vector<std::size_t>{0});
    CHECK(fields.reader.choices("none").empty());
    CHECK(fields.messages() == "'several' can't be 'ba' (there are 'a' and 'b')\n");
}

TEST_CASE("Fields that are absent or null give nothing and are no fault") {
    Fields fields("a:\nb: ~\n",
                  {described("a", Form::text),
                   described("b", Form::text),
                   described("c", Form::text),
                   level()});
    for (const char* const name : {"a", "b", "c"}) {
        CHECK_FALSE(fields.reader.text(name));
        CHECK(fields.reader.any(name) == nullptr);
    }
    CHECK_FALSE(fields.reader.number("level"));
    fields.reader.finish();
    CHECK(fields.messages().empty());
}

TEST_CASE(
    "What is required and missing is reported at the beginning of the map, or where it is empty") {
    Fields fields("level:\n",
                  {{.name = "title", .need = Need::required, .example = "Change"},
                   level(Need::required),
                   described("subject", Form::text)});
    CHECK_FALSE(fields.reader.text("title"));
    CHECK_FALSE(fields.reader.number("level"));
    CHECK_FALSE(fields.reader.text("subject", Need::required));
    CHECK(fields.messages() ==
          "a unit needs a 'title' (write 'title: Change')\na unit needs a 'level'\n"
          "a unit needs a 'subject'\n");
    CHECK(fields.diagnostics.all()[0].span.begin == 4);
    CHECK(fields.diagnostics.all()[0].span.end == 4);
    CHECK(fields.diagnostics.all()[1].span.begin == 10);
}

TEST_CASE("Whole numbers are digits, within their limits") {
    for (const char* const bad : {"four",

                                  "1.10",
                                  "010",
                                  "+4",
                                  "4 ",
                                  "0x4",
                                  "1e0",
                                  "",
                                  "99999999999999999999",
                                  "-"}) {
        Fields fields("level: '" + std::string(bad) + "'\n", {level()});
        CAPTURE(bad);
        CHECK_FALSE(fields.reader.number("level"));
        CHECK(fields.messages() ==
              "'level' must be a whole number from 1 to 8, not '" + std::string(bad) +
                  "' (write plain digits, without a unit or a leading zero)\n");
    }
    for (const char* const bad : {"9", "0"}) {
        Fields fields("level: '" + std::string(bad) + "'\n", {level()});
        CHECK_FALSE(fields.reader.number("level"));
        CHECK(fields.messages() ==
              "'level' must be a whole number from 1 to 8, not '" + std::string(bad) + "'\n");
    }
    Fields negative("n: -3\n", {{.name = "n", .form = Form::number, .bounds = Bounds{-5, 5}}});
    CHECK(negative.reader.number("n") == -3);
}

TEST_CASE("Decimal numbers have no exponents and no names") {
    for (const char* const bad : {"inf", "nan", "1e3", "0x1p3", "1,5", "1.2.3", "", "-", "."}) {
        Fields fields("n: '" + std::string(bad) + "'\n", {described("n", Form::decimal)});
        CAPTURE(bad);
        CHECK_FALSE(fields.reader.decimal("n"));
        CHECK(fields.diagnostics.count(base::Severity::error) == 1);
    }
    Fields fields("a: -2.25\nb: 12\nc: 1.01\nd: 1\n",
                  {described("a", Form::decimal),
                   described("b", Form::decimal),
                   {.name = "c", .form = Form::decimal, .bounds = Bounds{0, 1}},
                   {.name = "d", .form = Form::decimal, .bounds = Bounds{0, 1}}});
    CHECK(fields.reader.decimal("a") == -2.25);
    CHECK(fields.reader.decimal("b") == 12.0);
    CHECK_FALSE(fields.reader.decimal("c"));
    CHECK(fields.reader.decimal("d") == 1.0);
    CHECK(fields.messages() == "'c' must be a number from 0 to 1, not '1.01'\n");
}

TEST_CASE("Flags are true or false in just these words") {
    Fields fields("a: no\nb: 'false'\n", {described("a", Form::flag), described("b", Form::flag)});
    CHECK_FALSE(fields.reader.flag("a"));
    CHECK(fields.messages() == "'a' must be 'true' or 'false', not 'no'\n");
    CHECK(fields.reader.flag("b") == false);
}

TEST_CASE("Dates and ranges that make no sense are reported") {
    Fields fields("a: 14/03/2026\nb: 389-296\nc: a-b\nd: -5\n",
                  {described("a", Form::date),
                   described("b", Form::range),
                   described("c", Form::range),
                   described("d", Form::range)});
    CHECK_FALSE(fields.reader.date("a"));
    CHECK_FALSE(fields.reader.range("b"));
    CHECK_FALSE(fields.reader.range("c"));
    CHECK_FALSE(fields.reader.range("d"));
    CHECK(fields.messages() ==
          "'a' must be a date such as 2026-03-14, not '14/03/2026' (write '2026-03-14')\n"
          "'b' must be a number or a range such as 296-389, not '389-296'\n"
          "'c' must be a number or a range such as 296-389, not 'a-b'\n"
          "'d' must be a number or a range such as 296-389, not '-5'\n");
}

TEST_CASE("A day that no calendar has is told from a date that can't be read") {
    Fields fields("a: 2026-02-30\n", {described("a", Form::date)});
    CHECK_FALSE(fields.reader.date("a"));
    CHECK(fields.messages() ==
          "'a' must be a date such as 2026-03-14, not '2026-02-30' (there is no such day in the "
          "calendar)\n");
}

TEST_CASE("Ranges take a single number and either dash") {
    Fields fields(
        "a: 20\nb: 296–389\nc: 1 - 2\n",
        {described("a", Form::range), described("b", Form::range), described("c", Form::range)});
    CHECK(fields.reader.range("a") == std::pair<std::int64_t, std::int64_t>(20, 20));
    CHECK(fields.reader.range("b") == std::pair<std::int64_t, std::int64_t>(296, 389));
    CHECK(fields.reader.range("c") == std::pair<std::int64_t, std::int64_t>(1, 2));
}

TEST_CASE("Lists of texts take a single text and report what is none") {
    Fields fields("a: one\nb: [x, [y], {z: 1}, ~]\nc: {d: e}\n",
                  {described("a", Form::text, Times::some),
                   described("b", Form::text, Times::some),
                   described("c", Form::text, Times::some)});
    const auto one = fields.reader.texts("a");
    REQUIRE(one.size() == 1);
    CHECK(one[0].text == "one");
    CHECK(fields.file.at(one[0].span) == "one");
    CHECK(fields.reader.texts("b").size() == 1);
    CHECK(fields.reader.texts("c").empty());
    CHECK(fields.messages() ==
          "'b' must list texts, not a list\n'b' must list texts, not a map\n'b' must list texts, "
          "not nothing\n"
          "'c' must be a list of texts, not a map\n");
}

TEST_CASE("The wrong kind of value is reported where it stands") {
    Fields fields("title: [a]\nlevel: {b: c}\ngroups: x\nkeyed: [y]\n",
                  {described("title", Form::text),
                   level(),
                   described("groups", Form::table, Times::list),
                   described("keyed", Form::text, Times::by_key)});
    CHECK_FALSE(fields.reader.text("title"));
    CHECK_FALSE(fields.reader.number("level"));
    CHECK(fields.reader.list("groups") == nullptr);
    CHECK_FALSE(fields.reader.by_key("keyed"));
    CHECK(fields.messages() ==
          "'title' must be a text, not a list\n'level' must be a whole number from 1 to 8, not a "
          "map\n'groups' must be a list, not 'x'\n'keyed' must be a map, not a list\n");
    CHECK(fields.diagnostics.all()[0].code == base::Code::field_type);
    CHECK(fields.file.at(fields.diagnostics.all()[1].span) == "{b: c}");
}

TEST_CASE("A word that is not one of the choices is reported with the nearest") {
    Fields fields("a: partly-mett\nb: zzz\n",
                  {described("a", Form::word), described("b", Form::word)});
    CHECK_FALSE(fields.reader.choice("a"));
    CHECK_FALSE(fields.reader.choice("b"));
    CHECK(fields.messages() ==
          "'a' can't be 'partly-mett' (did you mean 'partly-met'?)\n'b' can't be 'zzz' (there are "
          "'met' and 'partly-met')\n");
}

TEST_CASE(
    "Fields that the table does not know are reported with the nearest known one, or all of them") {
    Fields fields("tittle: x\ncolour: red\n",
                  {kSchemaField, described("title", Form::text), level()});
    (void)fields.reader.text("title");
    (void)fields.reader.number("level");
    fields.reader.finish();
    CHECK(fields.messages() ==
          "unknown field 'tittle' in a unit (did you mean 'title'?)\n"
          "unknown field 'colour' in a unit (there are 'title' and 'level')\n");
    CHECK(fields.file.at(fields.diagnostics.all()[0].span) == "tittle");
}

TEST_CASE("What is no map at all is one fault, not many") {
    const Parsed file = Parsed::yaml("groups: [x]\n");
    base::Diagnostics diagnostics;
    const std::vector<Field> known = {{.name = "title", .need = Need::required}};
    const FieldTable table{"a group", known};
    FieldReader reader(file.fields().entries[0].value.items[0], table, diagnostics);
    CHECK_FALSE(reader.text("title"));
    reader.finish();
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message ==
          "a group must be written as a map of fields, not as text");
    CHECK(diagnostics.all()[0].hints == std::vector<std::string>{"write '{title: x}'"});
}

TEST_CASE("The place of a field is that of its value, else of the map") {
    Fields fields("a: x\n", {});
    CHECK(fields.file.at(fields.reader.span_of("a")) == "x");
    CHECK(fields.file.at(fields.reader.span_of("b")) == "a: x");
}

TEST_CASE("a required field under a name like it is not missing as well") {
    Field required = described("title", Form::text);
    required.need = Need::required;
    Fields misspelt("titel: x\n", {required});
    CHECK_FALSE(misspelt.reader.text("title"));
    misspelt.reader.finish();
    CHECK(misspelt.messages() == "unknown field 'titel' in a unit (did you mean 'title'?)\n");
    Fields other("order: 1\n", {required, described("order", Form::text)});
    CHECK_FALSE(other.reader.text("title"));
    CHECK(other.messages() == "a unit needs a 'title'\n");
}

TEST_CASE("a list written as one text is told with its brackets, and taken") {
    Fields fields("units: a, b\n", {described("units", Form::text, Times::some)});
    CHECK(fields.reader.texts("units").size() == 2);
    CHECK(fields.messages() == "'units' must be a list, not 'a, b' (write '[a, b]')\n");
}

TEST_CASE("a name that holds a colon and a value is told with the space it lacks") {
    Fields fields("{title:x}\n", {described("title", Form::text)});
    CHECK_FALSE(fields.reader.text("title"));
    fields.reader.finish();
    CHECK(fields.messages() ==
          "unknown field 'title:x' in a unit (put a space behind the colon: 'title: x')\n");
}

TEST_CASE("years before 1900 are slips") {
    Fields fields("date: 0206-03-14\n", {described("date", Form::date)});
    CHECK_FALSE(fields.reader.date("date"));
    CHECK(fields.messages() ==
          "'date' must be a date such as 2026-03-14, not '0206-03-14' (check the year)\n");
}

}  // namespace unitfolio::data
