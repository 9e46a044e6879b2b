// Terms found in running text: the first use of each in a section, as a reader would want it
// linked.
#pragma once

#include "link/site.h"
#include "link/term_index.h"

#include <string_view>
#include <vector>

namespace unitfolio::link {

/// Reads the text nodes of one document in order and remembers what the section has seen.
class GlossaryLinks {
  public:
    explicit GlossaryLinks(std::vector<const TermTable*> visible)
        : visible_(std::move(visible)) {}

    /// A heading: first uses begin anew.
    void start_section() { seen_.clear(); }

    /// A term that the author has linked already.
    void see(model::TermId term);

    /// Adds the first uses in a text node. `own` is the term whose definition this is: it does not
    /// link to itself.
    void read(markup::NodeId node,
              std::string_view text,
              model::TermId own,
              std::vector<TermOccurrence>& found);

  private:
    [[nodiscard]] TermMatch longest(std::string_view text,
                                    const std::vector<Word>& words,
                                    std::size_t at) const;

    std::vector<const TermTable*> visible_;
    std::vector<model::TermId> seen_;
};

}  // namespace unitfolio::link
