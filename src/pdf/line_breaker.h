// Divides a paragraph into lines as a whole (Knuth and Plass, 1981): boxes, glue and penalties in,
// places of breaks out. Knows nothing of fonts or text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::pdf {

struct BreakItem {
    enum class Kind : std::uint8_t { box, glue, penalty } kind = Kind::box;
    /// A penalty's width counts only if the line is broken there (a hyphen).
    float width = 0;
    float stretch = 0;
    float shrink = 0;
    float penalty = 0;
    /// A division of a word: tried only if the paragraph does not come out well without.
    bool hyphen = false;
};

inline constexpr float kNeverBreak = 10000;
inline constexpr float kAlwaysBreak = -10000;

struct LineOptions {
    float width = 0;
    /// Lines keep their natural width; the breaks make the right edge as even as possible.
    bool ragged = false;
};

/// Items [begin, end) make a line; what is discarded between lines is in none. A penalty at `end`
/// is where the line was broken; if it is a hyphen, that is shown.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Line&, const Line&) = default;
};

/// A document has thousands of paragraphs: the breaker keeps its room from one to the next.
class LineBreaker {
  public:
    /// `items` ends with a forced break. No line is wider than asked for as long as no box is. The
    /// lines stay until the next call.
    [[nodiscard]] std::span<const Line> break_lines(std::span<const BreakItem> items,
                                                    const LineOptions& options);

  private:
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

    void measure();
    [[nodiscard]] bool is_one_line() const;
    /// Whether some way through the paragraph keeps to the tolerance.
    [[nodiscard]] bool attempt(const Effort& effort);
    [[nodiscard]] bool may_break(std::size_t at, const Effort& effort) const;
    [[nodiscard]] Fit fit(const Node& from, std::size_t to, const Effort& effort) const;
    [[nodiscard]] double cost(const Node& from, std::size_t to, const Fit& fit) const;
    [[nodiscard]] std::size_t line_start(std::size_t behind) const;
    bool visit(std::size_t at, const Effort& effort);
    void trace();

    std::span<const BreakItem> items_;
    LineOptions options_;
    /// Of the items before each one.
    std::vector<Sums> before_;
    std::vector<Node> nodes_;
    std::vector<int> active_;
    std::vector<int> still_active_;
    std::vector<Line> lines_;
};

}  // namespace unitfolio::pdf
