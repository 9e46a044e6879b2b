// How text for a terminal is set off: ANSI sequences, or nothing where nobody would see them.
#pragma once

#include "base/code.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace unitfolio::base {

enum class Colour : std::uint8_t { none, ansi };

class Palette {
  public:
    explicit Palette(Colour colour)
        : colour_(colour) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return wrap("1", text); }

    [[nodiscard]] std::string faint(std::string_view text) const { return wrap("2", text); }

    [[nodiscard]] std::string cyan(std::string_view text) const { return wrap("36", text); }

    /// Red, yellow or blue.
    [[nodiscard]] std::string of(Severity severity, std::string_view text) const;

  private:
    [[nodiscard]] std::string wrap(std::string_view codes, std::string_view text) const;

    Colour colour_;
};

}  // namespace unitfolio::base
