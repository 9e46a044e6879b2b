// One document: its references and links resolved and its terms found, in one walk.
#pragma once

#include "link/content_links.h"
#include "link/glossary_links.h"
#include "link/resolver.h"
#include "link/site.h"

#include <utility>
#include <vector>

namespace unitfolio::link {

/// Nodes that a term is defined by, sorted by node.
using Definitions = std::vector<std::pair<markup::NodeId, model::TermId>>;

/// What all documents share.
struct LinkingContext {
    const model::Catalogue* catalogue = nullptr;
    const Resolver* resolver = nullptr;
    const TermIndex* terms = nullptr;
    const ContentLinks* links = nullptr;
};

[[nodiscard]] DocumentLinks link_document(model::DocumentId id,
                                          const Speaker& speaker,
                                          const Definitions& definitions,
                                          const LinkingContext& context);

}  // namespace unitfolio::link
