#include "intake/to_unicode_check.h"

#include "intake/qpdf_use.h"
#include "intake/stream_data.h"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <memory>
#include <utility>

namespace unitfolio::intake {

namespace {

using Token = QPDFTokenizer::Token;

constexpr std::size_t kMostBytes = std::size_t{4} * 1024 * 1024;

/// The hexadecimal strings of a character map, told apart by what they mean.
class MapReader {
  public:
    explicit MapReader(const std::string& map)
        : input_(std::make_shared<BufferInputSource>("map", map)) {
        tokenizer_.allowEOF();
    }

    [[nodiscard]] std::string fault() {
        for (Token token = next(); token.getType() != QPDFTokenizer::tt_eof; token = next()) {
            take(token);
        }
        return fault_;
    }

  private:
    [[nodiscard]] Token next() { return tokenizer_.readToken(input_, "map", true); }

    void take(const Token& token) {
        switch (token.getType()) {
            case QPDFTokenizer::tt_word:
                begin(token.getValue());
                break;
            case QPDFTokenizer::tt_array_open:
                in_array_ = true;
                break;
            case QPDFTokenizer::tt_array_close:
                in_array_ = false;
                column_ = 0;
                break;
            case QPDFTokenizer::tt_string:
                string(token.getValue());
                break;
            default:
                break;
        }
    }

    /// Single codes have two columns, ranges three; the last one holds characters.
    void begin(const std::string& word) {
        columns_ = word == "beginbfchar" ? 2 : word == "beginbfrange" ? 3 : 0;
        column_ = 0;
    }

    void string(const std::string& value) {
        if (columns_ == 0) {
            return;
        }
        if (in_array_) {
            check(value);
            return;
        }
        if (++column_ == columns_) {
            check(value);
            column_ = 0;
        }
    }

    /// UTF-16, most significant byte first.
    void check(const std::string& characters) {
        for (std::size_t i = 0; i + 1 < characters.size(); i += 2) {
            const auto high = static_cast<unsigned char>(characters[i]);
            const auto low = static_cast<unsigned char>(characters[i + 1]);
            const unsigned unit = high * 256U + low;
            if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE) {
                fault_ = " maps letters to no character";
            } else if (fault_.empty() && unit >= 0xE000 && unit <= 0xF8FF) {
                fault_ = " maps letters to characters without a meaning";
            }
        }
    }

    std::shared_ptr<InputSource> input_;
    QPDFTokenizer tokenizer_;
    int columns_ = 0;
    int column_ = 0;
    bool in_array_ = false;
    std::string fault_;
};

}  // namespace

std::string to_unicode_text_fault(const std::string& map) {
    return MapReader(map).fault();
}

std::string to_unicode_fault(QPDFObjectHandle stream) {
    std::string map;
    if (unpack(stream, kMostBytes, map) != Unpacking::sound) {
        return " has an unreadable list of its characters";
    }
    return to_unicode_text_fault(map);
}

}  // namespace unitfolio::intake
