// Some words, sought by their hashes. Nearly all words of a text are in none of the sets that the
// checks use, and are told so at a glance.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::check {

class WordSet {
  public:
    WordSet() = default;

    /// The words must be folded.
    explicit WordSet(std::span<const std::string_view> words);

    void add(std::uint64_t hash);

    [[nodiscard]] bool holds(std::uint64_t hash) const {
        return marks_.test(hash % kMarks) && is_listed(hash);
    }

  private:
    static constexpr std::size_t kMarks = 1U << 14U;

    [[nodiscard]] bool is_listed(std::uint64_t hash) const;

    std::bitset<kMarks> marks_;
    /// Ascending.
    std::vector<std::uint64_t> hashes_;
};

}  // namespace unitfolio::check
