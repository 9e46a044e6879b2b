// The revision sections, which units, qualifications and organisations write alike.
#pragma once

#include "load/body.h"
#include "load/section_names.h"
#include "load/sections.h"
#include "model/material.h"
#include "model/specification.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace unitfolio::load {

/// Where the sections of one file go.
struct MaterialTarget {
    model::Material* material = nullptr;
    std::vector<model::Term>* terms = nullptr;
    /// The prose above the first heading, which "Synopsis" belongs to.
    model::Passage* introduction = nullptr;
    /// Whose criteria scopes may name; nullptr outside units.
    const model::Unit* unit = nullptr;
};

/// Reads a section by its name. Sections that only units have are not for here: see UnitReader.
void read_material_section(const Body& body,
                           SectionName name,
                           const Section& section,
                           const MaterialTarget& target);

/// Points with scopes: "Guidance" and "Marking points".
[[nodiscard]] std::vector<model::Tip> read_tips(const Body& body,
                                                const Section& section,
                                                const model::Unit* unit);

/// Tells the known sections of a file from the others, reports unknown, repeated and empty ones.
class SectionSorter {
  public:
    explicit SectionSorter(const Body& body)
        : body_(body) {}

    /// The name of a section that can be read; nothing for one that is empty (reported) or unknown
    /// (reported, and kept in `material` as it is). `allows` says which may stand in this file.
    [[nodiscard]] std::optional<SectionName> sort(const Section& section,
                                                  bool (*allows)(SectionName),
                                                  model::Material& material);

  private:
    const Body& body_;
    std::array<const Section*, kSectionCount> seen_{};
};

/// Reads a body that holds an introduction and revision sections: of a qualification or an
/// organisation.
void read_material(const Body& body, const MaterialTarget& target);

}  // namespace unitfolio::load
