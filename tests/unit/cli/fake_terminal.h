// A terminal that keeps what was said.
#pragma once

#include "cli/terminal.h"

#include <string>
#include <string_view>

namespace unitfolio::cli {

class FakeTerminal final : public Terminal {
  public:
    void print(std::string_view text) override { printed += text; }

    void complain(std::string_view text) override { complained += text; }

    [[nodiscard]] bool prints_colour() const override { return coloured; }

    [[nodiscard]] bool complains_in_colour() const override { return coloured; }

    std::string printed;
    std::string complained;
    bool coloured = false;
};

}  // namespace unitfolio::cli
