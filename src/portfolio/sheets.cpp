#include "portfolio/sheets.h"

#include "base/text.h"

#include <fmt/format.h>

#include <string>

namespace unitfolio::portfolio {

namespace {

std::string_view last_component(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

pdf::SheetBlock sheet_of(const Composition& composition,
                         const AttachedFile& file,
                         std::uint32_t page) {
    const auto& evidence = composition.dossier.catalogue()[file.evidence];
    const auto& attachment = evidence.attachments[file.position];
    const auto place = fmt::format("age {} of {}", page + 1, file.source->pages.size());
    pdf::SheetBlock sheet;
    sheet.source = file.source;
    sheet.page = page;
    sheet.alternative = base::collapse_space(
        fmt::format("P{} of {}, attached to {}",
                    place,
                    attachment.title.empty() ? attachment.file : attachment.title,
                    evidence.reference));
    const auto& type = composition.type;
    sheet.stamp = {text_run(evidence.reference + " ", type.mark()),
                   text_run(base::collapse_space(fmt::format(
                                "\u00B7 {} \u00B7 p{}", last_component(attachment.file), place)),
                            type.label())};
    sheet.frame = type.colours().rule;
    sheet.place = composition.places.find(sheet_anchor(evidence, file, page));
    return sheet;
}

}  // namespace

std::vector<pdf::Block> build_sheets(const Composition& composition, model::EvidenceId evidence) {
    std::vector<pdf::Block> blocks;
    for (const auto* const file : composition.attachments.of(evidence)) {
        const std::size_t count = file->source == nullptr ? 0 : file->source->pages.size();
        for (std::uint32_t page = 0; page < count; ++page) {
            blocks.push_back({sheet_of(composition, *file, page)});
        }
    }
    return blocks;
}

}  // namespace unitfolio::portfolio
