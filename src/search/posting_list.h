// The entries that hold one stem, as the text that is written of them.
#pragma once

#include "search/entry.h"
#include "search/inverted_index.h"

#include <cstddef>
#include <string>
#include <vector>

namespace unitfolio::search {

/// More than this is too much to load for one word.
inline constexpr std::size_t kBytesOfBlock = 32'000;

/// A stretch of a stem's entries: both end with a space (index_files.h says what is in them).
struct PostingPart {
    std::string postings;
    std::string positions;
};

/// How much words say about an entry (BM25): what they weigh depends on the part they stand in, and
/// in a long text a word says less than in a short one.
class Relevance {
  public:
    /// Both must outlive it.
    Relevance(const std::vector<Entry>& entries, const std::vector<EntryShape>& shapes);

    /// Of a stem, from 0 to 1, from how often it stands in each part of the entry.
    struct Counts {
        std::uint32_t code = 0;
        std::uint32_t title = 0;
        std::uint32_t text = 0;
        std::uint32_t context = 0;
    };

    [[nodiscard]] double of(std::uint32_t entry, const Counts& counts) const;

    [[nodiscard]] const EntryShape& shape(std::uint32_t entry) const { return shapes_[entry]; }

  private:
    const std::vector<Entry>& entries_;
    const std::vector<EntryShape>& shapes_;
    double average_length_ = 1;
};

/// `occurrences` are sorted. More than one part if one would be larger than a block.
[[nodiscard]] std::vector<PostingPart> posting_parts(const std::vector<Occurrence>& occurrences,
                                                     const Relevance& relevance);

}  // namespace unitfolio::search
