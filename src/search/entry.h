// What a search can find, and everything it needs to know of it. Whoever makes entries decides what
// is worth finding; this library knows nothing of units or pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::search {

struct Entry {
    /// Position in Corpus::kinds. Of entries that match equally well the earlier kind comes first.
    std::uint32_t kind = 0;
    /// What people call it for short: "2.3", "T/506/1980", "NPS"; may be empty. A query that is
    /// just this, or just the title, finds the entry before all others.
    std::string code;
    std::string title;
    /// Where it belongs: "Manage change"; may be empty. Found too, but counts little.
    std::string context;
    /// From the root of the site, ready for an href.
    std::string url;
    std::string text;
    /// What it can be filtered by: numbers below Corpus::facets.
    std::vector<std::uint32_t> facets;
    /// How much a match of it is worth beside others: above 0, at most 1.
    double boost = 1;
};

struct Corpus {
    /// A language tag: "en-GB". Chooses the stemmer and the stop words.
    std::string language;
    /// What people call the kinds: "Criterion".
    std::vector<std::string> kinds;
    /// How many values there are to filter by.
    std::uint32_t facets = 0;
    std::vector<Entry> entries;
    /// How many pages the entries are from.
    std::size_t pages = 0;
};

}  // namespace unitfolio::search
