#include "portfolio/template_tree.h"

namespace unitfolio::portfolio {

pdf::LinkTarget TemplateTree::link(markup::NodeId node, std::string_view url) const {
    if (url.empty() || url.front() != '#') {
        return TreeContext::link(node, url);
    }
    if (const auto place = places_->find(url.substr(1))) {
        return *place;
    }
    return {};
}

}  // namespace unitfolio::portfolio
