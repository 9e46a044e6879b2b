// Names in facts, resolved once all files are known: which organisation, qualification, unit or
// learner a file means. What can't be resolved is reported with the nearest names.
#pragma once

#include "base/diagnostic.h"
#include "data/field_reader.h"
#include "model/ids.h"
#include "model/unit_names.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::load {

/// Reports a name that leads nowhere, with the nearest of `candidates`.
void report_unresolved_name(std::string_view kind,
                            const data::Text& name,
                            const std::vector<std::string_view>& candidates,
                            base::Diagnostics& diagnostics);

/// A kind of thing that is known by its slug alone.
template <class Id, class Named>
class SlugTable {
  public:
    /// `kind` is what messages call it: "organisation". The vectors must stay where they are.
    SlugTable(std::string_view kind,
              const std::vector<Named>& all,
              const std::vector<std::string>& unreadable)
        : kind_(kind),
          all_(&all),
          unreadable_(&unreadable) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            ids_.emplace(all[i].slug, Id(i));
        }
    }

    [[nodiscard]] Id find(std::string_view slug) const {
        const auto found = ids_.find(slug);
        return found == ids_.end() ? Id{} : found->second;
    }

    /// Unset if there is no such thing, which is then reported.
    [[nodiscard]] Id resolve(const data::Text& name, base::Diagnostics& diagnostics) const {
        const Id id = find(name.text);
        // Without a name: a folder of such things can't be read.
        const auto is_it = [&](const std::string& slug) {
            return slug.empty() || slug == name.text;
        };
        if (!id.is_set() && std::none_of(unreadable_->begin(), unreadable_->end(), is_it)) {
            report_unresolved_name(kind_, name, slugs(), diagnostics);
        }
        return id;
    }

    [[nodiscard]] Id resolve(const std::optional<data::Text>& name,
                             base::Diagnostics& diagnostics) const {
        return name ? resolve(*name, diagnostics) : Id{};
    }

  private:
    [[nodiscard]] std::vector<std::string_view> slugs() const {
        std::vector<std::string_view> result;
        for (const Named& each : *all_) {
            result.emplace_back(each.slug);
        }
        return result;
    }

    std::string_view kind_;
    const std::vector<Named>* all_;
    const std::vector<std::string>* unreadable_;
    std::unordered_map<std::string_view, Id> ids_;
};

/// The unit that a fact names; unset, and reported, if there is none or it could be several.
[[nodiscard]] model::UnitId resolve_unit(const model::UnitNames& names,
                                         std::span<const model::Unit> units,
                                         const data::Text& name,
                                         const model::UnitPreference& preference,
                                         base::Diagnostics& diagnostics);

}  // namespace unitfolio::load
