#include "check/shingles.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace unitfolio::check {

namespace {

constexpr std::size_t kShingleWords = 3;
constexpr std::size_t kSketchSize = 6;
constexpr double kNearlySame = 0.6;

/// Spreads similar inputs over all numbers: the last step of MurmurHash3.
std::uint64_t spread(std::uint64_t number) {
    number = (number ^ (number >> 33U)) * 0xFF51AFD7ED558CCDULL;
    number = (number ^ (number >> 33U)) * 0xC4CEB9FE1A85EC53ULL;
    return number ^ (number >> 33U);
}

std::uint64_t shingle_of(std::span<const std::uint64_t> words) {
    std::uint64_t hash = words.size();
    for (const std::uint64_t word : words) {
        hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    }
    return spread(hash);
}

std::vector<std::uint64_t> shingles_of(std::span<const std::uint64_t> words) {
    std::vector<std::uint64_t> shingles;
    shingles.reserve(words.size());
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
        shingles.push_back(shingle_of(words.subspan(i, kShingleWords)));
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

/// Keeps the lowest numbers, each once, in order.
class Lowest {
  public:
    void offer(std::uint64_t number) {
        if (size_ == kSketchSize && number >= numbers_[size_ - 1]) {
            return;
        }
        std::size_t place = 0;
        while (place < size_ && numbers_[place] < number) {
            ++place;
        }
        if (place < size_ && numbers_[place] == number) {
            return;
        }
        size_ = std::min(size_ + 1, kSketchSize);
        for (std::size_t i = size_ - 1; i > place; --i) {
            numbers_[i] = numbers_[i - 1];
        }
        numbers_[place] = number;
    }

    [[nodiscard]] std::vector<std::uint64_t> all() const {
        return {numbers_.begin(), numbers_.begin() + static_cast<std::ptrdiff_t>(size_)};
    }

  private:
    std::array<std::uint64_t, kSketchSize> numbers_{};
    std::size_t size_ = 0;
};

}  // namespace

std::vector<std::uint64_t> sketch_of(std::span<const std::uint64_t> words) {
    if (words.size() < kShortestSketched) {
        return {shingle_of(words)};
    }
    Lowest lowest;
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
        lowest.offer(shingle_of(words.subspan(i, kShingleWords)));
    }
    return lowest.all();
}

double resemblance(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right) {
    if (std::min(left.size(), right.size()) < kShortestSketched) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end()) ? 1.0 : 0.0;
    }
    const auto first = shingles_of(left);
    const auto second = shingles_of(right);
    std::vector<std::uint64_t> common;
    std::set_intersection(
        first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(common));
    const std::size_t all = first.size() + second.size() - common.size();
    return static_cast<double>(common.size()) / static_cast<double>(all);
}

bool nearly_same(std::span<const std::uint64_t> left, std::span<const std::uint64_t> right) {
    return resemblance(left, right) >= kNearlySame;
}

}  // namespace unitfolio::check
