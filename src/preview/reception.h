// Decides what a request gets. Only what was made in memory can be reached: no path of a request
// ever becomes a path on the disk.
#pragma once

#include "preview/http_message.h"
#include "preview/showing.h"

#include <string>
#include <string_view>

namespace unitfolio::preview {

/// Where the preview's own things stand, beside the site.
inline constexpr std::string_view kOwnFolder = "-/";
/// The script that every page is given.
inline constexpr std::string_view kScriptPath = "-/preview.js";
/// What the script asks for again and again: Showing::state.
inline constexpr std::string_view kStatePath = "-/state";

class Reception {
  public:
    /// `equipment` is what the preview brings along, by path. Both must outlive it.
    Reception(const Showcase& showcase, const Files& equipment)
        : showcase_(&showcase),
          equipment_(&equipment) {}

    /// From any thread.
    [[nodiscard]] HttpResponse answer(const HttpRequest& request) const;

  private:
    const Showcase* showcase_;
    const Files* equipment_;
};

/// The page with the preview's script at the end of its head.
[[nodiscard]] std::string with_script(std::string_view page, std::string_view edition);

/// A path with its percent escapes decoded, once; empty if there is something wrong with them, or
/// they stand for something that no name holds.
[[nodiscard]] std::string decoded(std::string_view path);

}  // namespace unitfolio::preview
