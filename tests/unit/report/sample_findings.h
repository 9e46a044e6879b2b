// A run to report on: one learner of one qualification with one unit of two criteria, of which one
// is a gap, and whatever faults a test adds.
#pragma once

#include "report/findings.h"

#include <string>
#include <utility>

namespace unitfolio::report {

struct SampleRun {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Fault fault;
    link::Site site;
    base::SourceId page = sources.add("content/pages/a b.md", "first\nsécond line\n");
    base::SourceId other = sources.add("content/pages/sound.md", "sound\n");

    SampleRun() { add_learner("sam-okafor", "Sam Okafor"); }

    void add_learner(std::string slug, std::string name) {
        if (site.catalogue.units.empty()) {
            model::Unit unit;
            unit.slug = "lead-a-team";
            unit.title = "Lead a team";
            unit.criteria.resize(2);
            unit.criteria[0].number = "1.1";
            unit.criteria[0].text = "Explain why.";
            unit.criteria[1].number = "1.10";
            unit.criteria[1].text = "Agree & write.";
            site.catalogue.units.push_back(std::move(unit));
            site.catalogue.qualifications.emplace_back().title = "Diploma in Leading";
        }
        model::Learner learner;
        learner.slug = std::move(slug);
        learner.name = std::move(name);
        learner.qualification = model::QualificationId(std::size_t{0});
        site.catalogue.learners.push_back(std::move(learner));
        const model::UnitId unit(std::size_t{0});
        link::UnitCoverage coverage;
        coverage.unit = unit;
        coverage.evidence.emplace_back();
        coverage.criteria.resize(2);
        coverage.criteria[0] = {{unit, 0}, link::Covered::yes, {0}};
        coverage.criteria[1] = {{unit, 1}, link::Covered::no, {}};
        coverage.met = 1;
        coverage.gaps = 1;
        site.coverage.emplace_back().units.push_back(std::move(coverage));
        site.coverage.back().totals.gaps = 1;
        site.credits.emplace_back().shortfalls.emplace_back("6 more credits in total");
    }

    [[nodiscard]] Findings findings(GapsAre gaps = GapsAre::told) const {
        return {diagnostics, sources, &site, fault, "1.2.3", gaps};
    }
};

}  // namespace unitfolio::report
