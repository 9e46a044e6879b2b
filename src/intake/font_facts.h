// What the dictionary of a font in somebody else's PDF says, as far as several checks ask for it.
#pragma once

#include <cstddef>
#include <string>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// Of a font's program; those of Chinese and Japanese have up to 20 MB.
inline constexpr std::size_t kMostBytesOfFont = std::size_t{32} * 1024 * 1024;

/// The flag of a font's descriptor that tells symbols from letters (ISO 32000-1, 9.8.2).
inline constexpr long long kSymbolicFont = 4;

/// A name with its slash; empty if there is none.
[[nodiscard]] std::string name_at(QPDFObjectHandle& dictionary, const char* key);

/// Whether it is one of the encodings that lead from codes to letters.
[[nodiscard]] bool is_letters_encoding(const std::string& name);

/// What a report calls the font: its name without the six letters that mark a subset.
[[nodiscard]] std::string called(QPDFObjectHandle font);

}  // namespace unitfolio::intake
