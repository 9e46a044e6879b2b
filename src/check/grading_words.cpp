#include "check/grading_words.h"

#include "check/word_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::check {

using base::Code;

namespace {

constexpr std::array<std::string_view, 50> kPhrases = {"higher grade",
                                                       "higher grades",
                                                       "highest grade",
                                                       "highest grades",
                                                       "top grade",
                                                       "top grades",
                                                       "better grade",
                                                       "better grades",
                                                       "best grade",
                                                       "best grades",
                                                       "higher mark",
                                                       "higher marks",
                                                       "highest mark",
                                                       "highest marks",
                                                       "top mark",
                                                       "top marks",
                                                       "better mark",
                                                       "better marks",
                                                       "best marks",
                                                       "extra marks",
                                                       "more marks",
                                                       "full marks",
                                                       "maximum marks",
                                                       "lose marks",
                                                       "gain marks",
                                                       "mark scheme",
                                                       "mark schemes",
                                                       "marking scheme",
                                                       "marking schemes",
                                                       "pass mark",
                                                       "pass marks",
                                                       "pass grade",
                                                       "merit grade",
                                                       "distinction grade",
                                                       "grade boundary",
                                                       "grade boundaries",
                                                       "grade descriptor",
                                                       "grade descriptors",
                                                       "grading criteria",
                                                       "merit and distinction",
                                                       "merit or distinction",
                                                       "merit or a distinction",
                                                       "pass merit",
                                                       "achieve a merit",
                                                       "achieve a distinction",
                                                       "gain a merit",
                                                       "gain a distinction",
                                                       "get a merit",
                                                       "get a distinction",
                                                       "distinction level"};

constexpr std::array<std::string_view, 17> kDenials = {"no",
                                                       "not",
                                                       "never",
                                                       "without",
                                                       "neither",
                                                       "nobody",
                                                       "none",
                                                       "nor",
                                                       "than",
                                                       "instead",
                                                       "isnt",
                                                       "arent",
                                                       "dont",
                                                       "doesnt",
                                                       "cant",
                                                       "wont",
                                                       "cannot"};

/// How far in front of a phrase a word may stand that denies it.
constexpr std::size_t kDenialReach = 4;

/// The phrases as rows of word hashes, sought by their last word.
class PhraseList {
  public:
    struct Phrase {
        std::string_view text;
        std::vector<std::uint64_t> words;
    };

    PhraseList()
        : denials_(kDenials) {
        for (const std::string_view text : kPhrases) {
            Phrase phrase{text, {}};
            append_hashes(text, phrase.words);
            last_words_.add(phrase.words.back());
            phrases_.push_back(std::move(phrase));
        }
    }

    [[nodiscard]] const std::vector<Phrase>& all() const { return phrases_; }

    [[nodiscard]] bool may_end_with(std::uint64_t word) const { return last_words_.holds(word); }

    [[nodiscard]] bool denies(std::uint64_t word) const { return denials_.holds(word); }

  private:
    std::vector<Phrase> phrases_;
    WordSet last_words_;
    WordSet denials_;
};

const PhraseList& phrase_list() {
    static const PhraseList list;
    return list;
}

bool lies_in(base::Span inner, base::Span outer) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// The places of a file where somebody may well speak of grades: a definition, a question, what
/// others wrongly believe.
std::vector<base::Span> exempt_places(const model::Catalogue& catalogue,
                                      const model::Material& material) {
    std::vector<base::Span> places;
    for (const model::TermId term : material.terms) {
        places.push_back(catalogue[term].span);
    }
    for (const model::Question& question : material.questions) {
        places.push_back(question.span);
    }
    for (const model::Mistake& mistake : material.mistakes) {
        if (mistake.is_misconception()) {
            places.push_back(mistake.span);
        }
    }
    return places;
}

/// What a document's speaker says in whose name.
struct Judged {
    const model::Material* material = nullptr;
    const model::Qualification* qualification = nullptr;
};

/// The unit or qualification behind a document, with a qualification that is pass or fail; nothing
/// if there is none or if one is graded.
Judged judged_by(const link::Speaker& speaker, const model::Catalogue& catalogue) {
    if (const auto* const own = std::get_if<model::QualificationId>(&speaker)) {
        const model::Qualification& qualification = catalogue[*own];
        return qualification.grading == model::Grading::graded
                   ? Judged{}
                   : Judged{&qualification.material, &qualification};
    }
    const auto* const id = std::get_if<model::UnitId>(&speaker);
    if (id == nullptr || catalogue[*id].qualifications.empty()) {
        return {};
    }
    const model::Unit& unit = catalogue[*id];
    const bool is_graded = std::any_of(
        unit.qualifications.begin(), unit.qualifications.end(), [&](model::QualificationId each) {
            return catalogue[each].grading == model::Grading::graded;
        });
    return is_graded ? Judged{} : Judged{&unit.material, &catalogue[unit.qualifications.front()]};
}

}  // namespace

void GradingPhrases::add(const ProseReader& reader) {
    if (reader.starts_block()) {
        count_ = 0;
    }
    recent_[count_ % kMemory] = {reader.word().hash, reader.part()};
    ++count_;
    if (phrase_list().may_end_with(reader.word().hash) && !reader.is_quoted()) {
        match();
    }
}

void GradingPhrases::match() {
    for (const auto& phrase : phrase_list().all()) {
        const std::size_t size = phrase.words.size();
        if (ends_with(phrase.words) && !is_denied(size)) {
            found_.push_back({phrase.text, recent(size - 1).part, recent(0).part});
            return;
        }
    }
}

bool GradingPhrases::ends_with(std::span<const std::uint64_t> words) const {
    if (words.size() > count_) {
        return false;
    }
    for (std::size_t back = 0; back < words.size(); ++back) {
        if (recent(back).hash != words[words.size() - 1 - back]) {
            return false;
        }
    }
    return true;
}

bool GradingPhrases::is_denied(std::size_t size) const {
    const std::size_t end = std::min({count_, size + kDenialReach, kMemory});
    for (std::size_t back = size; back < end; ++back) {
        if (phrase_list().denies(recent(back).hash)) {
            return true;
        }
    }
    return false;
}

void examine_grading_phrases(const link::Site& site,
                             model::DocumentId document,
                             const GradingPhrases& phrases,
                             const base::Sources& sources,
                             base::Diagnostics& diagnostics) {
    if (phrases.found().empty()) {
        return;
    }
    const model::Catalogue& catalogue = site.catalogue;
    const Judged judged = judged_by(site.documents[document.value].speaker, catalogue);
    if (judged.qualification == nullptr) {
        return;
    }
    const std::vector<base::Span> exempt = exempt_places(catalogue, *judged.material);
    for (const GradingPhrase& phrase : phrases.found()) {
        base::Span span = place_of(sources, catalogue[document], phrase.first);
        span.end = place_of(sources, catalogue[document], phrase.last).end;
        const bool is_exempt = std::any_of(
            exempt.begin(), exempt.end(), [&](base::Span place) { return lies_in(span, place); });
        if (is_exempt) {
            continue;
        }
        diagnostics
            .report(Code::grading_words,
                    span,
                    fmt::format("'{}' speaks of grades, and the qualification '{}' is pass or fail",
                                phrase.words,
                                judged.qualification->slug))
            .hint(
                "say what meets the criteria; if it is graded, add 'grading: graded' to the "
                "qualification");
    }
}

}  // namespace unitfolio::check
