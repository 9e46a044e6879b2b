// The facts of unitfolio.yaml.
#pragma once

#include "model/check_rules.h"
#include "model/portfolio_set.h"
#include "model/privacy.h"
#include "model/sampling_rules.h"
#include "model/theme_options.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::model {

/// A kind of evidence: its code in front matter and what people call it.
struct EvidenceType {
    std::string code;
    std::string title;
    /// Whether neither of them is the project's own: then the site says the title in its language.
    bool is_built_in = false;
};

struct Project {
    /// The folder of unitfolio.yaml; the other folders are below it and hold that prefix.
    std::string root;
    std::string content_folder;
    std::string templates_folder;
    std::string site_folder;
    std::string portfolios_folder;
    std::string sampling_folder;

    std::string title;
    /// Under which readers' browsers keep what they do with the site. Made from the title unless it
    /// is given; keeping it keeps their progress.
    std::string id;
    std::string tagline;
    /// "https://example.org/revision", without a slash at the end; may be empty.
    std::string base_url;
    std::string language = "en-GB";

    /// The language of a file that says `own`, which may be nothing.
    [[nodiscard]] const std::string& language_of(const std::string& own) const {
        return own.empty() ? language : own;
    }

    std::string footer;
    bool auto_link = true;
    ThemeOptions theme;
    /// Whether the site's files also come compressed, for servers that hand them out so.
    bool compress = false;
    /// Whether an archive of the evidence is made beside each portfolio.
    bool evidence_zip = false;
    /// Of learners who have none of their own.
    PortfolioSet portfolio_set = PortfolioSet::general;
    /// Whom the portfolios are made for.
    Profile profile = Profile::learner;
    /// The built-in kinds, then the project's own.
    std::vector<EvidenceType> evidence_types;
    CheckRules check;
    SamplingRules sampling;

    /// "Work product"; the code itself for a kind that the project does not know.
    [[nodiscard]] std::string_view type_title(std::string_view code) const;
};

/// A path as people know it: below the project's folder.
[[nodiscard]] std::string shown_path(const Project& project, const std::string& path);

}  // namespace unitfolio::model
