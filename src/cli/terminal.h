// The terminal as a seam: commands print through it, tests read what they printed.
#pragma once

#include <cstdint>
#include <string_view>

namespace unitfolio::cli {

class Terminal {
  public:
    Terminal() = default;
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    Terminal(Terminal&&) = delete;
    Terminal& operator=(Terminal&&) = delete;
    virtual ~Terminal() = default;

    /// Results: standard output.
    virtual void print(std::string_view text) = 0;

    /// Diagnostics and complaints: standard error.
    virtual void complain(std::string_view text) = 0;

    /// Whether a person is likely to see colours on standard output and on standard error.
    [[nodiscard]] virtual bool prints_colour() const = 0;
    [[nodiscard]] virtual bool complains_in_colour() const = 0;
};

/// The process's own. Colour follows NO_COLOR, TERM=dumb and whether the stream is a terminal.
class ProcessTerminal final : public Terminal {
  public:
    void print(std::string_view text) override;
    void complain(std::string_view text) override;
    [[nodiscard]] bool prints_colour() const override;
    [[nodiscard]] bool complains_in_colour() const override;
};

}  // namespace unitfolio::cli
