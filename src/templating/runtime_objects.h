// The objects that exist only while a template runs.
#pragma once

#include "templating/renderer.h"

#include <cstddef>

namespace unitfolio::templating {

/// A macro, or the body of a call block under the name of "caller".
class Renderer::MacroObject final : public Object {
  public:
    struct Definition {
        const Macro& macro;
        Module& module;
        /// What the body of a call block sees: the frame it stands in.
        const Frame* outer = nullptr;
        std::size_t outer_end = 0;
    };

    explicit MacroObject(const Definition& definition)
        : definition_(definition) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a macro"; }

    [[nodiscard]] const Definition& definition() const { return definition_; }

  private:
    Definition definition_;
};

/// "loop", which moves on with its loop.
class Renderer::LoopObject final : public Object {
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
