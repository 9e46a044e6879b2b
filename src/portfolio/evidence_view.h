// One piece of evidence as templates see it.
#pragma once

#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "templating/value.h"

namespace unitfolio::portfolio {

[[nodiscard]] templating::Value evidence_view(const Dossier& dossier,
                                              const Attachments& attachments,
                                              model::EvidenceId id);

[[nodiscard]] templating::Value attachment_view(const Dossier& dossier, const AttachedFile& file);

}  // namespace unitfolio::portfolio
