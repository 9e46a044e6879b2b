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

/// Children of an element follow each other as links of a chain: most have one or two.
struct Child {
    bool is_content = false;
    /// An ElementId or a ContentId.
    std::uint32_t index = 0;
    /// The place of the next one in the list of all.
    std::uint32_t next = 0;
};

inline constexpr std::uint32_t kNoChild = 0xFFFFFFFFU;

struct Element {
    /// A standard structure type: "P", "H1", "Table".
    std::string_view type;
    ElementId parent{};

    /// Of its children, in the Structure's list of all; kNoChild for none.
    std::uint32_t first_child = kNoChild;
    std::uint32_t last_child = kNoChild;
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

    /// Calls `visit` with each child, in their order.
    template <class Visit>
    void for_each_child(const Element& element, Visit visit) const {
        for (std::uint32_t at = element.first_child; at != kNoChild; at = children_[at].next) {
            visit(children_[at]);
        }
    }

    [[nodiscard]] std::size_t slot_count() const { return owners_.size(); }

  private:
    void append_child(ElementId parent, bool is_content, std::uint32_t index);

    std::vector<Element> elements_;
    /// Of all elements.
    std::vector<Child> children_;
    /// By ContentId.
    std::vector<ElementId> owners_;
    int last_heading_ = 0;
};

}  // namespace unitfolio::pdf
