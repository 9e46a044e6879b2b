#include "check/spelling_drift.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

namespace unitfolio::check {

using base::Code;

namespace {

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

}  // namespace

void SpellingTally::add(const ProseReader& reader) {
    const Word& word = reader.word();
    auto spelling = spelling_of(word);
    const bool is_name = is_capital(word.written.front()) && !reader.starts_sentence();
    if (!spelling || is_name || reader.is_quoted()) {
        return;
    }
    auto found = std::find_if(uses_.begin(), uses_.end(), [&](const SpellingUse& use) {
        return use.side == spelling->side && use.other == spelling->other;
    });
    if (found == uses_.end()) {
        SpellingUse use;
        use.family = spelling->family;
        use.side = spelling->side;
        use.word = folded(word.written);
        use.other = std::move(spelling->other);
        use.pair = hash_of(use.side == SpellingSide::first ? use.word : use.other);
        use.part = reader.part();
        found = uses_.insert(uses_.end(), std::move(use));
    }
    ++found->count;
}

void SpellingDrift::add(const markup::Document& document, const SpellingTally& tally) {
    for (const SpellingUse& use : tally.uses()) {
        uses_.push_back({&document, &use});
    }
}

void SpellingDrift::report(base::Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < kSpellingFamilies; ++i) {
        const auto family = static_cast<SpellingFamily>(i);
        std::vector<Placed> group = group_of(family);
        if (family != SpellingFamily::single) {
            report_group(group, diagnostics);
            continue;
        }
        std::stable_sort(group.begin(), group.end(), [](const Placed& left, const Placed& right) {
            return left.use->pair < right.use->pair;
        });
        for (auto begin = group.begin(); begin != group.end();) {
            const auto end = std::find_if(begin, group.end(), [&](const Placed& each) {
                return each.use->pair != begin->use->pair;
            });
            report_group({begin, end}, diagnostics);
            begin = end;
        }
    }
}

std::vector<SpellingDrift::Placed> SpellingDrift::group_of(SpellingFamily family) const {
    std::vector<Placed> group;
    std::copy_if(uses_.begin(), uses_.end(), std::back_inserter(group), [&](const Placed& each) {
        return each.use->family == family;
    });
    return group;
}

void SpellingDrift::report_group(const std::vector<Placed>& group,
                                 base::Diagnostics& diagnostics) const {
    std::array<std::size_t, 2> counts{};
    for (const Placed& each : group) {
        counts[static_cast<std::size_t>(each.use->side)] += each.use->count;
    }
    if (counts[0] == 0 || counts[1] == 0) {
        return;
    }
    const SpellingSide larger = counts[0] > counts[1] ? SpellingSide::first : SpellingSide::second;
    const SpellingSide common = counts[0] == counts[1] ? preferred_ : larger;
    // The first use of each word in the common spelling, and of any word.
    std::map<std::uint64_t, Placed> firsts;
    const Placed* first = nullptr;
    for (const Placed& each : group) {
        if (each.use->side == common) {
            firsts.emplace(each.use->pair, each);
            first = first == nullptr ? &each : first;
        }
    }
    if (first == nullptr) {
        return;
    }
    for (const Placed& each : group) {
        if (each.use->side != common) {
            const auto same = firsts.find(each.use->pair);
            report_use(each, same == firsts.end() ? *first : same->second, diagnostics);
        }
    }
}

void SpellingDrift::report_use(const Placed& rare,
                               const Placed& common,
                               base::Diagnostics& diagnostics) const {
    const SpellingUse& use = *rare.use;
    const std::string times =
        use.count == 1 ? std::string() : fmt::format(", {} times in this file", use.count);
    const std::string message =
        use.pair == common.use->pair
            ? fmt::format("'{}' is spelt '{}' elsewhere{}", use.word, use.other, times)
            : fmt::format("'{}' is spelt with {}, and most such words with {}{}",
                          use.word,
                          ending_of(use.family, use.side),
                          ending_of(use.family, common.use->side),
                          times);
    diagnostics.report(Code::spelling_mixed, place_of(sources_, *rare.document, use.part), message)
        .note(place_of(sources_, *common.document, common.use->part),
              fmt::format("'{}' stands first here", common.use->word))
        .hint(fmt::format("write '{}'", use.other));
}

}  // namespace unitfolio::check
