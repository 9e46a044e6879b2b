// A document about many learners, made like a portfolio: a template gives Markdown with blocks, a
// style says how it looks. Blocks that draw one learner's work find nothing to draw.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/source.h"
#include "model/project.h"
#include "pdf/typeset.h"
#include "portfolio/style.h"
#include "templating/template_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

struct CohortDocument {
    std::string title;
    std::string subject;
    /// What the document is dated.
    base::Date date;
    /// The template, and what it may look at.
    std::string_view template_name;
    templating::Value values;
};

/// All of it outlives the making.
struct CohortInputs {
    const model::Project& project;
    /// Escaping::markdown.
    const templating::TemplateSet& templates;
    /// The templates as they were written, to point at in diagnostics.
    const base::Sources& sources;
    std::span<const base::SourceId> template_sources;
    const Style& style;
    const pdf::FontLibrary& fonts;
};

struct CohortPdf {
    std::string bytes;
    std::uint32_t page_count = 0;
};

/// Nothing comes back if the template can't be rendered or the pages can't be set, which is
/// reported. Faults: those of templates; portfolio_block, font_missing, glyph_missing.
[[nodiscard]] std::optional<CohortPdf> build_cohort_document(const CohortInputs& inputs,
                                                             const CohortDocument& document,
                                                             base::Diagnostics& diagnostics);

}  // namespace unitfolio::portfolio
