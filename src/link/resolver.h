// What a `[[reference]]` means to the one who writes it.
#pragma once

#include "base/diagnostic.h"
#include "link/site.h"
#include "link/symbols.h"
#include "link/viewpoint.h"

#include <string_view>

namespace unitfolio::link {

class Resolver {
  public:
    Resolver(const Symbols& symbols,
             const model::Catalogue& catalogue,
             base::Diagnostics& diagnostics)
        : symbols_(symbols),
          catalogue_(catalogue),
          diagnostics_(diagnostics) {}

    /// std::monostate if the text leads nowhere. That is reported, unless it is the consequence of
    /// a fault that has been.
    [[nodiscard]] Target resolve(std::string_view text,
                                 base::Span span,
                                 const Viewpoint& viewpoint) const;

    /// The unit that a name means, reported like a reference. Unset if there is none.
    [[nodiscard]] model::UnitId resolve_unit(std::string_view name,
                                             base::Span span,
                                             const Viewpoint& viewpoint) const;

  private:
    [[nodiscard]] Target resolve_term(std::string_view name,
                                      base::Span span,
                                      const Viewpoint& viewpoint) const;
    [[nodiscard]] Target resolve_page(std::string_view slug, base::Span span) const;
    [[nodiscard]] Target resolve_part(std::string_view text,
                                      base::Span span,
                                      const Viewpoint& viewpoint) const;
    [[nodiscard]] Target resolve_own_part(std::string_view part,
                                          base::Span span,
                                          const Viewpoint& viewpoint) const;
    [[nodiscard]] Target resolve_name(std::string_view name,
                                      base::Span span,
                                      const Viewpoint& viewpoint) const;
    [[nodiscard]] bool is_unreadable(std::string_view name, const Viewpoint& viewpoint) const;
    void report_unresolved(std::string_view name,
                           base::Span span,
                           const Viewpoint& viewpoint) const;
    void report_ambiguous(std::string_view name,
                          base::Span span,
                          std::vector<std::string> candidates) const;

    const Symbols& symbols_;
    const model::Catalogue& catalogue_;
    base::Diagnostics& diagnostics_;
};

}  // namespace unitfolio::link
