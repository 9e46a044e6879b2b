#include "portfolio/views.h"

#include "templating/template_set.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// What a template prints of a sample's views.
std::string print(const SampleSite& sample, std::string text, const Attachments& attachments = {}) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet templates(sources, templating::Escaping::html);
    templates.compile("t", sources.add("t", std::move(text)), diagnostics);
    const Dossier dossier(sample.site, sample.learner);
    const auto printed = templates.render("t", portfolio_view(dossier, attachments), diagnostics);
    return printed.value_or(diagnostics.all().empty() ? "?" : diagnostics.all().front().message);
}

}  // namespace

TEST_CASE("dates are written out and missing facts are empty") {
    const auto sample = make_sample_site();
    CHECK(print(sample, "{{ learner.registered }}") == "5 January 2026");
    CHECK(print(sample, "[{{ learner.declared }}{{ learner.uln }}]") == "[]");
    CHECK(print(sample, "{{ qualification is none }}") == print(sample, "{{ true }}"));
}

TEST_CASE("facts of several lines become one line") {
    auto sample = make_sample_site();
    sample.learner_model().centre = "  North\n  Centre ";
    CHECK(print(sample, "[{{ learner.centre }}]") == "[North Centre]");
}

TEST_CASE("units tell their numbers, coverage and outcomes") {
    const auto sample = make_sample_site();
    CHECK(print(sample, "{% for u in units %}{{ u.number }} {{ u.coverage.line }};{% endfor %}") ==
          "1 1 of 3 criteria met, 1 partly met, 1 gap;2 1 of 1 criterion met;");
    CHECK(print(sample, "{{ units[0].outcomes[1].criteria[0].anchor }}") == "criterion-1-2.1");
    CHECK(print(sample, "{{ units[1].shared[0].reference }}") == "E01");
}

TEST_CASE("totals run over all units") {
    const auto sample = make_sample_site();
    CHECK(print(sample,
                "{{ totals.met }}/{{ totals.criteria }} {{ totals.partly }} {{ totals.gaps }} "
                "{{ totals.claims }}") == "2/4 1 1 4");
}

TEST_CASE("coverage tells outcomes, types and what is missing") {
    const auto sample = make_sample_site();
    CHECK(print(sample,
                "{% for o in units[0].coverage.outcomes %}{{ o.met }}/{{ o.criteria }} "
                "{{ o.share }};{% endfor %}") == "1/2 100\u00A0%;0/1 0\u00A0%;");
    CHECK(print(sample,
                "{% for t in units[1].coverage.types %}{{ t.title }} {{ t.evidence }} "
                "{{ t.accepted }}{% endfor %}") == "Work product 2 1");
    CHECK(print(sample, "{{ units[0].coverage.missing | join('; ') }}") ==
          "1.2 Compare models: met only in part; 2.1 Write a plan: no evidence claims it");
    CHECK(print(sample, "{{ units[1].coverage.remarks | join('; ') }}") ==
          "all accepted evidence is of 1 type where 2 are asked for");
}

TEST_CASE("witnesses are told once, with what they said") {
    auto sample = make_sample_site();
    for (const std::size_t number : {1U, 2U}) {
        sample.evidence(number).witness_name = "Marged";
        sample.evidence(number).witness_role = "Team  leader";
    }
    sample.evidence(2).type = "expert-witness-testimony";
    CHECK(print(sample,
                "{% for w in witnesses %}{{ w.name }}, {{ w.role }} {{ w.is_expert }}: "
                "{{ w.statements | map(attribute='reference') | join(' ') }};{% endfor %}") ==
          "Marged, Team leader True: E01 E02;");
    sample.evidence(2).witness_role = "Trainer";
    CHECK(print(sample, "{{ witnesses | length }} {{ witnesses[0].is_expert }}") == "2 False");
}

TEST_CASE("assessors are told once") {
    auto sample = make_sample_site();
    sample.evidence(1).decision.by = "Olwen";
    sample.evidence(2).decision.by = "Olwen";
    CHECK(print(sample,
                "{{ assessors | length }} {{ assessors[0].name }} "
                "{{ assessors[0].decisions }}") == "1 Olwen 2");
}

TEST_CASE("units list what is claimed by date, and criteria what claims them") {
    auto sample = make_sample_site();
    sample.evidence(1).date = base::Date{2026, 9, 1};
    CHECK(print(sample, "{{ units[1].claimed | map(attribute='reference') | join(' ') }}") ==
          "E02 E01");
    CHECK(print(sample,
                "{% for c in units[1].outcomes[0].criteria %}{{ c.verdict }}: {% for e in c.claims "
                "%}{{ e.reference }} {{ e.status }};{% endfor %}{% endfor %}") ==
          "Met: E01 Claimed;E02 Met;");
    sample.site.catalogue.units[0].expects.sufficiency.types = {"observation"};
    sample.site.catalogue.units[0].expects.stages = {model::Stage::monitor};
    CHECK(print(sample, "{{ units[0].expected.types[0] }} {{ units[0].expected.stages[0] }}") ==
          "Observation Monitor");
}

TEST_CASE("claims on other units say which") {
    const auto sample = make_sample_site();
    CHECK(print(sample, "{% for c in evidence[0].claims %}{{ c.label }};{% endfor %}") ==
          "1.1;1.2;Unit\u00A02:\u00A01.1;");
}

TEST_CASE("evidence without a unit of its own is told under the first unit it is claimed for") {
    auto sample = make_sample_site();
    sample.evidence(2).unit = {};
    CHECK(print(sample, "{{ evidence[1].unit_number }}") == "2");
}

TEST_CASE("measures are written with their units and the change between them") {
    auto sample = make_sample_site();
    sample.evidence(1).metrics = {{"FCR", "%", 61.0, 76.5, std::nullopt, {}}};
    CHECK(print(sample,
                "{% set m = evidence[0].measures[0] %}{{ m.before }}, {{ m.after }}, "
                "{{ m.change }}, [{{ m.target }}]") == "61\u00A0%, 76.5\u00A0%, +15.5\u00A0%, []");
}

TEST_CASE("the index by type groups in the project's order") {
    auto sample = make_sample_site();
    sample.evidence(2).type = "observation";
    CHECK(print(sample,
                "{% for g in indexes.by_type %}{{ g.title }}: {% for e in g.evidence %}"
                "{{ e.reference }}{% endfor %};{% endfor %}") ==
          "Observation: E02;Work product: E01;");
}

TEST_CASE("the index by date is in the order of dates") {
    auto sample = make_sample_site();
    sample.evidence(2).date = base::Date{2025, 1, 1};
    CHECK(print(sample, "{% for e in indexes.by_date %}{{ e.reference }};{% endfor %}") ==
          "E02;E01;");
}

TEST_CASE("credits tell the rules and what is short of them") {
    auto sample = make_sample_site();
    auto& credits = sample.site.credits[0];
    credits.total = 30;
    credits.needed = 37;
    credits.groups = {{"A", "Core", 12, {10, 10}, true, 10, {model::UnitId(std::size_t{1})}},
                      {"B", "Options", 20, {5, {}}, true, 20, {}}};
    credits.breaches = {{link::Breach::Kind::excess, 0, "2 credits don't count"}};
    credits.shortfalls = {"7 more credits", "the units have 35 guided hours"};
    CHECK(print(sample, "{{ credits.total }} of {{ credits.needed }}") == "30 of 37");
    CHECK(print(sample, "{% for g in credits.groups %}{{ g.needs }};{% endfor %}") ==
          "exactly 10;at least 5;");
    CHECK(print(sample, "{{ credits.shortfalls[0] }}") == "7 more credits");
    CHECK(print(sample, "{{ credits.shortfalls[1] }}") == "The units have 35 guided hours");
    CHECK(print(sample, "{{ credits.breaches[0] | safe }}") == "2 credits don't count");
    CHECK(print(sample, "{{ credits.groups[0].counted }} {{ credits.groups[0].units[0] }}") ==
          "10 2");
    CHECK(print(sample, "{% for u in units %}[{{ u.group }}]{% endfor %}") == "[][A]");
}

TEST_CASE("files say what became of them") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {{"a.csv", "Data", "", false, "", "", {}}};
    Attachments attachments;
    AttachedFile file;
    file.evidence = model::EvidenceId(std::size_t{0});
    file.kind = AttachmentKind::embedded;
    file.size = 2000;
    file.sha256 = std::string(64, 'a');
    file.embedded_name = "E01-a.csv";
    attachments.files.push_back(std::move(file));
    CHECK(print(sample,
                "{% set f = files[0] %}{{ f.kind }} {{ f.embedded_name }} {{ f.size }}",
                attachments) == "embedded E01-a.csv 2\u00A0kB");
    CHECK(print(sample, "{{ files[0].sha256 | length }}", attachments) == "67");
}

}  // namespace unitfolio::portfolio
