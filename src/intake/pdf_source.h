// The pages of somebody else's PDF, taken out without any trust in it, as objects that another PDF
// may hold: drawings and what they need, by an allow-list; no actions, no forms, no scripts, no
// marked content, no metadata.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::intake {

/// How much of a PDF is taken before it counts as a trap.
struct PdfLimits {
    std::size_t pages = 500;
    std::size_t objects = 200'000;
    /// Of a single stream, and of all together, when unpacked.
    std::size_t stream_bytes = std::size_t{512} * 1024 * 1024;
    std::size_t total_bytes = std::size_t{2048} * 1024 * 1024;
    /// Of the drawing operators of one page, form or pattern.
    std::size_t content_bytes = std::size_t{64} * 1024 * 1024;
    /// Of the objects' own text.
    std::size_t text_bytes = std::size_t{64} * 1024 * 1024;
};

/// What keeps a document that holds these pages from claiming a standard.
struct Hindrance {
    /// "the font Helvetica is not embedded".
    std::string what;
    /// The text can't be read by machines, but the pages look the same for ever: PDF/A-3b remains.
    bool of_text_only = false;
};

/// A dictionary or a stream.
struct PdfObject {
    /// Where in `entries` another object is referred to.
    struct Reference {
        std::size_t at = 0;
        std::uint32_t object = 0;
    };

    /// Of the dictionary, without brackets and references.
    std::string entries;
    /// By position.
    std::vector<Reference> references;
    bool is_stream = false;
    /// As `entries` say that it is packed.
    std::string data;
};

/// Points from the lower left corner of the page as it is read.
struct PdfLink {
    float left = 0;
    float bottom = 0;
    float right = 0;
    float top = 0;
    /// http or https.
    std::string address;
};

struct PdfPage {
    /// As the page is read, turned and cropped, in points.
    float width = 0;
    float height = 0;
    /// The object that draws it: a form whose lower left corner is the origin.
    std::uint32_t form = 0;
    std::vector<PdfLink> links;
};

struct PdfSource {
    std::vector<PdfPage> pages;
    /// What the pages are drawn from; what several of them use is there once.
    std::vector<PdfObject> objects;
    /// Each once, in order of their words.
    std::vector<Hindrance> hindrances;
    /// What had to be mended to read the file; empty if nothing.
    std::string complaint;
};

/// Whether a file says that it is a PDF.
[[nodiscard]] bool is_pdf(std::string_view bytes);

/// Faults: what is no PDF, opens with a password only, is damaged beyond repair, holds no pages, or
/// goes beyond the limits; the message goes on from "the file can't be shown page by page: ".
[[nodiscard]] base::Result<PdfSource> read_pdf_source(std::string_view bytes,
                                                      const PdfLimits& limits = {});

/// The same in a process of its own, so that no file can take the program down.
[[nodiscard]] base::Result<PdfSource> read_pdf_source_apart(std::string_view bytes,
                                                            const PdfLimits& limits = {});

}  // namespace unitfolio::intake
