// The values of one block's arguments, read as what they stand for. What can't be read is a fault
// and gives nothing.
#pragma once

#include "portfolio/block_scanner.h"
#include "portfolio/dossier.h"
#include "portfolio/places.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

class Arguments {
  public:
    /// All of them must outlive the reader.
    Arguments(const BlockCall& call, const Dossier& dossier, std::vector<BlockFault>& faults)
        : call_(&call),
          dossier_(&dossier),
          faults_(&faults) {}

    [[nodiscard]] bool given(std::string_view name) const { return call_->find(name) != nullptr; }

    /// Empty if it was not given.
    [[nodiscard]] std::string text(std::string_view name) const;

    /// "true" or "false".
    [[nodiscard]] std::optional<bool> flag(std::string_view name);

    [[nodiscard]] std::optional<int> number(std::string_view name, int least, int most);

    /// "3 5 2".
    [[nodiscard]] std::vector<float> numbers(std::string_view name);

    /// A unit of the learner by its number in the portfolio: its position.
    [[nodiscard]] std::optional<std::size_t> unit(std::string_view name);

    /// A piece of the learner's evidence by its reference.
    [[nodiscard]] std::optional<model::EvidenceId> evidence(std::string_view name);

    [[nodiscard]] std::optional<pdf::PlaceId> place(std::string_view name, const Places& places);

  private:
    void fault(std::string_view name, std::string hint);

    const BlockCall* call_;
    const Dossier* dossier_;
    std::vector<BlockFault>* faults_;
};

}  // namespace unitfolio::portfolio
