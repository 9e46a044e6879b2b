#include "check/item_clusters.h"

#include "base/parallel.h"
#include "check/item_scopes.h"
#include "check/shingles.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

namespace unitfolio::check {

namespace {

/// Shorter items may well be the same by chance.
constexpr std::size_t kFewestWords = 6;

/// Items whose sketches are made by one turn of a parallel loop.
constexpr std::size_t kItemsATurn = 1'024;

/// With how many earlier items of its scope an item is compared.
constexpr std::size_t kComparisons = 2;

/// One number of an item's sketch.
struct Mark {
    std::uint64_t number = 0;
    std::uint32_t item = 0;

    friend bool operator<(const Mark& left, const Mark& right) {
        return std::tie(left.number, left.item) < std::tie(right.number, right.item);
    }
};

std::vector<Mark> marks_of(const model::Catalogue& catalogue,
                           std::span<const MaterialItem> items,
                           std::size_t jobs) {
    std::vector<std::vector<Mark>> turns((items.size() + kItemsATurn - 1) / kItemsATurn);
    base::parallel_for(turns.size(), jobs, [&](std::size_t turn) {
        const std::size_t end = std::min(items.size(), (turn + 1) * kItemsATurn);
        for (std::size_t i = turn * kItemsATurn; i < end; ++i) {
            const Wording wording = wording_of(catalogue, items[i]);
            if (wording.words.size() < kFewestWords) {
                continue;
            }
            for (const std::uint64_t number : sketch_of(wording.words)) {
                turns[turn].push_back({number, static_cast<std::uint32_t>(i)});
            }
        }
    });
    std::vector<Mark> marks;
    for (const std::vector<Mark>& turn : turns) {
        marks.insert(marks.end(), turn.begin(), turn.end());
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

/// Joins items that say the same: each item knows an earlier one of its cluster, the first itself.
class Joiner {
  public:
    Joiner(const model::Catalogue& catalogue, std::span<const MaterialItem> items)
        : catalogue_(catalogue),
          items_(items),
          earlier_(items.size()) {
        std::iota(earlier_.begin(), earlier_.end(), 0U);
    }

    /// Compares items that share a number with the last few of the same scope.
    void compare(std::span<const Mark> marks) {
        struct Recent {
            link::Speaker scope;
            std::array<std::uint32_t, kComparisons> items{};
            std::size_t count = 0;
        };

        std::vector<Recent> recent;
        for (const Mark& mark : marks) {
            for (const link::Speaker& scope : scopes_of(items_[mark.item].owner, catalogue_)) {
                auto found = std::find_if(recent.begin(), recent.end(), [&](const Recent& each) {
                    return each.scope == scope;
                });
                if (found == recent.end()) {
                    found = recent.insert(recent.end(), Recent{scope, {}, 0});
                }
                for (std::size_t i = 0; i < std::min(found->count, kComparisons); ++i) {
                    join(found->items[i], mark.item);
                }
                found->items[found->count % kComparisons] = mark.item;
                ++found->count;
            }
        }
    }

    [[nodiscard]] std::vector<ItemCluster> clusters() {
        std::vector<ItemCluster> by_first(items_.size());
        for (std::uint32_t i = 0; i < items_.size(); ++i) {
            by_first[first_of(i)].push_back(i);
        }
        const auto is_single = [](const ItemCluster& cluster) {
            return cluster.size() < 2;
        };
        by_first.erase(std::remove_if(by_first.begin(), by_first.end(), is_single), by_first.end());
        return by_first;
    }

  private:
    std::uint32_t first_of(std::uint32_t item) {
        while (earlier_[item] != item) {
            earlier_[item] = earlier_[earlier_[item]];
            item = earlier_[item];
        }
        return item;
    }

    void join(std::uint32_t left, std::uint32_t right) {
        const std::uint32_t first = first_of(left);
        const std::uint32_t second = first_of(right);
        if (first == second || items_[left].kind != items_[right].kind ||
            !says_same(wording_of(catalogue_, items_[left]),
                       wording_of(catalogue_, items_[right]))) {
            return;
        }
        earlier_[std::max(first, second)] = std::min(first, second);
    }

    const model::Catalogue& catalogue_;
    std::span<const MaterialItem> items_;
    std::vector<std::uint32_t> earlier_;
};

}  // namespace

bool says_same(const Wording& left, const Wording& right) {
    const std::span<const std::uint64_t> first(left.words);
    const std::span<const std::uint64_t> second(right.words);
    return nearly_same(first.first(left.middle), second.first(right.middle)) &&
           nearly_same(first.subspan(left.middle), second.subspan(right.middle));
}

std::vector<ItemCluster> find_clusters(const model::Catalogue& catalogue,
                                       std::span<const MaterialItem> items,
                                       std::size_t jobs) {
    const std::vector<Mark> marks = marks_of(catalogue, items, jobs);
    Joiner joiner(catalogue, items);
    for (std::size_t begin = 0; begin < marks.size();) {
        std::size_t end = begin + 1;
        while (end < marks.size() && marks[end].number == marks[begin].number) {
            ++end;
        }
        if (end - begin > 1) {
            joiner.compare(std::span(marks).subspan(begin, end - begin));
        }
        begin = end;
    }
    return joiner.clusters();
}

}  // namespace unitfolio::check
