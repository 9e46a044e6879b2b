#include "search/facet_writer.h"

#include "search/number_text.h"

#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

namespace unitfolio::search {

namespace {

/// Entries [first, last) have the value.
using Run = std::pair<std::uint32_t, std::uint32_t>;

void add(std::vector<Run>& runs, std::uint32_t entry) {
    if (!runs.empty() && runs.back().second >= entry) {
        runs.back().second = entry + 1;
    } else {
        runs.emplace_back(entry, entry + 1);
    }
}

}  // namespace

std::string facet_text(const Corpus& corpus) {
    std::vector<std::vector<Run>> values(corpus.facets);
    for (std::uint32_t entry = 0; entry < corpus.entries.size(); ++entry) {
        for (const std::uint32_t facet : corpus.entries[entry].facets) {
            assert(facet < corpus.facets);
            add(values[facet], entry);
        }
    }
    std::string text;
    for (const std::vector<Run>& runs : values) {
        std::uint32_t before = 0;
        for (const auto& [first, last] : runs) {
            append_number(text, first - before);
            append_number(text, last - first);
            before = last;
        }
        text += ' ';
    }
    return text;
}

}  // namespace unitfolio::search
