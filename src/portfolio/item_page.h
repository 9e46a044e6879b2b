// An item of evidence, or the list of all, as a page of HTML that needs nothing beside it: what an
// evidence archive holds for people.
#pragma once

#include "portfolio/composition.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

/// A file of an item in the archive.
struct ArchivedFile {
    const AttachedFile* file = nullptr;
    /// Its name beside the page; empty for one that is not in the archive.
    std::string name;
};

/// An item's folder in the archive.
struct ArchivedItem {
    model::EvidenceId evidence;
    std::string folder;
    /// The name of its page.
    std::string page;
    std::vector<ArchivedFile> files;
};

/// `items` are all of the archive, `item` one of them.
[[nodiscard]] std::string item_page(const Composition& composition,
                                    const ArchivedItem& item,
                                    std::span<const ArchivedItem> items);

[[nodiscard]] std::string contents_page(const Composition& composition,
                                        std::span<const ArchivedItem> items);

}  // namespace unitfolio::portfolio
