#include "check/counters.h"

#include "base/text.h"
#include "check/place.h"
#include "check/prose_counts.h"
#include "model/countable.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>

namespace unitfolio::check {

using base::Code;
using markup::Document;
using markup::NodeId;
using markup::NodeKind;

namespace {

class CounterCheck {
  public:
    CounterCheck(const model::Unit& unit, base::Diagnostics& diagnostics)
        : unit_(unit),
          diagnostics_(diagnostics) {}

    void compare(const model::DeclaredCount& declared) {
        const std::size_t counted = model::count_in(unit_, declared.what);
        const auto typed = static_cast<std::size_t>(declared.count);
        if (counted == typed) {
            return;
        }
        diagnostics_
            .report(Code::counter_mismatch,
                    declared.span,
                    fmt::format("the unit has {}, not {}",
                                base::count_of(counted, model::noun_of(declared.what)),
                                typed))
            .hint("leave the count out: pages always show what is counted");
    }

  private:
    const model::Unit& unit_;
    base::Diagnostics& diagnostics_;
};

void check_prose(const Document& document,
                 const model::Passage& passage,
                 const base::Sources& sources,
                 CounterCheck& check) {
    for (const NodeId block : passage.nodes) {
        if (document[block].kind != NodeKind::paragraph) {
            continue;
        }
        const std::string text = document.plain_text(block);
        for (const ProseCount& found : find_counts(text)) {
            const std::string_view words = std::string_view(text).substr(found.begin, found.size);
            check.compare(
                {found.what, found.count, place_within(sources, document.span(block), words)});
        }
    }
}

}  // namespace

void examine_counters(const model::Catalogue& catalogue,
                      const model::Unit& unit,
                      const base::Sources& sources,
                      base::Diagnostics& diagnostics) {
    CounterCheck check(unit, diagnostics);
    for (const model::DeclaredCount& declared : unit.declared_counts) {
        check.compare(declared);
    }
    for (const model::Passage* passage : {&unit.synopsis, &unit.material.overview}) {
        if (!passage->empty()) {
            check_prose(catalogue[passage->document], *passage, sources, check);
        }
    }
}

}  // namespace unitfolio::check
