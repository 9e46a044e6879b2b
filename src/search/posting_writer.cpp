#include "search/posting_writer.h"

#include "base/parallel.h"
#include "search/number_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::search {

namespace {

/// What a stem that is nearly nowhere costs: the rest of its block comes with it.
constexpr std::size_t kBytesOfSharedBlock = 6'000;

/// Blocks while they fill.
class Blocks {
  public:
    /// A stem is in one block, or, if it is too large, in blocks that hold nothing else.
    void add(std::uint32_t stem, std::vector<PostingPart>& parts) {
        for (PostingPart& part : parts) {
            const bool is_full =
                std::max(open_.postings.size() + part.postings.size(),
                         open_.positions.size() + part.positions.size()) > kBytesOfSharedBlock;
            if (parts.size() > 1 || is_full) {
                finish();
            }
            if (open_.postings.empty()) {
                append_number(result_.directory, stem - first_);
                first_ = stem;
            }
            open_.postings += part.postings;
            open_.positions += part.positions;
        }
        if (parts.size() > 1) {
            finish();
        }
    }

    IndexParts take() {
        finish();
        return std::move(result_);
    }

  private:
    void finish() {
        if (open_.postings.empty()) {
            return;
        }
        const std::string number = std::to_string(result_.parts.size() / 2);
        result_.parts.push_back({"p" + number, std::move(open_.postings)});
        result_.parts.push_back({"q" + number, std::move(open_.positions)});
        open_ = {};
    }

    IndexParts result_;
    PostingPart open_;
    std::uint32_t first_ = 0;
};

}  // namespace

IndexParts posting_parts_of(InvertedIndex& index, const Relevance& relevance, std::size_t jobs) {
    std::vector<std::vector<PostingPart>> parts(index.stems.size());
    base::parallel_for(parts.size(), jobs, [&](std::size_t stem) {
        parts[stem] = posting_parts(index.stems[stem], relevance);
        std::vector<Occurrence>().swap(index.stems[stem]);
    });
    Blocks blocks;
    for (std::uint32_t stem = 0; stem < parts.size(); ++stem) {
        blocks.add(stem, parts[stem]);
        std::vector<PostingPart>().swap(parts[stem]);
    }
    return blocks.take();
}

}  // namespace unitfolio::search
