// Everything that the blocks of one portfolio are set from.
#pragma once

#include "portfolio/attachments.h"
#include "portfolio/dossier.h"
#include "portfolio/places.h"
#include "portfolio/typography.h"

namespace unitfolio::portfolio {

/// Refers to objects that outlive the setting of the portfolio.
struct Composition {
    const Dossier& dossier;
    const Places& places;
    const Attachments& attachments;
    const Typography& type;

    /// Of the document: of the words that templates bring.
    [[nodiscard]] std::string language() const {
        return type.style().document_language(dossier.catalogue().project.language);
    }
};

}  // namespace unitfolio::portfolio
