#include "intake/font_check.h"

#include "intake/font_facts.h"
#include "intake/font_program.h"
#include "intake/qpdf_use.h"
#include "intake/stream_data.h"
#include "intake/to_unicode_check.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace unitfolio::intake {

namespace {

constexpr std::size_t kLongestName = 127;

long long integer_at(QPDFObjectHandle& dictionary, const char* key, long long otherwise) {
    auto value = dictionary.getKey(key);
    return value.isInteger() ? value.getIntValue() : otherwise;
}

/// Names such as "/g12", "/C0042" and "/cid_7" number glyphs and don't say what they mean.
bool is_number_of_glyph(const std::string& name) {
    std::size_t at = 1;
    while (at < name.size() && std::isalpha(static_cast<unsigned char>(name[at])) != 0) {
        ++at;
    }
    if (at < name.size() && (name[at] == '_' || name[at] == '.')) {
        ++at;
    }
    const std::string letters = name.substr(1, at - 1);
    const bool digits =
        at < name.size() && std::all_of(name.begin() + static_cast<long>(at),
                                        name.end(),
                                        [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits && letters != "uni" && letters != "u" && letters != "afii";
}

class FontCheck {
  public:
    // NOLINTNEXTLINE(modernize-pass-by-value): handles of qpdf 11 can't be moved.
    explicit FontCheck(const QPDFObjectHandle& font)
        : font_(font) {}

    [[nodiscard]] std::vector<Hindrance> run() {
        if (!font_.isDictionary()) {
            add("text is shown in a font that is not there");
            return std::move(found_);
        }
        subtype_ = name_at(font_, "/Subtype");
        name_ = name_at(font_, "/BaseFont");
        if (subtype_ == "/Type0") {
            check_composite();
        } else if (subtype_ == "/Type3") {
            check_meaning();
        } else if (subtype_ == "/Type1" || subtype_ == "/MMType1" || subtype_ == "/TrueType") {
            check_simple();
        } else {
            add("a font is of no known kind");
        }
        return std::move(found_);
    }

  private:
    void add(const std::string& what, bool of_text_only = false) {
        found_.push_back({what, of_text_only});
    }

    [[nodiscard]] std::string called() const { return intake::called(font_); }

    /// Whether the font's own program is there.
    bool check_embedded(QPDFObjectHandle& font) {
        auto descriptor = font.getKey("/FontDescriptor");
        if (descriptor.isDictionary()) {
            for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
                if (auto program = descriptor.getKey(key); program.isStream()) {
                    check_kind(descriptor, key);
                    check_program(program);
                    return true;
                }
            }
        }
        add(called() + " is not embedded");
        return false;
    }

    void check_kind(QPDFObjectHandle& descriptor, const std::string& key) {
        if (name_.empty() || name_.size() > kLongestName) {
            add("a font has no proper name");
        }
        if (key != "/FontFile3") {
            return;
        }
        auto program = descriptor.getKey(key).getDict();
        const auto kind = name_at(program, "/Subtype");
        if (kind != "/Type1C" && kind != "/CIDFontType0C" && kind != "/OpenType") {
            add(called() + " is in a format that is not for archives");
        }
    }

    void check_program(QPDFObjectHandle& program) {
        std::string bytes;
        const Unpacking unpacked = unpack(program, kMostBytesOfFont, bytes);
        if (unpacked == Unpacking::too_large) {
            add(called() + " is too large to be looked into");
        } else if (unpacked == Unpacking::damaged || !is_sound_font(bytes)) {
            add(called() + " is damaged");
        }
    }

    void check_composite() {
        auto descendants = font_.getKey("/DescendantFonts");
        auto font = descendants.isArray() && descendants.getArrayNItems() > 0
                        ? descendants.getArrayItem(0)
                        : QPDFObjectHandle::newNull();
        if (!font.isDictionary()) {
            add(called() + " is not complete");
            return;
        }
        check_embedded(font);
        const auto encoding = name_at(font_, "/Encoding");
        if (encoding != "/Identity-H" && encoding != "/Identity-V") {
            add(called() + " uses an encoding of its own");
        }
        check_meaning();
    }

    void check_simple() {
        if (!check_embedded(font_)) {
            return;
        }
        const auto first = integer_at(font_, "/FirstChar", -1);
        const auto last = integer_at(font_, "/LastChar", -1);
        auto widths = font_.getKey("/Widths");
        if (first < 0 || last < first || !widths.isArray() ||
            widths.getArrayNItems() != last - first + 1) {
            add(called() + " does not say how wide its letters are");
        }
        if (subtype_ == "/TrueType") {
            check_true_type();
        }
        check_meaning();
    }

    void check_true_type() {
        auto descriptor = font_.getKey("/FontDescriptor");
        const bool symbolic = (integer_at(descriptor, "/Flags", 0) & kSymbolicFont) != 0;
        auto encoding = font_.getKey("/Encoding");
        const bool usual =
            is_letters_encoding(encoding.isDictionary() ? name_at(encoding, "/BaseEncoding")
                                                        : name_at(font_, "/Encoding"));
        if (symbolic ? !encoding.isNull() : !usual) {
            add(called() + " has an encoding that does not go with its kind");
        }
    }

    /// Whether each code leads to characters.
    void check_meaning() {
        auto map = font_.getKey("/ToUnicode");
        if (map.isStream()) {
            if (const auto fault = to_unicode_fault(map); !fault.empty()) {
                add(called() + fault, true);
            }
            return;
        }
        if (subtype_ == "/Type0" || !names_say_what_they_mean()) {
            add(called() + " does not say which characters it shows", true);
        }
    }

    [[nodiscard]] bool names_say_what_they_mean() {
        auto encoding = font_.getKey("/Encoding");
        if (encoding.isName()) {
            return is_letters_encoding(encoding.getName());
        }
        if (!encoding.isDictionary()) {
            return false;
        }
        auto differences = encoding.getKey("/Differences");
        if (!differences.isArray()) {
            return is_letters_encoding(name_at(encoding, "/BaseEncoding"));
        }
        for (auto& item : differences.getArrayAsVector()) {
            if (item.isName() && is_number_of_glyph(item.getName())) {
                return false;
            }
        }
        return true;
    }

    QPDFObjectHandle font_;
    std::string subtype_;
    std::string name_;
    std::vector<Hindrance> found_;
};

}  // namespace

std::vector<Hindrance> font_hindrances(const QPDFObjectHandle& font) {
    return FontCheck(font).run();
}

}  // namespace unitfolio::intake
