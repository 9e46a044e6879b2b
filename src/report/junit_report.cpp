#include "report/junit_report.h"

#include "base/text.h"
#include "link/coverage_words.h"
#include "report/figures.h"
#include "report/place.h"
#include "report/xml_text.h"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::report {

namespace {

/// The suite of faults that stand in no file.
constexpr std::string_view kProjectSuite = "project";

/// One <testsuite> while its tests are written.
class Suite {
  public:
    explicit Suite(std::string_view name)
        : name_(name) {}

    void pass(std::string_view test) { add(test, ""); }

    void fail(std::string_view test, std::string_view type, std::string_view text) {
        ++failures_;
        add(test, element("failure", type, text));
    }

    void error(std::string_view test, std::string_view text) {
        ++errors_;
        add(test, element("error", "stopped", text));
    }

    void skip(std::string_view test, std::string_view message) {
        ++skipped_;
        add(test, fmt::format("      <skipped message=\"{}\"/>\n", xml_text(message)));
    }

    void tell(std::string_view test, std::string_view text) {
        add(test, fmt::format("      <system-out>{}</system-out>\n", xml_text(text)));
    }

    [[nodiscard]] std::string xml() const {
        return fmt::format(
            "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n", xml_text(name_), counts(), tests_);
    }

    [[nodiscard]] std::string counts() const {
        return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
                           count_,
                           failures_,
                           errors_,
                           skipped_);
    }

    /// Takes another suite's counts in.
    void count(const Suite& other) {
        count_ += other.count_;
        failures_ += other.failures_;
        errors_ += other.errors_;
        skipped_ += other.skipped_;
    }

  private:
    static std::string element(std::string_view tag, std::string_view type, std::string_view text) {
        return fmt::format("      <{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n",
                           tag,
                           xml_text(type),
                           xml_text(text.substr(0, text.find('\n'))),
                           xml_text(text));
    }

    void add(std::string_view test, const std::string& outcome) {
        ++count_;
        const std::size_t number = ++names_[std::string(test)];
        const std::string name =
            number == 1 ? std::string(test) : fmt::format("{} ({})", test, number);
        tests_ += fmt::format(
            "    <testcase classname=\"{}\" name=\"{}\"", xml_text(name_), xml_text(name));
        tests_ += outcome.empty() ? "/>\n" : fmt::format(">\n{}    </testcase>\n", outcome);
    }

    std::string_view name_;
    /// How often each name was given.
    std::map<std::string, std::size_t> names_;
    std::string tests_;
    std::size_t count_ = 0;
    std::size_t failures_ = 0;
    std::size_t errors_ = 0;
    std::size_t skipped_ = 0;
};

std::string place_text(base::Span span, const base::Sources& sources) {
    const auto place = place_of(span, sources);
    return place ? fmt::format("\n{}:{}:{}", place->path, place->begin.line, place->begin.column)
                 : std::string();
}

/// The message, and a line each for its place, its notes and its hints.
std::string details(const base::Diagnostic& diagnostic, const base::Sources& sources) {
    std::string text = diagnostic.message + place_text(diagnostic.span, sources);
    for (const base::Note& note : diagnostic.notes) {
        text += fmt::format("{}: {}", place_text(note.span, sources), note.message);
    }
    for (const std::string& hint : diagnostic.hints) {
        text += "\nhint: " + hint;
    }
    return text;
}

void add_diagnostic(Suite& suite,
                    const base::Diagnostic& diagnostic,
                    const base::Sources& sources) {
    const std::string_view code = base::code_info(diagnostic.code).name;
    // Without its line, so that a server recognises the fault when lines above it come or go.
    const std::string test = fmt::format("{}: {}", code, diagnostic.message);
    if (diagnostic.severity == base::Severity::info) {
        suite.tell(test, details(diagnostic, sources));
    } else {
        suite.fail(test,
                   fmt::format("{}: {}", base::severity_name(diagnostic.severity), code),
                   details(diagnostic, sources));
    }
}

std::string unit_gaps(const link::UnitCoverage& unit, const model::Catalogue& catalogue) {
    std::string text = base::count_of(unit.gaps, "gap");
    for (const link::CriterionCoverage& criterion : unit.criteria) {
        if (criterion.covered == link::Covered::no) {
            const model::Criterion& lacking = catalogue[criterion.criterion];
            text += fmt::format("\n{} {}: {}",
                                lacking.number,
                                link::criterion_text(lacking),
                                link::reason_in_words(criterion.verdict));
        }
    }
    return text;
}

class JunitWriter {
  public:
    explicit JunitWriter(const Findings& findings)
        : findings_(findings) {}

    void add_files() {
        std::map<base::SourceId, std::vector<const base::Diagnostic*>> faults;
        for (const base::Diagnostic& diagnostic : findings_.diagnostics.all()) {
            faults[diagnostic.span.source].push_back(&diagnostic);
        }
        for (std::size_t number = 0; number < findings_.sources.size(); ++number) {
            const auto id = static_cast<base::SourceId>(number);
            add_suite(findings_.sources[id].path(), faults[id]);
        }
        if (const auto project = faults.find(base::kNoSource); project != faults.end()) {
            add_suite(kProjectSuite, project->second);
        }
        if (!findings_.fault.message.empty()) {
            Suite suite("run");
            suite.error(findings_.fault.path.empty() ? kProjectSuite : findings_.fault.path,
                        findings_.fault.message);
            close(suite);
        }
    }

    void add_learners(const link::Site& site) {
        for (std::size_t position = 0; position < site.coverage.size(); ++position) {
            const std::string name =
                fmt::format("evidence of {}", site.catalogue.learners[position].slug);
            Suite suite(name);
            for (const link::UnitCoverage& unit : site.coverage[position].units) {
                add_unit(suite, unit, site.catalogue);
            }
            close(suite);
        }
    }

    [[nodiscard]] std::string xml() const {
        return fmt::format(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuites name=\"unitfolio check\" {}>\n{}</testsuites>\n",
            total_.counts(),
            suites_);
    }

  private:
    void close(const Suite& suite) {
        total_.count(suite);
        suites_ += suite.xml();
    }

    void add_suite(std::string_view name, const std::vector<const base::Diagnostic*>& faults) {
        Suite suite(name);
        for (const base::Diagnostic* fault : faults) {
            add_diagnostic(suite, *fault, findings_.sources);
        }
        if (faults.empty()) {
            suite.pass("no faults");
        }
        close(suite);
    }

    void add_unit(Suite& suite,
                  const link::UnitCoverage& unit,
                  const model::Catalogue& catalogue) const {
        const std::string& slug = catalogue[unit.unit].slug;
        if (unit.gaps == 0) {
            suite.pass(slug);
        } else if (findings_.gaps == GapsAre::failures) {
            suite.fail(slug, "gap", unit_gaps(unit, catalogue));
        } else {
            suite.skip(slug, unit_gaps(unit, catalogue));
        }
    }

    const Findings& findings_;
    Suite total_{""};
    std::string suites_;
};

}  // namespace

std::string junit_report(const Findings& findings) {
    JunitWriter writer(findings);
    writer.add_files();
    if (findings.site != nullptr) {
        writer.add_learners(*findings.site);
    }
    return writer.xml();
}

}  // namespace unitfolio::report
