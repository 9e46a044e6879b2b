#include "pdf/structure.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

Structure::Structure() {
    elements_.push_back({"Document", ElementId{0}, {}, {}, {}});
}

ElementId Structure::add(ElementId parent, std::string_view type) {
    const auto index = static_cast<std::uint32_t>(elements_.size());
    elements_.push_back({type, parent, {}, {}, {}});
    elements_[static_cast<std::size_t>(parent)].children.push_back({false, index});
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
    elements_[static_cast<std::size_t>(element)].children.push_back({true, index});
    return ContentId{index};
}

void Structure::set_box(ElementId element, std::array<float, 4> box) {
    elements_[static_cast<std::size_t>(element)].box = box;
}

}  // namespace unitfolio::pdf
