// The pieces of revision material that are written once and inherited: each paragraph, tip,
// concept, question, mistake and term, with who wrote it.
#pragma once

#include "base/source.h"
#include "link/site.h"
#include "model/passage.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unitfolio::check {

enum class ItemKind : std::uint8_t {
    paragraph,
    key_concept,
    tip,
    mistake,
    misconception,
    question,
    term,
};

/// "key concept": for messages.
[[nodiscard]] std::string_view noun_of(ItemKind kind);

/// A view of the catalogue, which must outlive it.
struct MaterialItem {
    ItemKind kind{};
    /// A unit, a qualification or an organisation.
    link::Speaker owner;
    /// What it is called; empty for most.
    std::string_view name;
    model::DocumentId document;
    std::vector<markup::NodeId> body;
    /// Of a misconception.
    std::vector<markup::NodeId> correction;
    base::Span span;
};

/// The words of an item as hashes.
struct Wording {
    std::vector<std::uint64_t> words;
    /// Where the correction starts.
    std::size_t middle = 0;
};

[[nodiscard]] Wording wording_of(const model::Catalogue& catalogue, const MaterialItem& item);

/// Everything that organisations, qualifications and units (in this order) write themselves.
[[nodiscard]] std::vector<MaterialItem> material_items(const model::Catalogue& catalogue);

}  // namespace unitfolio::check
