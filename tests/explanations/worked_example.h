// The examples of an explanation: the files of its fenced blocks, faulty ones and mended ones.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace unitfolio::test {

/// Texts by path.
using Files = std::map<std::string, std::string>;

struct WorkedExample {
    /// A sound project with the files under "Example" put into it.
    Files faulty;
    /// The same with those under "Mended" put in too; "old → new" as a path moves a file.
    Files mended;
    bool has_faulty = false;
    bool has_mended = false;
};

[[nodiscard]] WorkedExample worked_example(std::string_view explanation);

}  // namespace unitfolio::test
