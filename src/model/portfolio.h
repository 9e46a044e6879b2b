// What learners bring: who they are, and their evidence.
#pragma once

#include "base/date.h"
#include "base/source.h"
#include "model/ids.h"
#include "model/passage.h"
#include "model/portfolio_set.h"
#include "model/privacy.h"
#include "model/stage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::model {

/// Where facts of a learner stand: in no source if the file leaves them out.
struct LearnerPlaces {
    base::Span qualification;
    base::Span assessor;
    base::Span iqa;
    base::Span registered;
    base::Span declared;
    /// By position in Learner::units.
    std::vector<base::Span> units;
};

struct Learner {
    std::string slug;
    /// The learner's folder, below which attachments must lie.
    std::string folder;
    std::string name;
    /// The awarding organisation's registration number.
    std::string registration;
    /// Unique learner number.
    std::string uln;
    std::string centre;
    std::string centre_number;
    std::string employer;
    std::string job_title;
    /// Of the learner's own words, BCP 47; empty for the project's.
    std::string language;
    std::string assessor;
    std::string iqa;
    QualificationId qualification;  // may be unset
    std::vector<UnitId> units;      // in the order of the file
    /// Whether every unit that the file lists was found: if not, which ones are taken is not known.
    bool all_units_found = true;
    std::optional<base::Date> registered;
    /// When the declaration of authenticity was signed.
    std::optional<base::Date> declared;
    /// Where it differs from the project's.
    std::optional<PortfolioSet> portfolio_set;
    Passage profile;
    Privacy privacy;
    /// Filled in when a portfolio is made for somebody else.
    Withheld withheld;
    /// By reference.
    std::vector<EvidenceId> evidence;
    LearnerPlaces places;
    DocumentId document;
    base::Span span;
};

/// What the assessor has said of a claim. Only met and partly met count as accepted.
enum class Status : std::uint8_t { claimed, met, partly_met, not_met };
inline constexpr std::array<std::string_view, 4> kStatusNames{
    "claimed", "met", "partly-met", "not-met"};

struct Attachment {
    /// Relative to the evidence file's folder; empty for an item that is kept elsewhere.
    std::string file;
    std::string title;
    /// Alternative text of a picture; may be empty.
    std::string description;
    bool off_file = false;
    std::string holder;
    std::string location;
    base::Span span;
    /// For the learner alone.
    bool is_private = false;
    /// Was left out: only its title is here, and says so.
    bool is_withheld = false;
};

/// A figure before and after.
struct Metric {
    std::string name;
    std::string unit;
    std::optional<double> before;
    std::optional<double> after;
    std::optional<double> target;
    base::Span span;
    /// Whether every figure that the file gives could be read.
    bool is_whole = true;
};

/// A criterion as an evidence file's facts name it, before linking.
struct NamedCriterion {
    /// Empty: the evidence's own unit.
    std::string unit;
    std::string criterion;
    base::Span span;
};

struct Decision {
    Status status = Status::claimed;
    /// Of the status, or of the decision if it gives none.
    base::Span status_span;
    /// Whether something is said of who decided and of when, even if it can't be understood.
    bool is_signed = false;
    bool is_dated = false;
    std::string by;
    base::Span by_span;
    std::optional<base::Date> date;
    base::Span date_span;
    std::string comment;

    /// Criteria for which the assessor decided otherwise.
    struct Exception {
        NamedCriterion criterion;
        Status status = Status::claimed;
    };

    std::vector<Exception> exceptions;
};

/// Where facts of a piece of evidence stand: in no source if the file leaves them out.
struct EvidencePlaces {
    base::Span title;
    base::Span type;
    base::Span date;
    base::Span witness;
};

struct Evidence {
    LearnerId learner;
    /// "E07"
    std::string reference;
    std::string title;
    /// Code of an evidence type: "work-product".
    std::string type;
    std::optional<base::Date> date;
    Stage stage = Stage::none;
    /// The unit that plain criterion numbers are of; may be unset.
    UnitId unit;
    /// How the file names that unit; empty if it names none.
    std::string unit_name;
    std::vector<NamedCriterion> named_criteria;
    std::vector<Attachment> attachments;
    std::vector<Metric> metrics;
    Decision decision;
    std::string witness_name;
    std::string witness_role;
    /// Of the body, BCP 47; empty for the learner's.
    std::string language;
    Passage body;
    Privacy privacy;
    /// The folder of the evidence file.
    std::string folder;
    EvidencePlaces places;
    DocumentId document;
    base::Span span;
};

}  // namespace unitfolio::model
