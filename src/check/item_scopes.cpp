#include "check/item_scopes.h"

#include "link/viewpoint.h"

#include <algorithm>
#include <variant>

namespace unitfolio::check {

std::vector<link::Speaker> scopes_of(const link::Speaker& owner,
                                     const model::Catalogue& catalogue) {
    const link::Viewpoint viewpoint = link::viewpoint_of(owner, catalogue);
    std::vector<link::Speaker> scopes(viewpoint.qualifications.begin(),
                                      viewpoint.qualifications.end());
    if (viewpoint.organisation.is_set()) {
        scopes.emplace_back(viewpoint.organisation);
    }
    if (std::holds_alternative<model::UnitId>(owner)) {
        scopes.push_back(owner);
    }
    return scopes;
}

link::Speaker common_scope(std::span<const link::Speaker> owners,
                           const model::Catalogue& catalogue) {
    if (owners.empty()) {
        return {};
    }
    std::vector<link::Speaker> common = scopes_of(owners.front(), catalogue);
    for (const link::Speaker& owner : owners.subspan(1)) {
        const std::vector<link::Speaker> scopes = scopes_of(owner, catalogue);
        const auto is_elsewhere = [&](const link::Speaker& scope) {
            return std::find(scopes.begin(), scopes.end(), scope) == scopes.end();
        };
        common.erase(std::remove_if(common.begin(), common.end(), is_elsewhere), common.end());
    }
    return common.empty() ? link::Speaker{} : common.front();
}

}  // namespace unitfolio::check
