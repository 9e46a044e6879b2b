// Where words may be divided, by TeX patterns. The only door to libhyphen. Immutable; shared by
// threads.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

class Hyphenator {
  public:
    [[nodiscard]] static base::Result<std::shared_ptr<const Hyphenator>> open(
        const std::string& path);

    Hyphenator(const Hyphenator&) = delete;
    Hyphenator& operator=(const Hyphenator&) = delete;
    Hyphenator(Hyphenator&&) = delete;
    Hyphenator& operator=(Hyphenator&&) = delete;
    ~Hyphenator();

    /// Byte offsets at which a word may be divided, ascending. Punctuation around the word is left
    /// alone; anything but letters inside it (digits, hyphens, signs of code) means that it is not
    /// divided at all.
    [[nodiscard]] std::vector<std::size_t> divisions(std::string_view word) const;

  private:
    struct Patterns;
    explicit Hyphenator(std::unique_ptr<Patterns> patterns);
    std::unique_ptr<Patterns> patterns_;
};

}  // namespace unitfolio::pdf
