#include "link/glossary_links.h"

#include <algorithm>

namespace unitfolio::link {

void GlossaryLinks::see(model::TermId term) {
    if (std::find(seen_.begin(), seen_.end(), term) == seen_.end()) {
        seen_.push_back(term);
    }
}

TermMatch GlossaryLinks::longest(std::string_view text,
                                 const std::vector<Word>& words,
                                 std::size_t at) const {
    TermMatch best;
    for (const TermTable* table : visible_) {
        const TermMatch match = table->longest(text, words, at);
        // Of equally long ones the nearest stays.
        if (match.words > best.words) {
            best = match;
        }
    }
    return best;
}

void GlossaryLinks::read(markup::NodeId node,
                         std::string_view text,
                         model::TermId own,
                         std::vector<TermOccurrence>& found) {
    if (visible_.empty()) {
        return;
    }
    const std::vector<Word> words = words_of(text);
    for (std::size_t at = 0; at < words.size();) {
        const TermMatch match = longest(text, words, at);
        if (match.words == 0) {
            ++at;
            continue;
        }
        const bool is_first = std::find(seen_.begin(), seen_.end(), match.term) == seen_.end();
        if (is_first && match.term != own) {
            found.push_back({node, words[at].begin, words[at + match.words - 1].end, match.term});
            seen_.push_back(match.term);
        }
        at += match.words;
    }
}

}  // namespace unitfolio::link
