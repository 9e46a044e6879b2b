#include "templating/value.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace unitfolio::templating {

TEST_CASE("maps keep the order of their keys") {
    Map map{{"b", 1}, {"a", 2}};
    map.set("c", 3);
    map.set("b", 4);
    REQUIRE(map.entries().size() == 3);
    CHECK(map.entries()[0].first == "b");
    CHECK(map.entries()[0].second == Value(4));
    CHECK(map.entries()[2].first == "c");
}

TEST_CASE("large maps find and replace like small ones") {
    Map map;
    for (int i = 0; i < 100; ++i) {
        map.set("key" + std::to_string(i * 37 % 100), i);
    }
    map.set("key37", "again");
    CHECK(map.entries().size() == 100);
    CHECK(map.entries()[1].first == "key37");
    CHECK(*map.find("key37") == Value("again"));
    CHECK(*map.find("key74") == Value(2));
    CHECK(map.find("key100") == nullptr);
}

TEST_CASE("sizes past the greatest whole number are clamped") {
    CHECK(Value(std::numeric_limits<std::size_t>::max()).integer() ==
          std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("decimals print so that they read back the same") {
    CHECK(to_text(1.0) == "1.0");
    CHECK(to_text(0.1) == "0.1");
    CHECK(to_text(1e16) == "1e+16");
    CHECK(to_text(9999999999999998.0) == "9999999999999998.0");
    CHECK(to_text(1e-5) == "1e-05");
    CHECK(to_text(0.0001) == "0.0001");
    CHECK(to_text(-0.0) == "-0.0");
    CHECK(to_text(std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("numbers are equal by value") {
    CHECK(Value(1) == Value(1.0));
    CHECK(Value(true) == Value(1));
    CHECK_FALSE(Value(1) == Value("1"));
    CHECK_FALSE(Value() == Value(false));
}

TEST_CASE("lists and maps are equal by what they hold") {
    CHECK(Value(List{1, "a"}) == Value(List{1, "a"}));
    CHECK_FALSE(Value(List{1}) == Value(List{2}));
    CHECK(Value(Map{{"a", 1}, {"b", 2}}) == Value(Map{{"b", 2}, {"a", 1}}));
    CHECK_FALSE(Value(Map{{"a", 1}}) == Value(Map{{"a", 2}}));
}

TEST_CASE("text and safe HTML are equal by their characters") {
    CHECK(Value("a") == Value(base::SafeHtml::trusted("a")));
}

TEST_CASE("only values of a kind have an order") {
    CHECK(compare(1, 1.5) == std::partial_ordering::less);
    CHECK(compare("b", "a") == std::partial_ordering::greater);
    CHECK_FALSE(compare(List{1, 2}, List{1, 3}).has_value());
    CHECK_FALSE(compare(1, "a").has_value());
    CHECK_FALSE(compare(Value(), Value()).has_value());
}

TEST_CASE("empty values are false") {
    for (const Value& value :
         {Value(), Value(0), Value(0.0), Value(""), Value(List{}), Value(Map{})}) {
        CHECK_FALSE(value.truthy());
    }
    for (const Value& value : {Value(-1), Value(0.5), Value("0"), Value(List{0})}) {
        CHECK(value.truthy());
    }
}

}  // namespace unitfolio::templating
