// Learning outcomes with their criteria, and what helps with them, as values for templates.
#pragma once

#include "model/specification.h"
#include "site/page_context.h"
#include "site/scope_view.h"
#include "templating/value.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::site {

/// A criterion's statement with its command verb set apart, so that the verb can be explained.
struct SplitStatement {
    /// As it was written: "Explain"; empty if the statement doesn't start with the verb as plain
    /// words.
    std::string_view verb;
    std::string_view rest;
};

/// `html` must outlive the result.
[[nodiscard]] SplitStatement split_verb(std::string_view html, std::string_view verb);

/// Items of the unit that may belong to an outcome.
struct UnitItems {
    std::vector<ScopedItem> marking_points;
    std::vector<ScopedItem> guidance;
    std::vector<ScopedItem> mistakes;
};

/// [{number, id, title, introduction, criteria, marking_points, guidance, mistakes,
/// misconceptions, back_links}]
[[nodiscard]] templating::List outcome_views(PageContext& page,
                                             model::UnitId id,
                                             const UnitItems& items);

/// The verbs that the unit's criteria use and the tool can explain, once each: {id, verb, meaning,
/// url (of all criteria with it)}.
[[nodiscard]] templating::List verb_views(const PageContext& page, const model::Unit& unit);

}  // namespace unitfolio::site
