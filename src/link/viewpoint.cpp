#include "link/viewpoint.h"

namespace unitfolio::link {

using model::EvidenceId;
using model::LearnerId;
using model::OrganisationId;
using model::QualificationId;
using model::UnitId;

namespace {

/// Fills in what each kind of speaker sees.
class ViewpointBuilder {
  public:
    ViewpointBuilder(Viewpoint& viewpoint, const model::Catalogue& catalogue)
        : viewpoint_(viewpoint),
          catalogue_(catalogue) {}

    void operator()(std::monostate) const {}

    void operator()(model::PageId) const {}

    void operator()(UnitId unit) const {
        viewpoint_.unit = unit;
        viewpoint_.organisation = catalogue_[unit].organisation;
        viewpoint_.qualifications = catalogue_[unit].qualifications;
    }

    void operator()(QualificationId qualification) const {
        viewpoint_.organisation = catalogue_[qualification].organisation;
        viewpoint_.qualifications = {qualification};
    }

    void operator()(OrganisationId organisation) const { viewpoint_.organisation = organisation; }

    void operator()(LearnerId learner) const {
        viewpoint_.learner = learner;
        if (catalogue_[learner].qualification.is_set()) {
            (*this)(catalogue_[learner].qualification);
        }
    }

    void operator()(EvidenceId evidence) const {
        (*this)(catalogue_[evidence].learner);
        const UnitId unit = catalogue_[evidence].unit;
        if (unit.is_set()) {
            viewpoint_.unit = unit;
            viewpoint_.organisation = catalogue_[unit].organisation;
        }
    }

  private:
    Viewpoint& viewpoint_;
    const model::Catalogue& catalogue_;
};

}  // namespace

Viewpoint viewpoint_of(const Speaker& speaker, const model::Catalogue& catalogue) {
    Viewpoint viewpoint;
    viewpoint.speaker = speaker;
    std::visit(ViewpointBuilder(viewpoint, catalogue), speaker);
    return viewpoint;
}

model::UnitPreference unit_preference(const Viewpoint& viewpoint,
                                      const model::Catalogue& catalogue) {
    model::UnitPreference preference{viewpoint.organisation, {}};
    if (viewpoint.learner.is_set()) {
        preference.own = catalogue[viewpoint.learner].units;
    }
    return preference;
}

}  // namespace unitfolio::link
