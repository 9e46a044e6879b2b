#include "build/portfolio_press.h"

#include "build/distinct_faults.h"
#include "portfolio/attachments.h"
#include "portfolio/dossier.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::build {

namespace {

constexpr std::string_view kStyleFile = "style.yaml";

bool is_template(std::string_view name) {
    return name.ends_with(".md");
}

/// The path of a folder's style file, or nothing.
std::string style_file(const templating::TemplateFolder& folder) {
    for (const templating::BesideFile& file : folder.beside) {
        if (file.name == kStyleFile) {
            return file.path;
        }
    }
    return {};
}

portfolio::Style read_style(const std::string& path,
                            const io::FileSystem& files,
                            base::Sources& sources,
                            base::Diagnostics& diagnostics) {
    if (path.empty()) {
        return {};
    }
    auto text = files.read(path);
    if (!text) {
        diagnostics.report(base::Code::file_unreadable, {}, text.fault().message);
        return {};
    }
    const base::SourceId source = sources.add(path, std::move(text).value());
    return portfolio::read_style(sources, source, diagnostics);
}

/// The folders of a set: what comes with the program below what the project brings, and in each
/// the general set below.
std::vector<std::string> folders_of(model::PortfolioSet set,
                                    const templating::TemplateFolders& templates) {
    constexpr std::string_view general = "portfolio";
    std::vector<std::string> folders;
    for (const std::string& root : {templates.shipped, templates.own}) {
        if (root.empty()) {
            continue;
        }
        folders.push_back(io::join_path(root, general));
        if (set != model::PortfolioSet::general) {
            const auto name = model::kPortfolioSetNames[static_cast<std::size_t>(set)];
            folders.push_back(io::join_path(root, fmt::format("{}-{}", general, name)));
        }
    }
    return folders;
}

/// Beside the templates lie patterns that systems lack.
std::vector<std::string> pattern_folders(const templating::TemplateFolders& templates) {
    std::vector<std::string> folders;
    for (const std::string& root : {templates.own, templates.shipped}) {
        if (!root.empty()) {
            folders.push_back(io::join_path(root, "portfolio/hyphenation"));
        }
    }
    return folders;
}

/// All that portfolios are written in.
std::vector<std::string> languages_of(const model::Catalogue& catalogue,
                                      const std::vector<std::string>& templates) {
    std::set<std::string> languages{catalogue.project.language};
    for (const auto& learner : catalogue.learners) {
        languages.insert(learner.language);
    }
    for (const auto& evidence : catalogue.evidence) {
        languages.insert(evidence.language);
    }
    languages.insert(templates.begin(), templates.end());
    languages.erase(std::string());
    return {languages.begin(), languages.end()};
}

/// The learner's own has none.
std::string suffix_of(model::Profile profile) {
    return profile == model::Profile::learner
               ? std::string()
               : fmt::format("-{}", model::kProfileNames[static_cast<std::size_t>(profile)]);
}

}  // namespace

model::Profile profile_of_file(std::string_view path) {
    const std::string_view name = path.substr(0, path.rfind('.'));
    for (const model::Profile profile : {model::Profile::iqa, model::Profile::eqa}) {
        if (name.ends_with(suffix_of(profile))) {
            return profile;
        }
    }
    return model::Profile::learner;
}

base::Result<PortfolioPress> PortfolioPress::open(const link::Site& site,
                                                  const io::FileSystem& files,
                                                  Job job,
                                                  base::Sources& sources,
                                                  base::Diagnostics& diagnostics) {
    PortfolioPress press(site, files, sources, std::move(job.learners));
    if (job.purpose == Purpose::examine) {
        press.choose_trials();
    }
    press.jobs_ = std::max<std::size_t>(job.jobs / std::max<std::size_t>(press.turns(), 1), 1);
    press.load_forms(job.templates, sources, diagnostics);
    std::vector<std::string> languages;
    for (const auto& forms : press.forms_) {
        if (forms) {
            languages.push_back(forms->style.language);
        }
    }
    const auto found =
        pdf::find_fonts({languages_of(site.catalogue, languages), pattern_folders(job.templates)});
    if (!found) {
        return found.fault();
    }
    auto fonts = pdf::open_fonts(found.value(), job.jobs);
    if (!fonts) {
        return fonts.fault();
    }
    press.fonts_ = std::move(fonts).value();
    return press;
}

PortfolioPress::PortfolioPress(const link::Site& site,
                               const io::FileSystem& files,
                               const base::Sources& sources,
                               std::vector<model::LearnerId> learners)
    : site_(&site),
      files_(&files),
      sources_(&sources),
      learners_(std::move(learners)),
      sheets_(learners_.size(), 0) {}

model::PortfolioSet PortfolioPress::set_of(model::LearnerId learner) const {
    const model::Catalogue& catalogue = site_->catalogue;
    return catalogue[learner].portfolio_set.value_or(catalogue.project.portfolio_set);
}

void PortfolioPress::choose_trials() {
    for (std::size_t set = 0; set < forms_.size() && !learners_.empty(); ++set) {
        const auto each = static_cast<model::PortfolioSet>(set);
        if (each != set_of(learners_.front())) {
            trials_.push_back(each);
        }
    }
}

void PortfolioPress::load_forms(const templating::TemplateFolders& templates,
                                base::Sources& sources,
                                base::Diagnostics& diagnostics) {
    std::set<model::PortfolioSet> needed(trials_.begin(), trials_.end());
    needed.insert(site_->catalogue.project.portfolio_set);
    for (const model::LearnerId learner : learners_) {
        needed.insert(set_of(learner));
    }
    templating::TemplateShelf shelf(
        *files_, {templating::Escaping::markdown, is_template}, sources);
    // Sets share files.
    DistinctFaults faults;
    std::map<std::string, portfolio::Style> styles;
    for (const model::PortfolioSet set : needed) {
        base::Diagnostics found;
        templating::TemplateFolder folder = shelf.load(folders_of(set, templates), found);
        const std::string path = style_file(folder);
        if (styles.find(path) == styles.end()) {
            styles.emplace(path, read_style(path, *files_, sources, found));
        }
        forms_[static_cast<std::size_t>(set)] = Forms{std::move(folder), styles.at(path)};
        faults.take(found, diagnostics);
    }
}

std::optional<portfolio::Portfolio> PortfolioPress::print(model::LearnerId learner,
                                                          model::PortfolioSet set,
                                                          Turn& turn) const {
    const Forms& forms = *forms_[static_cast<std::size_t>(set)];
    return portfolio::build_portfolio({*site_,
                                       forms.folder.set,
                                       *sources_,
                                       forms.folder.sources,
                                       forms.style,
                                       *fonts_,
                                       *files_,
                                       jobs_},
                                      learner,
                                      turn.diagnostics);
}

void PortfolioPress::make(std::size_t number, Output& output, Turn& turn) {
    if (number >= learners_.size()) {
        static_cast<void>(print(learners_.front(), trials_[number - learners_.size()], turn));
        return;
    }
    const model::LearnerId learner = learners_[number];
    const auto made = print(learner, set_of(learner), turn);
    if (!made) {
        return;
    }
    sheets_[number] = made->page_count;
    const std::string slug =
        site_->catalogue[learner].slug + suffix_of(site_->catalogue.project.profile);
    turn.expect(output.add(slug + ".pdf", made->pdf));
    turn.expect(output.add(slug + ".json", made->record));
    if (!made->archive.empty()) {
        turn.expect(output.add(slug + ".zip", made->archive));
    }
}

void PortfolioPress::make_sample(std::size_t number, Output& output, Turn& turn) {
    if (number == 0 || number >= learners_.size()) {
        make(number, output, turn);
    } else {
        examine_attachments(learners_[number], turn);
    }
}

void PortfolioPress::examine_attachments(model::LearnerId learner, Turn& turn) const {
    const portfolio::Dossier dossier(*site_, learner);
    static_cast<void>(portfolio::load_attachments(dossier, *files_, turn.diagnostics));
}

std::size_t PortfolioPress::sheets() const {
    return std::accumulate(sheets_.begin(), sheets_.end(), std::size_t{0});
}

}  // namespace unitfolio::build
