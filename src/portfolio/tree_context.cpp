#include "portfolio/tree_context.h"

#include <array>

namespace unitfolio::portfolio {

std::optional<ReferenceText> TreeContext::reference(markup::NodeId /*node*/) const {
    return std::nullopt;
}

pdf::LinkTarget TreeContext::link(markup::NodeId /*node*/, std::string_view url) const {
    constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
    for (const auto scheme : schemes) {
        if (url.substr(0, scheme.size()) == scheme) {
            return std::string(url);
        }
    }
    return {};
}

bool TreeContext::fills_page_numbers() const {
    return false;
}

bool TreeContext::outlines_headings() const {
    return false;
}

std::optional<pdf::PlaceId> TreeContext::place(markup::NodeId /*block*/) const {
    return std::nullopt;
}

std::vector<pdf::Run> TreeContext::margin_note(markup::NodeId /*block*/,
                                               const Typography& /*type*/) const {
    return {};
}

std::optional<pdf::FigureBlock> TreeContext::figure(std::string_view /*url*/,
                                                    const Typography& /*type*/) const {
    return std::nullopt;
}

}  // namespace unitfolio::portfolio
