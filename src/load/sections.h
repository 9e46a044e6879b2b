// A body cut at its headings. Which level of heading counts is not fixed: the highest that occurs,
// so that the same text may stand deeper or higher.
#pragma once

#include "markup/document.h"

#include <span>
#include <string>
#include <vector>

namespace unitfolio::load {

struct Section {
    std::string title;
    markup::NodeId heading{};
    /// Everything up to the next heading of the same level, deeper headings included.
    std::vector<markup::NodeId> blocks;
};

struct Outline {
    /// What comes before the first heading.
    std::vector<markup::NodeId> introduction;
    std::vector<Section> sections;
};

/// A single heading of level 1 at the very top is the document's title, and skipped.
[[nodiscard]] Outline outline_of(const markup::Document& document);

/// Cuts some blocks at their highest headings.
[[nodiscard]] Outline cut_at_headings(const markup::Document& document,
                                      std::span<const markup::NodeId> blocks);

}  // namespace unitfolio::load
