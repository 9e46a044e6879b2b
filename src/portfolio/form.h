// What is filled in with a pen: signature lines and lines to write on.
#pragma once

#include "portfolio/typography.h"

#include <string>
#include <vector>

namespace unitfolio::portfolio {

/// Who signs. Empty parts are left blank on the paper.
struct Signature {
    std::string label;
    std::string name;
    std::string date;
};

[[nodiscard]] std::vector<pdf::Block> build_signature(const Typography& type,
                                                      const Signature& signature);

[[nodiscard]] std::vector<pdf::Block> build_writing_lines(const Typography& type, int count);

}  // namespace unitfolio::portfolio
