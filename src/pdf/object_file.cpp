#include "pdf/object_file.h"

#include "base/deflate.h"
#include "pdf/pdf_syntax.h"

#include <limits>
#include <utility>

namespace unitfolio::pdf {

namespace {

// The second line tells programs that move files that this one is not text.
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
// A reader unpacks all of them for one.
constexpr std::uint16_t kPackedTogether = 200;
// Compressed at the same time, on several threads.
constexpr std::size_t kPacksAtOnce = 128;
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

ObjectFile::ObjectFile(std::uint32_t count, std::size_t stream_size, std::size_t jobs)
    : bytes_(kHeader),
      places_(count),
      jobs_(jobs) {
    constexpr std::size_t around_a_stream = 100;
    bytes_.reserve(stream_size + count * around_a_stream);
}

void ObjectFile::begin_pack() {
    if (packs_.size() == kPacksAtOnce) {
        write_packs();
    }
    packs_.emplace_back().number = static_cast<std::uint32_t>(places_.size());
    places_.emplace_back();
}

void ObjectFile::begin_packed(std::uint32_t number) {
    if (packs_.empty() || packs_.back().count == kPackedTogether) {
        begin_pack();
    }
    Pack& pack = packs_.back();
    append_integer(pack.places, number);
    pack.places += ' ';
    append_integer(pack.places, static_cast<std::int64_t>(pack.objects.size()));
    pack.places += ' ';
    places_[number] = {Place::Kind::packed, pack.number, pack.count};
}

void ObjectFile::end_packed() {
    packs_.back().objects += '\n';
    ++packs_.back().count;
}

void ObjectFile::add(std::uint32_t number, std::string_view value) {
    begin_packed(number);
    packs_.back().objects += value;
    end_packed();
}

void ObjectFile::add_dictionary(std::uint32_t number, std::string_view entries) {
    begin_packed(number);
    std::string& objects = packs_.back().objects;
    objects += "<<";
    objects += entries;
    objects += ">>";
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

void ObjectFile::write_packs() {
    std::vector<std::string> deflated(packs_.size());
    base::deflate_each(packs_.size(), jobs_, [&](base::Deflater& deflater, std::size_t i) {
        deflated[i] = deflater.compress(packs_[i].places + packs_[i].objects);
    });
    for (std::size_t i = 0; i < packs_.size(); ++i) {
        std::string entries = "/Type/ObjStm/N ";
        append_integer(entries, packs_[i].count);
        entries += "/First ";
        append_integer(entries, static_cast<std::int64_t>(packs_[i].places.size()));
        entries += "/Filter/FlateDecode";
        add_stream(packs_[i].number, entries, deflated[i]);
    }
    packs_.clear();
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
    add_stream(number, entries, base::Deflater().compress(differences(rows, kPlaceSize)));
    bytes_ += "startxref\n";
    append_integer(bytes_, static_cast<std::int64_t>(offset));
    bytes_ += "\n%%EOF\n";
}

std::optional<std::string> ObjectFile::finish(const Trailer& trailer) {
    write_packs();
    write_places(trailer);
    if (bytes_.size() > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    return std::move(bytes_);
}

}  // namespace unitfolio::pdf
