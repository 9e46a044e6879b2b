// The study hub as values for templates.
#pragma once

#include "model/material.h"
#include "site/page_context.h"
#include "site/study_items.h"
#include "templating/value.h"

namespace unitfolio::site {

/// All that templates/site/study.html gets.
[[nodiscard]] templating::Map study_view(PageContext& page);

/// {id, kind, front, back}
[[nodiscard]] templating::List card_views(const PageContext& page,
                                          const model::MaterialOwner& owner);

/// {id, untrue, correct, shows_correct}
[[nodiscard]] templating::List statement_views(const PageContext& page,
                                               const model::MaterialOwner& owner);

/// The address of a unit's or qualification's cards for Anki; null if it has none.
[[nodiscard]] templating::Value anki_url(const PageContext& page, model::UnitId id);
[[nodiscard]] templating::Value anki_url(const PageContext& page, model::QualificationId id);

}  // namespace unitfolio::site
