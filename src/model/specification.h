// What awarding organisations publish: organisations, qualifications, units, and the terms of the
// field.
#pragma once

#include "base/date.h"
#include "base/source.h"
#include "model/expectations.h"
#include "model/ids.h"
#include "model/material.h"
#include "model/passage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::model {

struct Organisation {
    std::string slug;
    std::string title;
    /// What people call it ("FDQ"); the title if none was given.
    std::string short_title;
    std::string url;
    Passage introduction;
    Material material;
    DocumentId document;
    base::Span span;
};

/// Credits that a group of units must or may bring. Absent bounds don't bind.
struct CreditBounds {
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;

    [[nodiscard]] bool is_exact() const { return least.has_value() && least == most; }
};

struct UnitGroup {
    /// "A"
    std::string code;
    std::string title;
    CreditBounds credits;
    std::vector<UnitId> units;
    base::Span span;
    /// Whether every unit that it lists was found.
    bool all_units_found = true;
};

struct CreditsAtLevel {
    std::int64_t level = 0;
    std::int64_t least = 0;
    base::Span span{};
};

/// Two units of which a learner may count only one, usually because they ask for the same work.
struct BarredPair {
    UnitId first;
    UnitId second;
    base::Span span;
};

/// How a qualification's result is given.
enum class Grading : std::uint8_t { pass_fail, graded };

struct Qualification {
    std::string slug;
    std::string title;
    /// "603/3836/2"; may be unknown.
    std::string number;
    OrganisationId organisation;
    std::string subject;
    /// Of its text, as a tag ("cy"); empty: the project's.
    std::string language;
    std::optional<std::int64_t> level;
    Grading grading = Grading::pass_fail;
    /// Total qualification time and guided learning, in hours.
    std::optional<std::int64_t> total_hours;
    std::optional<NumberRange> guided_hours;
    /// The least number of credits that earns it.
    std::optional<std::int64_t> credit;
    /// Where that is said.
    base::Span credit_span;
    std::optional<CreditsAtLevel> credits_at_level;
    std::vector<UnitGroup> groups;
    std::vector<BarredPair> barred;
    /// Whether everything that the file says of groups, barred pairs and rules could be read.
    bool rules_readable = true;
    /// All units that belong to it, whether they say so or a group does; by title.
    std::vector<UnitId> units;
    Passage introduction;
    Material material;
    DocumentId document;
    base::Span span;
};

struct Outcome {
    /// "2"
    std::string number;
    std::string title;
    Passage introduction;
    /// Positions in Unit::criteria.
    std::vector<std::uint32_t> criteria;
    base::Span span;
};

struct Criterion {
    /// "1.10": text, never a number.
    std::string number;
    /// Position in Unit::outcomes.
    std::uint32_t outcome = 0;
    /// The criterion as plain text, and as it was written.
    std::string text;
    Passage statement;
    /// The command verb it starts with, lower case: "explain"; empty if it starts with none that is
    /// known.
    std::string verb;
    /// What it asks of the learner, in other words.
    Passage explanation;
    /// Ideas for evidence, one passage each.
    std::vector<Passage> evidence_ideas;
    base::Span span;
};

/// What a unit can be counted by.
enum class Countable : std::uint8_t {
    outcomes,
    criteria,
    terms,
    questions,
    concepts,
    mistakes,
    misconceptions,
    marking_points,
    guidance,
};

/// A count that somebody typed. It is compared with what is there and never shown.
struct DeclaredCount {
    Countable what{};
    std::int64_t count = 0;
    base::Span span;
};

struct Unit {
    /// The path below units/ without ".md":
    /// "focus-awards/initiate-and-implement-operational-change".
    std::string slug;
    std::string title;
    /// "T/506/1980"; may be unknown.
    std::string number;
    OrganisationId organisation;  // may be unset
    std::string subject;
    std::optional<std::int64_t> level;
    std::optional<std::int64_t> credit;
    std::optional<NumberRange> guided_hours;
    /// Of its text, as a tag ("cy"); empty: the project's.
    std::string language;
    /// The day of the last change that readers should know of.
    std::optional<base::Date> updated;
    /// By title.
    std::vector<QualificationId> qualifications;
    Passage synopsis;
    std::vector<Outcome> outcomes;
    std::vector<Criterion> criteria;
    std::vector<Tip> marking_points;
    Expectations expects;
    Material material;
    /// Remarks about where the text comes from.
    Passage notes;
    std::vector<DeclaredCount> declared_counts;
    DocumentId document;
    base::Span span;
};

/// A word of the field with its definition.
struct Term {
    /// "net promoter score"
    std::string name;
    /// "NPS"; may be empty.
    std::string short_form;
    Passage definition;
    /// The definition as plain text in one line.
    std::string summary;
    /// Unique over the site: used in anchors.
    std::string slug;
    /// Where it is defined: a unit, a qualification, an organisation, or (none set) the glossary
    /// file.
    UnitId unit;
    QualificationId qualification;
    OrganisationId organisation;
    base::Span span;
};

/// A free page: "about", "how to use this guide".
struct Page {
    std::string slug;
    std::string title;
    std::string description;
    /// Of its text, as a tag ("cy"); empty: the project's.
    std::string language;
    std::int64_t order = 0;
    Passage body;
    DocumentId document;
    base::Span span;
};

}  // namespace unitfolio::model
