// One learner's portfolio, from the linked site to the bytes of a PDF. Portfolios don't share
// anything that changes, so that any number may be built at the same time.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "link/site.h"
#include "pdf/flow.h"
#include "pdf/typeset.h"
#include "portfolio/style.h"
#include "templating/template_set.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unitfolio::portfolio {

/// The template that makes a whole portfolio.
inline constexpr std::string_view kPortfolioTemplate = "portfolio.md";

/// All of it outlives the building.
struct PortfolioInputs {
    const link::Site& site;
    /// Escaping::markdown.
    const templating::TemplateSet& templates;
    /// The templates as they were written, to point at in diagnostics.
    const base::Sources& sources;
    std::span<const base::SourceId> template_sources;
    const Style& style;
    const pdf::FontLibrary& fonts;
    const io::FileSystem& files;
    /// The most threads that may work on it.
    std::size_t jobs = 1;
};

struct Portfolio {
    std::string pdf;
    std::uint32_t page_count = 0;
    /// What the PDF says, for programs: the record that the PDF holds too, with the PDF's digest.
    std::string record;
    /// The evidence as a ZIP; empty if the project wants none.
    std::string archive;
};

/// Nothing comes back if the templates can't be rendered or the pages can't be set, which is
/// reported. Faults: those of templates; portfolio_block, attachment_unreadable, glyph_missing.
[[nodiscard]] std::optional<Portfolio> build_portfolio(const PortfolioInputs& inputs,
                                                       model::LearnerId learner,
                                                       base::Diagnostics& diagnostics);

}  // namespace unitfolio::portfolio
