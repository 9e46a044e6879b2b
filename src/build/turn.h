// One piece of work of the parallel part of a run, and what came of it.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <optional>

namespace unitfolio::build {

struct Turn {
    base::Diagnostics diagnostics;
    std::optional<base::Fault> fault;

    /// Keeps the fault of an operation, if it failed.
    template <class T>
    void expect(const base::Result<T>& result) {
        if (!result && !fault) {
            fault = result.fault();
        }
    }
};

}  // namespace unitfolio::build
