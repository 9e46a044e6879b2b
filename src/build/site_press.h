// Makes the files of the revision site, one a turn.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "build/output.h"
#include "build/turn.h"
#include "io/file_system.h"
#include "link/site.h"
#include "site/site_builder.h"
#include "site/strings_template.h"
#include "site/theme.h"
#include "site/vocabulary.h"
#include "templating/template_folder.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::build {

class SitePress {
  public:
    /// What it works with.
    struct Workshop {
        const io::FileSystem& files;
        const templating::TemplateFolders& templates;
        base::Sources& sources;
        base::Diagnostics& diagnostics;
    };

    /// The site, the files and the sources must outlive the press. Faults of templates are
    /// reported.
    SitePress(const link::Site& site, site::Vocabulary words, const Workshop& shop);

    /// Pages, assets, and the files that pages link to.
    [[nodiscard]] std::size_t turns() const {
        return pages() + theme_.assets.all().size() + site_.linked_files.size();
    }

    [[nodiscard]] std::size_t pages() const { return builder_.plan().size(); }

    /// Pages that people read.
    [[nodiscard]] std::size_t documents() const;

    /// The turns of the first page of every kind.
    [[nodiscard]] std::vector<std::size_t> samples() const;

    /// What searches load. Not a turn: all threads make it together.
    void make_search(std::size_t jobs, Output& output, Turn& turn) const;

    /// From any thread.
    void make(std::size_t number, Output& output, Turn& turn) const;

    /// A page of a preview; not a turn.
    void make(const site::ExtraPage& extra, Output& output, Turn& turn) const;

  private:
    /// Compressed too, if the project wants it.
    void add(const std::string& path, std::string_view bytes, Output& output, Turn& turn) const;
    void copy(const std::string& from, const std::string& to, Output& output, Turn& turn) const;

    const io::FileSystem& files_;
    templating::TemplateFolder folder_;
    site::Theme theme_;
    site::SpokenTemplates templates_;
    site::SiteBuilder builder_;
    const link::Site& site_;
};

}  // namespace unitfolio::build
