#pragma once

#include "pdf/flow.h"

#include <string>
#include <utility>

namespace unitfolio::pdf {

inline Run text_run(std::string text) {
    Run run;
    run.text = std::move(text);
    return run;
}

}  // namespace unitfolio::pdf
