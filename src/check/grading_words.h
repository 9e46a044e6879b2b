// Talk of grades and marks where there are none: NVQ units are met or not yet met.
#pragma once

#include "base/diagnostic.h"
#include "check/prose_reader.h"
#include "link/site.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::check {

/// A phrase that speaks of grades, where it was found.
struct GradingPhrase {
    /// "higher marks"
    std::string_view words;
    TextPart first;
    TextPart last;
};

/// Finds phrases as the words of a document go by. Single words ("merit", "grade") mean other
/// things too often; only phrases count, and none that is quoted or denied ("there are no higher
/// grades").
class GradingPhrases {
  public:
    void add(const ProseReader& reader);

    [[nodiscard]] const std::vector<GradingPhrase>& found() const { return found_; }

  private:
    struct Recent {
        std::uint64_t hash = 0;
        TextPart part;
    };

    /// How many words are looked back upon: the longest phrase, and what denies it.
    static constexpr std::size_t kMemory = 8;

    /// The word `back` words ago; 0 is the newest.
    [[nodiscard]] const Recent& recent(std::size_t back) const {
        return recent_[(count_ - 1 - back) % kMemory];
    }

    void match();
    [[nodiscard]] bool ends_with(std::span<const std::uint64_t> words) const;
    [[nodiscard]] bool is_denied(std::size_t size) const;

    std::array<Recent, kMemory> recent_{};
    /// Words of the block so far.
    std::size_t count_ = 0;
    std::vector<GradingPhrase> found_;
};

/// Reports the phrases of one document, unless what its speaker belongs to is graded.
void examine_grading_phrases(const link::Site& site,
                             model::DocumentId document,
                             const GradingPhrases& phrases,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics);

}  // namespace unitfolio::check
