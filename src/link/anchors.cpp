#include "link/anchors.h"

#include "base/text.h"

namespace unitfolio::link {

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

/// Statements are whole sentences: the kind and so many words of them are enough.
std::string first_words(std::string anchor) {
    constexpr int most_hyphens = 7;
    std::size_t at = 0;
    for (int i = 0; i < most_hyphens && at != std::string::npos; ++i) {
        at = anchor.find('-', at == 0 ? 0 : at + 1);
    }
    if (at != std::string::npos) {
        anchor.resize(at);
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

std::string concept_anchor(std::string_view name) {
    return prefixed("concept", name);
}

std::string mistake_anchor(std::string_view statement) {
    return first_words(prefixed("mistake", statement));
}

std::string misconception_anchor(std::string_view statement) {
    return first_words(prefixed("misconception", statement));
}

std::string question_anchor(std::string_view question) {
    return prefixed("faq", question);
}

std::string_view section_anchor(load::SectionName section) {
    using load::SectionName;
    switch (section) {
        case SectionName::synopsis:
        case SectionName::outcomes:
            return {};
        case SectionName::overview:
            return "overview";
        case SectionName::marking_points:
            return "marking-points";
        case SectionName::key_concepts:
            return "key-concepts";
        case SectionName::guidance:
            return "guidance";
        case SectionName::mistakes:
            return "common-mistakes";
        case SectionName::questions:
            return "faq";
        case SectionName::prior_knowledge:
            return "before-you-start";
        case SectionName::terms:
            return "key-terms";
        case SectionName::notes:
            return "notes";
    }
    return {};
}

std::string heading_anchor(std::string_view words) {
    return prefixed("section", words);
}

std::string AnchorSet::claim(std::string wish) {
    if (taken_.insert(wish).second) {
        return wish;
    }
    std::size_t& last = last_.try_emplace(wish, 1).first->second;
    for (;;) {
        std::string other = wish + '-' + std::to_string(++last);
        if (taken_.insert(other).second) {
            return other;
        }
    }
}

}  // namespace unitfolio::link
