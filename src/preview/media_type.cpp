#include "preview/media_type.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace unitfolio::preview {

namespace {

struct MediaType {
    std::string_view extension;
    std::string_view type;
};

/// What sites are made of, and what pages may hand out.
constexpr std::array kMediaTypes{
    MediaType{"avif", "image/avif"},
    MediaType{"css", "text/css; charset=utf-8"},
    MediaType{"csv", "text/csv; charset=utf-8"},
    MediaType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    MediaType{"gif", "image/gif"},
    MediaType{"gz", "application/gzip"},
    MediaType{"html", "text/html; charset=utf-8"},
    MediaType{"ico", "image/x-icon"},
    MediaType{"jpeg", "image/jpeg"},
    MediaType{"jpg", "image/jpeg"},
    MediaType{"js", "text/javascript; charset=utf-8"},
    MediaType{"json", "application/json"},
    MediaType{"md", "text/markdown; charset=utf-8"},
    MediaType{"mp3", "audio/mpeg"},
    MediaType{"mp4", "video/mp4"},
    MediaType{"odt", "application/vnd.oasis.opendocument.text"},
    MediaType{"pdf", "application/pdf"},
    MediaType{"png", "image/png"},
    MediaType{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    MediaType{"svg", "image/svg+xml"},
    MediaType{"txt", "text/plain; charset=utf-8"},
    MediaType{"webp", "image/webp"},
    MediaType{"woff2", "font/woff2"},
    MediaType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    MediaType{"xml", "application/xml"},
};

}  // namespace

std::string_view media_type(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t point = name.rfind('.');
    const std::string extension =
        base::fold_case(point == std::string_view::npos ? "" : name.substr(point + 1));
    const auto* const known =
        std::find_if(kMediaTypes.begin(), kMediaTypes.end(), [&](const MediaType& candidate) {
            return candidate.extension == extension;
        });
    return known == kMediaTypes.end() ? "application/octet-stream" : known->type;
}

}  // namespace unitfolio::preview
