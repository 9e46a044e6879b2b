#include "pdf/typeset.h"

#include "pdf/display_list.h"
#include "pdf/document_writer.h"
#include "pdf/font_library.h"
#include "pdf/layout.h"
#include "pdf/page_composer.h"
#include "pdf/shaper.h"
#include "pdf/text_tools.h"

#include <optional>
#include <utility>

namespace unitfolio::pdf {

namespace {

PageLabels labels_of(const Display& display) {
    PageLabels labels;
    labels.reserve(display.destinations.size());
    for (const Destination& destination : display.destinations) {
        labels.push_back(destination.page < 0
                             ? std::string()
                             : display.pages[static_cast<std::size_t>(destination.page)].label);
    }
    return labels;
}

StripList strips_of(LayoutContext& context) {
    StripList strips;
    lay_out_blocks(context, context.flow.blocks, context.column, strips);
    return strips;
}

/// Finds out where pages end; anew if their numbers have more digits than they were given room for.
PageNumbers number_pages(const Flow& flow, TextTools& tools, SettledTexts& settled) {
    PageNumbers unknown;
    for (;;) {
        LayoutContext context(flow, tools, settled, unknown, Round::measuring);
        PageNumbers found = number_places(context, strips_of(context).strips());
        if (found.digits == unknown.digits) {
            return found;
        }
        unknown.digits = found.digits;
    }
}

Display lay_out(const Flow& flow, Shaper& shaper) {
    TextTools tools(shaper);
    SettledTexts settled;
    const PageNumbers numbers = number_pages(flow, tools, settled);
    LayoutContext context(flow, tools, settled, numbers, Round::drawing);
    StripList strips = strips_of(context);
    return compose_pages(context, std::move(strips.strips()));
}

}  // namespace

base::Result<Typeset> typeset(const Flow& flow,
                              const FontLibrary& fonts,
                              const FileOfPages& file_of_pages,
                              std::size_t jobs) {
    Shaper shaper(fonts);
    const Display display = lay_out(flow, shaper);
    Typeset result;
    result.page_count = static_cast<std::uint32_t>(display.pages.size());
    result.page_labels = labels_of(display);
    result.page_labels.resize(flow.place_count);
    for (std::uint32_t i = 0; i < flow.place_count; ++i) {
        result.page_indices.push_back(display.destinations[i].page);
    }
    result.conformance = conformance_of(display);
    result.missing_characters = shaper.missing();
    std::optional<EmbeddedFile> added;
    if (file_of_pages) {
        added = file_of_pages(result);
    }
    auto bytes = write_document(flow, display, shaper, added, jobs);
    if (!bytes) {
        return bytes.fault();
    }
    result.bytes = std::move(bytes).value();
    return result;
}

}  // namespace unitfolio::pdf
