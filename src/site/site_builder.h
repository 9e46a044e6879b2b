// The revision site: which files it has, and the bytes of each. Rendering one page needs nothing of
// another, so any number of threads may render at once.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "link/site.h"
#include "site/site_index.h"
#include "site/site_plan.h"
#include "site/strings_template.h"
#include "site/theme.h"
#include "templating/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::site {

struct SitePage {
    /// From the root of the site, with '/'.
    std::string path;
    std::string bytes;
};

/// A page that is no part of the site: only a preview shows it.
struct ExtraPage {
    std::string path;
    std::string template_name;
    /// As Chrome::kind.
    std::string kind;
    /// The name of the string that is its title: "coverage.title".
    std::string title;
    /// Beside what all templates get.
    templating::Map values;
};

class SiteBuilder {
  public:
    /// All of it must outlive the builder.
    SiteBuilder(const link::Site& site,
                const SpokenTemplates& templates,
                const Theme& theme,
                const base::Sources& sources);

    /// All pages, by path.
    [[nodiscard]] const std::vector<PlannedPage>& plan() const { return plan_; }

    /// Page `number` of the plan; nothing if its template failed, which is reported.
    [[nodiscard]] std::optional<SitePage> render(std::size_t number,
                                                 base::Diagnostics& diagnostics) const;

    /// Nothing if its template failed, which is reported.
    [[nodiscard]] std::optional<SitePage> render(const ExtraPage& extra,
                                                 base::Diagnostics& diagnostics) const;

    /// What searches load, made by all threads together.
    [[nodiscard]] std::vector<SitePage> search_index(std::size_t jobs) const;

  private:
    SiteIndex index_;
    const SpokenTemplates& templates_;
    const base::Sources& sources_;
    std::vector<PlannedPage> plan_;
};

}  // namespace unitfolio::site
