#include "unit/portfolio/sample_site.h"

#include "link/coverage.h"
#include "markup/markdown_parser.h"

#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

namespace {

model::DocumentId add_document(SampleSite& sample, std::string path, std::string text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto source = sample.sources.add(std::move(path), std::move(text));
    base::Diagnostics diagnostics;
    auto& documents = sample.site.catalogue.documents;
    documents.push_back(markup::parse_markdown(sample.sources, {source, 0, size}, {}, diagnostics));
    sample.site.documents.emplace_back();
    return model::DocumentId(documents.size() - 1);
}

model::Criterion criterion(std::string number, std::uint32_t outcome, std::string text) {
    model::Criterion made;
    made.number = std::move(number);
    made.outcome = outcome;
    made.text = std::move(text);
    return made;
}

void add_units(model::Catalogue& catalogue) {
    model::Unit change;
    change.slug = "change";
    change.title = "Lead change";
    change.level = 4;
    change.credit = 10;
    change.outcomes = {{"1", "Understand change", {}, {0, 1}, {}},
                       {"2", "Plan change", {}, {2}, {}}};
    change.criteria = {criterion("1.1", 0, "Explain why"),
                       criterion("1.2", 0, "Compare models"),
                       criterion("2.1", 1, "Write a plan")};
    model::Unit quality;
    quality.slug = "quality";
    quality.title = "Review quality";
    quality.outcomes = {{"1", "Review", {}, {0}, {}}};
    quality.criteria = {criterion("1.1", 0, "Review a service")};
    catalogue.units = {std::move(change), std::move(quality)};
}

model::EvidenceId add_evidence(SampleSite& sample,
                               std::string reference,
                               std::size_t unit,
                               std::string body) {
    auto& catalogue = sample.site.catalogue;
    model::Evidence evidence;
    evidence.learner = sample.learner;
    evidence.title = "Title of " + reference;
    evidence.reference = std::move(reference);
    evidence.type = "work-product";
    evidence.unit = model::UnitId(unit);
    evidence.date = base::Date{2026, 3, static_cast<std::uint8_t>(unit + 1)};
    evidence.folder = "learners/ann/evidence";
    evidence.document = add_document(sample, evidence.reference + ".md", std::move(body));
    const auto& document = catalogue[evidence.document];
    evidence.body = {evidence.document, document.children(document.root())};
    catalogue.evidence.push_back(std::move(evidence));
    sample.site.to_evidence.emplace_back();
    return model::EvidenceId(catalogue.evidence.size() - 1);
}

std::vector<link::Claim> make_claims(const model::Catalogue& catalogue) {
    const model::EvidenceId first{std::size_t{0}};
    const model::EvidenceId second{std::size_t{1}};
    const model::UnitId change{std::size_t{0}};
    const model::UnitId quality{std::size_t{1}};
    const auto& first_body = catalogue.evidence[0].body.nodes;
    const auto& second_body = catalogue.evidence[1].body.nodes;
    return {
        {first, {change, 0}, model::Status::met, {first_body[0]}},
        {first, {change, 1}, model::Status::partly_met, {}},
        {first, {quality, 0}, model::Status::claimed, {}},
        {second, {quality, 0}, model::Status::met, {second_body[0], second_body[1]}},
    };
}

}  // namespace

SampleSite make_sample_site(std::string body) {
    SampleSite sample;
    auto& catalogue = sample.site.catalogue;
    catalogue.project.evidence_types = {{"observation", "Observation"},
                                        {"work-product", "Work product"}};
    add_units(catalogue);
    const auto first = add_evidence(sample, "E01", 0, std::move(body));
    const auto second = add_evidence(sample, "E02", 1, "First.\n\nSecond.\n");
    model::Learner learner;
    learner.slug = "ann";
    learner.folder = "learners/ann";
    learner.name = "Ann Example";
    learner.registration = "R-1";
    learner.units = {model::UnitId(std::size_t{0}), model::UnitId(std::size_t{1})};
    learner.evidence = {first, second};
    learner.registered = base::Date{2026, 1, 5};
    learner.document = add_document(sample, "learner.md", "I work here.\n");
    catalogue.learners.push_back(std::move(learner));
    sample.site.coverage.push_back(
        link::coverage_of(catalogue.learners.front(), catalogue, make_claims(catalogue)));
    sample.site.credits.emplace_back();
    return sample;
}

std::string text_of(const pdf::Paragraph& paragraph) {
    std::string text;
    for (const auto& run : paragraph.runs) {
        switch (run.kind) {
            case pdf::RunKind::text:
                text += run.text;
                break;
            case pdf::RunKind::line_break:
                text += '\n';
                break;
            case pdf::RunKind::page_number:
                text += '#';
                break;
        }
    }
    return text;
}

std::string text_of(const pdf::Cell& cell) {
    std::string text;
    for (const auto& block : cell.blocks) {
        if (const auto* const paragraph = std::get_if<pdf::Paragraph>(&block.content)) {
            text += (text.empty() ? "" : "|") + text_of(*paragraph);
        }
    }
    return text;
}

}  // namespace unitfolio::portfolio
