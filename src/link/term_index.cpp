#include "link/term_index.h"

#include "base/letters.h"
#include "base/text.h"

#include <algorithm>
#include <utility>

namespace unitfolio::link {

namespace {

constexpr char32_t kApostrophe = U'’';

bool is_space(char32_t letter) {
    return letter == U' ' || letter == U'\t' || letter == U'\n' || letter == U'\u00A0';
}

/// Whether a word is another one, perhaps with an s behind it.
bool is_form_of(std::string_view word, std::string_view base_form) {
    return word == base_form || (word.size() == base_form.size() + 1 && word.ends_with('s') &&
                                 word.starts_with(base_form));
}

std::size_t letter_slot(std::string_view word) {
    return static_cast<unsigned char>(word.front()) % 32;
}

std::uint32_t length_bit(std::string_view word) {
    return 1U << std::min<std::size_t>(word.size(), 31);
}

}  // namespace

std::string_view Word::singular() const {
    std::string_view word = folded;
    if (word.ends_with('s')) {
        word.remove_suffix(1);
    }
    return word;
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = base::next_code_point(text, at);
        if (!base::is_word(letter)) {
            in_word = false;
            continue;
        }
        if (!in_word) {
            words.push_back({static_cast<std::uint32_t>(begin), 0, {}});
            in_word = true;
        }
        base::append_utf8(words.back().folded, base::fold_letter(letter));
        words.back().end = static_cast<std::uint32_t>(at);
    }
    return words;
}

std::string gap_between(std::string_view text, const Word& left, const Word& right) {
    std::string gap;
    for (std::size_t at = left.end; at < right.begin;) {
        const char32_t letter = base::next_code_point(text, at);
        if (is_space(letter)) {
            if (!gap.ends_with(' ')) {
                gap += ' ';
            }
        } else {
            base::append_utf8(gap, letter == kApostrophe ? U'\'' : letter);
        }
    }
    return gap;
}

void TermTable::add(const model::Term& term, model::TermId id) {
    add_pattern(term.name, id, false);
    if (!term.short_form.empty()) {
        add_pattern(term.short_form, id, true);
    }
}

void TermTable::add_pattern(std::string_view name, model::TermId id, bool is_short_form) {
    Pattern pattern{id, words_of(name), {}, is_short_form ? std::string(name) : std::string{}};
    if (pattern.words.empty()) {
        return;
    }
    for (std::size_t i = 1; i < pattern.words.size(); ++i) {
        pattern.gaps.push_back(gap_between(name, pattern.words[i - 1], pattern.words[i]));
    }
    std::string key = pattern.words.front().folded;
    lengths_by_letter_[letter_slot(key)] |= length_bit(key);
    by_first_word_[std::move(key)].push_back(std::move(pattern));
}

bool TermTable::matches(const Pattern& pattern,
                        std::string_view text,
                        const std::vector<Word>& words,
                        std::size_t at) {
    const std::size_t count = pattern.words.size();
    if (at + count > words.size()) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& here = words[at + i].folded;
        const std::string& there = pattern.words[i].folded;
        if (i + 1 == count ? !is_form_of(here, there) : here != there) {
            return false;
        }
    }
    for (std::size_t i = 1; i < count; ++i) {
        if (gap_between(text, words[at + i - 1], words[at + i]) != pattern.gaps[i - 1]) {
            return false;
        }
    }
    const std::size_t begin = words[at].begin;
    const std::string_view written = text.substr(begin, words[at + count - 1].end - begin);
    return pattern.exact.empty() || is_form_of(written, pattern.exact);
}

bool TermTable::may_start_with(std::string_view word) const {
    return !word.empty() && (lengths_by_letter_[letter_slot(word)] & length_bit(word)) != 0;
}

void TermTable::find(std::string_view key,
                     std::string_view text,
                     const std::vector<Word>& words,
                     std::size_t at,
                     TermMatch& best) const {
    if (!may_start_with(key)) {
        return;
    }
    const auto found = by_first_word_.find(std::string(key));
    if (found == by_first_word_.end()) {
        return;
    }
    for (const Pattern& pattern : found->second) {
        if (pattern.words.size() > best.words && matches(pattern, text, words, at)) {
            best = {pattern.term, pattern.words.size()};
        }
    }
}

TermMatch TermTable::longest(std::string_view text,
                             const std::vector<Word>& words,
                             std::size_t at) const {
    TermMatch best;
    const std::string_view word = words[at].folded;
    find(word, text, words, at, best);
    if (word.ends_with('s')) {
        find(words[at].singular(), text, words, at, best);
    }
    return best;
}

TermIndex::TermIndex(const model::Catalogue& catalogue)
    : organisations_(catalogue.organisations.size()),
      qualifications_(catalogue.qualifications.size()),
      units_(catalogue.units.size()) {
    for (std::size_t i = 0; i < catalogue.terms.size(); ++i) {
        const model::Term& term = catalogue.terms[i];
        TermTable* table = &glossary_;
        if (term.unit.is_set()) {
            table = &units_[term.unit.value];
        } else if (term.qualification.is_set()) {
            table = &qualifications_[term.qualification.value];
        } else if (term.organisation.is_set()) {
            table = &organisations_[term.organisation.value];
        }
        table->add(term, model::TermId(i));
    }
}

std::vector<const TermTable*> TermIndex::visible(const Viewpoint& viewpoint) const {
    std::vector<const TermTable*> tables;
    if (viewpoint.unit.is_set()) {
        tables.push_back(&units_[viewpoint.unit.value]);
    }
    for (const model::QualificationId qualification : viewpoint.qualifications) {
        tables.push_back(&qualifications_[qualification.value]);
    }
    if (viewpoint.organisation.is_set()) {
        tables.push_back(&organisations_[viewpoint.organisation.value]);
    }
    tables.push_back(&glossary_);
    std::erase_if(tables, [](const TermTable* table) { return table->empty(); });
    return tables;
}

}  // namespace unitfolio::link
