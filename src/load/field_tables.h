// What the facts of each kind of file may hold. The readers take their fields by these tables, and
// the schemas for editors are written from them.
#pragma once

#include "data/field_table.h"

#include <span>
#include <string_view>

namespace unitfolio::load {

// unitfolio.yaml and the maps in it.
[[nodiscard]] const data::FieldTable& project_fields();
[[nodiscard]] const data::FieldTable& folder_fields();
[[nodiscard]] const data::FieldTable& check_fields();
[[nodiscard]] const data::FieldTable& theme_fields();
[[nodiscard]] const data::FieldTable& colour_fields();

/// Of "sampling" in the project's fields.
extern const data::FieldTable kSamplingTable;
[[nodiscard]] const data::FieldTable& sampling_rate_fields();
[[nodiscard]] const data::FieldTable& sampled_assessor_fields();

[[nodiscard]] const data::FieldTable& organisation_fields();
[[nodiscard]] const data::FieldTable& glossary_fields();
[[nodiscard]] const data::FieldTable& page_fields();

[[nodiscard]] const data::FieldTable& qualification_fields();
[[nodiscard]] const data::FieldTable& group_fields();
[[nodiscard]] const data::FieldTable& rule_fields();
[[nodiscard]] const data::FieldTable& level_rule_fields();

[[nodiscard]] const data::FieldTable& unit_fields();
[[nodiscard]] const data::FieldTable& count_fields();
[[nodiscard]] const data::FieldTable& expectation_fields();
[[nodiscard]] const data::FieldTable& expected_name_fields();

[[nodiscard]] const data::FieldTable& learner_fields();

[[nodiscard]] const data::FieldTable& evidence_fields();
[[nodiscard]] const data::FieldTable& attachment_fields();
[[nodiscard]] const data::FieldTable& metric_fields();
[[nodiscard]] const data::FieldTable& witness_fields();
[[nodiscard]] const data::FieldTable& decision_fields();

/// A kind of file that somebody writes.
struct KindOfFile {
    std::string_view name;
    /// Where such files stand, as people would say it: "content/units/…/<slug>.md".
    std::string_view place;
    const data::FieldTable* fields = nullptr;
};

/// In the order in which a project comes about.
[[nodiscard]] std::span<const KindOfFile> file_kinds();

}  // namespace unitfolio::load
