#include "link/term_scope.h"

#include <algorithm>

namespace unitfolio::link {

Nearness nearness(const model::Term& term, const Viewpoint& viewpoint) {
    if (term.unit.is_set()) {
        return term.unit == viewpoint.unit ? Nearness::unit : Nearness::out_of_sight;
    }
    if (term.qualification.is_set()) {
        const auto& all = viewpoint.qualifications;
        return std::find(all.begin(), all.end(), term.qualification) != all.end()
                   ? Nearness::qualification
                   : Nearness::out_of_sight;
    }
    if (term.organisation.is_set()) {
        return term.organisation == viewpoint.organisation ? Nearness::organisation
                                                           : Nearness::out_of_sight;
    }
    return Nearness::glossary;
}

}  // namespace unitfolio::link
