// How near a term's definition is to somebody who uses the word.
#pragma once

#include "link/viewpoint.h"
#include "model/catalogue.h"

#include <cstdint>

namespace unitfolio::link {

/// From afar to near. A nearer definition wins.
enum class Nearness : std::uint8_t { out_of_sight, glossary, organisation, qualification, unit };

[[nodiscard]] Nearness nearness(const model::Term& term, const Viewpoint& viewpoint);

}  // namespace unitfolio::link
