#include "portfolio/file_content.h"

#include "base/text.h"
#include "intake/pdf_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace unitfolio::portfolio {

namespace {

enum class Content : std::uint8_t {
    unknown,
    png,
    jpeg,
    gif,
    webp,
    heic,
    tiff,
    pdf,
    package,
    film,
    sound,
    web_page,
    lfs_pointer,
    text,
};

struct Signature {
    std::size_t at;
    std::string_view bytes;
    Content content;
};

using std::string_view_literals::operator""sv;

constexpr std::array kSignatures{
    Signature{0, "\x89PNG\r\n\x1a\n", Content::png},
    Signature{0, "\xFF\xD8\xFF", Content::jpeg},
    Signature{0, "GIF8", Content::gif},
    Signature{8, "WEBP", Content::webp},
    Signature{4, "ftyphei", Content::heic},
    Signature{4, "ftypmif1", Content::heic},
    Signature{4, "ftypavif", Content::heic},
    Signature{4, "ftyp", Content::film},
    Signature{4, "moov", Content::film},
    Signature{0, "II*\0"sv, Content::tiff},
    Signature{0, "MM\0*"sv, Content::tiff},
    Signature{0, "PK\x03\x04", Content::package},
    Signature{0, "PK\x05\x06", Content::package},
    Signature{0, "ID3", Content::sound},
    Signature{0, "version https://git-lfs.", Content::lfs_pointer},
};

struct Name {
    std::string_view ending;
    Content content;
    /// What such a file is: "no PDF".
    std::string_view what;
};

constexpr std::array kNames{
    Name{".png", Content::png, "PNG picture"},
    Name{".jpg", Content::jpeg, "JPEG picture"},
    Name{".jpeg", Content::jpeg, "JPEG picture"},
    Name{".gif", Content::gif, "GIF picture"},
    Name{".webp", Content::webp, "WebP picture"},
    Name{".heic", Content::heic, "HEIC picture"},
    Name{".pdf", Content::pdf, "PDF"},
    Name{".docx", Content::package, "Word document"},
    Name{".xlsx", Content::package, "Excel workbook"},
    Name{".pptx", Content::package, "PowerPoint presentation"},
    Name{".odt", Content::package, "text document"},
    Name{".ods", Content::package, "spreadsheet"},
    Name{".odp", Content::package, "presentation"},
    Name{".zip", Content::package, "ZIP archive"},
    Name{".mp4", Content::film, "film"},
    Name{".m4a", Content::film, "recording"},
    Name{".mp3", Content::sound, "recording"},
    Name{".csv", Content::text, "CSV table"},
    Name{".txt", Content::text, "plain text"},
    Name{".md", Content::text, "plain text"},
    Name{".json", Content::text, "plain text"},
};

bool is_web_page(std::string_view bytes) {
    constexpr std::size_t enough = 200;
    const std::string start = base::fold_case(base::trim(bytes.substr(0, enough)));
    return start.starts_with("<!doctype html") || start.starts_with("<html");
}

/// In UTF-8, in UTF-16 with its mark, or in one of the older encodings.
bool is_text(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return true;
    }
    const std::string_view start = bytes.substr(0, enough);
    return std::all_of(start.begin(), start.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
    });
}

/// MPEG sound without a tag before it begins with eleven bits that are set, and so does the mark of
/// UTF-16.
bool is_sound_frame(std::string_view bytes) {
    return bytes.size() > 1 && bytes[0] == '\xFF' && bytes[1] != '\xFE' &&
           (static_cast<unsigned char>(bytes[1]) & 0xE0U) == 0xE0U;
}

Content content_of(std::string_view bytes) {
    for (const Signature& signature : kSignatures) {
        if (bytes.size() >= signature.at &&
            bytes.substr(signature.at).starts_with(signature.bytes)) {
            return signature.content;
        }
    }
    if (intake::is_pdf(bytes)) {
        return Content::pdf;
    }
    if (is_web_page(bytes)) {
        return Content::web_page;
    }
    if (is_sound_frame(bytes)) {
        return Content::sound;
    }
    return is_text(bytes) ? Content::text : Content::unknown;
}

std::string_view words_for(Content content) {
    switch (content) {
        case Content::unknown:
            return "something else";
        case Content::png:
            return "a PNG picture";
        case Content::jpeg:
            return "a JPEG picture";
        case Content::gif:
            return "a GIF picture";
        case Content::webp:
            return "a WebP picture";
        case Content::heic:
            return "a HEIC or AVIF picture";
        case Content::tiff:
            return "a TIFF picture";
        case Content::pdf:
            return "a PDF";
        case Content::package:
            return "an office document or a ZIP archive";
        case Content::film:
            return "a film";
        case Content::sound:
            return "a recording";
        case Content::web_page:
            return "a web page";
        case Content::lfs_pointer:
            return "a pointer of Git LFS in place of the file";
        case Content::text:
            return "plain text";
    }
    return "something else";
}

/// The ending of what a file holds, where there is only one.
std::string_view ending_of(Content content) {
    switch (content) {
        case Content::png:
            return ".png";
        case Content::jpeg:
            return ".jpg";
        case Content::gif:
            return ".gif";
        case Content::webp:
            return ".webp";
        case Content::pdf:
            return ".pdf";
        case Content::web_page:
            return ".html";
        case Content::text:
            return ".txt";
        default:
            return {};
    }
}

bool is_shown_picture(Content content) {
    return content == Content::png || content == Content::jpeg;
}

bool is_other_picture(Content content) {
    return content == Content::gif || content == Content::webp || content == Content::heic ||
           content == Content::tiff;
}

std::string cure_for(std::string_view name, const Name& known, Content content) {
    if (content == Content::lfs_pointer) {
        return "fetch the file itself with 'git lfs pull'";
    }
    if (is_shown_picture(known.content) && is_other_picture(content)) {
        return "open it in an image editor and save it as PNG or JPEG";
    }
    const std::string_view ending = ending_of(content);
    const std::string_view stem = name.substr(0, name.size() - known.ending.size());
    const std::string rename =
        ending.empty() ? std::string() : fmt::format(", or call it '{}{}'", stem, ending);
    if (known.content == Content::pdf) {
        return "open it in its own program and print it to a PDF" + rename;
    }
    return "save it again from the program that it was made with" + rename;
}

}  // namespace

std::optional<ContentMismatch> content_mismatch(std::string_view name, std::string_view bytes) {
    const std::string folded = base::fold_case(name);
    const auto* const known = std::find_if(kNames.begin(), kNames.end(), [&](const Name& each) {
        return folded.ends_with(each.ending);
    });
    if (known == kNames.end() || bytes.empty()) {
        return std::nullopt;
    }
    const Content content = content_of(bytes);
    const bool is_marked_up = content == Content::web_page && known->content == Content::text;
    if (content == known->content || is_marked_up ||
        (is_shown_picture(content) && is_shown_picture(known->content))) {
        return std::nullopt;
    }
    return ContentMismatch{fmt::format("no {}: it holds {}", known->what, words_for(content)),
                           cure_for(name, *known, content)};
}

}  // namespace unitfolio::portfolio
