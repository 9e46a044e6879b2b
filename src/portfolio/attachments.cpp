#include "portfolio/attachments.h"

#include "base/hash.h"
#include "base/text.h"
#include "pdf/picture_decoder.h"
#include "portfolio/attached_pdf.h"
#include "portfolio/attachment_file.h"
#include "portfolio/file_content.h"
#include "portfolio/media_type.h"

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace unitfolio::portfolio {

namespace {

std::string_view last_component(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

class Loader {
  public:
    Loader(const Dossier& dossier, const io::FileSystem& files, base::Diagnostics& diagnostics)
        : dossier_(&dossier),
          files_(&files),
          diagnostics_(&diagnostics) {}

    [[nodiscard]] Attachments run() {
        for (const auto id : dossier_->learner().evidence) {
            const auto& evidence = dossier_->catalogue()[id];
            for (std::size_t i = 0; i < evidence.attachments.size(); ++i) {
                AttachedFile file;
                file.evidence = id;
                file.position = i;
                load(evidence, evidence.attachments[i], file);
                result_.files.push_back(std::move(file));
            }
        }
        return std::move(result_);
    }

  private:
    void load(const model::Evidence& evidence,
              const model::Attachment& attachment,
              AttachedFile& file) {
        if (attachment.off_file || attachment.file.empty()) {
            file.kind = AttachmentKind::off_file;
            return;
        }
        auto bytes = read(evidence, attachment);
        if (!bytes) {
            return;
        }
        file.size = bytes->size();
        file.sha256 = base::sha256(*bytes);
        if (judged_.insert(io::join_path(evidence.folder, attachment.file)).second) {
            check_content(evidence, attachment, *bytes);
        }
        if (pdf::picture_type(*bytes) == pdf::PictureType::none) {
            const bool shown = open_pages(evidence, attachment, *bytes, file);
            embed(evidence, attachment, std::move(*bytes), file);
            file.kind = shown ? AttachmentKind::pages : AttachmentKind::embedded;
            return;
        }
        auto picture = pdf::open_picture(*bytes);
        if (!picture.ok()) {
            diagnostics_
                ->report(base::Code::attachment_unreadable,
                         attachment.span,
                         "picture '" + attachment.file + "' of " + evidence.reference +
                             " can't be shown: " + picture.fault().message)
                .hint("open it in an image editor and save it again as PNG or JPEG");
            return;
        }
        file.kind = AttachmentKind::picture;
        file.picture = std::move(picture).value();
    }

    void check_content(const model::Evidence& evidence,
                       const model::Attachment& attachment,
                       std::string_view bytes) {
        const auto mismatch = content_mismatch(attachment.file, bytes);
        if (mismatch) {
            diagnostics_
                ->report(
                    base::Code::attachment_content,
                    attachment.span,
                    "'" + attachment.file + "' of " + evidence.reference + " is " + mismatch->what)
                .hint(mismatch->cure);
        }
    }

    /// Whether the file is a PDF whose pages can be shown. A file that is attached twice is opened
    /// once.
    bool open_pages(const model::Evidence& evidence,
                    const model::Attachment& attachment,
                    const std::string& bytes,
                    AttachedFile& file) {
        if (!intake::is_pdf(bytes)) {
            return false;
        }
        const auto [known, is_new] = sources_.try_emplace(file.sha256);
        if (is_new) {
            const PdfReport report{*diagnostics_, evidence.reference, attachment};
            known->second = open_pdf(bytes, report);
        }
        file.source = known->second;
        return file.source != nullptr;
    }

    /// Nothing if the file can't be read. What isn't a regular file in the learner's folder
    /// has been reported by the loader of content.
    std::optional<std::string> read(const model::Evidence& evidence,
                                    const model::Attachment& attachment) {
        auto bytes = read_attachment(*files_, dossier_->learner(), evidence, attachment);
        if (!bytes.ok()) {
            diagnostics_
                ->report(base::Code::attachment_unreadable,
                         attachment.span,
                         "attachment '" + attachment.file + "' of " + evidence.reference +
                             " can't be read: " + bytes.fault().message)
                .hint("check the file's permissions");
            return std::nullopt;
        }
        return std::move(bytes).value();
    }

    void embed(const model::Evidence& evidence,
               const model::Attachment& attachment,
               std::string bytes,
               AttachedFile& file) {
        file.embedded_name = free_name(evidence.reference, last_component(attachment.file));
        pdf::EmbeddedFile embedded;
        embedded.name = file.embedded_name;
        embedded.bytes = std::move(bytes);
        embedded.mime_type = media_type(attachment.file);
        embedded.description =
            evidence.reference + ": " +
            (attachment.title.empty() ? attachment.file : base::collapse_space(attachment.title));
        embedded.modified = evidence.date.value_or(dossier_->latest_date());
        result_.embedded.push_back(std::move(embedded));
    }

    std::string free_name(std::string_view reference, std::string_view file) {
        const auto wanted = std::string(reference) + "-" + std::string(file);
        auto name = wanted;
        for (int copy = 2; !names_.insert(name).second; ++copy) {
            name = std::string(reference) + "-" + std::to_string(copy) + "-" + std::string(file);
        }
        return name;
    }

    const Dossier* dossier_;
    const io::FileSystem* files_;
    base::Diagnostics* diagnostics_;
    std::set<std::string> names_;
    /// Paths of what has been looked at.
    std::set<std::string> judged_;
    /// By digest.
    std::map<std::string, std::shared_ptr<const intake::PdfSource>> sources_;
    Attachments result_;
};

}  // namespace

std::vector<const AttachedFile*> Attachments::of(model::EvidenceId evidence) const {
    std::vector<const AttachedFile*> found;
    for (const auto& file : files) {
        if (file.evidence == evidence) {
            found.push_back(&file);
        }
    }
    return found;
}

Attachments load_attachments(const Dossier& dossier,
                             const io::FileSystem& files,
                             base::Diagnostics& diagnostics) {
    return Loader(dossier, files, diagnostics).run();
}

}  // namespace unitfolio::portfolio
