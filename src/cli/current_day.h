// The day on which the program runs, for checks of dates.
#pragma once

#include "base/date.h"

namespace unitfolio::cli {

/// Today in UTC; the day of SOURCE_DATE_EPOCH where that is set to a number, so that a run can be
/// repeated.
[[nodiscard]] base::Date current_day();

}  // namespace unitfolio::cli
