#include "build/sampling_run.h"

#include "build/output.h"
#include "build/reading.h"
#include "model/seed.h"
#include "portfolio/cohort_document.h"
#include "sampling/plan_csv.h"
#include "sampling/plan_view.h"
#include "sampling/rule_names.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace unitfolio::build {

namespace {

constexpr std::string_view kTemplate = "plan.md";
constexpr std::string_view kStyle = "style.yaml";

portfolio::Style style_of(const io::FileSystem& files,
                          const templating::TemplateFolder& folder,
                          Report& report) {
    for (const templating::BesideFile& file : folder.beside) {
        if (file.name != kStyle) {
            continue;
        }
        auto text = files.read(file.path);
        if (!text) {
            report.diagnostics.report(base::Code::file_unreadable, {}, text.fault().message);
            break;
        }
        const base::SourceId source = report.sources->add(file.path, std::move(text).value());
        return portfolio::read_style(*report.sources, source, report.diagnostics);
    }
    return {};
}

base::Result<std::shared_ptr<const pdf::FontLibrary>> fonts_for(const model::Project& project) {
    const auto found = pdf::find_fonts({{project.language}, {}});
    if (!found) {
        return found.fault();
    }
    return pdf::open_fonts(found.value());
}

std::optional<portfolio::CohortPdf> make_pdf(const Request& request,
                                             const sampling::Plan& plan,
                                             io::FileSystem& files,
                                             Report& report) {
    const model::Catalogue& catalogue = report.site->catalogue;
    const auto fonts = fonts_for(catalogue.project);
    if (!fonts) {
        stop(report, Trouble::environment, fonts.fault());
        return std::nullopt;
    }
    const auto folder =
        templating::load_templates(files,
                                   templates_of(request, catalogue.project, "sampling"),
                                   {templating::Escaping::markdown,
                                    [](std::string_view name) {
                                        return name.ends_with(".md");
                                    }},
                                   *report.sources,
                                   report.diagnostics);
    const portfolio::Style style = style_of(files, folder, report);
    portfolio::CohortDocument document;
    document.title = "Sampling plan";
    document.subject = catalogue.project.title;
    document.date = plan.date;
    document.template_name = kTemplate;
    document.values = sampling::plan_view(plan, catalogue, catalogue.project.sampling);
    return portfolio::build_cohort_document(
        {catalogue.project, folder.set, *report.sources, folder.sources, style, *fonts.value()},
        document,
        report.diagnostics);
}

void publish(const portfolio::CohortPdf& pdf,
             const sampling::Plan& plan,
             io::FileSystem& files,
             Report& report) {
    const model::Project& project = report.site->catalogue.project;
    auto output = Output::open(files, project.sampling_folder, Purpose::publish);
    if (!output) {
        stop(report, Trouble::environment, output.fault());
        return;
    }
    Publication made;
    made.folder = project.sampling_folder;
    made.documents = 1;
    made.sheets = pdf.page_count;
    auto done = output.value().add("sampling-plan.pdf", pdf.bytes);
    if (done.ok()) {
        done = output.value().add("sampling-plan.csv",
                                  sampling::plan_csv(plan, report.site->catalogue));
    }
    const auto committed = done.ok() ? output.value().commit() : done.fault();
    if (!committed) {
        stop(report, Trouble::environment, committed.fault());
        return;
    }
    made.files = committed.value();
    report.published.push_back(std::move(made));
}

}  // namespace

SamplingReport run_sampling(const Request& request,
                            const std::optional<std::string>& seed,
                            io::FileSystem& files) {
    SamplingReport result;
    Report& report = result.run;
    if (!read_content(request, files, report)) {
        return result;
    }
    model::Catalogue& catalogue = report.site->catalogue;
    if (seed) {
        catalogue.project.sampling.seed = *seed;
    }
    const auto fault = seed ? model::fault_of_seed(*seed) : std::nullopt;
    if (fault) {
        stop(report, Trouble::configuration, {fmt::format("the seed of '--seed' {}", *fault), {}});
        return result;
    }
    if (catalogue.learners.empty() && catalogue.unreadable.learners.empty()) {
        stop(report,
             Trouble::configuration,
             {"there are no learners to sample: they have folders of their own below 'learners'",
              catalogue.project.content_folder});
    }
    sampling::check_rule_names(catalogue, report.diagnostics);
    if (report.trouble == Trouble::none && !report.diagnostics.has_errors()) {
        auto plan = sampling::make_plan(*report.site, catalogue.project.sampling);
        const auto pdf = make_pdf(request, plan, files, report);
        if (pdf && report.trouble == Trouble::none && !report.diagnostics.has_errors()) {
            publish(*pdf, plan, files, report);
        }
        result.plan = std::move(plan);
    }
    report.diagnostics.sort();
    return result;
}

}  // namespace unitfolio::build
