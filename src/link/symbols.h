// Every name that a reference can use, registered before any reference is resolved.
#pragma once

#include "link/site.h"
#include "link/viewpoint.h"
#include "model/catalogue.h"
#include "model/unit_names.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unitfolio::link {

/// Keeps views of the catalogue, which must stay where it is.
class Symbols {
  public:
    explicit Symbols(const model::Catalogue& catalogue);

    [[nodiscard]] const model::UnitNames& units() const { return units_; }

    // Unset if there is none.
    [[nodiscard]] model::QualificationId qualification(std::string_view slug) const;
    [[nodiscard]] model::OrganisationId organisation(std::string_view slug) const;
    [[nodiscard]] model::PageId page(std::string_view slug) const;
    [[nodiscard]] model::EvidenceId evidence(model::LearnerId learner,
                                             std::string_view reference) const;

    /// All terms of a name or a short form, whatever its case, singular or with an s.
    [[nodiscard]] std::vector<model::TermId> terms(std::string_view name) const;

    // What could have been meant, for "did you mean".
    [[nodiscard]] std::vector<std::string_view> plain_names(const Viewpoint& viewpoint) const;
    [[nodiscard]] std::vector<std::string_view> term_names() const;
    [[nodiscard]] std::vector<std::string_view> page_names() const;

  private:
    using ReferenceTable = std::unordered_map<std::string, model::EvidenceId>;

    void add_term(std::string_view name, model::TermId term);

    const model::Catalogue& catalogue_;
    model::UnitNames units_;
    std::unordered_map<std::string_view, model::QualificationId> qualifications_;
    std::unordered_map<std::string_view, model::OrganisationId> organisations_;
    std::unordered_map<std::string_view, model::PageId> pages_;
    std::vector<ReferenceTable> evidence_;  // by learner
    std::unordered_map<std::string, std::vector<model::TermId>> terms_;
};

}  // namespace unitfolio::link
