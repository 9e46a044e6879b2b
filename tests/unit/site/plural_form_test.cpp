#include "site/plural_form.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio::site;

/// The forms of some numbers, in one text.
std::string forms(std::string_view language, std::initializer_list<std::uint64_t> numbers) {
    std::string text;
    for (const std::uint64_t number : numbers) {
        text += (text.empty() ? "" : " ") + std::string(name_of(plural_form(language, number)));
    }
    return text;
}

TEST_CASE("English has two forms, whatever the country") {
    CHECK(forms("en-GB", {0, 1, 2, 101}) == "other one other other");
    CHECK(forms("en", {1}) == "one");
}

TEST_CASE("Welsh has six forms") {
    CHECK(forms("cy", {0, 1, 2, 3, 4, 5, 6, 7, 11, 102, 106}) ==
          "zero one two few other other many other other other other");
    CHECK(forms("cy-GB", {3}) == "few");
}

TEST_CASE("other languages follow Unicode's rules") {
    CHECK(forms("fr", {0, 1, 2}) == "one one other");
    CHECK(forms("ga", {1, 2, 3, 6, 7, 10, 11}) == "one two few few many many other");
    CHECK(forms("gd", {1, 11, 2, 12, 3, 19, 20}) == "one one two two few few other");
    CHECK(forms("pl", {1, 2, 5, 12, 22, 112}) == "one few many many few many");
    CHECK(forms("ru", {1, 11, 21, 2, 5, 111}) == "one many one few many many");
    CHECK(forms("sl", {101, 102, 103, 105}) == "one two few other");
    CHECK(forms("lt", {1, 2, 10, 11, 21}) == "one few other other one");
    CHECK(forms("lv", {0, 1, 11, 21, 22}) == "zero one zero one other");
    CHECK(forms("ro", {0, 1, 2, 20, 101}) == "few one few other few");
    CHECK(forms("ar", {0, 1, 2, 3, 11, 100, 103, 111}) == "zero one two few many other few many");
    CHECK(forms("ja", {1, 2}) == "other other");
}

TEST_CASE("forms are known by name") {
    CHECK(plural_form_named("few") == PluralForm::few);
    CHECK_FALSE(plural_form_named("several").has_value());
}

}  // namespace
