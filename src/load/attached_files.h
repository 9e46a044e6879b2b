// Which files evidence names as attached, and what becomes of the Markdown among them.
#pragma once

#include "base/diagnostic.h"
#include "load/content_files.h"
#include "load/content_parser.h"

#include <set>
#include <string>
#include <vector>

namespace unitfolio::load {

/// Their paths, the content folder's included.
[[nodiscard]] std::set<std::string> attached_files(const std::vector<ParsedContent>& parsed);

/// Markdown without facts that evidence attaches is what a learner hands in, not evidence itself:
/// it becomes an AttachedDraft, and its faults are forgotten.
void leave_attached(const std::vector<ContentFile>& found,
                    const std::set<std::string>& attached,
                    std::vector<ParsedContent>& parsed);

/// Markdown with facts is evidence, whoever attaches it. Faults: attachment_is_evidence.
void report_attached_evidence(const std::vector<ContentFile>& found,
                              const std::vector<ParsedContent>& parsed,
                              base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
