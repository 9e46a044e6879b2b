#include "portfolio/cohort_document.h"

#include "base/source.h"
#include "base/text.h"
#include "portfolio/block_setter.h"
#include "portfolio/printed_line.h"
#include "portfolio/running_text.h"
#include "templating/trace.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// A learner without a name, units or evidence: what the blocks of such a document are set for.
link::Site nobodys_site(const model::Project& project) {
    link::Site site;
    site.catalogue.project = project;
    site.catalogue.learners.resize(1);
    site.coverage.resize(1);
    site.credits.resize(1);
    return site;
}

void report_missing(const std::vector<char32_t>& characters,
                    std::string_view title,
                    base::Diagnostics& diagnostics) {
    std::string list;
    for (const auto character : characters) {
        list += list.empty() ? "'" : ", '";
        base::append_utf8(list, character);
        list += "'";
    }
    if (!list.empty()) {
        diagnostics
            .report(base::Code::glyph_missing,
                    {},
                    fmt::format("no font has {} in '{}'", base::printable(list), title))
            .hint("install a Noto font for the script, or write the words in other letters");
    }
}

std::vector<pdf::Block> set(const Composition& composition,
                            const CohortInputs& inputs,
                            std::string_view template_name,
                            templating::Traced printed,
                            base::Diagnostics& diagnostics) {
    base::Sources rendered;
    const auto source = rendered.add(std::string(template_name), std::move(printed.text));
    auto set = set_blocks(composition, rendered, source);
    for (const auto& fault : set.faults) {
        const auto span = origin_of_line(
            {inputs.sources, inputs.template_sources}, rendered[source], fault.line, printed.trace);
        auto message = fault.message;
        if (span.source == base::kNoSource) {
            message += fmt::format(" (line {} of what '{}' printed)", fault.line, template_name);
        }
        auto& diagnostic =
            diagnostics.report(base::Code::portfolio_block, span, std::move(message));
        if (!fault.hint.empty()) {
            diagnostic.hint(fault.hint);
        }
    }
    return std::move(set.blocks);
}

}  // namespace

std::optional<CohortPdf> build_cohort_document(const CohortInputs& inputs,
                                               const CohortDocument& document,
                                               base::Diagnostics& diagnostics) {
    auto printed = templating::render_traced(
        inputs.templates, document.template_name, document.values, diagnostics);
    if (!printed) {
        return std::nullopt;
    }
    const link::Site site = nobodys_site(inputs.project);
    const Dossier dossier(site, model::LearnerId(std::size_t{0}));
    const Typography type(inputs.style);
    const Attachments attachments;
    pdf::Flow flow;
    const Places places(dossier, flow);
    flow.blocks = set({dossier, places, attachments, type},
                      inputs,
                      document.template_name,
                      std::move(*printed),
                      diagnostics);
    flow.title = document.title;
    flow.subject = document.subject;
    flow.language = inputs.style.document_language(inputs.project.language);
    flow.date = document.date;
    flow.page = page_style(type, dossier.learner(), document.title);
    auto typeset = pdf::typeset(flow, inputs.fonts);
    if (!typeset.ok()) {
        const base::Fault& fault = typeset.fault();
        diagnostics.report(base::Code::font_missing,
                           {},
                           fmt::format("'{}' can't be set: {}{}",
                                       document.title,
                                       fault.message,
                                       fault.path.empty() ? "" : ": '" + fault.path + "'"));
        return std::nullopt;
    }
    report_missing(typeset.value().missing_characters, document.title, diagnostics);
    return CohortPdf{std::move(typeset.value().bytes), typeset.value().page_count};
}

}  // namespace unitfolio::portfolio
