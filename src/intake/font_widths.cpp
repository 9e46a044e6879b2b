#include "intake/font_widths.h"

#include "intake/font_facts.h"
#include "intake/font_program.h"
#include "intake/qpdf_use.h"
#include "intake/stream_data.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace unitfolio::intake {

namespace {

using Format = FontProgram::Format;

constexpr long long kNonsymbolic = 32;
constexpr long long kLastCid = 65535;
/// Every CID a few times; beyond it an array is made to keep us busy.
constexpr std::size_t kMostWidths = 250'000;
constexpr std::size_t kMostBytesOfMap = std::size_t{2} * (kLastCid + 1);

/// The codes from 0x80 on in WinAnsiEncoding; 0 where there is none.
constexpr std::array<char32_t, 32> kWinAnsi{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The character of a code in an encoding of letters, 0 if it is not certain.
char32_t character_of(const std::string& encoding, unsigned code) {
    if (code >= 0x20 && code < 0x7F) {
        return code;
    }
    // The space and the hyphen that don't break share glyphs with others in some fonts only.
    if (encoding != "/WinAnsiEncoding" || code < 0x80 || code == 0xA0 || code == 0xAD) {
        return 0;
    }
    return code < 0xA0 ? kWinAnsi.at(code - 0x80) : code;
}

std::optional<double> number(QPDFObjectHandle value) {
    return value.isNumber() ? std::optional<double>(value.getNumericValue()) : std::nullopt;
}

std::optional<unsigned> cid(QPDFObjectHandle value) {
    if (!value.isInteger() || value.getIntValue() < 0 || value.getIntValue() > kLastCid) {
        return std::nullopt;
    }
    return static_cast<unsigned>(value.getIntValue());
}

/// Both forms of what a /W array holds, one after the other.
class CidWidths {
  public:
    [[nodiscard]] bool read(QPDFObjectHandle& array) {
        const int size = array.getArrayNItems();
        int at = 0;
        while (at + 1 < size) {
            const auto first = cid(array.getArrayItem(at));
            auto second = array.getArrayItem(at + 1);
            if (!first) {
                return false;
            }
            if (second.isArray()) {
                if (!list(*first, second)) {
                    return false;
                }
                at += 2;
                continue;
            }
            const auto last = cid(second);
            if (!last || at + 2 >= size || !range(*first, *last, array.getArrayItem(at + 2))) {
                return false;
            }
            at += 3;
        }
        return at == size;
    }

    std::map<unsigned, double> widths;

  private:
    bool list(unsigned first, QPDFObjectHandle& items) {
        const int size = items.getArrayNItems();
        for (int i = 0; i < size; ++i) {
            if (!set(first + static_cast<unsigned>(i), number(items.getArrayItem(i)))) {
                return false;
            }
        }
        return true;
    }

    bool range(unsigned first, unsigned last, const QPDFObjectHandle& value) {
        const auto width = number(value);
        for (unsigned cid = first; cid <= last; ++cid) {
            if (!set(cid, width)) {
                return false;
            }
        }
        return true;
    }

    bool set(unsigned cid, std::optional<double> width) {
        if (!width || ++count_ > kMostWidths) {
            return false;
        }
        const auto [at, is_new] = widths.emplace(cid, *width);
        if (!is_new && at->second != *width) {
            // Readers disagree about which one counts: none is compared with anything.
            at->second = std::numeric_limits<double>::quiet_NaN();
        }
        return true;
    }

    std::size_t count_ = 0;
};

/// The program that a font embeds as this kind of its formats.
std::optional<FontProgram> program_of(QPDFObjectHandle& font,
                                      const char* key,
                                      const std::string& kind,
                                      Format format) {
    auto descriptor = font.getKey("/FontDescriptor");
    if (!descriptor.isDictionary()) {
        return std::nullopt;
    }
    auto stream = descriptor.getKey(key);
    if (!stream.isStream()) {
        return std::nullopt;
    }
    auto entries = stream.getDict();
    std::string bytes;
    if ((!kind.empty() && name_at(entries, "/Subtype") != kind) ||
        unpack(stream, kMostBytesOfFont, bytes) != Unpacking::sound) {
        return std::nullopt;
    }
    auto program = FontProgram::open(std::move(bytes));
    return program && program->format() == format ? std::move(program) : std::nullopt;
}

/// Whether a glyph is as wide as is stated. Where it is not known, it is.
bool agrees(const FontProgram& program, unsigned glyph, double stated) {
    // Widths of CFF and Type 1 fonts have fractions, of which FreeType keeps none.
    const double most = program.format() == Format::true_type ? 1.01 : 1.5;
    const auto width = glyph == 0 ? std::nullopt : program.width(glyph);
    return !width || !(std::abs(*width - stated) > most);
}

/// A font whose codes are CIDs.
class CompositeFont {
  public:
    // NOLINTNEXTLINE(modernize-pass-by-value): handles of qpdf 11 can't be moved.
    explicit CompositeFont(const QPDFObjectHandle& descendant)
        : font_(descendant) {}

    [[nodiscard]] bool agrees_on(const std::set<std::uint16_t>& cids) {
        auto array = font_.getKey("/W");
        const auto widths = array.isNull() ? std::map<unsigned, double>() : widths_by_cid(array);
        if (cids.empty() || !widths || !open()) {
            return true;
        }
        const double otherwise = number(font_.getKey("/DW")).value_or(1000);
        for (const unsigned cid : cids) {
            const auto stated = widths->find(cid);
            if (!agrees(*program_,
                        glyph_of(cid),
                        stated == widths->end() ? otherwise : stated->second)) {
                return false;
            }
        }
        return true;
    }

  private:
    /// Whether it is known which glyphs CIDs lead to.
    bool open() {
        const auto subtype = name_at(font_, "/Subtype");
        if (subtype == "/CIDFontType0") {
            program_ = program_of(font_, "/FontFile3", "/CIDFontType0C", Format::cff);
            return program_.has_value();
        }
        if (subtype != "/CIDFontType2") {
            return false;
        }
        auto map = font_.getKey("/CIDToGIDMap");
        if (map.isStream()) {
            is_mapped_ = true;
            if (unpack(map, kMostBytesOfMap, map_) != Unpacking::sound) {
                return false;
            }
        } else if (!map.isNull() && !map.isNameAndEquals("/Identity")) {
            return false;
        }
        program_ = program_of(font_, "/FontFile2", "", Format::true_type);
        return program_.has_value();
    }

    [[nodiscard]] unsigned glyph_of(unsigned cid) const {
        if (!is_mapped_) {
            return cid;
        }
        const std::size_t at = std::size_t{2} * cid;
        return at + 1 < map_.size() ? static_cast<unsigned char>(map_[at]) * 256U +
                                          static_cast<unsigned char>(map_[at + 1])
                                    : 0;
    }

    QPDFObjectHandle font_;
    std::optional<FontProgram> program_;
    bool is_mapped_ = false;
    std::string map_;
};

/// A font whose codes are bytes.
class SimpleFont {
  public:
    // NOLINTNEXTLINE(modernize-pass-by-value): handles of qpdf 11 can't be moved.
    explicit SimpleFont(const QPDFObjectHandle& font)
        : font_(font) {}

    [[nodiscard]] bool agrees_on(const std::bitset<256>& codes) {
        auto widths = font_.getKey("/Widths");
        const auto first = number(font_.getKey("/FirstChar"));
        if (codes.none() || !widths.isArray() || !first || !open()) {
            return true;
        }
        auto descriptor = font_.getKey("/FontDescriptor");
        const double otherwise = number(descriptor.getKey("/MissingWidth")).value_or(0);
        for (unsigned code = 0; code < codes.size(); ++code) {
            if (!codes.test(code)) {
                continue;
            }
            const double at = code - *first;
            const bool there = at >= 0 && at < widths.getArrayNItems();
            const auto stated =
                there ? number(widths.getArrayItem(static_cast<int>(at))) : otherwise;
            if (stated && !agrees(*program_, glyph_of(code), *stated)) {
                return false;
            }
        }
        return true;
    }

  private:
    /// Whether it is known which glyphs codes lead to.
    bool open() {
        const auto subtype = name_at(font_, "/Subtype");
        auto encoding = font_.getKey("/Encoding");
        base_ = encoding.isDictionary() ? name_at(encoding, "/BaseEncoding")
                                        : name_at(font_, "/Encoding");
        has_base_ = is_letters_encoding(base_);
        if (!base_.empty() && !has_base_) {
            return false;
        }
        if (encoding.isDictionary() && encoding.hasKey("/Differences")) {
            if (subtype != "/Type1" || !read_differences(encoding.getKey("/Differences"))) {
                return false;
            }
        }
        if (subtype == "/TrueType") {
            program_ = program_of(font_, "/FontFile2", "", Format::true_type);
            return program_ && is_kind_clear(encoding);
        }
        program_ = program_of(font_, "/FontFile", "", Format::type1);
        if (!program_) {
            program_ = program_of(font_, "/FontFile3", "/Type1C", Format::cff);
        }
        return program_.has_value();
    }

    /// Of a TrueType font, whether it holds letters or symbols, and its encoding goes with that.
    bool is_kind_clear(QPDFObjectHandle& encoding) {
        auto flags = font_.getKey("/FontDescriptor").getKey("/Flags");
        const long long bits =
            flags.isInteger() ? flags.getIntValue() : kSymbolicFont | kNonsymbolic;
        if ((bits & kSymbolicFont) == 0) {
            return has_base_;
        }
        return (bits & kNonsymbolic) == 0 && encoding.isNull();
    }

    bool read_differences(QPDFObjectHandle array) {
        if (!array.isArray()) {
            return false;
        }
        std::size_t code = 0;
        const int size = array.getArrayNItems();
        for (int i = 0; i < size; ++i) {
            auto item = array.getArrayItem(i);
            if (item.isName() && code < names_.size()) {
                names_.at(code) = item.getName().substr(1);
                ++code;
            } else if (item.isInteger() && item.getIntValue() >= 0 && item.getIntValue() < 256) {
                code = static_cast<std::size_t>(item.getIntValue());
            } else {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] unsigned glyph_of(unsigned code) const {
        if (!names_.at(code).empty()) {
            return program_->glyph_of_name(names_.at(code));
        }
        if (has_base_) {
            const char32_t character = character_of(base_, code);
            return character == 0 ? 0 : program_->glyph_of_character(character);
        }
        return program_->format() == Format::true_type ? program_->glyph_of_symbol(code)
                                                       : program_->glyph_built_in(code);
    }

    QPDFObjectHandle font_;
    std::optional<FontProgram> program_;
    std::string base_;
    bool has_base_ = false;
    /// Of glyphs, by codes, where the font gives any.
    std::array<std::string, 256> names_;
};

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): reading a handle changes it.
std::optional<std::map<unsigned, double>> widths_by_cid(QPDFObjectHandle array) {
    CidWidths reader;
    if (!array.isArray() || !reader.read(array)) {
        return std::nullopt;
    }
    return std::move(reader.widths);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): reading a handle changes it.
bool states_other_widths(QPDFObjectHandle font, const ShownCodes& shown) {
    if (!font.isDictionary()) {
        return false;
    }
    const auto subtype = name_at(font, "/Subtype");
    if (subtype == "/TrueType" || subtype == "/Type1") {
        return !SimpleFont(font).agrees_on(shown.bytes);
    }
    auto descendants = font.getKey("/DescendantFonts");
    if (subtype != "/Type0" || name_at(font, "/Encoding") != "/Identity-H" ||
        !descendants.isArray() || descendants.getArrayNItems() == 0) {
        return false;
    }
    auto descendant = descendants.getArrayItem(0);
    return descendant.isDictionary() && !CompositeFont(descendant).agrees_on(shown.pairs);
}

}  // namespace unitfolio::intake
