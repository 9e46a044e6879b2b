#include "link/material_part.h"

#include "base/text.h"
#include "model/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::link {

using base::Code;
using model::MaterialOwner;

namespace {

/// An item that could be meant: its words as they would be written in full.
struct Item {
    Target target;
    std::string words;
    base::Span span;
};

std::string_view name_of(NameKind kind) {
    switch (kind) {
        case NameKind::key_concept:
            return "key concept";
        case NameKind::misconception:
            return "misconception";
        default:
            return "common mistake";
    }
}

std::vector<Item> items_of(const model::Catalogue& catalogue,
                           const MaterialOwner& owner,
                           NameKind kind) {
    const model::Material& material = catalogue.material_of(owner);
    std::vector<Item> items;
    if (kind == NameKind::key_concept) {
        for (std::uint32_t i = 0; i < material.key_concepts.size(); ++i) {
            const model::KeyConcept& each = material.key_concepts[i];
            items.push_back({model::ConceptRef{owner, i}, each.name, each.span});
        }
        return items;
    }
    for (std::uint32_t i = 0; i < material.mistakes.size(); ++i) {
        const model::Mistake& each = material.mistakes[i];
        if (kind == NameKind::mistake || each.is_misconception()) {
            items.push_back({model::MistakeRef{owner, i},
                             model::plain_text(catalogue, each.statement),
                             each.span});
        }
    }
    return items;
}

/// Whether words name an item: all of a concept's name, the beginning of a mistake.
bool fits(const std::string& wanted, const Item& item, NameKind kind) {
    const std::string whole = base::slug(item.words);
    if (wanted.empty() || kind == NameKind::key_concept) {
        return !wanted.empty() && whole == wanted;
    }
    return whole.starts_with(wanted) &&
           (whole.size() == wanted.size() || whole[wanted.size()] == '-');
}

std::vector<Item> fitting(const AskedItem& asked,
                          const MaterialOwner& owner,
                          const model::Catalogue& catalogue) {
    const std::string wanted = base::slug(asked.words);
    std::vector<Item> items = items_of(catalogue, owner, asked.kind);
    items.erase(std::remove_if(items.begin(),
                               items.end(),
                               [&](const Item& item) { return !fits(wanted, item, asked.kind); }),
                items.end());
    return items;
}

std::string first_words(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < count && end != std::string::npos; ++i) {
        end = text.find(' ', i == 0 ? 0 : end + 1);
    }
    return text.substr(0, end);
}

/// The item that was probably meant: of mistakes as many words as were written.
std::optional<std::string> nearest_words(const AskedItem& asked,
                                         const MaterialOwner& owner,
                                         const model::Catalogue& catalogue) {
    const auto spaces = std::count(asked.words.begin(), asked.words.end(), ' ');
    std::vector<std::string> words;
    for (const Item& item : items_of(catalogue, owner, asked.kind)) {
        words.push_back(asked.kind == NameKind::key_concept
                            ? item.words
                            : first_words(item.words, static_cast<std::size_t>(spaces) + 1));
    }
    const std::vector<std::string_view> views(words.begin(), words.end());
    const auto near = base::nearest(asked.words, views);
    return near ? std::optional<std::string>(*near) : std::nullopt;
}

std::string owner_name(const MaterialOwner& owner, const model::Catalogue& catalogue) {
    struct Namer {
        const model::Catalogue& catalogue;

        std::string operator()(model::UnitId id) const {
            return fmt::format("unit '{}'", catalogue[id].slug);
        }

        std::string operator()(model::QualificationId id) const {
            return fmt::format("qualification '{}'", catalogue[id].slug);
        }

        std::string operator()(model::OrganisationId id) const {
            return fmt::format("organisation '{}'", catalogue[id].slug);
        }
    };

    return std::visit(Namer{catalogue}, owner);
}

model::DocumentId document_of(const MaterialOwner& owner, const model::Catalogue& catalogue) {
    return std::visit([&](auto id) { return catalogue[id].document; }, owner);
}

Target choose(const AskedItem& asked,
              const std::vector<Item>& items,
              base::Diagnostics& diagnostics) {
    if (items.size() == 1) {
        return items.front().target;
    }
    auto& fault = diagnostics.report(
        Code::reference_ambiguous,
        asked.span,
        fmt::format("'{}' could be any of {} {}s", asked.words, items.size(), name_of(asked.kind)));
    for (const Item& item : items) {
        fault.note(item.span, fmt::format("it may be '{}'", item.words));
    }
    const bool are_alike = std::all_of(items.begin(), items.end(), [&](const Item& item) {
        return base::slug(item.words) == base::slug(items.front().words);
    });
    fault.hint(are_alike ? "give each of them words of its own" : "write more of its words");
    return {};
}

std::vector<MaterialOwner> visible_owners(const Viewpoint& viewpoint) {
    std::vector<MaterialOwner> owners;
    if (viewpoint.unit.is_set()) {
        owners.emplace_back(viewpoint.unit);
    }
    owners.insert(owners.end(), viewpoint.qualifications.begin(), viewpoint.qualifications.end());
    if (viewpoint.organisation.is_set()) {
        owners.emplace_back(viewpoint.organisation);
    }
    return owners;
}

}  // namespace

bool goes_by_words(std::string_view part) {
    const NameKind kind = read_name(part).kind;
    return kind == NameKind::term || kind == NameKind::key_concept || kind == NameKind::mistake ||
           kind == NameKind::misconception;
}

std::optional<MaterialOwner> material_owner(const Target& target) {
    if (const auto* unit = std::get_if<model::UnitId>(&target)) {
        return *unit;
    }
    if (const auto* qualification = std::get_if<model::QualificationId>(&target)) {
        return *qualification;
    }
    if (const auto* organisation = std::get_if<model::OrganisationId>(&target)) {
        return *organisation;
    }
    return std::nullopt;
}

std::optional<MaterialOwner> own_material(const Viewpoint& viewpoint) {
    if (viewpoint.unit.is_set()) {
        return viewpoint.unit;
    }
    if (const auto* qualification = std::get_if<model::QualificationId>(&viewpoint.speaker)) {
        return *qualification;
    }
    if (const auto* organisation = std::get_if<model::OrganisationId>(&viewpoint.speaker)) {
        return *organisation;
    }
    return std::nullopt;
}

Target find_in(const AskedItem& asked,
               const MaterialOwner& owner,
               const model::Catalogue& catalogue,
               base::Diagnostics& diagnostics) {
    const std::vector<Item> items = fitting(asked, owner, catalogue);
    if (!items.empty()) {
        return choose(asked, items, diagnostics);
    }
    if (catalogue.is_complete(document_of(owner, catalogue))) {
        auto& fault = diagnostics.report(Code::reference_unresolved,
                                         asked.span,
                                         fmt::format("the {} has no {} '{}'",
                                                     owner_name(owner, catalogue),
                                                     name_of(asked.kind),
                                                     asked.words));
        if (const auto near = nearest_words(asked, owner, catalogue)) {
            fault.hint(fmt::format("did you mean '#{}:{}'?", word_of(asked.kind), *near));
        }
    }
    return {};
}

Target find_visible(const AskedItem& asked,
                    const Viewpoint& viewpoint,
                    const model::Catalogue& catalogue,
                    base::Diagnostics& diagnostics) {
    const std::vector<MaterialOwner> owners = visible_owners(viewpoint);
    for (const MaterialOwner& owner : owners) {
        const std::vector<Item> items = fitting(asked, owner, catalogue);
        if (!items.empty()) {
            return choose(asked, items, diagnostics);
        }
    }
    if (catalogue.unreadable.terms) {
        return {};
    }
    auto& fault = diagnostics.report(
        Code::reference_unresolved,
        asked.span,
        fmt::format("there is no {} '{}' here", name_of(asked.kind), asked.words));
    for (const MaterialOwner& owner : owners) {
        if (const auto near = nearest_words(asked, owner, catalogue)) {
            fault.hint(fmt::format("did you mean '[[{}:{}]]'?", word_of(asked.kind), *near));
            return {};
        }
    }
    fault.hint(fmt::format("write the unit in front, such as '[[unit-name#{}:{}]]'",
                           word_of(asked.kind),
                           asked.words));
    return {};
}

}  // namespace unitfolio::link
