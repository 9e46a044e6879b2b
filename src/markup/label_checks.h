// Labels that lead nowhere: links and footnote marks that silently stay text because nobody defined
// their label, and definitions that nobody uses.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "markup/document.h"

namespace unitfolio::markup {

/// Reports, for a finished document, labels that are used and not defined, defined and not used, or
/// defined twice. Spans must be exact (see align_spans). Task lists, `[[references]]`, code and
/// words in brackets that resemble no label are left alone.
void check_labels(const Document& document,
                  const base::Sources& sources,
                  base::Diagnostics& diagnostics);

}  // namespace unitfolio::markup
