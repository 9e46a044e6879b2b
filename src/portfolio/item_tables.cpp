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
            const Side side = row.cells.empty() ? Side::left : others;
            auto cell =
                text_cell({text_run(text.empty() ? "\u2013" : text, type_->small())}, style(side));
            cell.scope = row.cells.empty() ? pdf::Scope::row : pdf::Scope::none;
            row.cells.push_back(std::move(cell));
        }
        table_.rows.push_back(std::move(row));
    }

    [[nodiscard]] std::vector<pdf::Block> finish() { return {{std::move(table_)}}; }

  private:
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

std::string place_text(const AttachedFile& file, const model::Attachment& attachment) {
    switch (file.kind) {
        case AttachmentKind::picture:
            return "Shown in this item (" + size_text(file.size) + ")";
        case AttachmentKind::pages:
            return "Shown page by page, and inside this PDF as " + file.embedded_name + " (" +
                   size_text(file.size) + ")";
        case AttachmentKind::embedded:
            return "Inside this PDF as " + file.embedded_name + " (" + size_text(file.size) + ")";
        case AttachmentKind::unreadable:
            return "Could not be read";
        case AttachmentKind::off_file:
            break;
    }
    const auto location = base::collapse_space(attachment.location);
    const auto holder = base::collapse_space(attachment.holder);
    return location + (location.empty() || holder.empty() ? "" : ", ") +
           (holder.empty() ? "" : "held by " + holder);
}

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
    for (const auto* const file : files) {
        const auto& attachment = evidence.attachments[file->position];
        const auto& title = attachment.title.empty() ? attachment.file : attachment.title;
        table.row({base::collapse_space(title), place_text(*file, attachment)}, Side::left);
    }
    return table.finish();
}

}  // namespace unitfolio::portfolio
