// A PDF file in the making, as numbered objects. The only door to libharu, of which it uses the
// object layer: the numbers of objects, the pages and their tree are libharu's, the entries of
// other dictionaries come as ready text (see pdf_syntax.h). What libharu would save in many copies
// and spelled out is written by ObjectFile.
#pragma once

#include "base/result.h"
#include "pdf/pdf_syntax.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// What makes a page besides its size.
struct PageParts {
    /// Its operators, deflated.
    std::string content;
    ObjectId resources{};
    /// Key of the page in the parent tree.
    std::uint32_t struct_parents = 0;
    std::span<const ObjectId> annotations;
};

class PdfWriter {
  public:
    PdfWriter();
    PdfWriter(const PdfWriter&) = delete;
    PdfWriter& operator=(const PdfWriter&) = delete;
    PdfWriter(PdfWriter&&) = delete;
    PdfWriter& operator=(PdfWriter&&) = delete;
    ~PdfWriter();

    /// A dictionary whose entries follow later, so that others can refer to it.
    ObjectId reserve();
    void fill(ObjectId id, std::string_view entries);
    ObjectId add(std::string_view entries);

    /// A stream; the bytes are compressed here.
    ObjectId add_stream(const std::string& entries, std::string_view bytes);
    /// A stream whose bytes stay as they are; `entries` name their filter, if any.
    ObjectId add_raw_stream(std::string_view entries, std::string bytes);

    ObjectId add_page(float width, float height);
    void fill_page(ObjectId id, PageParts parts);

    /// Entries of the catalogue and of the information dictionary, besides those that libharu
    /// makes.
    void fill_catalogue(std::string_view entries);
    void fill_information(std::string_view entries);

    /// The file, compressed on at most `jobs` threads. `identity` becomes the file's ID. Call once,
    /// at the end.
    [[nodiscard]] base::Result<std::string> save(const std::array<unsigned char, 16>& identity,
                                                 std::size_t jobs = 1);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace unitfolio::pdf
