#include "base/text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace unitfolio::base {

using namespace std::string_view_literals;

TEST_CASE("Well-formed UTF-8 has no first invalid byte") {
    for (const std::string_view text : {""sv,
                                        "ascii\0too"sv,
                                        "\xC2\x80\xDF\xBF"sv,
                                        "\xE0\xA0\x80\xEF\xBF\xBF"sv,
                                        "\xED\x9F\xBF\xEE\x80\x80"sv,
                                        "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv}) {
        CHECK_FALSE(first_invalid_utf8(text));
    }
}

TEST_CASE("Overlong forms, surrogates, code points past the last and stray bytes are invalid") {
    for (const std::string_view bad : {"\xC0\x80"sv,
                                       "\xC1\xBF"sv,
                                       "\xE0\x80\x80"sv,
                                       "\xE0\x9F\xBF"sv,
                                       "\xF0\x80\x80\x80"sv,
                                       "\xF0\x8F\xBF\xBF"sv,
                                       "\xED\xA0\x80"sv,
                                       "\xED\xBF\xBF"sv,
                                       "\xF4\x90\x80\x80"sv,
                                       "\xF5\x80\x80\x80"sv,
                                       "\xFE"sv,
                                       "\xFF"sv,
                                       "\x80"sv,
                                       "\xBF"sv}) {
        CAPTURE(bad);
        CHECK(first_invalid_utf8(std::string("ab") + std::string(bad) + "c") == 2);
    }
}

TEST_CASE("Sequences that break off are invalid where they begin") {
    CHECK(first_invalid_utf8("ŵ\xC5"sv) == 2);
    CHECK(first_invalid_utf8("\xE2\x82"sv) == 0);
    CHECK(first_invalid_utf8("\xE2\x82 x"sv) == 0);
    CHECK(first_invalid_utf8("\xF0\x9F\x98"sv) == 0);
}

TEST_CASE("Malformed bytes are read one at a time as replacement characters") {
    const std::string_view text = "a\xE2\x82z";
    std::size_t at = 0;
    std::vector<char32_t> read;
    while (at < text.size()) {
        read.push_back(next_code_point(text, at));
    }
    CHECK(read == std::vector<char32_t>{U'a', 0xFFFD, 0xFFFD, U'z'});
}

TEST_CASE("What is appended reads back the same") {
    for (const char32_t code_point : {U'\0',
                                      U'a',
                                      U'\x7F',
                                      U'\x80',
                                      U'\u07FF',
                                      U'\u0800',
                                      U'\uFFFF',
                                      U'\U00010000',
                                      U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, code_point);
        std::size_t at = 0;
        CHECK(next_code_point(text, at) == code_point);
        CHECK(at == text.size());
    }
}

TEST_CASE("What is no code point is appended as the replacement character") {
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}

}  // namespace unitfolio::base
