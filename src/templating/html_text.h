// The way back from markup to text, and text in URLs.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::templating {

/// Without comments and tags, references resolved (numbers and the common names), white space as
/// single spaces.
[[nodiscard]] std::string text_of_html(std::string_view html);

/// All but letters, digits and _.-~ as %XX. Kept too are the characters of `kept`, but '+' there
/// says that a space becomes one, as in queries.
[[nodiscard]] std::string percent_encoded(std::string_view text, std::string_view kept);

}  // namespace unitfolio::templating
