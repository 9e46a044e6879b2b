#include "site/anchors.h"

#include "base/text.h"

namespace unitfolio::site {

namespace {

std::string prefixed(std::string_view prefix, std::string_view words) {
    std::string anchor{prefix};
    const std::string slug = base::slug(words);
    if (!slug.empty()) {
        anchor += '-';
        anchor += slug;
    }
    return anchor;
}

}  // namespace

std::string outcome_anchor(std::string_view number) {
    return prefixed("lo", number);
}

std::string criterion_anchor(std::string_view number) {
    return prefixed("ac", number);
}

std::string term_anchor(std::string_view slug) {
    return prefixed("term", slug);
}

std::string heading_anchor(std::string_view words) {
    return prefixed("section", words);
}

std::string AnchorSet::claim(std::string wish) {
    if (taken_.insert(wish).second) {
        return wish;
    }
    for (int number = 2;; ++number) {
        std::string other = wish + '-' + std::to_string(number);
        if (taken_.insert(other).second) {
            return other;
        }
    }
}

}  // namespace unitfolio::site
