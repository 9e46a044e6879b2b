#include "portfolio/portfolio_builder.h"

#include "base/text.h"
#include "portfolio/attachments.h"
#include "portfolio/block_setter.h"
#include "portfolio/composition.h"
#include "portfolio/dossier.h"
#include "portfolio/evidence_archive.h"
#include "portfolio/media_type.h"
#include "portfolio/places.h"
#include "portfolio/printed_line.h"
#include "portfolio/record.h"
#include "portfolio/running_text.h"
#include "portfolio/seal.h"
#include "portfolio/views.h"
#include "templating/trace.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// The words of the first title among blocks.
std::string title_of(const std::vector<pdf::Block>& blocks) {
    for (const auto& block : blocks) {
        const auto* const paragraph = std::get_if<pdf::Paragraph>(&block.content);
        if (paragraph == nullptr || paragraph->role != pdf::Role::title) {
            continue;
        }
        std::string title;
        for (const auto& run : paragraph->runs) {
            title += run.kind == pdf::RunKind::text ? run.text : " ";
        }
        return base::collapse_space(title);
    }
    return "Portfolio";
}

class PortfolioBuilder {
  public:
    PortfolioBuilder(const PortfolioInputs& inputs,
                     model::LearnerId learner,
                     base::Diagnostics& diagnostics)
        : inputs_(&inputs),
          diagnostics_(&diagnostics),
          dossier_(inputs.site, learner),
          type_(inputs.style) {}

    [[nodiscard]] std::optional<Portfolio> build() {
        pdf::Flow flow;
        Places places(dossier_, flow);
        auto attachments = load_attachments(dossier_, inputs_->files, *diagnostics_);
        places.add_sheets(dossier_, attachments, flow);
        flow.files = std::move(attachments.embedded);
        auto printed = templating::render_traced(inputs_->templates,
                                                 kPortfolioTemplate,
                                                 portfolio_view(dossier_, attachments),
                                                 *diagnostics_);
        if (!printed) {
            return std::nullopt;
        }
        flow.blocks =
            set({dossier_, places, attachments, type_}, std::move(printed->text), printed->trace);
        describe(flow);
        std::string record;
        const auto make_record = [&](const pdf::Typeset& set) {
            record = portfolio_record(dossier_, places, attachments, set);
            return record_file(record);
        };
        auto typeset = pdf::typeset(flow, inputs_->fonts, make_record, inputs_->jobs);
        if (!typeset.ok()) {
            const base::Fault& fault = typeset.fault();
            diagnostics_->report(base::Code::font_missing,
                                 dossier_.learner().span,
                                 "the portfolio of '" + dossier_.learner().slug +
                                     "' can't be set: " + fault.message +
                                     (fault.path.empty() ? "" : ": '" + fault.path + "'"));
            return std::nullopt;
        }
        report_missing(typeset.value().missing_characters);
        Portfolio portfolio;
        portfolio.page_count = typeset.value().page_count;
        portfolio.pdf = std::move(typeset.value().bytes);
        portfolio.record = sealed_record(record, portfolio.pdf, portfolio.page_count);
        archive({dossier_, places, attachments, type_}, portfolio);
        return portfolio;
    }

  private:
    /// From what the PDF was set from.
    void archive(const Composition& composition, Portfolio& portfolio) {
        if (!dossier_.catalogue().project.evidence_zip) {
            return;
        }
        auto made = make_evidence_archive(composition, inputs_->files);
        if (made.ok()) {
            portfolio.archive = std::move(made).value();
            return;
        }
        diagnostics_->report(base::Code::file_unreadable,
                             dossier_.learner().span,
                             "the evidence of '" + dossier_.learner().slug +
                                 "' can't be archived: " + made.fault().message);
    }

    /// The record as it is embedded, so that the PDF can be verified alone.
    [[nodiscard]] pdf::EmbeddedFile record_file(const std::string& record) const {
        pdf::EmbeddedFile file;
        file.name = kRecordName;
        file.bytes = record;
        file.mime_type = media_type(kRecordName);
        file.description = "What this portfolio holds, for programs: claims, pages, files";
        file.relationship = "Data";
        file.modified = dossier_.latest_date();
        return file;
    }

    [[nodiscard]] std::vector<pdf::Block> set(const Composition& composition,
                                              std::string text,
                                              const templating::Trace& trace) {
        base::Sources rendered;
        const auto source = rendered.add(std::string(kPortfolioTemplate), std::move(text));
        auto set = set_blocks(composition, rendered, source);
        for (const auto& fault : set.faults) {
            report(fault,
                   origin_of_line({inputs_->sources, inputs_->template_sources},
                                  rendered[source],
                                  fault.line,
                                  trace));
        }
        return std::move(set.blocks);
    }

    void report(const BlockFault& fault, base::Span span) {
        auto message = fault.message;
        if (span.source == base::kNoSource) {
            message += " (line " + std::to_string(fault.line) + " of the portfolio of '" +
                       dossier_.learner().slug + "')";
        }
        auto& diagnostic =
            diagnostics_->report(base::Code::portfolio_block, span, std::move(message));
        if (!fault.hint.empty()) {
            diagnostic.hint(fault.hint);
        }
    }

    void describe(pdf::Flow& flow) const {
        const auto& learner = dossier_.learner();
        const auto title = title_of(flow.blocks);
        flow.title = title + " \u2013 " + base::collapse_space(learner.name);
        flow.author = base::collapse_space(learner.name);
        if (learner.qualification.is_set()) {
            flow.subject = base::collapse_space(dossier_.catalogue()[learner.qualification].title);
        }
        flow.language = type_.style().document_language(dossier_.catalogue().project.language);
        flow.reduce_pictures = type_.style().reduce_pictures;
        flow.date = dossier_.latest_date();
        flow.page = page_style(type_, learner, title);
    }

    /// The characters of each file together, where the first of them stands.
    void report_missing(const std::vector<char32_t>& characters) {
        std::map<base::SourceId, std::pair<base::Span, std::string>> lists;
        for (const auto character : characters) {
            std::string letter;
            base::append_utf8(letter, character);
            const auto span = find_in_files(letter);
            auto& [first, list] = lists.try_emplace(span.source, span, "").first->second;
            first = std::min(first, span);
            list += (list.empty() ? "'" : ", '") + letter + "'";
        }
        for (const auto& [file, found] : lists) {
            diagnostics_
                ->report(base::Code::glyph_missing,
                         found.first,
                         "no font has " + base::printable(found.second) + " in the portfolio of '" +
                             dossier_.learner().slug + "'")
                .hint("install a Noto font for the script, or write the words in other letters");
        }
    }

    /// Where letters stand in what the portfolio was made from; the learner if nowhere, as when a
    /// name was written with an escape.
    [[nodiscard]] base::Span find_in_files(std::string_view letters) const {
        const auto& catalogue = dossier_.catalogue();
        const auto& learner = dossier_.learner();
        std::vector<base::SourceId> files{learner.span.source};
        for (const auto evidence : learner.evidence) {
            files.push_back(catalogue[evidence].span.source);
        }
        for (const auto& unit : dossier_.coverage().units) {
            files.push_back(catalogue[unit.unit].span.source);
        }
        if (learner.qualification.is_set()) {
            files.push_back(catalogue[learner.qualification].span.source);
        }
        files.insert(
            files.end(), inputs_->template_sources.begin(), inputs_->template_sources.end());
        for (const auto file : files) {
            if (file == base::kNoSource) {
                continue;
            }
            const auto at = inputs_->sources[file].text().find(letters);
            if (at != std::string_view::npos) {
                return {file,
                        static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(at + letters.size())};
            }
        }
        return learner.span;
    }

    const PortfolioInputs* inputs_;
    base::Diagnostics* diagnostics_;
    Dossier dossier_;
    Typography type_;
};

}  // namespace

std::optional<Portfolio> build_portfolio(const PortfolioInputs& inputs,
                                         model::LearnerId learner,
                                         base::Diagnostics& diagnostics) {
    return PortfolioBuilder(inputs, learner, diagnostics).build();
}

}  // namespace unitfolio::portfolio
