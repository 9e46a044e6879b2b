// Every kind of fault the tool can report: a stable name that people search for, silence and link
// to. A new fault is added here and in the table in code.cpp; the compiler asks for both.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unitfolio::base {

enum class Severity : std::uint8_t { error, warning, info };

/// "error", "warning", "info".
[[nodiscard]] std::string_view severity_name(Severity severity);

enum class Code : std::uint16_t {
    // Files as such
    file_unreadable,
    file_too_large,
    file_not_utf8,
    merge_conflict,
    file_too_complex,
    file_unread,
    name_invalid,
    name_collision,
    // Front matter
    front_matter_syntax,
    front_matter_feature,
    field_unknown,
    field_duplicate,
    field_missing,
    field_type,
    field_value,
    // Units, qualifications, organisations
    section_unknown,
    section_duplicate,
    section_empty,
    outcome_number,
    outcome_order,
    outcome_missing,
    outcomes_joined,
    criterion_number,
    criterion_order,
    criterion_duplicate,
    specification_unread,
    criterion_verb_missing,
    item_form,
    scope_unknown,
    term_duplicate,
    term_repeats_outcome,
    example_left,
    counter_mismatch,
    material_duplicate,
    misconception_contradicted,
    spelling_mixed,
    grading_words,
    number_check_digit,
    // References
    reference_unresolved,
    reference_ambiguous,
    reference_syntax,
    // Links and footnotes of ordinary Markdown
    link_broken,
    link_refused,
    anchor_unknown,
    picture_missing,
    link_undefined,
    link_definition_unused,
    link_definition_duplicate,
    footnote_undefined,
    footnote_unused,
    fence_unclosed,
    table_malformed,
    heading_malformed,
    // Evidence
    evidence_duplicate,
    claim_unknown,
    evidence_without_claim,
    attachment_missing,
    attachment_outside,
    attachment_unreadable,
    attachment_duplicate,
    attachment_is_evidence,
    attachment_content,
    pdf_not_shown,
    pdf_mended,
    standard_lost,
    picture_without_description,
    private_marker,
    // Evidence as an assessor would judge it
    evidence_outdated,
    date_future,
    date_order,
    declaration_missing,
    decision_unsigned,
    witness_missing,
    own_judgement,
    own_word_only,
    evidence_empty,
    holder_missing,
    policy_as_evidence,
    metric_without_baseline,
    metrics_missing,
    stages_out_of_order,
    stage_missing,
    expectation_unmet,
    // Rules of combination
    combination_rule,
    combination_units,
    combination_shortfall,
    combination_barred,
    combination_excess,
    combination_hours,
    // Coverage
    coverage_gap,
    coverage_unbalanced,
    evidence_insufficient,
    evidence_type_required,
    evidence_one_type,
    // Templates
    template_missing,
    template_syntax,
    template_undefined,
    template_type,
    template_limit,
    asset_missing,
    language_missing,
    string_missing,
    string_form,
    portfolio_block,
    // Project
    project_missing,
    font_missing,
    glyph_missing,
};

struct CodeInfo {
    Code code;
    /// Kebab case, never renamed: "reference-unresolved".
    std::string_view name;
    Severity severity;
    /// One line: what this fault is.
    std::string_view summary;
};

[[nodiscard]] const CodeInfo& code_info(Code code);

/// Every code, in the order of the enum: subject by subject.
[[nodiscard]] std::span<const CodeInfo> all_codes();

}  // namespace unitfolio::base
