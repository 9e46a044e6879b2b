#include "pdf/line_breaker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unitfolio::pdf {

namespace {

using Kind = BreakItem::Kind;

constexpr double kLineCost = 10;
constexpr double kTwoHyphensCost = 3000;
constexpr double kUnevenCost = 3000;
constexpr double kHyphenBeforeLastCost = 2000;
constexpr double kOverfullCost = 1e9;
// The part of a line that may stay empty in ragged text before it counts as much as fully stretched
// glue.
constexpr double kRaggedReach = 0.16;

struct Sums {
    double width = 0;
    double stretch = 0;
    double shrink = 0;
};

/// How hard the breaker tries.
struct Effort {
    bool hyphens = false;
    double tolerance = 1;
    /// Added to every line, as a share of its width: where nothing comes out well, evenly loose
    /// lines are best.
    double extra_stretch = 0;
    bool accept_overfull = false;
};

class Breaker {
  public:
    Breaker(std::span<const BreakItem> items, const LineOptions& options);

    /// Empty if no way through the paragraph keeps to the tolerance.
    [[nodiscard]] std::vector<Line> attempt(const Effort& effort);

  private:
    struct Node {
        std::size_t item = 0;   // where the break is
        std::size_t start = 0;  // the first item of the line behind it
        int previous = -1;
        double cost = 0;
        double ratio = 0;
    };

    struct Fit {
        double ratio = 0;
        bool overfull = false;
    };

    [[nodiscard]] bool may_break(std::size_t at, const Effort& effort) const;
    [[nodiscard]] Fit fit(const Node& from, std::size_t to, const Effort& effort) const;
    [[nodiscard]] double cost(const Node& from, std::size_t to, const Fit& fit) const;
    [[nodiscard]] std::size_t line_start(std::size_t behind) const;
    bool visit(std::size_t at, const Effort& effort);
    [[nodiscard]] std::vector<Line> trace() const;

    std::span<const BreakItem> items_;
    LineOptions options_;
    std::vector<Sums> before_;
    std::vector<Node> nodes_;
    std::vector<int> active_;
    std::vector<int> still_active_;
};

Breaker::Breaker(std::span<const BreakItem> items, const LineOptions& options)
    : items_(items),
      options_(options),
      before_(items.size() + 1) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        Sums sums = before_[i];
        if (items[i].kind != Kind::penalty) {
            sums.width += items[i].width;
            sums.stretch += items[i].stretch;
            sums.shrink += items[i].shrink;
        }
        before_[i + 1] = sums;
    }
}

std::size_t Breaker::line_start(std::size_t behind) const {
    while (behind < items_.size() && items_[behind].kind != Kind::box &&
           !(items_[behind].kind == Kind::penalty && items_[behind].penalty <= kAlwaysBreak)) {
        ++behind;
    }
    return behind;
}

bool Breaker::may_break(std::size_t at, const Effort& effort) const {
    const BreakItem& item = items_[at];
    if (item.kind == Kind::glue) {
        return at > 0 && items_[at - 1].kind == Kind::box;
    }
    return item.kind == Kind::penalty && item.penalty < kNeverBreak &&
           (effort.hyphens || !item.hyphen);
}

Breaker::Fit Breaker::fit(const Node& from, std::size_t to, const Effort& effort) const {
    const Sums& end = before_[to];
    const Sums& begin = before_[std::min(from.start, to)];
    double natural = end.width - begin.width;
    const BreakItem& item = items_[to];
    if (item.kind == Kind::penalty) {
        natural += item.width;
    }
    const double slack = options_.width - natural;
    constexpr double rounding = 0.01;
    if (slack < 0) {
        const double shrink = options_.ragged ? 0 : end.shrink - begin.shrink;
        if (-slack > shrink + rounding) {
            return {-1, true};
        }
        return {shrink > 0 ? std::max(-1.0, slack / shrink) : 0, false};
    }
    if (item.kind == Kind::penalty && item.penalty <= kAlwaysBreak) {
        return {0, false};
    }
    const double spaces = end.stretch - begin.stretch;
    // A line without spaces (part of a long address) can't be stretched: it stays ragged in any
    // text.
    const bool ragged = options_.ragged || spaces <= 0;
    const double extra = effort.extra_stretch * options_.width;
    return {slack / (ragged ? options_.width * kRaggedReach : spaces + extra), false};
}

double Breaker::cost(const Node& from, std::size_t to, const Fit& fit) const {
    if (fit.overfull) {
        return from.cost + kOverfullCost;
    }
    const BreakItem& item = items_[to];
    const double ratio = std::abs(fit.ratio);
    const double badness = 100 * std::min(ratio * ratio * (options_.ragged ? 1 : ratio), 1000.0);
    double result = (kLineCost + badness) * (kLineCost + badness);
    if (item.kind == Kind::penalty && item.penalty > 0) {
        result += static_cast<double>(item.penalty) * item.penalty;
    }
    const bool came_by_hyphen = from.previous >= 0 && items_[from.item].hyphen;
    const bool last = item.kind == Kind::penalty && item.penalty <= kAlwaysBreak;
    if (came_by_hyphen && item.hyphen) {
        result += kTwoHyphensCost;
    }
    if (came_by_hyphen && last) {
        result += kHyphenBeforeLastCost;
    }
    if (!options_.ragged && std::abs(fit.ratio - from.ratio) > 1) {
        result += kUnevenCost;
    }
    return from.cost + result;
}

bool Breaker::visit(std::size_t at, const Effort& effort) {
    const bool forced = items_[at].kind == Kind::penalty && items_[at].penalty <= kAlwaysBreak;
    const std::size_t start = line_start(items_[at].kind == Kind::penalty ? at + 1 : at);
    Node best{at, start, -1, std::numeric_limits<double>::max(), 0};
    int fallback = -1;
    still_active_.clear();
    for (const int index : active_) {
        const Node& from = nodes_[static_cast<std::size_t>(index)];
        const Fit fitting = fit(from, at, effort);
        if (fitting.overfull) {
            fallback = index;
            continue;
        }
        if (!forced) {
            still_active_.push_back(index);
        }
        const double total = cost(from, at, fitting);
        if (fitting.ratio <= effort.tolerance && total < best.cost) {
            best.previous = index;
            best.cost = total;
            best.ratio = fitting.ratio;
        }
    }
    const bool stuck = best.previous < 0 && still_active_.empty();
    if (stuck && effort.accept_overfull && fallback >= 0) {
        best.previous = fallback;
        best.cost = nodes_[static_cast<std::size_t>(fallback)].cost + kOverfullCost;
    }
    if (best.previous >= 0) {
        nodes_.push_back(best);
        still_active_.push_back(static_cast<int>(nodes_.size() - 1));
    }
    active_.swap(still_active_);
    return !active_.empty();
}

std::vector<Line> Breaker::attempt(const Effort& effort) {
    nodes_.assign(1, Node{0, 0, -1, 0, 0});
    active_.assign(1, 0);
    for (std::size_t at = 0; at < items_.size(); ++at) {
        if (may_break(at, effort) && !visit(at, effort)) {
            return {};
        }
    }
    return trace();
}

std::vector<Line> Breaker::trace() const {
    std::vector<Line> lines;
    int index = active_.back();  // the forced break at the end leaves just one node
    while (nodes_[static_cast<std::size_t>(index)].previous >= 0) {
        const Node& node = nodes_[static_cast<std::size_t>(index)];
        const Node& from = nodes_[static_cast<std::size_t>(node.previous)];
        lines.push_back({std::min(from.start, node.item), node.item});
        index = node.previous;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

}  // namespace

std::vector<Line> break_lines(std::span<const BreakItem> items, const LineOptions& options) {
    Breaker breaker(items, options);
    constexpr double anything = std::numeric_limits<double>::max();
    constexpr double emergency_stretch = 0.06;
    for (const Effort& effort : {Effort{false, 1.2, 0, false},
                                 Effort{true, 3, 0, false},
                                 Effort{true, 3, emergency_stretch, false},
                                 Effort{true, anything, emergency_stretch, false}}) {
        std::vector<Line> lines = breaker.attempt(effort);
        if (!lines.empty()) {
            return lines;
        }
    }
    return breaker.attempt({true, anything, emergency_stretch, true});
}

}  // namespace unitfolio::pdf
