#include "check/spelling_table.h"

#include "check/word_set.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <utility>

namespace unitfolio::check {

namespace {

constexpr std::array<std::string_view, 14> kIseEndings = {"e",
                                                          "ed",
                                                          "es",
                                                          "er",
                                                          "ers",
                                                          "ing",
                                                          "ings",
                                                          "able",
                                                          "ation",
                                                          "ations",
                                                          "ational",
                                                          "ationally",
                                                          "ability",
                                                          "ement"};

/// Stems, or ends of stems, whose words are spelt with -ise only.
constexpr std::array<std::string_view, 34> kAlwaysIse = {
    "adv",    "advert",   "appr",  "chast", "circumc", "compr",  "conc",   "comprom", "desp",
    "dev",    "enterpr",  "exc",   "exerc", "exorc",   "expert", "franch", "improv",  "inc",
    "mort",   "merchand", "parad", "pract", "prec",    "prem",   "prom",   "repr",    "rev",
    "superv", "surm",     "surpr", "telev", "treat",   "w",      "sunr"};

/// Whole stems of the same sort that are too short to be sought at ends.
constexpr std::array<std::string_view, 8> kAlwaysIseWhole = {
    "cer", "chem", "dem", "den", "el", "val", "upr", "moonr"};

/// Whole stems that are spelt with -ize only.
constexpr std::array<std::string_view, 13> kAlwaysIze = {"caps",
                                                         "overs",
                                                         "downs",
                                                         "res",
                                                         "outs",
                                                         "mids",
                                                         "ups",
                                                         "unders",
                                                         "rights",
                                                         "bites",
                                                         "ass",
                                                         "pints",
                                                         "pockets"};

constexpr std::size_t kShortestStem = 3;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

bool has_two_ise_spellings(std::string_view stem) {
    if (stem.size() < kShortestStem || is_vowel(stem.back()) || holds(kAlwaysIseWhole, stem) ||
        holds(kAlwaysIze, stem)) {
        return false;
    }
    return std::none_of(kAlwaysIse.begin(), kAlwaysIse.end(), [&](std::string_view end) {
        return stem.ends_with(end);
    });
}

/// A quick look for "is" or "iz" inside a word.
bool looks_like_ise(std::string_view written) {
    for (std::size_t i = kShortestStem; i + 2 < written.size(); ++i) {
        const char next = written[i + 1];
        if (written[i] == 'i' && (next == 's' || next == 'z')) {
            return true;
        }
    }
    return false;
}

/// "organise", "organized", "organisation" …
std::optional<Spelling> ise_spelling(std::string_view word) {
    for (const std::string_view ending : kIseEndings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 2 + kShortestStem) {
            continue;
        }
        const std::size_t letter = word.size() - ending.size() - 1;
        const bool is_s = word[letter] == 's';
        if (word[letter - 1] != 'i' || (!is_s && word[letter] != 'z') ||
            !has_two_ise_spellings(word.substr(0, letter - 1))) {
            continue;
        }
        std::string other(word);
        other[letter] = is_s ? 'z' : 's';
        return Spelling{SpellingFamily::ise,
                        is_s ? SpellingSide::first : SpellingSide::second,
                        std::move(other)};
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 23> kOurStems = {
    "arm",    "behavi", "misbehavi", "cand", "clam",   "col",    "demean", "disfav",
    "endeav", "fav",    "flav",      "harb", "hon",    "dishon", "hum",    "lab",
    "neighb", "od",     "rum",       "sav",  "splend", "tum",    "vig"};
constexpr std::array<std::string_view, 17> kOurEndings = {"",
                                                          "s",
                                                          "ed",
                                                          "ing",
                                                          "ally",
                                                          "able",
                                                          "ably",
                                                          "ful",
                                                          "fully",
                                                          "less",
                                                          "hood",
                                                          "hoods",
                                                          "ite",
                                                          "ites",
                                                          "er",
                                                          "ers",
                                                          "ly"};
constexpr std::array<std::string_view, 6> kReStems = {
    "cent", "theat", "fib", "lit", "calib", "epicent"};
constexpr std::array<std::string_view, 17> kDoubledStems = {"cancel",
                                                            "channel",
                                                            "counsel",
                                                            "dial",
                                                            "equal",
                                                            "fuel",
                                                            "initial",
                                                            "label",
                                                            "level",
                                                            "marshal",
                                                            "model",
                                                            "refuel",
                                                            "rival",
                                                            "signal",
                                                            "total",
                                                            "travel",
                                                            "tunnel"};
constexpr std::array<std::string_view, 6> kDoubledEndings = {"ed", "ing", "er", "ers", "or", "ors"};
constexpr std::array<std::string_view, 3> kYseStems = {"anal", "paral", "catal"};
constexpr std::array<std::string_view, 5> kYseEndings = {"e", "ed", "er", "ers", "ing"};

struct Pair {
    std::string_view first;
    std::string_view second;
};

constexpr std::array kSinglePairs = {
    Pair{"defence", "defense"},
    Pair{"defences", "defenses"},
    Pair{"offence", "offense"},
    Pair{"offences", "offenses"},
    Pair{"fulfil", "fulfill"},
    Pair{"fulfils", "fulfills"},
    Pair{"fulfilment", "fulfillment"},
    Pair{"enrol", "enroll"},
    Pair{"enrols", "enrolls"},
    Pair{"enrolment", "enrollment"},
    Pair{"enrolments", "enrollments"},
    Pair{"instalment", "installment"},
    Pair{"instalments", "installments"},
    Pair{"skilful", "skillful"},
    Pair{"skilfully", "skillfully"},
    Pair{"catalogue", "catalog"},
    Pair{"catalogues", "catalogs"},
    Pair{"ageing", "aging"},
    Pair{"grey", "gray"},
};

/// Every word of the families that are lists, both ways.
class WordList {
  public:
    WordList() {
        for (const std::string_view stem : kOurStems) {
            for (const std::string_view ending : kOurEndings) {
                add(SpellingFamily::our, stem, {"our", "or"}, ending);
            }
        }
        for (const std::string_view stem : kReStems) {
            add(SpellingFamily::re, stem, {"re", "er"}, "");
            add(SpellingFamily::re, stem, {"res", "ers"}, "");
            add(SpellingFamily::re, stem, {"red", "ered"}, "");
        }
        for (const std::string_view stem : kDoubledStems) {
            for (const std::string_view ending : kDoubledEndings) {
                add(SpellingFamily::double_l, stem, {"l", ""}, ending);
            }
        }
        for (const std::string_view stem : kYseStems) {
            for (const std::string_view ending : kYseEndings) {
                add(SpellingFamily::yse, stem, {"ys", "yz"}, ending);
            }
        }
        for (const Pair& pair : kSinglePairs) {
            add(SpellingFamily::single, "", pair, "");
        }
    }

    /// False for nearly all hashes of words that are not listed.
    [[nodiscard]] bool may_hold(std::uint64_t hash) const { return hashes_.holds(hash); }

    [[nodiscard]] std::optional<Spelling> find(std::string_view word) const {
        const auto found = words_.find(word);
        return found == words_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    void add(SpellingFamily family, std::string_view stem, Pair pair, std::string_view ending) {
        const auto spelt = [&](std::string_view middle) {
            return std::string(stem).append(middle).append(ending);
        };
        const std::string first = spelt(pair.first);
        const std::string second = spelt(pair.second);
        words_[first] = {family, SpellingSide::first, second};
        words_[second] = {family, SpellingSide::second, first};
        hashes_.add(hash_of(first));
        hashes_.add(hash_of(second));
    }

    std::map<std::string, Spelling, std::less<>> words_;
    WordSet hashes_;
};

}  // namespace

std::optional<Spelling> spelling_of(const Word& word) {
    static const WordList list;
    const bool may_be_listed = list.may_hold(word.hash);
    const bool may_be_ise = looks_like_ise(word.written);
    if (!may_be_listed && !may_be_ise) {
        return std::nullopt;
    }
    const std::string letters = folded(word.written);
    if (letters.size() != word.written.size()) {
        return std::nullopt;  // "organiser’s" goes with the word it is made of, and no word here
                              // has accents.
    }
    if (may_be_listed) {
        if (auto found = list.find(letters)) {
            return found;
        }
    }
    return may_be_ise ? ise_spelling(letters) : std::nullopt;
}

std::string_view ending_of(SpellingFamily family, SpellingSide side) {
    const bool is_first = side == SpellingSide::first;
    switch (family) {
        case SpellingFamily::ise:
            return is_first ? "-ise" : "-ize";
        case SpellingFamily::yse:
            return is_first ? "-yse" : "-yze";
        case SpellingFamily::our:
            return is_first ? "-our" : "-or";
        case SpellingFamily::re:
            return is_first ? "-re" : "-er";
        case SpellingFamily::double_l:
            return is_first ? "-ll-" : "-l-";
        case SpellingFamily::single:
            return {};
    }
    return {};
}

}  // namespace unitfolio::check
