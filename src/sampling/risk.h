// What speaks for looking closely, as an internal quality assurer would weigh it.
#pragma once

#include "model/sampling_rules.h"
#include "sampling/work.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::sampling {

enum class Risk : std::uint8_t { low, medium, high };
inline constexpr std::array<std::string_view, 3> kRiskNames{"low", "medium", "high"};

struct Concern {
    /// A sentence without a full stop.
    std::string words;
    unsigned points = 0;
};

struct Assessment {
    std::vector<Concern> concerns;
    unsigned points = 0;
    Risk risk = Risk::low;
};

class Assessor {
  public:
    /// All of it must outlive the assessor.
    Assessor(const model::Catalogue& catalogue,
             const model::SamplingRules& rules,
             const std::vector<Work>& cohort);

    [[nodiscard]] Assessment assess(const Work& work) const;

    /// How many learners somebody assesses.
    [[nodiscard]] std::size_t learners_of(const std::string& assessor) const;

  private:
    void weigh_assessor(const Work& work, Assessment& assessment) const;
    void weigh_specification(const Work& work, Assessment& assessment) const;
    void weigh_decisions(const Work& work, Assessment& assessment) const;

    const model::Catalogue& catalogue_;
    const model::SamplingRules& rules_;
    std::map<std::string, std::vector<model::LearnerId>> learners_;
};

}  // namespace unitfolio::sampling
