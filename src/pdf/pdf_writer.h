// A PDF file in the making, as numbered objects. The only door to libharu, of which it uses the
// object layer: pages, cross references and saving are libharu's, the entries of dictionaries come
// as ready text (see pdf_syntax.h).
#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

enum class ObjectId : std::uint32_t {};

/// "12 0 R".
[[nodiscard]] std::string reference(ObjectId id);

/// What makes a page besides its size.
struct PageParts {
    std::string_view content;
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
    void fill(ObjectId id, std::string entries);
    ObjectId add(std::string entries);

    /// A stream; the bytes are compressed here.
    ObjectId add_stream(std::string entries, std::string_view bytes);
    /// A stream whose bytes stay as they are; `entries` name their filter, if any.
    ObjectId add_raw_stream(std::string entries, std::string_view bytes);

    ObjectId add_page(float width, float height);
    void fill_page(ObjectId id, const PageParts& parts);

    /// Entries of the catalogue and of the information dictionary, besides those that libharu
    /// makes.
    void fill_catalogue(std::string entries);
    void fill_information(std::string entries);

    /// The file. `identity` becomes the file's ID. Call once, at the end.
    [[nodiscard]] base::Result<std::string> save(const std::array<unsigned char, 16>& identity);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace unitfolio::pdf
