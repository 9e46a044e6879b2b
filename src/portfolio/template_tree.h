// Answers for what a portfolio's templates wrote: headings stand in the contents, links may lead to
// places of the portfolio ("#evidence-E07") and print the number of their page ("{page}").
#pragma once

#include "portfolio/places.h"
#include "portfolio/tree_context.h"

#include <string_view>

namespace unitfolio::portfolio {

class TemplateTree final : public TreeContext {
  public:
    explicit TemplateTree(const Places& places)
        : places_(&places) {}

    [[nodiscard]] pdf::LinkTarget link(markup::NodeId node, std::string_view url) const override;

    [[nodiscard]] bool fills_page_numbers() const override { return true; }

    [[nodiscard]] bool outlines_headings() const override { return true; }

  private:
    const Places* places_;
};

}  // namespace unitfolio::portfolio
