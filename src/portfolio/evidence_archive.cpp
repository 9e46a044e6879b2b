#include "portfolio/evidence_archive.h"

#include "io/zip_archive.h"
#include "pdf/picture_decoder.h"
#include "portfolio/attachment_file.h"
#include "portfolio/item_page.h"
#include "portfolio/media_type.h"
#include "portfolio/safe_name.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::portfolio {

namespace {

constexpr std::string_view kContents = "Contents.html";

std::string_view last_component(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// Text and tables shrink, everything else is compressed as it comes.
io::Packing packing_of(std::string_view file) {
    const std::string_view type = media_type(file);
    return type.starts_with("text/") || type == "application/json" ? io::Packing::deflated
                                                                   : io::Packing::stored;
}

class Archivist {
  public:
    Archivist(const Composition& composition, const io::FileSystem& files)
        : composition_(&composition),
          dossier_(&composition.dossier),
          files_(&files) {}

    [[nodiscard]] base::Result<std::string> run() {
        std::vector<ArchivedItem> items;
        SafeNames folders;
        static_cast<void>(folders.take(kContents));
        for (const auto id : dossier_->learner().evidence) {
            const auto& evidence = dossier_->catalogue()[id];
            ArchivedItem item;
            item.evidence = id;
            item.folder = folders.take(evidence.reference + " " + evidence.title);
            if (auto fault = add_files(item)) {
                return *fault;
            }
            items.push_back(std::move(item));
        }
        for (const ArchivedItem& item : items) {
            add(item.folder + "/" + item.page,
                item_page(*composition_, item, items),
                date_of(dossier_->catalogue()[item.evidence]));
        }
        std::sort(entries_.begin(), entries_.end(), [](const auto& one, const auto& other) {
            return one.name < other.name;
        });
        // First in the archive, though it is known last.
        entries_.insert(entries_.begin(),
                        {std::string(kContents),
                         contents_page(*composition_, items),
                         dossier_->latest_date(),
                         io::Packing::deflated});
        return io::make_zip(entries_);
    }

  private:
    [[nodiscard]] base::Date date_of(const model::Evidence& evidence) const {
        return evidence.date.value_or(dossier_->latest_date());
    }

    void add(std::string name,
             std::string bytes,
             base::Date date,
             io::Packing packing = io::Packing::deflated) {
        entries_.push_back({std::move(name), std::move(bytes), date, packing});
    }

    [[nodiscard]] std::optional<base::Fault> add_files(ArchivedItem& item) {
        const auto& evidence = dossier_->catalogue()[item.evidence];
        SafeNames names;
        item.page = names.take(evidence.reference + ".html");
        for (const auto* file : composition_->attachments.of(item.evidence)) {
            ArchivedFile archived{file, ""};
            const auto& attachment = evidence.attachments[file->position];
            if (file->kind != AttachmentKind::off_file &&
                file->kind != AttachmentKind::unreadable) {
                auto bytes = bytes_of(*file, evidence, attachment);
                if (!bytes.ok()) {
                    return bytes.fault();
                }
                if (bytes.value()) {
                    archived.name = names.take(last_component(attachment.file));
                    add(item.folder + "/" + archived.name,
                        std::move(*bytes.value()),
                        date_of(evidence),
                        packing_of(archived.name));
                }
            }
            item.files.push_back(std::move(archived));
        }
        return std::nullopt;
    }

    /// Nothing for a file that was taken away while the portfolio was made, and for a picture that
    /// can't be had without what a camera wrote into it.
    [[nodiscard]] base::Result<std::optional<std::string>> bytes_of(
        const AttachedFile& file,
        const model::Evidence& evidence,
        const model::Attachment& attachment) const {
        if (file.kind == AttachmentKind::picture) {
            std::string clean = pdf::upright_file(*file.picture);
            return clean.empty() ? std::nullopt : std::optional<std::string>(std::move(clean));
        }
        return read_attachment(*files_, dossier_->learner(), evidence, attachment);
    }

    const Composition* composition_;
    const Dossier* dossier_;
    const io::FileSystem* files_;
    std::vector<io::ZipEntry> entries_;
};

}  // namespace

base::Result<std::string> make_evidence_archive(const Composition& composition,
                                                const io::FileSystem& files) {
    return Archivist(composition, files).run();
}

}  // namespace unitfolio::portfolio
