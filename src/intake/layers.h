// Layers (optional content) of somebody else's PDF: which of them are not seen when it is opened.
#pragma once

#include <set>
#include <string>
#include <utility>

class QPDFObjectHandle;

namespace unitfolio::intake {

class Layers {
  public:
    Layers() = default;
    explicit Layers(QPDFObjectHandle catalogue);

    /// Whether what belongs to this layer, or to a combination of layers, is not seen.
    [[nodiscard]] bool hides(QPDFObjectHandle layer) const;

    /// The names, with slash, of the marked-content properties whose content is not seen.
    [[nodiscard]] std::set<std::string> hidden_names(QPDFObjectHandle resources) const;

  private:
    [[nodiscard]] bool is_off(const QPDFObjectHandle& group) const;

    /// By object and generation number.
    std::set<std::pair<int, int>> off_;
};

}  // namespace unitfolio::intake
