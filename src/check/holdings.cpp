#include "check/holdings.h"

#include "base/text.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

namespace unitfolio::check {

using base::Code;
using model::Attachment;
using model::Evidence;

namespace {

/// Who attached a file first.
struct FirstUse {
    const Evidence* evidence = nullptr;
    const Attachment* attachment = nullptr;
};

using FirstUses = std::map<std::pair<std::string_view, std::string_view>, FirstUse>;

void check_empty(const Evidence& evidence, base::Diagnostics& diagnostics) {
    if (evidence.body.empty() && evidence.attachments.empty() && evidence.metrics.empty()) {
        diagnostics
            .report(Code::evidence_empty,
                    evidence.span,
                    fmt::format("'{}' holds neither words nor attachments", evidence.reference))
            .hint("write what you did and what it shows, or attach the work");
    }
}

void check_holder(const Attachment& attachment, base::Diagnostics& diagnostics) {
    if (attachment.off_file && base::trim(attachment.holder).empty()) {
        diagnostics
            .report(Code::holder_missing,
                    attachment.span,
                    fmt::format("nothing says who holds '{}'", attachment.title))
            .hint("add 'holder:' with the person whom an assessor can ask for it");
    }
}

/// The same file twice in one item has been reported where it was read.
void check_reuse(const Evidence& evidence,
                 const Attachment& attachment,
                 FirstUses& uses,
                 base::Diagnostics& diagnostics) {
    if (attachment.file.empty()) {
        return;
    }
    const auto [place, is_new] =
        uses.try_emplace({evidence.folder, attachment.file}, FirstUse{&evidence, &attachment});
    const FirstUse& first = place->second;
    if (is_new || first.evidence == &evidence) {
        return;
    }
    diagnostics
        .report(Code::attachment_duplicate,
                attachment.span,
                fmt::format(
                    "'{}' is attached to '{}' already", attachment.file, first.evidence->reference))
        .note(first.attachment->span, "it is attached first here")
        .hint(
            fmt::format("attach it once and refer to it with '[[{}]]'", first.evidence->reference));
}

}  // namespace

void examine_holdings(const Submission& submission, base::Diagnostics& diagnostics) {
    FirstUses uses;
    for (const model::EvidenceId id : submission.evidence()) {
        const Evidence& evidence = submission[id];
        check_empty(evidence, diagnostics);
        for (const Attachment& attachment : evidence.attachments) {
            check_holder(attachment, diagnostics);
            check_reuse(evidence, attachment, uses, diagnostics);
        }
    }
}

}  // namespace unitfolio::check
