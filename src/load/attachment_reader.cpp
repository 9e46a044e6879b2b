#include "load/attachment_reader.h"

#include "base/text.h"
#include "data/field_reader.h"
#include "load/field_tables.h"
#include "load/picture_description.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;
using io::FileKind;

namespace {

constexpr std::uint64_t kMegabyte = 1024ULL * 1024;

bool is_picture(std::string_view file) {
    const std::string folded = base::fold_case(file);
    return folded.ends_with(".png") || folded.ends_with(".jpg") || folded.ends_with(".jpeg");
}

/// Whether a name leads anywhere but downwards.
bool leaves_folder(std::string_view file) {
    if (file.starts_with('/') || file.find('\\') != std::string_view::npos ||
        file.find('\0') != std::string_view::npos || (file.size() > 1 && file[1] == ':')) {
        return true;
    }
    for (std::size_t at = 0; at <= file.size();) {
        const std::size_t end = std::min(file.find('/', at), file.size());
        if (file.substr(at, end - at) == "..") {
            return true;
        }
        at = end + 1;
    }
    return false;
}

class AttachmentReader {
  public:
    AttachmentReader(const std::string& folder,
                     const io::FileSystem& files,
                     base::Diagnostics& diagnostics)
        : folder_(folder),
          files_(files),
          diagnostics_(diagnostics) {}

    void read(const data::Value& value) {
        model::Attachment attachment;
        attachment.span = value.span;
        if (value.kind == data::ValueKind::scalar) {
            attachment.file = value.scalar;
        } else if (value.kind == data::ValueKind::map) {
            read_fields(value, attachment);
        } else {
            diagnostics_
                .report(Code::field_type,
                        value.span,
                        fmt::format("an attachment is {} where a file name or a map is expected",
                                    data::kind_name(value.kind)))
                .hint("write 'minutes.pdf' or '{file: minutes.pdf, title: Minutes}'");
            return;
        }
        const std::size_t reported = diagnostics_.all().size();
        if (!attachment.file.empty()) {
            check_name(attachment);
        }
        if (diagnostics_.all().size() == reported) {
            check_description(attachment);
        }
        attachments_.push_back(std::move(attachment));
    }

    [[nodiscard]] std::vector<model::Attachment> take() { return std::move(attachments_); }

  private:
    void read_fields(const data::Value& value, model::Attachment& attachment) {
        FieldReader fields(value, attachment_fields(), diagnostics_);
        const bool says_where = value.find("off_file") != nullptr;
        const auto off_file = fields.flag("off_file");
        attachment.off_file = off_file.value_or(false);
        // What can't be understood was reported, and leaves open what else is needed.
        const bool is_unclear = says_where && !off_file;
        const auto need_file =
            attachment.off_file || is_unclear ? data::Need::optional : data::Need::required;
        const auto need_place = attachment.off_file ? data::Need::required : data::Need::optional;
        const auto file = fields.text("file", need_file);
        attachment.title = fields.text("title").value_or(Text{}).text;
        attachment.description = fields.text("description").value_or(Text{}).text;
        description_span_ = fields.span_of("description");
        attachment.holder = fields.text("holder").value_or(Text{}).text;
        attachment.is_private = fields.flag("private").value_or(false);
        attachment.location = fields.text("location", need_place).value_or(Text{}).text;
        fields.finish();
        if (!attachment.off_file && file) {
            attachment.file = file->text;
            attachment.span = file->span;
        } else if (attachment.off_file && attachment.title.empty()) {
            name_off_file(attachment, file);
        }
        if (attachment.off_file && file) {
            check_absent(*file);
        }
    }

    /// A file that lies here and is said to be kept elsewhere would be left out without a word.
    void check_absent(const Text& file) {
        if (file.text.empty() || leaves_folder(file.text)) {
            return;
        }
        const auto info = files_.inspect(io::join_path(folder_, file.text));
        if (info.ok() && info.value().kind == FileKind::file) {
            diagnostics_
                .report(Code::field_value,
                        file.span,
                        fmt::format("'{}' lies here, and 'off_file: true' says that it is kept "
                                    "elsewhere",
                                    file.text))
                .hint("take 'off_file' away to attach it, or 'file' to leave it out");
        }
    }

    /// What is kept elsewhere has no file here; a name given as one serves as its title.
    void name_off_file(model::Attachment& attachment, const std::optional<Text>& file) {
        attachment.title = file.value_or(Text{}).text;
        if (!file) {
            diagnostics_.report(Code::field_missing,
                                attachment.span,
                                "an item that is kept elsewhere needs a 'title'");
        }
    }

    void check_name(const model::Attachment& attachment) {
        const auto first = std::find_if(
            attachments_.begin(), attachments_.end(), [&](const model::Attachment& each) {
                return each.file == attachment.file;
            });
        if (first != attachments_.end()) {
            diagnostics_
                .report(Code::attachment_duplicate,
                        attachment.span,
                        fmt::format("'{}' is attached twice", attachment.file))
                .note(first->span, "it is attached first here");
            return;
        }
        if (leaves_folder(attachment.file)) {
            diagnostics_
                .report(Code::attachment_outside,
                        attachment.span,
                        fmt::format("'{}' does not lie beside its evidence", attachment.file))
                .hint("put the file into the evidence folder and name it without a path");
            return;
        }
        check_file(attachment);
    }

    void check_file(const model::Attachment& attachment) {
        if (attachment.file.find("://") != std::string::npos) {
            diagnostics_
                .report(
                    Code::attachment_missing,
                    attachment.span,
                    fmt::format("'{}' is an address, and an attachment is a file", attachment.file))
                .hint("put the file into the evidence folder, or write a link into the text");
            return;
        }
        if (base::printable(attachment.file) != attachment.file) {
            diagnostics_
                .report(Code::attachment_missing,
                        attachment.span,
                        fmt::format("'{}' holds characters that no file name has",
                                    base::printable(attachment.file)))
                .hint("write '/' between folders: in double quotes '\\' begins something else");
            return;
        }
        if (const auto link = first_link(attachment.file)) {
            diagnostics_
                .report(Code::attachment_outside,
                        attachment.span,
                        fmt::format("'{}' is a symbolic link, and links are not followed", *link))
                .hint("put the file itself into the evidence folder");
            return;
        }
        const auto info = files_.inspect(io::join_path(folder_, attachment.file));
        if (!info.ok()) {
            diagnostics_.report(Code::attachment_unreadable, attachment.span, info.fault().message);
            return;
        }
        switch (info.value().kind) {
            case FileKind::missing:
                report_missing(attachment);
                break;
            case FileKind::file:
                check_size(attachment, info.value().size);
                break;
            case FileKind::folder:
                diagnostics_
                    .report(Code::attachment_unreadable,
                            attachment.span,
                            fmt::format("'{}' is a folder", attachment.file))
                    .hint(fmt::format("name the files in it, such as '{}/minutes.pdf'",
                                      attachment.file));
                break;
            default:
                diagnostics_.report(Code::attachment_unreadable,
                                    attachment.span,
                                    fmt::format("'{}' is not a regular file", attachment.file));
                break;
        }
    }

    /// The first part of the path that is a link.
    [[nodiscard]] std::optional<std::string> first_link(const std::string& file) const {
        for (std::size_t slash = file.find('/');; slash = file.find('/', slash + 1)) {
            const std::string part = file.substr(0, slash);
            const auto info = files_.inspect(io::join_path(folder_, part));
            if (info.ok() && info.value().kind == FileKind::link) {
                return part;
            }
            if (slash == std::string::npos) {
                return std::nullopt;
            }
        }
    }

    void report_missing(const model::Attachment& attachment) {
        auto& fault = diagnostics_.report(Code::attachment_missing,
                                          attachment.span,
                                          fmt::format("there is no file '{}'", attachment.file));
        const auto listed = files_.list(folder_);
        if (!listed.ok()) {
            return;
        }
        std::vector<std::string_view> names;
        for (const io::Entry& entry : listed.value()) {
            if (entry.kind == FileKind::file && !entry.name.ends_with(".md")) {
                names.emplace_back(entry.name);
            }
        }
        if (const auto near = base::nearest(attachment.file, names)) {
            fault.hint(fmt::format("did you mean '{}'?", *near));
        } else {
            fault.hint(
                "put the file into the evidence folder, or say 'off_file: true' and where "
                "it is kept");
        }
    }

    void check_size(const model::Attachment& attachment, std::uint64_t size) {
        if (size == 0) {
            diagnostics_.report(Code::attachment_unreadable,
                                attachment.span,
                                fmt::format("the file '{}' is empty", attachment.file));
        } else if (size > kAttachmentLimit) {
            diagnostics_
                .report(Code::file_too_large,
                        attachment.span,
                        fmt::format("the file '{}' is larger than {} MB",
                                    attachment.file,
                                    kAttachmentLimit / kMegabyte))
                .hint("make it smaller, or keep it elsewhere with 'off_file: true'");
        }
    }

    void check_description(const model::Attachment& attachment) {
        if (!is_picture(attachment.file) ||
            describes_picture(attachment.description, attachment.file)) {
            return;
        }
        const bool is_missing = base::trim(attachment.description).empty();
        diagnostics_
            .report(Code::picture_without_description,
                    is_missing ? attachment.span : description_span_,
                    is_missing ? fmt::format("the picture '{}' has no description", attachment.file)
                               : fmt::format("'{}' does not say what '{}' shows",
                                             attachment.description,
                                             attachment.file))
            .hint("say in 'description' what somebody would miss who can't see it");
    }

    const std::string& folder_;
    const io::FileSystem& files_;
    base::Diagnostics& diagnostics_;
    /// Of the attachment that is being read.
    base::Span description_span_;
    std::vector<model::Attachment> attachments_;
};

}  // namespace

std::vector<model::Attachment> read_attachments(const data::Value& list,
                                                const std::string& folder,
                                                const io::FileSystem& files,
                                                base::Diagnostics& diagnostics) {
    AttachmentReader reader(folder, files, diagnostics);
    for (const data::Value& value : list.items) {
        reader.read(value);
    }
    return reader.take();
}

}  // namespace unitfolio::load
