// The lines at the head and the foot of pages, from what the style says of them.
#pragma once

#include "model/portfolio.h"
#include "pdf/flow.h"
#include "portfolio/style.h"
#include "portfolio/typography.h"

#include <string_view>

namespace unitfolio::portfolio {

[[nodiscard]] pdf::RunningLine running_line(const RunningText& text,
                                            const Typography& type,
                                            const model::Learner& learner,
                                            std::string_view title);

/// Paper, margins and running lines; a cover has no lines.
[[nodiscard]] pdf::PageStyle page_style(const Typography& type,
                                        const model::Learner& learner,
                                        std::string_view title);

}  // namespace unitfolio::portfolio
