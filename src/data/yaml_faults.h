// What to tell an author about YAML that does not parse: the library's words are for programmers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::data {

/// What a fault is about: what stands where parsing stopped, or something before it.
enum class YamlCause : std::uint8_t { here, escape, open_bracket, open_quote, tab };

struct YamlFault {
    std::string message;
    std::string hint;
    YamlCause cause = YamlCause::here;
    /// The byte of the text that is at fault, where it is none of those.
    std::optional<std::size_t> at{};
};

/// Explains a quote that is never closed.
[[nodiscard]] YamlFault explain_open_quote();

/// Explains why parsing stopped at `offset` of `text`. `reason` is the library's own explanation.
[[nodiscard]] YamlFault explain_yaml_fault(std::string_view text,
                                           std::size_t offset,
                                           std::string_view reason);

}  // namespace unitfolio::data
