// The form that all files of the index have: calls of one function with a key and a string.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::search {

/// "unitfolioSearch('p3','…');" and a line feed.
[[nodiscard]] std::string script_call(std::string_view key, std::string_view value);

}  // namespace unitfolio::search
