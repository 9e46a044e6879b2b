// Numbered objects as the bytes of a PDF 1.7 file. Dictionaries are packed into compressed streams
// of objects (ISO 32000-1, 7.5.7) and found through a cross-reference stream (7.5.8): a tagged
// document has tens of thousands of small ones, which spelled out are half of the file.
#pragma once

#include "pdf/pdf_syntax.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::pdf {

/// What a reader of the file begins with.
struct Trailer {
    ObjectId catalogue{};
    ObjectId information{};
    /// Both halves of the file's ID.
    std::array<unsigned char, 16> identity{};
};

class ObjectFile {
  public:
    /// Objects are numbered below `count`; the numbers from there on are the file's own. Numbers
    /// under which nothing is added are free. `stream_size` is what its streams are known to take,
    /// in bytes. Objects are compressed on at most `jobs` threads.
    ObjectFile(std::uint32_t count, std::size_t stream_size, std::size_t jobs);

    /// A value other than a stream: "<</Type/Outlines>>".
    void add(std::uint32_t number, std::string_view value);
    void add_dictionary(std::uint32_t number, std::string_view entries);

    /// `entries` are those of the stream's dictionary but for its length.
    void add_stream(std::uint32_t number, std::string_view entries, std::string_view bytes);

    /// The file, if it is not larger than its table of objects can tell: 4 GB. Call once, at the
    /// end.
    [[nodiscard]] std::optional<std::string> finish(const Trailer& trailer);

  private:
    /// Where an object is to be found.
    struct Place {
        enum class Kind : std::uint8_t { free, at_offset, packed } kind = Kind::free;
        /// In the file, or the number of the stream that it is packed in.
        std::uint32_t at = 0;
        /// Among those that are packed together.
        std::uint16_t index = 0;
    };

    /// Objects that become one stream.
    struct Pack {
        std::uint32_t number = 0;
        std::uint16_t count = 0;
        /// The numbers and offsets of the objects, as the stream names them, and the objects.
        std::string places;
        std::string objects;
    };

    void begin_packed(std::uint32_t number);
    void end_packed();
    void begin_pack();
    void write_packs();
    void write_places(const Trailer& trailer);

    std::string bytes_;
    /// By number.
    std::vector<Place> places_;
    std::size_t jobs_;
    /// Not written yet; objects are added to the last one.
    std::vector<Pack> packs_;
};

}  // namespace unitfolio::pdf
