// The files that an output is made with: templates, and whatever else lies beside them (assets, a
// style file). A project's own files take the place of the shipped ones of the same name, so that a
// theme holds only what it changes.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "templating/template_set.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

struct TemplateFolders {
    /// What comes with the program.
    std::string shipped;
    /// The project's own; need not exist.
    std::string own;
};

/// What is made with them.
struct TemplateKind {
    Escaping escaping = Escaping::html;
    /// By name; other files lie beside the templates.
    std::function<bool(std::string_view name)> is_template;
};

/// A file that is not a template.
struct BesideFile {
    /// Relative to the folders, with '/': "assets/site.css".
    std::string name;
    /// Where its bytes are read.
    std::string path;
};

struct TemplateFolder {
    TemplateSet set;
    /// Of all templates, by name.
    std::vector<base::SourceId> sources;
    /// By name.
    std::vector<BesideFile> beside;
};

/// Reads and compiles every template of some folders that lie over each other; a file is read once,
/// however many times it is needed. `files` and `sources` must outlive the shelf, and `sources`
/// what it loads.
class TemplateShelf {
  public:
    TemplateShelf(const io::FileSystem& files, TemplateKind kind, base::Sources& sources);

    /// Names are relative to the folders ("partials/footer.html"); files of later folders take the
    /// place of those of earlier ones, and none of them need exist. Names that start with a dot,
    /// and links, are left alone. Faults: those of TemplateSet::compile, file_unreadable,
    /// file_not_utf8.
    [[nodiscard]] TemplateFolder load(std::span<const std::string> folders,
                                      base::Diagnostics& diagnostics);

  private:
    /// Nothing for a file that can't be read, which is reported.
    [[nodiscard]] std::optional<base::SourceId> read(const std::string& path,
                                                     base::Diagnostics& diagnostics);
    void compile(const BesideFile& file, TemplateFolder& folder, base::Diagnostics& diagnostics);

    const io::FileSystem* files_;
    TemplateKind kind_;
    base::Sources* sources_;
    /// By path.
    std::map<std::string, base::SourceId> read_;
};

/// One folder over another.
[[nodiscard]] TemplateFolder load_templates(const io::FileSystem& files,
                                            const TemplateFolders& folders,
                                            const TemplateKind& kind,
                                            base::Sources& sources,
                                            base::Diagnostics& diagnostics);

}  // namespace unitfolio::templating
