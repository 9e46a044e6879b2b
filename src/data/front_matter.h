// Front matter: the facts at the top of a content file, in YAML between two lines of `---`, or as
// one JSON object. The YAML is a safe subset: no anchors, aliases, tags, merge keys, several
// documents, duplicate or non-scalar keys.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "data/value.h"

#include <cstdint>

namespace unitfolio::data {

struct FrontMatter {
    /// A map; empty if the file has none or it could not be read (which has then been reported).
    Value fields;
    /// The rest of the file.
    base::Span body;
    bool readable = true;
};

inline constexpr std::uint32_t kFrontMatterLimit = 16 * 1024;
inline constexpr std::uint32_t kYamlFileLimit = 64 * 1024;

/// Splits a content file and reads its facts. Faults: front_matter_syntax, front_matter_feature,
/// field_duplicate, file_too_large.
[[nodiscard]] FrontMatter read_front_matter(const base::Sources& sources,
                                            base::SourceId source,
                                            base::Diagnostics& diagnostics);

/// Reads a whole file as YAML (unitfolio.yaml, style files). `readable` tells whether that worked.
[[nodiscard]] FrontMatter read_yaml_file(const base::Sources& sources,
                                         base::SourceId source,
                                         base::Diagnostics& diagnostics);

}  // namespace unitfolio::data
