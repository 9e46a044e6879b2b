// Which files of the content folder are content, what each describes and by which name others know
// it.
#pragma once

#include "base/code.h"
#include "io/file_system.h"
#include "model/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::load {

enum class ContentKind : std::uint8_t {
    glossary,
    learner,
    evidence,
    organisation,
    page,
    qualification,
    unit,
};

/// Something wrong with a file as such: it is not read, or read under a bad name.
struct FileFault {
    base::Code code{};
    std::string message;
    std::string hint;
};

inline constexpr std::string_view kContentEnding = ".md";
inline constexpr std::string_view kLearnerFile = "learner.md";
inline constexpr std::string_view kEvidenceFolder = "evidence";

/// Folders below units/ that a unit may lie in, and below evidence/: by week, by unit.
inline constexpr int kUnitDepth = 3;
inline constexpr int kEvidenceDepth = 3;

struct ContentFile {
    ContentKind kind{};
    std::string path;
    /// The name that others use: the path below the folder of its kind without ".md". Of a learner
    /// the folder; of evidence nothing (its id stands inside). UTF-8, whatever the path is.
    std::string slug;
    /// Of learners and evidence: the slug of the learner.
    std::string learner;
    std::optional<FileFault> fault;
    /// There is nothing that could be read.
    bool unreadable = false;
};

/// All content files, by path. Other files are left alone. Links are not followed.
[[nodiscard]] std::vector<ContentFile> find_content(const io::FileSystem& files,
                                                    const model::Project& project);

}  // namespace unitfolio::load
