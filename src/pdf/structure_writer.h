// The structure tree as PDF objects, tied to the marked content of pages and to link annotations.
#pragma once

#include "pdf/pdf_writer.h"
#include "pdf/structure.h"

#include <cstdint>
#include <span>
#include <vector>

namespace unitfolio::pdf {

/// What the tree refers to on a page.
struct PageReferences {
    ObjectId page{};
    /// By marked content identifier.
    std::vector<ContentId> marked;
    float height = 0;
};

/// An annotation that belongs to an element.
struct AnnotationReference {
    ObjectId annotation{};
    ElementId element{};
    std::uint32_t page = 0;
};

/// The root of the tree. Annotations have the parent tree keys that follow those of the pages.
[[nodiscard]] ObjectId write_structure(PdfWriter& writer,
                                       const Structure& structure,
                                       std::span<const PageReferences> pages,
                                       std::span<const AnnotationReference> annotations);

}  // namespace unitfolio::pdf
