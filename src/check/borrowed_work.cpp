#include "check/borrowed_work.h"

#include "check/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace unitfolio::check {

using model::Attachment;
using model::Evidence;

namespace {

template <std::size_t N>
std::vector<Phrase> phrases(const char* const (&words)[N]) {
    return {std::begin(words), std::end(words)};
}

bool any_stands_in(const std::vector<Phrase>& phrases, std::string_view text) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
        return phrase.stands_in(text);
    });
}

/// What people call documents that were written for everybody.
const std::vector<Phrase>& document_words() {
    static const std::vector<Phrase> words = phrases({"policy",
                                                      "policies",
                                                      "procedure",
                                                      "handbook",
                                                      "manual",
                                                      "code of conduct",
                                                      "code of practice",
                                                      "guideline",
                                                      "job description",
                                                      "training slide",
                                                      "training material",
                                                      "training presentation",
                                                      "training handout",
                                                      "induction pack",
                                                      "blank form"});
    return words;
}

/// What says in a title that somebody has worked on it.
const std::vector<Phrase>& work_words() {
    static const std::vector<Phrase> words =
        phrases({"review",     "reviewing", "evaluation", "evaluating", "analysis",    "critique",
                 "comparison", "comparing", "report",     "plan",       "log",         "minutes",
                 "note",       "draft",     "annotated",  "marked",     "revised",     "revision",
                 "revising",   "rewritten", "rewriting",  "redesign",   "redesigning", "new",
                 "change",     "changing",  "update",     "updated",    "updating",    "improving",
                 "improved",   "applying",  "applied",    "using",      "used",        "use",
                 "following",  "followed",  "writing",    "wrote",      "written",     "developing",
                 "developed",  "creating",  "created",    "completed",  "filled",      "feedback",
                 "case",       "my",        "i",          "proposal",   "consultation"});
    return words;
}

/// File names hold words between underscores and dots.
std::string spaced(std::string_view name) {
    std::string text(name);
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '_' || letter == '.'; }, ' ');
    return text;
}

bool is_document(const Attachment& attachment) {
    return names_reference_document(attachment.title.empty() ? attachment.file : attachment.title);
}

/// Where a work product is named like such a document. One that holds nothing has been reported as
/// empty.
std::optional<base::Span> place_of_document(const Evidence& evidence) {
    const auto& attachments = evidence.attachments;
    if (evidence.type != "work-product" || (evidence.body.empty() && attachments.empty())) {
        return std::nullopt;
    }
    if (names_reference_document(evidence.title)) {
        return evidence.places.title;
    }
    if (!attachments.empty() && std::all_of(attachments.begin(), attachments.end(), is_document)) {
        return attachments.front().span;
    }
    return std::nullopt;
}

}  // namespace

bool names_reference_document(std::string_view title) {
    const std::string text = spaced(title);
    return any_stands_in(document_words(), text) && !any_stands_in(work_words(), text);
}

bool speaks_in_first_person(std::string_view text) {
    static const std::vector<Phrase> words = phrases({"i", "my", "me", "mine", "myself"});
    return any_stands_in(words, text);
}

void examine_borrowed_work(const Submission& submission, base::Diagnostics& diagnostics) {
    if (!submission.catalogue().project.language.starts_with("en")) {
        return;
    }
    for (const model::EvidenceId id : submission.evidence()) {
        const Evidence& evidence = submission[id];
        const auto place = place_of_document(evidence);
        if (place && !speaks_in_first_person(submission.body(evidence))) {
            diagnostics
                .report(base::Code::policy_as_evidence,
                        *place,
                        fmt::format("'{}' offers a document that shows nothing of the learner’s "
                                    "own work",
                                    evidence.reference))
                .hint("say in the text what you did with it, or attach the work itself");
        }
    }
}

}  // namespace unitfolio::check
