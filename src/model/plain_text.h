// A passage as a reader hears it.
#pragma once

#include "model/catalogue.h"

#include <string>

namespace unitfolio::model {

/// The passage in one line, without markup.
[[nodiscard]] std::string plain_text(const Catalogue& catalogue, const Passage& passage);

}  // namespace unitfolio::model
