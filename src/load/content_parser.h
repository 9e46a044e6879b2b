// The part of loading that runs on several threads: each file's text to its draft, on its own.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/content_files.h"
#include "load/content_reader.h"
#include "load/drafts.h"
#include "markup/document.h"

#include <cstddef>
#include <vector>

namespace unitfolio::load {

/// What became of one file.
struct ParsedContent {
    markup::Document document;
    Draft draft;
    base::Diagnostics diagnostics;
    /// Whether front matter was found, readable or not.
    bool has_facts = false;
};

/// Reads all files into `sources`, in their order, and gives their ids. Files that can't be read
/// are reported, become empty sources and get `unreadable`.
[[nodiscard]] std::vector<base::SourceId> read_sources(std::vector<ContentFile>& found,
                                                       const ReadingContext& context,
                                                       std::size_t jobs,
                                                       base::Sources& sources,
                                                       base::Diagnostics& diagnostics);

/// Parses all files. Place i of the result is file i; so is DocumentId i.
[[nodiscard]] std::vector<ParsedContent> parse_content(const std::vector<ContentFile>& found,
                                                       const std::vector<base::SourceId>& ids,
                                                       const ReadingContext& context,
                                                       const base::Sources& sources,
                                                       std::size_t jobs);

}  // namespace unitfolio::load
