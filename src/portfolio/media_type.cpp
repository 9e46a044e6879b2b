#include "portfolio/media_type.h"

#include "base/text.h"

#include <array>

namespace unitfolio::portfolio {

namespace {

struct MediaType {
    std::string_view extension;
    std::string_view type;
};

constexpr std::array kMediaTypes{
    MediaType{"csv", "text/csv"},
    MediaType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    MediaType{"gif", "image/gif"},
    MediaType{"jpeg", "image/jpeg"},
    MediaType{"jpg", "image/jpeg"},
    MediaType{"json", "application/json"},
    MediaType{"m4a", "audio/mp4"},
    MediaType{"md", "text/markdown"},
    MediaType{"mp3", "audio/mpeg"},
    MediaType{"mp4", "video/mp4"},
    MediaType{"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    MediaType{"odt", "application/vnd.oasis.opendocument.text"},
    MediaType{"pdf", "application/pdf"},
    MediaType{"png", "image/png"},
    MediaType{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    MediaType{"txt", "text/plain"},
    MediaType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
};

}  // namespace

std::string_view media_type(std::string_view name) {
    const auto point = name.rfind('.');
    const auto extension =
        base::fold_case(point == std::string_view::npos ? "" : name.substr(point + 1));
    for (const auto& known : kMediaTypes) {
        if (known.extension == extension) {
            return known.type;
        }
    }
    return "application/octet-stream";
}

}  // namespace unitfolio::portfolio
