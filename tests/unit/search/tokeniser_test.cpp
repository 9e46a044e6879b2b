#include "search/tokeniser.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace unitfolio;
using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    search::Tokeniser tokeniser(text);
    Words words;
    std::string word;
    while (tokeniser.next(word)) {
        words.push_back(word);
    }
    return words;
}

TEST_CASE("words are folded and parted by everything else") {
    CHECK(words_of("Explain: the “Change”, then—plan it!") ==
          Words{"explain", "the", "change", "then", "plan", "it"});
    CHECK(words_of("").empty());
    CHECK(words_of(" … ").empty());
}

TEST_CASE("Latin letters lose their accents, composed or not") {
    CHECK(words_of("Łukasiewicz caffè cafe\xCC\x80 tŷ Straße") ==
          Words{"lukasiewicz", "caffe", "cafe", "ty", "strasse"});
}

TEST_CASE("other scripts are kept") {
    CHECK(words_of("Оценка ΣΟΦΙΑ 学習") == Words{"оценка", "σοφια", "学習"});
}

TEST_CASE("codes stay in one piece") {
    CHECK(words_of("2.10 T/506/1980, 603/3836/2. 24/7") ==
          Words{"2.10", "t/506/1980", "603/3836/2", "24/7"});
}

TEST_CASE("full stops and strokes between words part them") {
    CHECK(words_of("and/or end.Next 2.3. 1./2") ==
          Words{"and", "or", "end", "next", "2.3", "1", "2"});
}

TEST_CASE("apostrophes are dropped inside words only") {
    CHECK(words_of("learner's learners’ 'don’t'") == Words{"learners", "learners", "dont"});
}

TEST_CASE("hyphens part words") {
    CHECK(words_of("follow-up") == Words{"follow", "up"});
}

}  // namespace
