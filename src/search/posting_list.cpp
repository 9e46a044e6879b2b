#include "search/posting_list.h"

#include "search/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace unitfolio::search {

namespace {

// Weights of the parts of an entry, and the two constants of BM25.
constexpr double kCodeWeight = 4;
constexpr double kTitleWeight = 3;
constexpr double kContextWeight = 0.5;
constexpr double kSaturation = 1.2;
constexpr double kLengthPart = 0.6;

constexpr std::uint32_t kBestFit = 31;
constexpr std::uint32_t kInName = 32;
constexpr std::uint32_t kLongestName = 63;

using Group = std::span<const Occurrence>;

/// Calls `visit` with the occurrences of every entry.
template <class Visit>
void for_each_entry(const std::vector<Occurrence>& occurrences, Visit visit) {
    auto begin = occurrences.begin();
    while (begin != occurrences.end()) {
        const std::uint32_t entry = begin->entry;
        const auto end = std::find_if(
            begin, occurrences.end(), [entry](const Occurrence& o) { return o.entry != entry; });
        visit(Group(begin, end));
        begin = end;
    }
}

Relevance::Counts counts_of(Group group, const EntryShape& shape) {
    Relevance::Counts counts;
    for (const Occurrence& occurrence : group) {
        if (occurrence.position == kInContext) {
            ++counts.context;
        } else if (occurrence.position < shape.code) {
            ++counts.code;
        } else if (occurrence.position < shape.title_begin() + shape.title) {
            ++counts.title;
        } else {
            ++counts.text;
        }
    }
    return counts;
}

void append_fit(std::string& out, const Relevance& relevance, Group group) {
    const std::uint32_t entry = group.front().entry;
    const EntryShape& shape = relevance.shape(entry);
    const Relevance::Counts counts = counts_of(group, shape);
    const auto fit = static_cast<std::uint32_t>(
        std::clamp(std::lround(kBestFit * relevance.of(entry, counts)), 1L, long{kBestFit}));
    if (counts.code + counts.title == 0) {
        append_digit(out, fit);
        return;
    }
    append_digit(out, fit + kInName);
    append_digit(
        out, std::min(kLongestName, counts.code > 0 ? shape.telling_code : shape.telling_title));
}

void append_positions(std::string& out, Group group) {
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < group.size() && group[i].position != kInContext; ++i) {
        const bool has_more = i + 1 < group.size() && group[i + 1].position != kInContext;
        append_number(out, 2 * (group[i].position - next + 1) + (has_more ? 1 : 0));
        next = group[i].position + 1;
    }
    if (group.front().position == kInContext) {
        append_number(out, 0);
    }
}

}  // namespace

Relevance::Relevance(const std::vector<Entry>& entries, const std::vector<EntryShape>& shapes)
    : entries_(entries),
      shapes_(shapes) {
    std::uint64_t words = 0;
    for (const EntryShape& shape : shapes) {
        words += shape.text;
    }
    if (words > 0) {
        average_length_ = static_cast<double>(words) / static_cast<double>(shapes.size());
    }
}

double Relevance::of(std::uint32_t entry, const Counts& counts) const {
    const double length = shapes_[entry].text / average_length_;
    const double weight = kCodeWeight * counts.code + kTitleWeight * counts.title +
                          kContextWeight * counts.context +
                          counts.text / (1 - kLengthPart + kLengthPart * length);
    return entries_[entry].boost * weight / (weight + kSaturation);
}

std::vector<PostingPart> posting_parts(const std::vector<Occurrence>& occurrences,
                                       const Relevance& relevance) {
    std::uint32_t entries = 0;
    for_each_entry(occurrences, [&entries](Group) { ++entries; });

    std::vector<PostingPart> parts;
    PostingPart part;
    std::uint32_t before = 0;
    const auto finish = [&] {
        parts.push_back({part.postings + ' ', part.positions + ' '});
        part = {};
        before = 0;
    };
    for_each_entry(occurrences, [&](Group group) {
        if (std::max(part.postings.size(), part.positions.size()) > kBytesOfBlock) {
            finish();
        }
        if (part.postings.empty()) {
            append_number(part.postings, entries);
        }
        append_number(part.postings, group.front().entry - before);
        append_fit(part.postings, relevance, group);
        append_positions(part.positions, group);
        before = group.front().entry;
    });
    finish();
    return parts;
}

}  // namespace unitfolio::search
