// A piece of the index before it becomes a file.
#pragma once

#include <string>
#include <vector>

namespace unitfolio::search {

/// index_files.h says which keys there are and what their values hold.
struct IndexPart {
    std::string key;
    std::string value;
};

/// Parts of one kind, and what the manifest says of them.
struct IndexParts {
    std::vector<IndexPart> parts;
    /// Which part has what: numbers or words.
    std::string directory;
};

}  // namespace unitfolio::search
