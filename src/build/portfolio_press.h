// Makes the portfolios, one learner's a turn, each with the set of templates that the learner or
// the project names.
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/source.h"
#include "build/output.h"
#include "build/pipeline.h"
#include "build/turn.h"
#include "io/file_system.h"
#include "link/site.h"
#include "model/portfolio_set.h"
#include "pdf/typeset.h"
#include "portfolio/portfolio_builder.h"
#include "portfolio/style.h"
#include "templating/template_folder.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::build {

class PortfolioPress {
  public:
    struct Job {
        /// The folders that hold those of all outputs.
        templating::TemplateFolders templates;
        Purpose purpose = Purpose::publish;
        std::vector<model::LearnerId> learners;
        /// Threads, of which each portfolio gets its share.
        std::size_t jobs = 1;
    };

    /// Reads templates and styles and opens the fonts; a font that isn't installed is a fault. All
    /// of it but the job must outlive the press.
    [[nodiscard]] static base::Result<PortfolioPress> open(const link::Site& site,
                                                           const io::FileSystem& files,
                                                           Job job,
                                                           base::Sources& sources,
                                                           base::Diagnostics& diagnostics);

    /// One a learner. Where a project is only examined there are some more: the sets of templates
    /// that the first learner's portfolio is not made with are tried on the same learner.
    [[nodiscard]] std::size_t turns() const { return learners_.size() + trials_.size(); }

    [[nodiscard]] std::size_t documents() const { return learners_.size(); }

    /// From any thread; each number once.
    void make(std::size_t number, Output& output, Turn& turn);

    /// The same for samples: after the first learner's portfolio it only sees whether everything
    /// that is attached can be used.
    void make_sample(std::size_t number, Output& output, Turn& turn);

    /// Pages of all portfolios made.
    [[nodiscard]] std::size_t sheets() const;

  private:
    /// What a set of templates makes a portfolio with.
    struct Forms {
        templating::TemplateFolder folder;
        portfolio::Style style;
    };

    PortfolioPress(const link::Site& site,
                   const io::FileSystem& files,
                   const base::Sources& sources,
                   std::vector<model::LearnerId> learners);

    [[nodiscard]] model::PortfolioSet set_of(model::LearnerId learner) const;
    void choose_trials();
    void load_forms(const templating::TemplateFolders& templates,
                    base::Sources& sources,
                    base::Diagnostics& diagnostics);
    [[nodiscard]] std::optional<portfolio::Portfolio> print(model::LearnerId learner,
                                                            model::PortfolioSet set,
                                                            Turn& turn) const;
    void examine_attachments(model::LearnerId learner, Turn& turn) const;

    const link::Site* site_;
    const io::FileSystem* files_;
    const base::Sources* sources_;
    /// By set; those that somebody needs.
    std::array<std::optional<Forms>, model::kPortfolioSetNames.size()> forms_;
    std::shared_ptr<const pdf::FontLibrary> fonts_;
    std::vector<model::LearnerId> learners_;
    std::vector<model::PortfolioSet> trials_;
    std::vector<std::size_t> sheets_;
    /// For one portfolio.
    std::size_t jobs_ = 1;
};

/// Whom a portfolio was made for, by the name of its file: "ann-eqa.pdf".
[[nodiscard]] model::Profile profile_of_file(std::string_view path);

}  // namespace unitfolio::build
