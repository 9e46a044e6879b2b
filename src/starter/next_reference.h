// What the next item of a learner's evidence is called.
#pragma once

#include <span>
#include <string>

namespace unitfolio::starter {

/// One more than the highest of those that end in a number, in the same form: "E09" for "E01" and
/// "E08"; "E01" if there are none. Of several beginnings the one most items have counts.
[[nodiscard]] std::string next_reference(std::span<const std::string> references);

}  // namespace unitfolio::starter
