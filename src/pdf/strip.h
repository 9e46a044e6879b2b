// What layout hands to the paginator: the document as horizontal strips, none of which is divided
// any more. A strip is a line of text, a table row, a picture, or empty space, with its marks,
// measured from its own upper edge.
#pragma once

#include "pdf/display_list.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::pdf {

/// Names a Group of a LayoutContext.
enum class GroupId : std::uint32_t {};

inline constexpr GroupId kNoGroup{0xFFFFFFFFU};

/// A background, bar or frame around strips that follow one another, over as many pages as they
/// take.
struct Group {
    GroupId parent = kNoGroup;
    float left = 0;
    float right = 0;
    std::optional<Colour> background;
    std::optional<Colour> bar;
    std::optional<Colour> frame;
};

/// Text beside the strip; it may reach further down than the strip does.
struct MarginNote {
    std::vector<Mark> marks;
    std::vector<LinkArea> links;
    float height = 0;
};

/// A note for the foot of the page.
struct FootNote {
    std::vector<Mark> marks;
    std::vector<LinkArea> links;
    float height = 0;
};

/// What is shown again at the top of each page that a table reaches: decoration, for it is in the
/// structure once.
struct TableHead {
    std::vector<Mark> marks;
    float height = 0;
};

/// Where a figure of the structure stands, for its bounding box.
struct FigureArea {
    ElementId element{};
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

/// What few strips have. A document has tens of thousands of strips, so that what they are made of
/// costs: these share a room that is made when something is added.
class RareParts {
  public:
    struct Parts {
        std::vector<FieldArea> fields;
        std::vector<FigureArea> figures;
        std::vector<MarginNote> margin_notes;
        /// Indices of foot notes.
        std::vector<std::uint32_t> foot_notes;
        /// Marks of foot notes that stand here, as text.
        std::vector<std::string> raised;
    };

    /// All empty where nothing was added.
    [[nodiscard]] const Parts& operator*() const;

    [[nodiscard]] const Parts* operator->() const { return &**this; }

    /// To add to.
    [[nodiscard]] Parts& room();

    /// To change what is there; null for nothing.
    [[nodiscard]] Parts* held() { return parts_.get(); }

  private:
    std::unique_ptr<Parts> parts_;
};

struct Strip {
    float height = 0;
    /// Distance to the strip before; not kept at the top of a page.
    float space_before = 0;
    bool may_break_after = true;
    /// Starts a new page, or only where less than `page_break_room` is left of the old one.
    bool page_break = false;
    /// Of the pages that it may stand on.
    Orientation orientation = Orientation::portrait;
    float page_break_room = 0;
    bool starts_main_matter = false;
    /// As in Extent.
    bool floats = false;
    bool passes_figures = false;
    /// Empty space of no use at the top of a page that was not asked for.
    bool vanishes_at_top = false;
    std::vector<Mark> decoration;
    std::vector<Mark> content;
    std::vector<LinkArea> links;
    std::vector<DestinationId> destinations;
    RareParts rare;
    GroupId group = kNoGroup;
    /// Index of the table head to repeat when a page starts here; -1 for none.
    std::int32_t table_head = -1;
    /// Of the first line of text, from the upper edge; 0 if there is none.
    float baseline = 0;
    /// Where the text of the last line ends, without spaces; 0 if there is none.
    float text_right = 0;
};

/// Puts what is in one strip into another, moved down; `from` is left without content.
void merge_strip(Strip& from, Strip& into, float down);

/// Strips in the making. Spaces between blocks don't add up: the larger one counts.
class StripList {
  public:
    void add(Strip strip, float space_before = 0);
    void space_after(float space);

    /// Forgets the space behind the last strip: something with an edge of its own follows.
    void drop_space() { pending_ = 0; }

    [[nodiscard]] std::vector<Strip>& strips() { return strips_; }

    [[nodiscard]] const std::vector<Strip>& strips() const { return strips_; }

    [[nodiscard]] std::size_t size() const { return strips_.size(); }

    /// Of the strips from `first` on, with the spaces between them.
    [[nodiscard]] float height_from(std::size_t first) const;

    /// Forbids page breaks between the strips from `first` on, but not behind the last one.
    void keep_together_from(std::size_t first);

  private:
    std::vector<Strip> strips_;
    float pending_ = 0;
};

}  // namespace unitfolio::pdf
