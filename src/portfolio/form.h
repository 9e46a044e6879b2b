// What is filled in by those who sign and judge: signatures and room to write, as fields for PDF
// readers over lines for pens, or as lines alone.
#pragma once

#include "portfolio/typography.h"

#include <string>
#include <vector>

namespace unitfolio::portfolio {

/// Who signs. Empty parts are left blank.
struct Signature {
    std::string label;
    std::string name;
    std::string date;
    Signatures kind = Signatures::fields;
};

[[nodiscard]] std::vector<pdf::Block> build_signature(const Typography& type,
                                                      const Signature& signature);

/// Room for a text by hand.
struct WritingLines {
    int count = 1;
    /// What is to be written there, for those who can't see the heading above.
    std::string label;
    Signatures kind = Signatures::fields;
};

[[nodiscard]] std::vector<pdf::Block> build_writing_lines(const Typography& type,
                                                          const WritingLines& lines);

}  // namespace unitfolio::portfolio
