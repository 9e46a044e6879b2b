// Cards for Anki, the flashcard program, as its text format: a line a note, columns between tabs,
// and a header that says what they are. A note's identity comes from the ids of its unit and card,
// so that importing a newer file puts new words on the same note and keeps what Anki knows of it.
#pragma once

#include "site/site_index.h"

#include <string>

namespace unitfolio::site {

/// The cards of one unit, in a deck named after it.
[[nodiscard]] std::string anki_text(const SiteIndex& index, model::UnitId id);

/// The cards of the qualification itself and of all its units, in a deck each below its own.
[[nodiscard]] std::string anki_text(const SiteIndex& index, model::QualificationId id);

}  // namespace unitfolio::site
