// Reads the words of a language from the files of a site's templates: strings/<language>.yaml.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "model/catalogue.h"
#include "site/strings.h"
#include "site/vocabulary.h"
#include "templating/template_folder.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

inline constexpr std::string_view kStringsFolder = "strings/";
/// What other languages fall back to.
inline constexpr std::string_view kFirstLanguage = "en-GB";

/// The words for a language tag. A file of the project's own changes single strings of the shipped
/// one, or adds to them. "cy-GB" is served by cy.yaml if there is no file of its own; strings that
/// the language lacks come from British English. Faults: language_missing, string_missing,
/// string_form, and those of read_yaml_file.
[[nodiscard]] Strings load_strings(const io::FileSystem& files,
                                   const templating::TemplateFolders& folders,
                                   std::string_view language,
                                   base::Sources& sources,
                                   base::Diagnostics& diagnostics);

/// The tag of a language that pages are written in, and a file of which one is made.
struct PageLanguage {
    std::string tag;
    base::SourceId file;
};

struct SiteLanguages {
    std::string site;
    /// Each once.
    std::vector<PageLanguage> pages;
};

[[nodiscard]] SiteLanguages languages_of(const model::Catalogue& catalogue);

/// The words for the language of the site and those of its pages. One of these without words has
/// the site's. Faults: as above, each once.
[[nodiscard]] Vocabulary load_vocabulary(const io::FileSystem& files,
                                         const templating::TemplateFolders& folders,
                                         const SiteLanguages& languages,
                                         base::Sources& sources,
                                         base::Diagnostics& diagnostics);

}  // namespace unitfolio::site
