// One project, one spelling: "organise" on one page and "organize" on the next look careless.
#pragma once

#include "base/diagnostic.h"
#include "check/prose_reader.h"
#include "check/spelling_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::check {

/// A word with two spellings, as often as one document spells it so.
struct SpellingUse {
    SpellingFamily family{};
    SpellingSide side{};
    /// The same for both spellings of a word.
    std::uint64_t pair = 0;
    std::string word;
    std::string other;
    std::size_t count = 0;
    /// Where the document uses it first.
    TextPart part;
};

/// What one document spells how, in the order of first use.
class SpellingTally {
  public:
    /// Names and quotations keep the spelling that they have: neither counts.
    void add(const ProseReader& reader);

    [[nodiscard]] const std::vector<SpellingUse>& uses() const { return uses_; }

  private:
    std::vector<SpellingUse> uses_;
};

/// The documents whose tallies these are must be in the same order. Reports each word once a
/// document, where the spelling is the rarer one of its family; of equals, the one that British
/// English (or American, if that is the language) doesn't prefer.
class SpellingDrift {
  public:
    SpellingDrift(const base::Sources& sources, SpellingSide preferred)
        : sources_(sources),
          preferred_(preferred) {}

    void add(const markup::Document& document, const SpellingTally& tally);
    void report(base::Diagnostics& diagnostics) const;

  private:
    struct Placed {
        const markup::Document* document = nullptr;
        const SpellingUse* use = nullptr;
    };

    [[nodiscard]] std::vector<Placed> group_of(SpellingFamily family) const;
    void report_group(const std::vector<Placed>& group, base::Diagnostics& diagnostics) const;
    void report_use(const Placed& rare, const Placed& common, base::Diagnostics& diagnostics) const;

    const base::Sources& sources_;
    SpellingSide preferred_;
    std::vector<Placed> uses_;
};

}  // namespace unitfolio::check
