// What is attached to a learner's evidence, read from the disk: pictures are decoded to be shown,
// PDFs are taken apart into pages to be shown, and every file but pictures goes into the PDF as it
// is. A picture's own file stays outside, because cameras write into it where it was taken.
#pragma once

#include "base/diagnostic.h"
#include "intake/pdf_source.h"
#include "io/file_system.h"
#include "pdf/flow.h"
#include "portfolio/dossier.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

enum class AttachmentKind : std::uint8_t {
    picture,
    /// A PDF that is shown page by page, and embedded too.
    pages,
    embedded,
    /// Kept by somebody else.
    off_file,
    /// Could not be used, which has been reported.
    unreadable,
};

struct AttachedFile {
    model::EvidenceId evidence;
    /// Position among the item's attachments.
    std::size_t position = 0;
    AttachmentKind kind = AttachmentKind::unreadable;
    std::uint64_t size = 0;
    /// Of the file as it was handed in; empty for one that isn't there.
    std::string sha256;
    /// The name it has inside the PDF: "E01-weekly-contacts.csv". Empty if it is not embedded.
    std::string embedded_name;
    std::shared_ptr<const pdf::Picture> picture;
    std::shared_ptr<const intake::PdfSource> source;
};

struct Attachments {
    /// By evidence, in the order of the evidence's facts.
    std::vector<AttachedFile> files;
    std::vector<pdf::EmbeddedFile> embedded;

    [[nodiscard]] std::vector<const AttachedFile*> of(model::EvidenceId evidence) const;
};

/// Faults: attachment_content, attachment_unreadable, pdf_not_shown, pdf_mended, standard_lost.
/// Missing files and files outside the learner's folder were reported when the evidence was loaded.
[[nodiscard]] Attachments load_attachments(const Dossier& dossier,
                                           const io::FileSystem& files,
                                           base::Diagnostics& diagnostics);

}  // namespace unitfolio::portfolio
