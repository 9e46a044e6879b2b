#include "check/words.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio::check;

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (WordReader reader(text); reader.next();) {
        words.emplace_back(reader.word().written);
    }
    return words;
}

Word only_word(std::string_view text) {
    WordReader reader(text);
    REQUIRE(reader.next());
    return reader.word();
}

}  // namespace

TEST_CASE("words end at spaces, dashes and marks, and keep apostrophes inside") {
    CHECK(words_of("Front-line staff’s work – isn't it?") ==
          std::vector<std::string>{"Front", "line", "staff’s", "work", "isn't", "it"});
    CHECK(words_of("customers’ (needs)") == std::vector<std::string>{"customers", "needs"});
    CHECK(words_of(" … ").empty());
    CHECK(words_of("").empty());
}

TEST_CASE("a word knows where it stands and what stands before it") {
    WordReader reader("– Ŵyn, ok!");
    REQUIRE(reader.next());
    CHECK(reader.gap() == "– ");
    CHECK(reader.word().begin == 4);
    CHECK(reader.word().written == "Ŵyn");
    REQUIRE(reader.next());
    CHECK(reader.gap() == ", ");
    CHECK(!reader.next());
    CHECK(reader.gap() == "!");
}

TEST_CASE("case and apostrophes don't change a word's hash") {
    CHECK(only_word("Customer’s").hash == only_word("customer's").hash);
    CHECK(only_word("ŴYN").hash == hash_of("ŵyn"));
    CHECK(only_word("customers").hash != only_word("customer").hash);
    CHECK(folded("Customer’S") == "customers");
}

TEST_CASE("a regular plural has the stem of its singular") {
    CHECK(stem_of(only_word("changes")) == stem_of(only_word("Change")));
    CHECK(stem_of(only_word("ŴYNS")) == hash_of("ŵyn"));
    CHECK(stem_of(only_word("process")) == only_word("process").hash);
    CHECK(stem_of(only_word("its")) == only_word("its").hash);
}

TEST_CASE("malformed text ends words and does no harm") {
    CHECK(words_of("ab\xFF"
                   "cd\xE2\x80") == std::vector<std::string>{"ab", "cd"});
}

TEST_CASE("long words differ in every letter") {
    CHECK(hash_of("responsibility") != hash_of("responsibilitx"));
    CHECK(hash_of("responsibility") != hash_of("xesponsibility"));
    CHECK(only_word("RESPONSIBILITY’S").hash == hash_of("responsibilitys"));
}
