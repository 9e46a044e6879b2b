#include "build/portfolio_press.h"

#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "portfolio/portfolio_builder.h"

#include <numeric>
#include <string_view>
#include <utility>

namespace unitfolio::build {

namespace {

constexpr std::string_view kStyleFile = "style.yaml";

bool is_template(std::string_view name) {
    return name.ends_with(".md");
}

portfolio::Style find_style(const io::FileSystem& files,
                            const templating::TemplateFolder& folder,
                            base::Sources& sources,
                            base::Diagnostics& diagnostics) {
    for (const templating::BesideFile& file : folder.beside) {
        if (file.name != kStyleFile) {
            continue;
        }
        auto text = files.read(file.path);
        if (!text) {
            diagnostics.report(base::Code::file_unreadable, {}, text.fault().message);
            break;
        }
        const base::SourceId source = sources.add(file.path, std::move(text).value());
        return portfolio::read_style(sources, source, diagnostics);
    }
    return {};
}

}  // namespace

base::Result<PortfolioPress> PortfolioPress::open(const link::Site& site,
                                                  const io::FileSystem& files,
                                                  const templating::TemplateFolders& templates,
                                                  base::Sources& sources,
                                                  base::Diagnostics& diagnostics) {
    PortfolioPress press(
        site,
        files,
        sources,
        templating::load_templates(
            files, templates, {templating::Escaping::markdown, is_template}, sources, diagnostics));
    press.style_ = find_style(files, press.folder_, sources, diagnostics);
    const auto found = pdf::find_fonts(site.catalogue.project.language);
    if (!found) {
        return found.fault();
    }
    auto fonts = pdf::open_fonts(found.value());
    if (!fonts) {
        return fonts.fault();
    }
    press.fonts_ = std::move(fonts).value();
    return press;
}

PortfolioPress::PortfolioPress(const link::Site& site,
                               const io::FileSystem& files,
                               const base::Sources& sources,
                               templating::TemplateFolder folder)
    : site_(&site),
      files_(&files),
      sources_(&sources),
      folder_(std::move(folder)) {
    std::vector<model::LearnerId> all;
    for (std::size_t learner = 0; learner < site.catalogue.learners.size(); ++learner) {
        all.emplace_back(learner);
    }
    choose(std::move(all));
}

void PortfolioPress::choose(std::vector<model::LearnerId> learners) {
    learners_ = std::move(learners);
    sheets_.assign(learners_.size(), 0);
}

void PortfolioPress::make(std::size_t number, Output& output, Turn& turn) {
    const model::LearnerId learner = learners_[number];
    const portfolio::PortfolioInputs inputs{
        *site_, folder_.set, *sources_, folder_.sources, style_, *fonts_, *files_};
    const auto made = portfolio::build_portfolio(inputs, learner, turn.diagnostics);
    if (!made) {
        return;
    }
    sheets_[number] = made->page_count;
    const std::string& slug = site_->catalogue[learner].slug;
    turn.expect(output.add(slug + ".pdf", made->pdf));
    turn.expect(output.add(slug + ".json", made->record));
    if (!made->archive.empty()) {
        turn.expect(output.add(slug + ".zip", made->archive));
    }
}

void PortfolioPress::examine_attachments(std::size_t number, Turn& turn) const {
    const portfolio::Dossier dossier(*site_, learners_[number]);
    static_cast<void>(portfolio::load_attachments(dossier, *files_, turn.diagnostics));
}

std::size_t PortfolioPress::sheets() const {
    return std::accumulate(sheets_.begin(), sheets_.end(), std::size_t{0});
}

}  // namespace unitfolio::build
