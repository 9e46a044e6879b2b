// A small site made by hand, so that a test can say exactly what was claimed, where and how it was
// judged: unit 1 with criteria 1.1, 1.2 and 2.1, unit 2 with 1.1; E01 is told under unit 1, E02
// under unit 2. Criterion 2.1 of unit 1 is a gap.
#pragma once

#include "base/source.h"
#include "link/site.h"
#include "pdf/flow.h"
#include "portfolio/composition.h"

#include <cstddef>
#include <string>

namespace unitfolio::portfolio {

/// E01.
inline constexpr model::EvidenceId kFirst{std::size_t{0}};

struct SampleSite {
    base::Sources sources;
    link::Site site;
    model::LearnerId learner{std::size_t{0}};

    [[nodiscard]] model::Learner& learner_model() { return site.catalogue.learners.front(); }

    [[nodiscard]] model::Evidence& evidence(std::size_t number) {
        return site.catalogue.evidence[number - 1];
    }
};

/// `body` is that of E01.
[[nodiscard]] SampleSite make_sample_site(
    std::string body = "Because. [[1.1]]\n\nNo claim here.\n");

/// Everything that blocks are set from, for a sample that stays as it is.
class Desk {
  public:
    explicit Desk(const SampleSite& sample)
        : dossier_(sample.site, sample.learner),
          places_(dossier_, flow_),
          type_(Style{}) {}

    [[nodiscard]] Composition composition() const {
        return {dossier_, places_, attachments_, type_};
    }

    [[nodiscard]] const Dossier& dossier() const { return dossier_; }

    [[nodiscard]] const Places& places() const { return places_; }

  private:
    pdf::Flow flow_;
    Dossier dossier_;
    Places places_;
    Attachments attachments_;
    Typography type_;
};

/// The text of all runs of a paragraph; "#" for a page number.
[[nodiscard]] std::string text_of(const pdf::Paragraph& paragraph);
/// The paragraphs of a cell, joined with "|".
[[nodiscard]] std::string text_of(const pdf::Cell& cell);

}  // namespace unitfolio::portfolio
