// How much of somebody else's PDF is taken before it is refused: what unpacks without an end or is
// made of too much would take memory and time that nobody has.
#pragma once

#include "intake/pdf_source.h"

#include <cstddef>
#include <stdexcept>

namespace unitfolio::intake {

/// Goes on from "the file can't be shown page by page: ".
class RefusedPdf : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Counts what is copied. Members throw RefusedPdf when a limit is passed.
class ImportBudget {
  public:
    explicit ImportBudget(const PdfLimits& limits)
        : limits_(limits) {}

    void count_object();
    /// Bytes of an object's text.
    void count_text(std::size_t size);
    /// Bytes of an unpacked stream.
    void count_unpacked(std::size_t size);

    /// Of a drawing's operators.
    [[nodiscard]] std::size_t most_of_drawing() const { return limits_.content_bytes; }

    /// Of the next stream, as long as anything may be unpacked.
    [[nodiscard]] std::size_t most_of_stream() const;

  private:
    PdfLimits limits_;
    std::size_t objects_ = 0;
    std::size_t text_ = 0;
    std::size_t unpacked_ = 0;
};

}  // namespace unitfolio::intake
