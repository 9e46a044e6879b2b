#include "portfolio/item_tables.h"

#include "base/text.h"
#include "portfolio/number_text.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::portfolio {

namespace {

/// Figures stand on the right.
enum class Side : std::uint8_t { left, right };

class TableMaker {
  public:
    TableMaker(const Typography& type, std::vector<float> columns, std::string summary)
        : type_(&type) {
        type.style_table(table_);
        table_.columns = std::move(columns);
        table_.header_rows = 1;
        table_.summary = std::move(summary);
        table_.space_after = type.style().body_size * 1.1F;
    }

    void head(std::initializer_list<std::string_view> words, Side others) {
        pdf::Row row;
        for (const std::string_view word : words) {
            auto cell =
                text_cell({text_run(std::string(word),
                                    bold(coloured(type_->small(), type_->colours().accent)))},
                          style(row.cells.empty() ? Side::left : others));
            cell.scope = pdf::Scope::column;
            cell.background = type_->colours().tint;
            row.cells.push_back(std::move(cell));
        }
        table_.rows.push_back(std::move(row));
    }

    /// The first cell names the row.
    void row(std::initializer_list<std::string> texts, Side others) {
        pdf::Row row;
        for (const std::string& text : texts) {
            add_cell({text_run(text.empty() ? "\u2013" : text, type_->small())}, others, row);
        }
        table_.rows.push_back(std::move(row));
    }

    void row(std::string name, std::vector<pdf::Run> what) {
        pdf::Row row;
        add_cell({text_run(std::move(name), type_->small())}, Side::left, row);
        add_cell(std::move(what), Side::left, row);
        table_.rows.push_back(std::move(row));
    }

    [[nodiscard]] std::vector<pdf::Block> finish() { return {{std::move(table_)}}; }

  private:
    void add_cell(std::vector<pdf::Run> runs, Side others, pdf::Row& row) const {
        const bool first = row.cells.empty();
        auto cell = text_cell(std::move(runs), style(first ? Side::left : others));
        cell.scope = first ? pdf::Scope::row : pdf::Scope::none;
        row.cells.push_back(std::move(cell));
    }

    [[nodiscard]] pdf::ParagraphStyle style(Side side) const {
        auto style = type_->small_paragraph();
        style.align = side == Side::right ? pdf::TextAlign::right : pdf::TextAlign::left;
        return style;
    }

    const Typography* type_;
    pdf::TableBlock table_;
};

std::string figure(const std::optional<double>& number, std::string_view unit) {
    return number ? quantity_text(*number, unit) : std::string();
}

std::string named_with_size(const AttachedFile& file) {
    return file.embedded_name + " (" + size_text(file.size) + ")";
}

std::string kept_text(const model::Attachment& attachment) {
    const auto location = base::collapse_space(attachment.location);
    const auto holder = base::collapse_space(attachment.holder);
    return location + (location.empty() || holder.empty() ? "" : ", ") +
           (holder.empty() ? "" : "held by " + holder);
}

/// Where a reader finds a file, with page numbers that lead there.
class WhereItIs {
  public:
    WhereItIs(const Composition& composition, const model::Evidence& evidence)
        : composition_(&composition),
          evidence_(&evidence) {}

    [[nodiscard]] std::vector<pdf::Run> runs(const AttachedFile& file) const {
        switch (file.kind) {
            case AttachmentKind::picture:
                return {text("Shown in this item (" + size_text(file.size) + ")")};
            case AttachmentKind::pages:
                return pages(file);
            case AttachmentKind::embedded:
                return {text("Inside this PDF as " + named_with_size(file))};
            case AttachmentKind::unreadable:
                return {text("Could not be read")};
            case AttachmentKind::off_file:
                break;
        }
        return {text(kept_text(evidence_->attachments[file.position]))};
    }

  private:
    [[nodiscard]] pdf::Run text(std::string words) const {
        return text_run(words.empty() ? "\u2013" : std::move(words), composition_->type.small());
    }

    [[nodiscard]] std::vector<pdf::Run> pages(const AttachedFile& file) const {
        const std::size_t count = file.source->pages.size();
        std::vector<pdf::Run> runs{text(count == 1 ? "Shown on page " : "Shown on pages ")};
        append_page(file, 0, runs);
        if (count > 1) {
            runs.push_back(text(" to "));
            append_page(file, count - 1, runs);
        }
        runs.push_back(text(", and inside this PDF as " + named_with_size(file)));
        return runs;
    }

    void append_page(const AttachedFile& file, std::size_t page, std::vector<pdf::Run>& out) const {
        if (const auto place = composition_->places.find(sheet_anchor(*evidence_, file, page))) {
            out.push_back(page_run(*place, composition_->type.small()));
        }
    }

    const Composition* composition_;
    const model::Evidence* evidence_;
};

}  // namespace

std::vector<pdf::Block> build_measures(const Composition& composition, model::EvidenceId id) {
    const auto& evidence = composition.dossier.catalogue()[id];
    if (evidence.metrics.empty()) {
        return {};
    }
    TableMaker table(composition.type,
                     {40, 15, 15, 15, 15},
                     "Measures of " + evidence.reference + " before and after");
    table.head({"Measure", "Before", "After", "Change", "Target"}, Side::right);
    for (const auto& metric : evidence.metrics) {
        const auto change = metric.before && metric.after
                                ? change_text(*metric.after - *metric.before, metric.unit)
                                : std::string();
        table.row({base::collapse_space(metric.name),
                   figure(metric.before, metric.unit),
                   figure(metric.after, metric.unit),
                   change,
                   figure(metric.target, metric.unit)},
                  Side::right);
    }
    return table.finish();
}

std::vector<pdf::Block> build_attachments(const Composition& composition, model::EvidenceId id) {
    const auto& evidence = composition.dossier.catalogue()[id];
    const auto files = composition.attachments.of(id);
    if (files.empty()) {
        return {};
    }
    TableMaker table(composition.type, {46, 54}, "Attachments of " + evidence.reference);
    table.head({"Attachment", "Where it is"}, Side::left);
    const WhereItIs where(composition, evidence);
    for (const auto* const file : files) {
        const auto& attachment = evidence.attachments[file->position];
        const auto& title = attachment.title.empty() ? attachment.file : attachment.title;
        table.row(base::collapse_space(title), where.runs(*file));
    }
    return table.finish();
}

}  // namespace unitfolio::portfolio
