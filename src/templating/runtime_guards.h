// What a renderer changes for the time of one step and puts back when the step is done.
#pragma once

#include "templating/renderer.h"

#include <cstddef>
#include <string_view>

namespace unitfolio::templating {

/// Another frame: a block, a macro or another template.
class Renderer::FrameChange {
  public:
    FrameChange(Renderer& renderer, Frame frame)
        : renderer_(renderer),
          saved_(renderer.frame_),
          locals_(renderer.locals_.size()) {
        renderer.frame_ = frame;
    }

    FrameChange(const FrameChange&) = delete;
    FrameChange& operator=(const FrameChange&) = delete;
    FrameChange(FrameChange&&) = delete;
    FrameChange& operator=(FrameChange&&) = delete;

    ~FrameChange() {
        renderer_.locals_.resize(locals_);
        renderer_.frame_ = saved_;
    }

  private:
    Renderer& renderer_;
    Frame saved_;
    std::size_t locals_;
};

/// A scope of its own: variables set in it end with it.
class Renderer::Scope {
  public:
    explicit Scope(Renderer& renderer)
        : renderer_(renderer),
          saved_scope_(renderer.frame_.scope),
          saved_top_level_(renderer.frame_.top_level),
          locals_(renderer.locals_.size()) {
        renderer.frame_.scope = locals_;
        renderer.frame_.top_level = false;
    }

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope(Scope&&) = delete;
    Scope& operator=(Scope&&) = delete;

    ~Scope() {
        clear();
        renderer_.frame_.scope = saved_scope_;
        renderer_.frame_.top_level = saved_top_level_;
    }

    void clear() { renderer_.locals_.resize(locals_); }

  private:
    Renderer& renderer_;
    std::size_t saved_scope_;
    bool saved_top_level_;
    std::size_t locals_;
};

/// A level of templates, macros and blocks in each other, which faults name and a limit bounds. '%'
/// in `what` stands for the name.
class Renderer::Depth {
  public:
    Depth(Renderer& renderer, base::Span span, std::string_view what, std::string_view name)
        : renderer_(renderer) {
        if (renderer.steps_.size() >= renderer.program_.limits.depth) {
            renderer.fail(base::Code::template_limit,
                          span,
                          "templates and macros are nested in each other more than " +
                              std::to_string(renderer.program_.limits.depth) + " deep",
                          "look for one that includes or calls itself");
        }
        renderer.steps_.push_back({span, what, name});
    }

    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    Depth(Depth&&) = delete;
    Depth& operator=(Depth&&) = delete;

    ~Depth() { renderer_.steps_.pop_back(); }

  private:
    Renderer& renderer_;
};

}  // namespace unitfolio::templating
