// Exact places of words inside text that the parser has decoded.
#pragma once

#include "base/source.h"
#include "markup/document.h"

#include <cstddef>
#include <string_view>

namespace unitfolio::check {

/// Some bytes of a text node.
struct TextPart {
    markup::NodeId node{};
    std::size_t begin = 0;
    std::size_t size = 0;
};

/// Where a part of a text node stands in the source.
[[nodiscard]] base::Span place_of(const base::Sources& sources,
                                  const markup::Document& document,
                                  const TextPart& part);

/// Where some words stand inside a span, maybe over several lines; the span itself if they are
/// written otherwise there.
[[nodiscard]] base::Span place_within(const base::Sources& sources,
                                      base::Span span,
                                      std::string_view words);

}  // namespace unitfolio::check
