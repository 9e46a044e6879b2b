// The page of a preview on which a learner sees how far the evidence reaches: criterion by
// criterion, with what is still missing. The one page that shows both what the site knows and what
// a portfolio knows; a publication never holds it.
#pragma once

#include "link/site.h"
#include "site/site_builder.h"

#include <string_view>

namespace unitfolio::build {

inline constexpr std::string_view kCoveragePath = "-/coverage/index.html";

/// Its figures and sentences are those of the learner's portfolio.
[[nodiscard]] site::ExtraPage coverage_page(const link::Site& site, model::LearnerId learner);

}  // namespace unitfolio::build
