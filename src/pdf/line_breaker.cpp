#include "pdf/line_breaker.h"

#include <algorithm>
#include <array>
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

}  // namespace

void LineBreaker::measure() {
    before_.resize(items_.size() + 1);
    Sums sums;
    before_.front() = sums;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].kind != Kind::penalty) {
            sums.width += items_[i].width;
            sums.stretch += items_[i].stretch;
            sums.shrink += items_[i].shrink;
        }
        before_[i + 1] = sums;
    }
}

/// Whether all of it fits one line, as most texts do. It has one forced break, at its end.
bool LineBreaker::is_one_line() const {
    return before_.back().width <= options_.width &&
           std::none_of(items_.begin(), items_.end() - 1, [](const BreakItem& item) {
               return item.kind == Kind::penalty && item.penalty <= kAlwaysBreak;
           });
}

std::size_t LineBreaker::line_start(std::size_t behind) const {
    while (behind < items_.size() && items_[behind].kind != Kind::box &&
           !(items_[behind].kind == Kind::penalty && items_[behind].penalty <= kAlwaysBreak)) {
        ++behind;
    }
    return behind;
}

bool LineBreaker::may_break(std::size_t at, const Effort& effort) const {
    const BreakItem& item = items_[at];
    if (item.kind == Kind::glue) {
        return at > 0 && items_[at - 1].kind == Kind::box;
    }
    return item.kind == Kind::penalty && item.penalty < kNeverBreak &&
           (effort.hyphens || !item.hyphen);
}

LineBreaker::Fit LineBreaker::fit(const Node& from, std::size_t to, const Effort& effort) const {
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

double LineBreaker::cost(const Node& from, std::size_t to, const Fit& fit) const {
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

bool LineBreaker::visit(std::size_t at, const Effort& effort) {
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

bool LineBreaker::attempt(const Effort& effort) {
    nodes_.assign(1, Node{0, 0, -1, 0, 0});
    active_.assign(1, 0);
    for (std::size_t at = 0; at < items_.size(); ++at) {
        if (may_break(at, effort) && !visit(at, effort)) {
            return false;
        }
    }
    return true;
}

/// The forced break at the end leaves just one node.
void LineBreaker::trace() {
    int index = active_.back();
    while (nodes_[static_cast<std::size_t>(index)].previous >= 0) {
        const Node& node = nodes_[static_cast<std::size_t>(index)];
        const Node& from = nodes_[static_cast<std::size_t>(node.previous)];
        lines_.push_back({std::min(from.start, node.item), node.item});
        index = node.previous;
    }
    std::reverse(lines_.begin(), lines_.end());
}

std::span<const Line> LineBreaker::break_lines(std::span<const BreakItem> items,
                                               const LineOptions& options) {
    constexpr double anything = std::numeric_limits<double>::max();
    constexpr double emergency_stretch = 0.06;
    static constexpr std::array<Effort, 5> efforts = {
        Effort{false, 1.2, 0, false},
        Effort{true, 3, 0, false},
        Effort{true, 3, emergency_stretch, false},
        Effort{true, anything, emergency_stretch, false},
        Effort{true, anything, emergency_stretch, true}};
    items_ = items;
    options_ = options;
    measure();
    lines_.clear();
    if (is_one_line()) {
        lines_.push_back({0, items_.size() - 1});
        return lines_;
    }
    const bool found = std::any_of(
        efforts.begin(), efforts.end(), [&](const Effort& effort) { return attempt(effort); });
    if (found) {
        trace();
    }
    return lines_;
}

}  // namespace unitfolio::pdf
