#include "portfolio/block_setter.h"

#include "markup/markdown_parser.h"
#include "portfolio/arguments.h"
#include "portfolio/balance.h"
#include "portfolio/bars.h"
#include "portfolio/block_kinds.h"
#include "portfolio/flow_builder.h"
#include "portfolio/form.h"
#include "portfolio/grid.h"
#include "portfolio/item_tables.h"
#include "portfolio/learner_tree.h"
#include "portfolio/matrix.h"
#include "portfolio/sheets.h"
#include "portfolio/template_tree.h"
#include "portfolio/timeline.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

namespace unitfolio::portfolio {

namespace {

using Blocks = std::vector<pdf::Block>;

constexpr float kPointsPerMillimetre = 72.0F / 25.4F;
/// The level of the headings that stand directly in a piece of evidence or in the profile: below
/// the template's own heading of it.
constexpr int kBodyHeadingLevel = 3;
constexpr markup::MarkdownLimits kTemplateLimits{
    16 * 1024 * 1024, 1024 * 1024, 64, 256, 256, 10'000, 1'000'000};

void append(Blocks& target, Blocks blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(target));
}

bool holds_drawings(const Blocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const pdf::Block& block) {
        const auto* const group = std::get_if<pdf::GroupBlock>(&block.content);
        return std::holds_alternative<pdf::DrawingBlock>(block.content) ||
               std::holds_alternative<pdf::FormBlock>(block.content) ||
               std::holds_alternative<pdf::SheetBlock>(block.content) ||
               (group != nullptr && holds_drawings(group->blocks));
    });
}

class BlockSetter {
  public:
    BlockSetter(const Composition& composition, const base::Sources& sources, base::SourceId text)
        : composition_(&composition),
          sources_(&sources),
          text_(text),
          tree_(composition.places) {}

    [[nodiscard]] SetBlocks run() {
        const auto containers = container_names();
        auto scanned = scan_blocks((*sources_)[text_].text(), containers);
        result_.faults = std::move(scanned.faults);
        result_.blocks = set(scanned.segments, {});
        return std::move(result_);
    }

  private:
    [[nodiscard]] Blocks set(const std::vector<Segment>& segments, const TreeOptions& options) {
        Blocks blocks;
        for (const auto& segment : segments) {
            const auto* const call = std::get_if<BlockCall>(&segment.content);
            if (call == nullptr) {
                const auto before = blocks.size();
                append(blocks, markdown(std::get<MarkdownRange>(segment.content), options));
                settle_place(blocks, before);
            } else if (auto fault = check_call(*call)) {
                result_.faults.push_back(std::move(*fault));
            } else {
                append(blocks, block(*call, options));
            }
        }
        return blocks;
    }

    [[nodiscard]] Blocks markdown(MarkdownRange range, const TreeOptions& options) {
        base::Diagnostics diagnostics;
        const auto document = markup::parse_markdown(
            *sources_, {text_, range.begin, range.end}, kTemplateLimits, diagnostics);
        for (const auto& diagnostic : diagnostics.all()) {
            const auto line = (*sources_)[text_].position(diagnostic.span.begin).line;
            result_.faults.push_back({line, diagnostic.message, {}});
        }
        return build_flow(
            document, document.children(document.root()), tree_, composition_->type, options);
    }

    /// Gives the place that the template has announced to the first paragraph behind it.
    void settle_place(Blocks& blocks, std::size_t from) {
        for (; place_ && from < blocks.size(); ++from) {
            if (auto* const paragraph = std::get_if<pdf::Paragraph>(&blocks[from].content)) {
                paragraph->place = std::exchange(place_, std::nullopt);
            }
        }
    }

    [[nodiscard]] Blocks block(const BlockCall& call, const TreeOptions& options) {
        Arguments arguments(call, composition_->dossier, result_.faults);
        const auto* const rule = find_rule(call.name);
        return rule->is_container ? container(*rule, call, arguments, options)
                                  : leaf(*rule, arguments);
    }

    [[nodiscard]] Blocks leaf(const BlockRule& rule, Arguments& arguments) {
        switch (rule.id) {
            case BlockId::page_break:
                return page_break(arguments);
            case BlockId::contents:
                return contents(arguments);
            case BlockId::space: {
                const auto height = arguments.number("height", 0, 250).value_or(0);
                return {{pdf::SpaceBlock{static_cast<float>(height) * kPointsPerMillimetre}}};
            }
            case BlockId::place:
                place_ = arguments.place("name", composition_->places);
                return {};
            case BlockId::profile:
                return profile();
            case BlockId::signature:
                return signature(arguments);
            case BlockId::lines:
                return build_writing_lines(composition_->type,
                                           {arguments.number("count", 1, 40).value_or(1),
                                            arguments.text("label"),
                                            composition_->type.style().signatures});
            case BlockId::body:
            case BlockId::bars:
            case BlockId::measures:
            case BlockId::attachments:
            case BlockId::pictures:
            case BlockId::pages: {
                const auto evidence = arguments.evidence("ref");
                return evidence ? evidence_block(rule.id, *evidence) : Blocks{};
            }
            default:
                return unit_block(rule.id, arguments);
        }
    }

    [[nodiscard]] Blocks unit_block(BlockId id, Arguments& arguments) {
        if (id == BlockId::timeline && !arguments.given("unit")) {
            return build_timeline(*composition_, composition_->dossier.learner().evidence);
        }
        const auto unit = arguments.unit("unit");
        if (!unit) {
            return {};
        }
        switch (id) {
            case BlockId::matrix:
                return with_table_style(build_matrix(*composition_, *unit));
            case BlockId::grid:
                return build_grid(*composition_, *unit);
            case BlockId::balance:
                return build_balance(*composition_, *unit);
            default:
                return build_timeline(*composition_,
                                      composition_->dossier.coverage().units[*unit].evidence);
        }
    }

    [[nodiscard]] Blocks evidence_block(BlockId id, model::EvidenceId evidence) {
        const auto& source = composition_->dossier.catalogue()[evidence];
        switch (id) {
            case BlockId::body:
                return learner_text(source.body, evidence);
            case BlockId::bars:
                return build_bars(composition_->type, source.metrics);
            case BlockId::measures:
                return build_measures(*composition_, evidence);
            case BlockId::attachments:
                return build_attachments(*composition_, evidence);
            case BlockId::pages:
                return build_sheets(*composition_, evidence);
            default:
                return pictures(evidence);
        }
    }

    [[nodiscard]] static Blocks page_break(Arguments& arguments) {
        pdf::PageBreakBlock block;
        const auto room = arguments.number("room", 0, 250).value_or(0);
        block.room = static_cast<float>(room) * kPointsPerMillimetre;
        return {{block}};
    }

    [[nodiscard]] Blocks with_table_style(Blocks blocks) const {
        for (auto& block : blocks) {
            if (auto* const table = std::get_if<pdf::TableBlock>(&block.content)) {
                composition_->type.style_table(*table);
            }
        }
        return blocks;
    }

    [[nodiscard]] Blocks contents(Arguments& arguments) {
        pdf::ContentsBlock block;
        block.deepest_level = arguments.number("levels", 1, 6).value_or(2);
        block.style = composition_->type.small();
        block.style.size = composition_->type.style().body_size * 0.9F;
        block.leading = block.style.size * 1.55F;
        return {{block}};
    }

    [[nodiscard]] Blocks signature(Arguments& arguments) {
        const bool by_style = composition_->type.style().signatures == Signatures::lines;
        const bool lines = arguments.flag("lines").value_or(by_style);
        return build_signature(composition_->type,
                               {arguments.text("label"),
                                arguments.text("name"),
                                arguments.text("date"),
                                lines ? Signatures::lines : Signatures::fields});
    }

    [[nodiscard]] Blocks profile() {
        return learner_text(composition_->dossier.learner().profile, {});
    }

    [[nodiscard]] Blocks learner_text(const model::Passage& passage, model::EvidenceId evidence) {
        if (passage.empty()) {
            return {};
        }
        const auto& document = composition_->dossier.catalogue()[passage.document];
        TreeOptions options;
        options.heading_shift = heading_shift_to(document, passage.nodes, kBodyHeadingLevel);
        const LearnerTree tree(*composition_, passage.document, evidence);
        return in_language_of(
            evidence, build_flow(document, passage.nodes, tree, composition_->type, options));
    }

    /// Says which language a learner's words are in, if it isn't that of the portfolio.
    [[nodiscard]] Blocks in_language_of(model::EvidenceId evidence, Blocks words) const {
        auto language = composition_->dossier.other_language(evidence, composition_->language());
        if (language.empty()) {
            return words;
        }
        pdf::GroupBlock group;
        group.language = std::move(language);
        group.blocks = std::move(words);
        Blocks blocks;
        blocks.push_back({std::move(group)});
        return blocks;
    }

    /// The pictures that the item's body does not show.
    [[nodiscard]] Blocks pictures(model::EvidenceId evidence) {
        const auto& source = composition_->dossier.catalogue()[evidence];
        const auto& document = composition_->dossier.catalogue()[source.document];
        std::set<std::string, std::less<>> shown;
        for (std::size_t i = 0; i < document.size(); ++i) {
            const markup::NodeId node{static_cast<std::uint32_t>(i)};
            if (document[node].kind == markup::NodeKind::image) {
                shown.emplace(document.info(node));
            }
        }
        Blocks blocks;
        for (const auto* const file : composition_->attachments.of(evidence)) {
            const auto& name = source.attachments[file->position].file;
            if (file->picture != nullptr && shown.count(name) == 0) {
                blocks.push_back({attached_figure(*composition_, *file)});
            }
        }
        return blocks;
    }

    [[nodiscard]] Blocks container(const BlockRule& rule,
                                   const BlockCall& call,
                                   Arguments& arguments,
                                   TreeOptions options) {
        switch (rule.id) {
            case BlockId::cover:
                options.look = Look::cover;
                break;
            case BlockId::unlisted:
                options.outlined = false;
                break;
            case BlockId::small:
                options.look = Look::small;
                break;
            case BlockId::facts:
            case BlockId::table:
                options.tables_are_facts = rule.id == BlockId::facts;
                options.columns = arguments.numbers("widths");
                options.table_caption = arguments.text("caption");
                options.table_summary = arguments.text("summary");
                break;
            default:
                break;
        }
        auto blocks = set(call.content, options);
        switch (rule.id) {
            case BlockId::box:
                return box(std::move(blocks));
            case BlockId::landscape:
                return landscape(std::move(blocks));
            case BlockId::columns:
                return columns(call, std::move(blocks));
            default:
                return blocks;
        }
    }

    [[nodiscard]] Blocks columns(const BlockCall& call, Blocks content) {
        if (holds_drawings(content)) {
            result_.faults.push_back(
                {call.line,
                 "block 'columns' holds a drawing, which is as wide as the page",
                 "put bars, timelines, signatures and pages before or behind it"});
        }
        pdf::ColumnsBlock columns;
        columns.space_after = composition_->type.style().body_size;
        columns.blocks = std::move(content);
        Blocks blocks;
        blocks.push_back({std::move(columns)});
        return blocks;
    }

    [[nodiscard]] Blocks box(Blocks content) const {
        pdf::GroupBlock group;
        group.kind = pdf::GroupBlock::Kind::box;
        group.padding = 10;
        group.background = composition_->type.colours().tint;
        group.bar = composition_->type.colours().accent;
        group.space_after = composition_->type.style().body_size;
        group.blocks = std::move(content);
        Blocks blocks;
        blocks.push_back({std::move(group)});
        return blocks;
    }

    [[nodiscard]] static Blocks landscape(Blocks content) {
        Blocks blocks;
        blocks.push_back({pdf::LandscapeBlock{std::move(content)}});
        return blocks;
    }

    const Composition* composition_;
    const base::Sources* sources_;
    base::SourceId text_;
    TemplateTree tree_;
    /// Announced by `::: place`, waiting for its paragraph.
    std::optional<pdf::PlaceId> place_;
    SetBlocks result_;
};

}  // namespace

SetBlocks set_blocks(const Composition& composition,
                     const base::Sources& sources,
                     base::SourceId text) {
    return BlockSetter(composition, sources, text).run();
}

}  // namespace unitfolio::portfolio
