// A unit as data, for the programs of others: units/<slug>.json. docs/unit-record.schema.json says
// what it holds.
#pragma once

#include "site/page_context.h"

#include <string>

namespace unitfolio::site {

/// `page` is the file that it is written for: addresses are relative to it, or absolute where the
/// site's own is known.
[[nodiscard]] std::string unit_record(const PageContext& page, model::UnitId id);

}  // namespace unitfolio::site
