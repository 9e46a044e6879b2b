#include "build/pipeline.h"

#include "base/parallel.h"
#include "base/text.h"
#include "build/coverage_page.h"
#include "build/distinct_faults.h"
#include "build/output.h"
#include "build/portfolio_press.h"
#include "build/reading.h"
#include "build/site_press.h"
#include "build/template_names.h"
#include "build/turn.h"
#include "check/checks.h"
#include "portfolio/withholding.h"
#include "sampling/rule_names.h"
#include "site/strings_reader.h"
#include "site/vocabulary.h"

#include <fmt/format.h>

#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::build {

namespace {

/// As many learners as a message can list.
constexpr std::size_t kFewLearners = 8;

/// What may have been meant: the nearest slug, or all if there are few.
std::string advice(std::string_view wanted, const std::vector<std::string_view>& slugs) {
    if (const auto nearest = base::nearest(wanted, slugs)) {
        return fmt::format(": did you mean '{}'?", *nearest);
    }
    const std::vector<std::string> names(slugs.begin(), slugs.end());
    return names.empty() || names.size() > kFewLearners ? std::string()
                                                        : ": choose from " + base::join_and(names);
}

/// The learner that the request names, all if it names none, and nothing (reported) if there is no
/// such learner.
std::optional<std::vector<model::LearnerId>> wanted_learners(const Request& request,
                                                             Report& report) {
    std::vector<model::LearnerId> wanted;
    std::vector<std::string_view> slugs;
    for (std::size_t learner = 0; learner < report.site->catalogue.learners.size(); ++learner) {
        slugs.push_back(report.site->catalogue.learners[learner].slug);
        if (!request.learner || *request.learner == slugs.back()) {
            wanted.emplace_back(learner);
        }
    }
    if (!wanted.empty() || !request.learner) {
        return wanted;
    }
    stop(report,
         Trouble::configuration,
         {fmt::format(
              "there is no learner '{}'{}", *request.learner, advice(*request.learner, slugs)),
          ""});
    return std::nullopt;
}

/// One output of the run: what makes it, where it goes.
template <class Press>
struct Edition {
    std::string folder;
    std::optional<Press> press;
    std::optional<Output> output;

    [[nodiscard]] std::size_t turns() const { return press && output ? press->turns() : 0; }
};

struct Editions {
    Edition<PortfolioPress> portfolios;
    Edition<SitePress> site;
    /// The learner whose coverage a preview shows.
    std::optional<model::LearnerId> coverage_of;
};

template <class Press>
void open_output(Edition<Press>& edition,
                 const Request& request,
                 io::FileSystem& files,
                 Report& report) {
    auto output = Output::open(files, edition.folder, request.purpose);
    if (!output) {
        stop(report, Trouble::environment, output.fault());
        return;
    }
    edition.output.emplace(std::move(output).value());
}

void open_portfolios(Edition<PortfolioPress>& edition,
                     const Request& request,
                     io::FileSystem& files,
                     Report& report) {
    const model::Project& project = report.site->catalogue.project;
    auto learners = wanted_learners(request, report);
    if (!learners) {
        return;
    }
    auto press = PortfolioPress::open(*report.site,
                                      files,
                                      {{request.shipped_templates, project.templates_folder},
                                       request.purpose,
                                       std::move(*learners),
                                       request.jobs},
                                      *report.sources,
                                      report.diagnostics);
    if (!press) {
        stop(report, Trouble::environment, press.fault());
        return;
    }
    edition.folder = project.portfolios_folder;
    edition.press = std::move(press).value();
    open_output(edition, request, files, report);
    if (edition.output) {
        // Of other learners, and of portfolios for other readers.
        const model::Profile profile = project.profile;
        const bool is_part = request.learner.has_value();
        edition.output->keep_previous([profile, is_part](std::string_view path) {
            return is_part || profile_of_file(path) != profile;
        });
    }
}

void open_site(Edition<SitePress>& edition,
               const Request& request,
               site::Vocabulary words,
               io::FileSystem& files,
               Report& report) {
    const model::Project& project = report.site->catalogue.project;
    edition.folder = project.site_folder;
    const auto templates = templates_of(request, project, "site");
    edition.press.emplace(
        *report.site,
        std::move(words),
        SitePress::Workshop{files, templates, *report.sources, report.diagnostics});
    open_output(edition, request, files, report);
}

void open_coverage(Editions& editions, const Request& request, Report& report) {
    if (const auto learners = wanted_learners(request, report)) {
        editions.coverage_of = learners->front();
    }
}

/// The words of the site where one is made. Where none is, portfolios for others need those of its
/// language, and only the faults count that keep them from having these.
site::Vocabulary load_words(const Request& request, const io::FileSystem& files, Report& report) {
    const model::Catalogue& catalogue = report.site->catalogue;
    const auto templates = templates_of(request, catalogue.project, "site");
    if (request.site) {
        return site::load_vocabulary(
            files, templates, site::languages_of(catalogue), *report.sources, report.diagnostics);
    }
    if (catalogue.project.profile == model::Profile::learner) {
        return site::Vocabulary(site::Strings());
    }
    base::Diagnostics found;
    site::Vocabulary words(
        site::load_strings(files, templates, catalogue.project.language, *report.sources, found));
    for (const base::Diagnostic& each : found.all()) {
        if (each.severity == base::Severity::error) {
            report.diagnostics.add(each);
        }
    }
    return words;
}

/// Nobody sees what is private from here on.
void withhold(const site::Strings& words, link::Site& site) {
    portfolio::withhold(site,
                        site.catalogue.project.profile,
                        {words.text("left_out.passage"),
                         words.text("left_out.fact"),
                         words.text("left_out.attachment")});
}

bool samples_only(const Request& request) {
    return request.purpose == Purpose::examine && request.extent == Extent::samples;
}

std::vector<std::size_t> site_turns(const Edition<SitePress>& site, const Request& request) {
    if (samples_only(request) && site.turns() > 0) {
        return site.press->samples();
    }
    std::vector<std::size_t> all(site.turns());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

/// Portfolios first: they take longest.
void make(Editions& editions, const Request& request, Report& report) {
    const std::size_t portfolios = editions.portfolios.turns();
    const std::vector<std::size_t> pages = site_turns(editions.site, request);
    std::vector<Turn> turns(portfolios + pages.size() + 1);
    if (editions.site.turns() > 0 && request.purpose != Purpose::examine) {
        editions.site.press->make_search(request.jobs, *editions.site.output, turns.back());
    }
    base::parallel_for(portfolios + pages.size(), request.jobs, [&](std::size_t number) {
        Turn& turn = turns[number];
        if (number >= portfolios) {
            editions.site.press->make(pages[number - portfolios], *editions.site.output, turn);
        } else if (samples_only(request)) {
            editions.portfolios.press->make_sample(number, *editions.portfolios.output, turn);
        } else {
            editions.portfolios.press->make(number, *editions.portfolios.output, turn);
        }
    });
    if (editions.coverage_of && editions.site.turns() > 0) {
        editions.site.press->make(coverage_page(*report.site, *editions.coverage_of),
                                  *editions.site.output,
                                  turns.back());
    }
    DistinctFaults faults;
    for (Turn& turn : turns) {
        faults.take(turn.diagnostics, report.diagnostics);
        if (turn.fault) {
            stop(report, Trouble::environment, std::move(*turn.fault));
        }
    }
}

template <class Press>
bool commit(Edition<Press>& edition, Publication publication, Report& report) {
    if (!edition.press || !edition.output) {
        return true;
    }
    const auto files = edition.output->commit();
    if (!files) {
        stop(report, Trouble::environment, files.fault());
        return false;
    }
    publication.folder = edition.folder;
    publication.files = files.value();
    report.published.push_back(std::move(publication));
    return true;
}

void publish(Editions& editions, Report& report) {
    Publication site;
    site.documents = editions.site.press ? editions.site.press->documents() : 0;
    Publication portfolios;
    if (editions.portfolios.press) {
        portfolios.documents = editions.portfolios.press->documents();
        portfolios.sheets = editions.portfolios.press->sheets();
    }
    if (commit(editions.site, site, report)) {
        commit(editions.portfolios, portfolios, report);
    }
}

}  // namespace

Report run(const Request& request, io::FileSystem& files) {
    Report report;
    if (!read_content(request, files, report)) {
        return report;
    }
    check::examine(
        *report.site, {report.sources.get(), request.today, request.jobs}, report.diagnostics);
    if (request.purpose == Purpose::examine) {
        sampling::check_rule_names(report.site->catalogue, report.diagnostics);
    }
    examine_template_names(
        files,
        {request.shipped_templates, report.site->catalogue.project.templates_folder},
        *report.sources,
        report.diagnostics);

    model::Project& project = report.site->catalogue.project;
    project.profile = request.profile.value_or(project.profile);
    site::Vocabulary words = load_words(request, files, report);
    withhold(words.site(), *report.site);

    Editions editions;
    if (request.portfolios) {
        open_portfolios(editions.portfolios, request, files, report);
    }
    if (request.site) {
        open_site(editions.site, request, std::move(words), files, report);
    }
    if (request.purpose == Purpose::preview && request.learner) {
        open_coverage(editions, request, report);
    }
    make(editions, request, report);
    report.diagnostics.regrade(report.site->catalogue.project.check.severities);
    report.diagnostics.sort();
    const bool sound = report.trouble == Trouble::none && !report.diagnostics.has_errors();
    if (sound && request.purpose == Purpose::publish) {
        publish(editions, report);
    }
    if (sound && request.purpose == Purpose::preview && editions.site.output) {
        report.previewed = editions.site.output->take_previewed();
    }
    return report;
}

}  // namespace unitfolio::build
