#include "check/misconceptions.h"

#include "check/item_clusters.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace unitfolio::check {

using base::Code;

namespace {

struct Statement {
    /// The words before the correction.
    std::vector<std::uint64_t> words;
    const MaterialItem* item = nullptr;
};

std::vector<Statement> statements_of(const model::Catalogue& catalogue,
                                     std::span<const MaterialItem> items) {
    std::vector<Statement> statements;
    for (const MaterialItem& item : items) {
        if (item.kind != ItemKind::misconception) {
            continue;
        }
        Wording wording = wording_of(catalogue, item);
        wording.words.resize(wording.middle);
        if (!wording.words.empty()) {
            statements.push_back({std::move(wording.words), &item});
        }
    }
    std::stable_sort(
        statements.begin(), statements.end(), [](const Statement& left, const Statement& right) {
            return left.words < right.words;
        });
    return statements;
}

}  // namespace

void examine_misconceptions(const model::Catalogue& catalogue,
                            std::span<const MaterialItem> items,
                            base::Diagnostics& diagnostics) {
    const Statement* first = nullptr;
    const std::vector<Statement> statements = statements_of(catalogue, items);
    for (const Statement& each : statements) {
        if (first == nullptr || first->words != each.words) {
            first = &each;
            continue;
        }
        if (says_same(wording_of(catalogue, *first->item), wording_of(catalogue, *each.item))) {
            continue;
        }
        diagnostics
            .report(Code::misconception_contradicted,
                    each.item->span,
                    "this misconception is corrected differently elsewhere")
            .note(first->item->span, "the other correction stands here")
            .hint("correct it in one place that both inherit, or word the misconceptions apart");
    }
}

}  // namespace unitfolio::check
