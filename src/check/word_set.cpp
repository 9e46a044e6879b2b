#include "check/word_set.h"

#include "check/words.h"

#include <algorithm>

namespace unitfolio::check {

WordSet::WordSet(std::span<const std::string_view> words) {
    for (const std::string_view word : words) {
        add(hash_of(word));
    }
}

void WordSet::add(std::uint64_t hash) {
    marks_.set(hash % kMarks);
    const auto place = std::lower_bound(hashes_.begin(), hashes_.end(), hash);
    if (place == hashes_.end() || *place != hash) {
        hashes_.insert(place, hash);
    }
}

bool WordSet::is_listed(std::uint64_t hash) const {
    return std::binary_search(hashes_.begin(), hashes_.end(), hash);
}

}  // namespace unitfolio::check
