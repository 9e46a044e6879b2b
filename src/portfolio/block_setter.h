// What a portfolio template has produced, as blocks to be typeset: Markdown is parsed and set,
// `:::` blocks are drawn. Everything that can't be set is a fault of the template.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "portfolio/block_scanner.h"
#include "portfolio/composition.h"

#include <vector>

namespace unitfolio::portfolio {

struct SetBlocks {
    std::vector<pdf::Block> blocks;
    /// In lines of the text.
    std::vector<BlockFault> faults;
};

/// `text` is a source that holds nothing but what the template produced.
[[nodiscard]] SetBlocks set_blocks(const Composition& composition,
                                   const base::Sources& sources,
                                   base::SourceId text);

}  // namespace unitfolio::portfolio
