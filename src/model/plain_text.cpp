#include "model/plain_text.h"

#include "base/text.h"

namespace unitfolio::model {

std::string plain_text(const Catalogue& catalogue, const Passage& passage) {
    std::string text;
    if (passage.empty()) {
        return text;
    }
    const markup::Document& document = catalogue[passage.document];
    for (const markup::NodeId node : passage.nodes) {
        if (!markup::is_inline(document[node].kind)) {
            text += ' ';
        }
        text += document.plain_text(node);
    }
    return base::collapse_space(text);
}

}  // namespace unitfolio::model
