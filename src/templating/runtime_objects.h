// The objects that exist only while a template runs.
#pragma once

#include "templating/renderer.h"

#include <cstddef>

namespace unitfolio::templating {

/// A macro, or the body of a call block under the name of "caller", with what it sees.
class MacroObject final : public Object {
  public:
    MacroObject(const Macro& made, Module& home, const Scope& around)
        : macro(made),
          module(home),
          outer(around) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a macro"; }

    const Macro& macro;
    Module& module;
    const Scope& outer;
};

/// "loop", which moves on with its loop.
class LoopObject final : public Object {
  public:
    explicit LoopObject(const List& items)
        : items_(items) {}

    void move_on() { ++index_; }

    [[nodiscard]] std::string_view kind_name() const override { return "a loop"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;

  private:
    const List& items_;
    std::size_t index_ = 0;
};

}  // namespace unitfolio::templating
