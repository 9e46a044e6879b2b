// The places inside the page that a content file becomes: the ids of everything that can be linked
// to, given out once, in the order of the file. Pages are written with these ids and links are
// checked against them.
#pragma once

#include "link/target.h"
#include "markup/document.h"
#include "model/catalogue.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::link {

/// Something in a file that has a place on its page. It reaches up to where the next one begins.
struct Spot {
    /// Where it begins in the source.
    std::uint32_t begin = 0;
    /// Empty if the page as a whole is its place.
    std::string id;
    /// What people call it: "2.1", "Key concepts", the words of a question or mistake.
    std::string title;
};

/// A place that a fragment names.
struct Anchor {
    /// Empty if the page as a whole is meant.
    std::string_view id;
    /// What has the id; std::monostate for headings and sections.
    Target target;
};

struct PageAnchors {
    // By position in the owner's material.
    std::vector<std::string> concepts;
    std::vector<std::string> mistakes;
    std::vector<std::string> questions;
    std::vector<std::string> sections;
    /// The headings inside passages, sorted by node.
    std::vector<std::pair<markup::NodeId, std::string>> headings;
    /// By place.
    std::vector<Spot> spots;
    /// All ids, and what has them.
    std::map<std::string, Target, std::less<>> ids;
    /// What viewers of Markdown call each heading of the file ("who-is-it-for"), and its id on the
    /// page.
    std::map<std::string, std::string, std::less<>> by_heading;

    /// The id that a fragment means: itself, or that of the heading it names. Nothing if the page
    /// has no such place.
    [[nodiscard]] std::optional<Anchor> find(std::string_view fragment) const;

    /// Where a byte of the source stands; nullptr above everything that has a place.
    [[nodiscard]] const Spot* spot_at(std::uint32_t offset) const;

    /// The id of a heading; empty if it is none of those inside passages.
    [[nodiscard]] std::string_view heading(markup::NodeId node) const;
};

/// By DocumentId. Files without a page have the headings alone, without ids.
[[nodiscard]] std::vector<PageAnchors> page_anchors_of(const model::Catalogue& catalogue);

}  // namespace unitfolio::link
