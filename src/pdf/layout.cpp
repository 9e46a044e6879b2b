#include "pdf/layout.h"

#include <algorithm>

namespace unitfolio::pdf {

namespace {

void lay_out_rule(const RuleBlock& rule, const Frame& frame, StripList& out) {
    Strip strip;
    strip.height = rule.width;
    strip.group = frame.group;
    strip.decoration.push_back({kArtifact,
                                LineMark{frame.left,
                                         rule.width / 2,
                                         frame.left + frame.width,
                                         rule.width / 2,
                                         rule.colour,
                                         rule.width,
                                         false}});
    out.add(std::move(strip));
    out.space_after(rule.space_after);
}

void lay_out_space(const SpaceBlock& space, const Frame& frame, StripList& out) {
    Strip strip;
    strip.height = space.height;
    strip.group = frame.group;
    strip.vanishes_at_top = true;
    out.add(std::move(strip));
}

void lay_out_page_break(const PageBreakBlock& page_break, const Frame& frame, StripList& out) {
    Strip strip;
    strip.group = frame.group;
    strip.page_break = true;
    strip.page_break_room = page_break.room;
    strip.may_break_after = false;
    strip.starts_main_matter = page_break.starts_main_matter;
    out.add(std::move(strip));
}

struct Placer {
    LayoutContext& context;
    const Frame& frame;
    StripList& out;

    void operator()(const Paragraph& block) const { lay_out_paragraph(context, block, frame, out); }

    void operator()(const ListBlock& block) const { lay_out_list(context, block, frame, out); }

    void operator()(const TableBlock& block) const { lay_out_table(context, block, frame, out); }

    void operator()(const FigureBlock& block) const { lay_out_figure(context, block, frame, out); }

    void operator()(const SheetBlock& block) const { lay_out_sheet(context, block, frame, out); }

    void operator()(const DrawingBlock& block) const {
        lay_out_drawing(context, block, frame, out);
    }

    void operator()(const FormBlock& block) const { lay_out_form(context, block, frame, out); }

    void operator()(const GroupBlock& block) const { lay_out_group(context, block, frame, out); }

    void operator()(const ColumnsBlock& block) const {
        lay_out_columns(context, block, frame, out);
    }

    void operator()(const RuleBlock& block) const { lay_out_rule(block, frame, out); }

    void operator()(const SpaceBlock& block) const { lay_out_space(block, frame, out); }

    void operator()(const PageBreakBlock& block) const { lay_out_page_break(block, frame, out); }

    void operator()(const LandscapeBlock& block) const {
        lay_out_landscape(context, block.blocks, frame, out);
    }

    void operator()(const WideBlock& block) const { lay_out_wide(context, block, frame, out); }

    void operator()(const ContentsBlock& block) const {
        lay_out_contents(context, block, frame, out);
    }

    void operator()(const FootnoteBlock& block) const {
        lay_out_foot_note(context, block, frame, out);
    }
};

void collect_headings(std::span<const Block> blocks, std::vector<const Paragraph*>& out);

struct HeadingCollector {
    std::vector<const Paragraph*>& out;

    void operator()(const Paragraph& block) const {
        if (!block.outline_title.empty()) {
            out.push_back(&block);
        }
    }

    void operator()(const ListBlock& block) const {
        for (const ListItem& item : block.items) {
            collect_headings(item.blocks, out);
        }
    }

    void operator()(const TableBlock& block) const {
        for (const Row& row : block.rows) {
            for (const Cell& cell : row.cells) {
                collect_headings(cell.blocks, out);
            }
        }
    }

    void operator()(const GroupBlock& block) const { collect_headings(block.blocks, out); }

    void operator()(const LandscapeBlock& block) const { collect_headings(block.blocks, out); }

    void operator()(const ColumnsBlock& block) const { collect_headings(block.blocks, out); }

    template <class Other>
    void operator()(const Other& /*has no headings*/) const {}
};

void collect_headings(std::span<const Block> blocks, std::vector<const Paragraph*>& out) {
    for (const Block& block : blocks) {
        std::visit(HeadingCollector{out}, block.content);
    }
}

}  // namespace

LayoutContext::LayoutContext(const Flow& document,
                             TextTools& text_tools,
                             SettledTexts& settled_texts,
                             const PageNumbers& page_numbers,
                             Round which)
    : flow(document),
      tools(text_tools),
      settled(settled_texts),
      numbers(page_numbers),
      round(which) {
    language = flow.language;
    column.parent = structure.root();
    turn_to(Orientation::portrait);
}

const Hyphenator* LayoutContext::patterns(const ParagraphStyle& style) const {
    return style.hyphenate ? tools.shaper.library().hyphenator(language) : nullptr;
}

void LayoutContext::turn_to(Orientation turned) {
    const PageStyle page = flow.page.turned_to(turned);
    orientation = turned;
    column.left = page.margin_left;
    column.width = page.text_width();
    page_height = page.text_height();
    page_width = page.width;
}

std::string LayoutContext::next_note_id() {
    return "note" + std::to_string(++note_count);
}

void lay_out_blocks(LayoutContext& context,
                    std::span<const Block> blocks,
                    const Frame& frame,
                    StripList& out) {
    for (const Block& block : blocks) {
        std::visit(Placer{context, frame, out}, block.content);
    }
}

std::vector<const Paragraph*> outline_headings(std::span<const Block> blocks) {
    std::vector<const Paragraph*> headings;
    collect_headings(blocks, headings);
    return headings;
}

}  // namespace unitfolio::pdf
