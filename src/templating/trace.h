// Which part of which template printed what, to point from the output back at what was written.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "templating/template_set.h"
#include "templating/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

class Trace {
  public:
    /// Everything from `begin` on was printed by what stands at `span`: its very text, or a value.
    void add(std::size_t begin, base::Span span, bool is_text);

    /// What was printed from `begin` on has been thrown away.
    void forget_from(std::size_t begin);

    struct Origin {
        base::Span span;
        /// Whether the span holds the very bytes; otherwise what printed them.
        bool is_text = false;
    };

    /// Where `size` bytes of the output come from. No source if nothing printed them.
    [[nodiscard]] Origin origin(const base::Sources& sources,
                                std::size_t begin,
                                std::size_t size) const;

  private:
    struct Piece {
        std::size_t begin = 0;
        base::Span span;
        bool is_text = false;
    };

    /// In the order of what they printed.
    std::vector<Piece> pieces_;
};

struct Traced {
    std::string text;
    Trace trace;
};

/// Renders a template as TemplateSet::render does.
[[nodiscard]] std::optional<Traced> render_traced(const TemplateSet& set,
                                                  std::string_view name,
                                                  const Value& variables,
                                                  base::Diagnostics& diagnostics);

}  // namespace unitfolio::templating
