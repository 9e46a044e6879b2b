// What a project has decided about kinds of fault: that one is worth only a remark here, or not
// even that. Errors are errors everywhere: what can't be built can't be decided away.
#pragma once

#include "base/code.h"

#include <map>
#include <optional>

namespace unitfolio::base {

/// By code; nothing stands for a kind that is not reported at all. Holds no code of an error.
using SeverityRules = std::map<Code, std::optional<Severity>>;

}  // namespace unitfolio::base
