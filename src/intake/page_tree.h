// The tree of a PDF's pages, looked through before libqpdf climbs it.
#pragma once

#include <cstddef>

class QPDFObjectHandle;

namespace unitfolio::intake {

/// Throws RefusedPdf if the tree is deeper than any real one, leads back into itself, or holds more
/// pages than `most`.
void check_page_tree(QPDFObjectHandle catalogue, std::size_t most);

}  // namespace unitfolio::intake
