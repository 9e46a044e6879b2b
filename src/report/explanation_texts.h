// The files of explanations/ as they are, embedded at build time.
#pragma once

#include <span>
#include <string_view>

namespace unitfolio::report {

struct ExplanationText {
    /// The name of the file without ".md": a code's name.
    std::string_view name;
    std::string_view markdown;
};

/// Sorted by name.
[[nodiscard]] std::span<const ExplanationText> explanation_texts();

}  // namespace unitfolio::report
