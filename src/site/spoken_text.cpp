#include "site/spoken_text.h"

#include "base/text.h"
#include "site/places.h"

namespace unitfolio::site {

std::string spoken_text(const SiteIndex& index,
                        const model::Passage& passage,
                        std::string_view here) {
    std::string text;
    if (passage.empty()) {
        return text;
    }
    const markup::Document& document = index.catalogue()[passage.document];
    const link::DocumentLinks& links = index.site().documents[passage.document.value];
    const auto words = [&](markup::NodeId reference) {
        std::string label =
            label_of(index.catalogue(), index.strings_of_page(here), links.find(reference), here);
        return label.empty() ? std::string{document.info(reference)} : label;
    };
    for (const markup::NodeId node : passage.nodes) {
        if (!markup::is_inline(document[node].kind)) {
            text += ' ';
        }
        text += document.plain_text(node, words);
    }
    return base::collapse_space(text);
}

}  // namespace unitfolio::site
