// The beginnings of list items that mean something: a name in bold, a number, a scope in
// parentheses, a word and a colon. What has been understood is taken out of the document, so that
// the rest can be shown.
#pragma once

#include "load/body.h"
#include "markup/document.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::load {

/// The items of all lists among `blocks`, in order. Other blocks are given to `others`.
struct ListItems {
    std::vector<markup::NodeId> items;
    std::vector<markup::NodeId> others;
};

[[nodiscard]] ListItems list_items(const markup::Document& document,
                                   std::span<const markup::NodeId> blocks);

/// The paragraph that an item starts with, or kNoNode.
[[nodiscard]] markup::NodeId first_paragraph(const markup::Document& document, markup::NodeId item);

/// An item's content: the inlines of its paragraph if that is all it has, else its blocks.
[[nodiscard]] model::Passage item_passage(const Body& body, markup::NodeId item);

/// Whether a passage shows a reader nothing.
[[nodiscard]] bool is_blank(const markup::Document& document, const model::Passage& passage);

/// The text node that a paragraph starts with, or kNoNode.
[[nodiscard]] markup::NodeId leading_text(const markup::Document& document,
                                          markup::NodeId paragraph);

/// Drops the first bytes of a text node and the spaces behind them.
void drop_with_space(markup::Document& document, markup::NodeId text, std::size_t bytes);

/// Takes "**Name**:", "**Name:**" or "**Name** –" off a paragraph and gives the name. Nothing is
/// taken from a paragraph that starts otherwise.
[[nodiscard]] std::optional<std::string> take_bold_name(markup::Document& document,
                                                        markup::NodeId paragraph);

/// Takes a word and a colon ("Misconception:", bold or not, whatever the case) off a paragraph.
[[nodiscard]] bool take_word_label(markup::Document& document,
                                   markup::NodeId paragraph,
                                   std::string_view word);

/// Whether text starts with a word and a colon, whatever the case; gives the bytes of both.
[[nodiscard]] std::optional<std::size_t> word_label_size(std::string_view text,
                                                         std::string_view word);

}  // namespace unitfolio::load
