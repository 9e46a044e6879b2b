// Names of files that every system takes: what learners call their files and items may hold
// anything.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// In letters (code points).
inline constexpr std::size_t kLongestName = 100;

/// One name, never a path: without what Windows, macOS or Linux refuse, without marks that turn the
/// direction of reading, not the name of a device, and at most `kLongestName` letters, of which the
/// extension keeps its own. Never empty.
[[nodiscard]] std::string safe_name(std::string_view wanted);

/// Hands out safe names, each once, whether or not a system tells capitals apart.
class SafeNames {
  public:
    /// The second "a.csv" becomes "a (2).csv".
    [[nodiscard]] std::string take(std::string_view wanted);

  private:
    std::set<std::string> taken_;
};

}  // namespace unitfolio::portfolio
