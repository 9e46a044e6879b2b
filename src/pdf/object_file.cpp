#include "pdf/object_file.h"

#include "pdf/pdf_syntax.h"

#include <limits>
#include <utility>

namespace unitfolio::pdf {

namespace {

// The second line tells programs that move files that this one is not text.
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
// A reader unpacks all of them for one.
constexpr std::uint16_t kPackedTogether = 200;
// Of an entry in the cross-reference stream: its kind, where it is, its index.
constexpr std::size_t kPlaceSize = 1 + 4 + 2;

void append_bytes(std::string& out, std::uint32_t value, unsigned bytes) {
    for (unsigned byte = bytes; byte-- > 0;) {
        out.push_back(static_cast<char>(value >> 8 * byte & 0xFFU));
    }
}

/// Rows as differences to the row above (PNG's "up"), which compress well.
std::string differences(std::string_view rows, std::size_t row_size) {
    constexpr char up = 2;
    std::string result;
    result.reserve(rows.size() + rows.size() / row_size);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % row_size == 0) {
            result.push_back(up);
        }
        const unsigned above = i < row_size ? 0U : static_cast<unsigned char>(rows[i - row_size]);
        result.push_back(static_cast<char>(static_cast<unsigned char>(rows[i]) - above));
    }
    return result;
}

std::string hex(const std::array<unsigned char, 16>& bytes) {
    std::string out;
    for (const unsigned char byte : bytes) {
        append_hex(out, byte);
    }
    return out;
}

}  // namespace

ObjectFile::ObjectFile(std::uint32_t count, std::size_t stream_size)
    : bytes_(kHeader),
      places_(count) {
    constexpr std::size_t around_a_stream = 100;
    bytes_.reserve(stream_size + count * around_a_stream);
}

void ObjectFile::begin_packed(std::uint32_t number) {
    append_integer(packed_places_, number);
    packed_places_ += ' ';
    append_integer(packed_places_, static_cast<std::int64_t>(packed_.size()));
    packed_places_ += ' ';
    // The number of the stream that they will be packed in is the next one.
    places_[number] = {
        Place::Kind::packed, static_cast<std::uint32_t>(places_.size()), packed_count_};
}

void ObjectFile::end_packed() {
    packed_ += '\n';
    if (++packed_count_ == kPackedTogether) {
        pack();
    }
}

void ObjectFile::add(std::uint32_t number, std::string_view value) {
    begin_packed(number);
    packed_ += value;
    end_packed();
}

void ObjectFile::add_dictionary(std::uint32_t number, std::string_view entries) {
    begin_packed(number);
    packed_ += "<<";
    packed_ += entries;
    packed_ += ">>";
    end_packed();
}

void ObjectFile::add_stream(std::uint32_t number,
                            std::string_view entries,
                            std::string_view bytes) {
    places_[number] = {Place::Kind::at_offset, static_cast<std::uint32_t>(bytes_.size()), 0};
    append_integer(bytes_, number);
    bytes_ += " 0 obj\n<<";
    bytes_ += entries;
    bytes_ += "/Length ";
    append_integer(bytes_, static_cast<std::int64_t>(bytes.size()));
    bytes_ += ">>\nstream\n";
    bytes_ += bytes;
    bytes_ += "\nendstream\nendobj\n";
}

void ObjectFile::pack() {
    if (packed_count_ == 0) {
        return;
    }
    std::string entries = "/Type/ObjStm/N ";
    append_integer(entries, packed_count_);
    entries += "/First ";
    append_integer(entries, static_cast<std::int64_t>(packed_places_.size()));
    entries += "/Filter/FlateDecode";
    const auto number = static_cast<std::uint32_t>(places_.size());
    places_.emplace_back();
    add_stream(number, entries, deflater_.compress(packed_places_ + packed_));
    packed_places_.clear();
    packed_.clear();
    packed_count_ = 0;
}

void ObjectFile::write_places(const Trailer& trailer) {
    const auto number = static_cast<std::uint32_t>(places_.size());
    const std::size_t offset = bytes_.size();
    places_.push_back({Place::Kind::at_offset, static_cast<std::uint32_t>(offset), 0});
    std::string rows;
    rows.reserve(places_.size() * kPlaceSize);
    for (const Place& place : places_) {
        const bool free = place.kind == Place::Kind::free;
        rows.push_back(static_cast<char>(place.kind));
        append_bytes(rows, place.at, 4);
        append_bytes(rows, free ? 0xFFFFU : place.index, 2);
    }
    std::string entries = "/Type/XRef/Size ";
    append_integer(entries, static_cast<std::int64_t>(places_.size()));
    entries += "/W[1 4 2]/Root ";
    append_reference(entries, trailer.catalogue);
    entries += "/Info ";
    append_reference(entries, trailer.information);
    const std::string identity = hex(trailer.identity);
    entries += "/ID[<" + identity + "><" + identity + ">]";
    entries += "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ";
    append_integer(entries, kPlaceSize);
    entries += ">>";
    add_stream(number, entries, deflater_.compress(differences(rows, kPlaceSize)));
    bytes_ += "startxref\n";
    append_integer(bytes_, static_cast<std::int64_t>(offset));
    bytes_ += "\n%%EOF\n";
}

std::optional<std::string> ObjectFile::finish(const Trailer& trailer) {
    pack();
    write_places(trailer);
    if (bytes_.size() > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    return std::move(bytes_);
}

}  // namespace unitfolio::pdf
