// What the learner and the centre keep from some readers of a portfolio.
#pragma once

#include "base/source.h"
#include "markup/document.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::model {

/// Whom a portfolio is made for: the learner, the internal or the external quality assurer.
enum class Profile : std::uint8_t { learner, iqa, eqa };
inline constexpr std::array<std::string_view, 3> kProfileNames{"learner", "iqa", "eqa"};

/// Several of them.
class Readers {
  public:
    constexpr Readers() = default;

    constexpr void add(Profile profile) {
        bits_ = static_cast<std::uint8_t>(bits_ | 1U << static_cast<unsigned>(profile));
    }

    [[nodiscard]] constexpr bool contains(Profile profile) const {
        return (bits_ >> static_cast<unsigned>(profile) & 1U) != 0;
    }

  private:
    std::uint8_t bits_ = 0;
};

/// Those from whom something is kept that names nobody: everyone but the learner.
[[nodiscard]] constexpr Readers quality_assurers() {
    Readers readers;
    readers.add(Profile::iqa);
    readers.add(Profile::eqa);
    return readers;
}

/// Blocks of a body, siblings that follow each other, with the markers around them.
struct PrivatePassage {
    std::vector<markup::NodeId> nodes;
    Readers kept_from;
    base::Span span;
};

struct Privacy {
    std::vector<PrivatePassage> passages;
    /// Names of facts that are for the learner alone.
    std::vector<std::string> facts;
};

/// What was left out of a learner's portfolio.
struct Withheld {
    std::size_t passages = 0;
    std::size_t facts = 0;
    std::size_t attachments = 0;
};

}  // namespace unitfolio::model
