// Reads the words of a language from the files of a site's templates: strings/<language>.yaml.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "site/strings.h"
#include "templating/template_folder.h"

#include <string_view>

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

}  // namespace unitfolio::site
