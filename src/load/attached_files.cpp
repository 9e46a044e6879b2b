#include "load/attached_files.h"

#include <fmt/format.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string_view>
#include <variant>

namespace unitfolio::load {

namespace {

/// As the file is found: names may be written as "./log.md".
std::string path_of(const model::Evidence& evidence, const model::Attachment& attachment) {
    const std::filesystem::path name(attachment.file);
    return io::join_path(evidence.folder, name.lexically_normal().generic_string());
}

void report_item(const model::Evidence& evidence,
                 const model::Attachment& attachment,
                 const model::Evidence& item,
                 base::Diagnostics& diagnostics) {
    if (&item == &evidence) {
        diagnostics
            .report(base::Code::attachment_is_evidence,
                    attachment.span,
                    fmt::format("'{}' is this very item of evidence", attachment.file))
            .hint("take it away here: the portfolio shows the item anyway");
        return;
    }
    auto& fault =
        diagnostics.report(base::Code::attachment_is_evidence,
                           attachment.span,
                           fmt::format("'{}' is an item of evidence itself", attachment.file));
    if (item.reference.empty()) {
        fault.hint("give it an 'id', link it in the text by that, and take it away here");
        return;
    }
    fault.note(item.span, fmt::format("it is '{}'", item.reference))
        .hint(
            fmt::format("link it in the text with '[[{}]]' and take it away here", item.reference))
        .hint("if it is meant to be a mere attachment, take the facts at its top away");
}

}  // namespace

std::set<std::string> attached_files(const std::vector<ParsedContent>& parsed) {
    std::set<std::string> attached;
    for (const ParsedContent& each : parsed) {
        if (const auto* draft = std::get_if<EvidenceDraft>(&each.draft)) {
            for (const model::Attachment& attachment : draft->evidence.attachments) {
                attached.insert(path_of(draft->evidence, attachment));
            }
        }
    }
    return attached;
}

void leave_attached(const std::vector<ContentFile>& found,
                    const std::set<std::string>& attached,
                    std::vector<ParsedContent>& parsed) {
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (found[i].kind == ContentKind::evidence && !parsed[i].has_facts &&
            attached.contains(found[i].path)) {
            parsed[i].draft = AttachedDraft{};
            parsed[i].diagnostics = {};
        }
    }
}

void report_attached_evidence(const std::vector<ContentFile>& found,
                              const std::vector<ParsedContent>& parsed,
                              base::Diagnostics& diagnostics) {
    std::map<std::string_view, const model::Evidence*> items;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        if (const auto* draft = std::get_if<EvidenceDraft>(&parsed[i].draft)) {
            items.emplace(found[i].path, &draft->evidence);
        }
    }
    for (const auto& [path, evidence] : items) {
        for (const model::Attachment& attachment : evidence->attachments) {
            const auto item = items.find(path_of(*evidence, attachment));
            if (item != items.end()) {
                report_item(*evidence, attachment, *item->second, diagnostics);
            }
        }
    }
}

}  // namespace unitfolio::load
