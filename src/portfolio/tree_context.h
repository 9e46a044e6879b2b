// What a Markdown tree can't say of itself when it is set: where references and links lead, which
// of its paragraphs others point at, and which pictures it may show. Templates and learners' prose
// answer differently, and a learner's prose never gets a template's powers.
#pragma once

#include "markup/document.h"
#include "pdf/flow.h"
#include "portfolio/typography.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

/// A `[[reference]]` in print.
struct ReferenceText {
    std::string label;
    std::optional<pdf::PlaceId> place;
    /// A claim on a criterion: set as a mark.
    bool is_claim = false;
    /// Followed by the number of the page it leads to.
    bool shows_page = false;
};

class TreeContext {
  public:
    TreeContext() = default;
    TreeContext(const TreeContext&) = default;
    TreeContext& operator=(const TreeContext&) = default;
    TreeContext(TreeContext&&) = default;
    TreeContext& operator=(TreeContext&&) = default;
    virtual ~TreeContext() = default;

    /// Nothing: the reference is printed in its own words.
    [[nodiscard]] virtual std::optional<ReferenceText> reference(markup::NodeId node) const;

    /// Where a link leads. By default web and mail addresses only.
    [[nodiscard]] virtual pdf::LinkTarget link(markup::NodeId node, std::string_view url) const;

    /// Whether "{page}" in the words of a link stands for the number of the page it leads to.
    [[nodiscard]] virtual bool fills_page_numbers() const;

    /// Whether headings go into the outline and the contents.
    [[nodiscard]] virtual bool outlines_headings() const;

    /// The place of a block, if somebody points at it.
    [[nodiscard]] virtual std::optional<pdf::PlaceId> place(markup::NodeId block) const;

    [[nodiscard]] virtual std::vector<pdf::Run> margin_note(markup::NodeId block,
                                                            const Typography& type) const;

    /// The picture that a URL names.
    [[nodiscard]] virtual std::optional<pdf::FigureBlock> figure(std::string_view url,
                                                                 const Typography& type) const;
};

}  // namespace unitfolio::portfolio
