// The tagged structure of a document: a tree of elements whose leaves are slots for content. Layout
// builds the tree in reading order; marks on pages name the slot that they fill, perhaps from
// several pages.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

enum class ElementId : std::uint32_t {};

/// A place in the reading order that marked content fills.
enum class ContentId : std::uint32_t {};

/// The content of decoration, which is in no reading order.
inline constexpr ContentId kArtifact{0xFFFFFFFFU};

enum class ListNumbering : std::uint8_t { none, disc, decimal };

struct ElementAttributes {
    /// In place of the content, for figures.
    std::string alternative;
    /// BCP 47, where it changes.
    std::string language;
    /// What a table is about.
    std::string summary;
    /// Header cells: "Row" or "Column".
    std::string_view scope;
    int column_span = 1;
    int row_span = 1;
    std::optional<ListNumbering> numbering;
    /// Notes must have one.
    std::string id;

    friend bool operator==(const ElementAttributes&, const ElementAttributes&) = default;
};

struct Element {
    /// A standard structure type: "P", "H1", "Table".
    std::string_view type;
    ElementId parent{};

    struct Child {
        bool is_content = false;
        std::uint32_t index = 0;
    };

    std::vector<Child> children;
    /// Null for most elements, which have none.
    std::unique_ptr<const ElementAttributes> attributes;
    /// Figures, once placed: left, top, right, bottom, from the page's upper left corner.
    std::optional<std::array<float, 4>> box;
};

class Structure {
  public:
    Structure();

    [[nodiscard]] ElementId root() const { return ElementId{0}; }

    ElementId add(ElementId parent, std::string_view type);
    ElementId add(ElementId parent, std::string_view type, ElementAttributes attributes);

    /// A heading of at most this level, but never more than one deeper than the one before.
    ElementId add_heading(ElementId parent, int level);

    ContentId content(ElementId element);

    /// The element of a slot.
    [[nodiscard]] ElementId owner(ContentId content) const {
        return owners_[static_cast<std::size_t>(content)];
    }

    void set_box(ElementId element, std::array<float, 4> box);

    [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }

    [[nodiscard]] std::size_t slot_count() const { return owners_.size(); }

  private:
    std::vector<Element> elements_;
    /// By ContentId.
    std::vector<ElementId> owners_;
    int last_heading_ = 0;
};

}  // namespace unitfolio::pdf
