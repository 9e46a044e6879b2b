// Makes the portfolios, one learner's a turn.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/source.h"
#include "build/output.h"
#include "build/turn.h"
#include "io/file_system.h"
#include "link/site.h"
#include "pdf/typeset.h"
#include "portfolio/style.h"
#include "templating/template_folder.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace unitfolio::build {

class PortfolioPress {
  public:
    /// Reads templates and style and opens the fonts; a font that isn't installed is a fault. All
    /// of it must outlive the press.
    [[nodiscard]] static base::Result<PortfolioPress> open(
        const link::Site& site,
        const io::FileSystem& files,
        const templating::TemplateFolders& templates,
        base::Sources& sources,
        base::Diagnostics& diagnostics);

    /// Makes only these portfolios.
    void choose(std::vector<model::LearnerId> learners);

    [[nodiscard]] std::size_t turns() const { return learners_.size(); }

    /// From any thread; each number once.
    void make(std::size_t number, Output& output, Turn& turn);

    /// Instead of make(): only sees whether everything that is attached can be used.
    void examine_attachments(std::size_t number, Turn& turn) const;

    /// Pages of all portfolios made.
    [[nodiscard]] std::size_t sheets() const;

  private:
    PortfolioPress(const link::Site& site,
                   const io::FileSystem& files,
                   const base::Sources& sources,
                   templating::TemplateFolder folder);

    const link::Site* site_;
    const io::FileSystem* files_;
    const base::Sources* sources_;
    templating::TemplateFolder folder_;
    portfolio::Style style_;
    std::shared_ptr<const pdf::FontLibrary> fonts_;
    std::vector<model::LearnerId> learners_;
    std::vector<std::size_t> sheets_;
};

}  // namespace unitfolio::build
