#include "check/prose_reader.h"

#include "unit/markup/parsed.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

using namespace unitfolio;
using check::ProseReader;

namespace {

std::vector<std::string> words_where(const std::string& text,
                                     const std::function<bool(const ProseReader&)>& holds) {
    const markup::Parsed parsed = markup::parsed(text);
    std::vector<std::string> words;
    for (ProseReader reader(parsed.document); reader.next();) {
        if (holds(reader)) {
            words.emplace_back(reader.word().written);
        }
    }
    return words;
}

}  // namespace

TEST_CASE("code and block quotes are not read") {
    CHECK(words_where("One `two` *three*\n\n> four\n\nfive", [](const ProseReader&) {
              return true;
          }) == std::vector<std::string>{"One", "three", "five"});
}

TEST_CASE("quotation marks enclose other people's words") {
    CHECK(words_where("a “b *c*” d ‘e’ f \"g\" h “customers’ i”\n\nj",
                      [](const ProseReader& reader) { return reader.is_quoted(); }) ==
          std::vector<std::string>{"b", "c", "e", "g", "customers", "i"});
}

TEST_CASE("sentences start at blocks and behind their marks") {
    CHECK(words_where("# One two\n\n- Three. Four five: Six\n  seven",
                      [](const ProseReader& reader) { return reader.starts_sentence(); }) ==
          std::vector<std::string>{"One", "Three", "Four", "Six"});
}

TEST_CASE("a line break inside a paragraph starts no block") {
    CHECK(words_where("One *two*\nthree\n\nfour", [](const ProseReader& reader) {
              return reader.starts_block();
          }) == std::vector<std::string>{"One", "four"});
}
