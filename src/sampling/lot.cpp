#include "sampling/lot.h"

#include "base/hash.h"

#include <algorithm>

namespace unitfolio::sampling {

namespace {

std::uint64_t next(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

}  // namespace

std::uint64_t lot_of(std::string_view seed, std::string_view name, unsigned weight) {
    // A zero byte, which names can't hold, keeps the two apart.
    std::uint64_t state =
        base::fnv1a(name, base::fnv1a(std::string_view("\0", 1), base::fnv1a(seed)));
    std::uint64_t greatest = next(state);
    for (unsigned draw = 1; draw < weight; ++draw) {
        greatest = std::max(greatest, next(state));
    }
    return greatest;
}

}  // namespace unitfolio::sampling
