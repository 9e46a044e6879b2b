#include "base/palette.h"

#include <fmt/format.h>

namespace unitfolio::base {

std::string Palette::of(Severity severity, std::string_view text) const {
    switch (severity) {
        case Severity::error:
            return wrap("1;31", text);
        case Severity::warning:
            return wrap("1;33", text);
        case Severity::info:
            return wrap("1;34", text);
    }
    return std::string(text);
}

std::string Palette::wrap(std::string_view codes, std::string_view text) const {
    return colour_ == Colour::none || text.empty() ? std::string(text)
                                                   : fmt::format("\x1B[{}m{}\x1B[0m", codes, text);
}

}  // namespace unitfolio::base
