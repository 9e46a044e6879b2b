// What a file holds, by its first bytes, beside what its name says.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

struct ContentMismatch {
    /// "no PDF: it holds a web page".
    std::string what;
    std::string cure;
};

/// Nothing if content and name agree, if the name says nothing, or if pictures of both kinds that
/// are shown were only mixed up.
[[nodiscard]] std::optional<ContentMismatch> content_mismatch(std::string_view name,
                                                              std::string_view bytes);

}  // namespace unitfolio::portfolio
