#include "pdf/structure.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

Structure::Structure() {
    elements_.emplace_back().type = "Document";
}

ElementId Structure::add(ElementId parent, std::string_view type) {
    const auto index = static_cast<std::uint32_t>(elements_.size());
    Element& element = elements_.emplace_back();
    element.type = type;
    element.parent = parent;
    append_child(parent, false, index);
    return ElementId{index};
}

ElementId Structure::add(ElementId parent, std::string_view type, ElementAttributes attributes) {
    const ElementId element = add(parent, type);
    if (attributes != ElementAttributes()) {
        elements_.back().attributes =
            std::make_unique<const ElementAttributes>(std::move(attributes));
    }
    return element;
}

ElementId Structure::add_heading(ElementId parent, int level) {
    static constexpr std::array<std::string_view, 6> types = {"H1", "H2", "H3", "H4", "H5", "H6"};
    last_heading_ = std::clamp(level, 1, std::min(last_heading_ + 1, 6));
    return add(parent, types[static_cast<std::size_t>(last_heading_ - 1)]);
}

ContentId Structure::content(ElementId element) {
    const auto index = static_cast<std::uint32_t>(owners_.size());
    owners_.push_back(element);
    append_child(element, true, index);
    return ContentId{index};
}

void Structure::append_child(ElementId parent, bool is_content, std::uint32_t index) {
    Element& element = elements_[static_cast<std::size_t>(parent)];
    const auto place = static_cast<std::uint32_t>(children_.size());
    children_.push_back({is_content, index, kNoChild});
    if (element.first_child == kNoChild) {
        element.first_child = place;
    } else {
        children_[element.last_child].next = place;
    }
    element.last_child = place;
}

void Structure::set_box(ElementId element, std::array<float, 4> box) {
    elements_[static_cast<std::size_t>(element)].box = box;
}

}  // namespace unitfolio::pdf
