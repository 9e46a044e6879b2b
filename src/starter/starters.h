// Files to start from: which ones a new unit, qualification, learner or item of evidence needs, and
// what stands in them at first. Everything in them is valid, so that `check` tells of gaps alone.
#pragma once

#include "base/date.h"
#include "link/site.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::starter {

enum class Kind : std::uint8_t { project, unit, qualification, learner, evidence };

struct Wish {
    Kind kind = Kind::unit;
    /// What it is called: a title, a learner's name.
    std::string name;
    /// Of a unit or a qualification: the awarding organisation, by slug or by name.
    std::optional<std::string> organisation;
    /// Of evidence: the learner, by slug.
    std::optional<std::string> learner;
    /// Of a learner or of evidence: by slug.
    std::optional<std::string> unit;
    base::Date today;
};

struct NewFile {
    std::string path;
    std::string text;
};

struct Plan {
    /// In the order in which they are written.
    std::vector<NewFile> files;
    /// What to do next, a sentence or two.
    std::string next;
    /// Why nothing can be made, and the way out; then the rest is empty.
    std::string complaint;
};

/// What stands in new files below their facts, by the name of their kind: "unit".
using Bodies = std::map<std::string, std::string, std::less<>>;

/// A new project in a folder named after it.
[[nodiscard]] Plan plan_project(const Wish& wish);

/// Anything else, in a project that is there.
[[nodiscard]] Plan plan_files(const Wish& wish, const link::Site& site, const Bodies& bodies);

}  // namespace unitfolio::starter
