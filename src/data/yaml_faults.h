// What to tell an author about YAML that does not parse: the library's words are for programmers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unitfolio::data {

struct YamlFault {
    std::string message;
    /// May be empty.
    std::string hint;
    /// Whether the cause is that a quote or bracket of before is never closed.
    bool unclosed = false;
};

/// Explains why parsing stopped at `offset` of `text`. `reason` is the library's own explanation.
[[nodiscard]] YamlFault explain_yaml_fault(std::string_view text,
                                           std::size_t offset,
                                           std::string_view reason);

}  // namespace unitfolio::data
