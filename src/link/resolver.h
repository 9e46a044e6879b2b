// What a `[[reference]]` means to the one who writes it.
#pragma once

#include "base/diagnostic.h"
#include "link/ambiguity.h"
#include "link/site.h"
#include "link/symbols.h"
#include "link/viewpoint.h"
#include "link/written_name.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::link {

/// A reference, or a part of one: what is asked, where, and by whom.
struct Asked {
    std::string_view text;
    base::Span span;
    const Viewpoint& viewpoint;
};

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

    /// The unit that a name in facts means, reported like a reference. Unset if there is none.
    [[nodiscard]] model::UnitId resolve_unit(std::string_view name,
                                             base::Span span,
                                             const Viewpoint& viewpoint) const;

  private:
    /// What surrounds a name where it is written.
    struct Surroundings {
        std::string before;
        std::string after;
    };

    [[nodiscard]] Target resolve_term(const Asked& asked) const;
    [[nodiscard]] Target resolve_page(const Asked& asked) const;
    [[nodiscard]] Target resolve_visible_material(const Asked& asked, NameKind kind) const;
    [[nodiscard]] Target resolve_part(const WrittenName& written, const Asked& asked) const;
    [[nodiscard]] Target resolve_own_part(const Asked& asked) const;
    [[nodiscard]] Target resolve_words(const Target& owner, const Asked& asked) const;
    [[nodiscard]] Target resolve_name(const WrittenName& written, const Asked& asked) const;
    [[nodiscard]] model::UnitId resolve_unit(const Asked& asked,
                                             const Surroundings& surroundings) const;
    [[nodiscard]] std::vector<Candidate> unit_candidates(const std::vector<model::UnitId>& units,
                                                         const Surroundings& surroundings) const;
    [[nodiscard]] bool is_unreadable(const Asked& asked) const;
    void report_unresolved(const Asked& asked, const WrittenName& written) const;

    const Symbols& symbols_;
    const model::Catalogue& catalogue_;
    base::Diagnostics& diagnostics_;
};

}  // namespace unitfolio::link
