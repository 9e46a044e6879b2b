#include "intake/content_filter.h"

#include "intake/qpdf_use.h"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::intake {

namespace {

using Token = QPDFTokenizer::Token;

/// ISO 32000-1, annex A, in order; without marked content, compatibility and the three operators of
/// inline images, which are dealt with apart.
constexpr std::array<std::string_view, 63> kOperators{
    "\"", "'",   "B",  "B*", "BT", "CS", "Do", "ET", "F",  "G",  "J",   "K",  "M",  "Q",  "RG", "S",
    "SC", "SCN", "T*", "TD", "TJ", "TL", "Tc", "Td", "Tf", "Tj", "Tm",  "Tr", "Ts", "Tw", "Tz", "W",
    "W*", "b",   "b*", "c",  "cm", "cs", "d",  "d0", "d1", "f",  "f*",  "g",  "gs", "h",  "i",  "j",
    "k",  "l",   "m",  "n",  "q",  "re", "rg", "ri", "s",  "sc", "scn", "sh", "v",  "w",  "y"};

constexpr std::array<std::string_view, 10> kPathPainters{
    "B", "B*", "F", "S", "b", "b*", "f", "f*", "s", "n"};
constexpr std::array<std::string_view, 4> kTextPainters{"\"", "'", "TJ", "Tj"};

/// What standards allow, less those around the content.
constexpr std::size_t kDeepestNesting = 24;
/// Beyond it nothing sensible is drawn; readers give up sooner.
constexpr std::size_t kMostNesting = 500;
constexpr std::size_t kMostOperands = 100'000;
constexpr std::size_t kLongestString = 32767;
constexpr std::size_t kLongestName = 127;

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_intent(std::string_view name) {
    return name == "/RelativeColorimetric" || name == "/AbsoluteColorimetric" ||
           name == "/Perceptual" || name == "/Saturation";
}

bool ends_in_space(std::string_view data) {
    return !data.empty() &&
           std::string_view("\0\t\n\f\r ", 6).find(data.back()) != std::string_view::npos;
}

/// What of the graphics state is followed.
struct State {
    std::string font;
    /// A graphics state that was set since may have brought another font.
    bool font_is_certain = true;
    bool visible = true;
};

class Filter {
  public:
    Filter(const std::string& content, const std::set<std::string>& hidden)
        : input_(std::make_shared<BufferInputSource>("content", content)),
          hidden_(&hidden) {
        tokenizer_.allowEOF();
    }

    [[nodiscard]] FilteredContent run() {
        for (Token token = next(); token.getType() != QPDFTokenizer::tt_eof; token = next()) {
            take(token);
        }
        for (; !states_.empty(); states_.pop_back()) {
            result_.operators += "Q\n";
        }
        return std::move(result_);
    }

  private:
    [[nodiscard]] Token next() { return tokenizer_.readToken(input_, "content", true); }

    void take(const Token& token) {
        if (token.getType() == QPDFTokenizer::tt_word) {
            apply(token.getValue());
            operands_.clear();
        } else if (token.getType() == QPDFTokenizer::tt_bad || operands_.size() >= kMostOperands) {
            result_.damaged = true;
            operands_.clear();
        } else {
            operands_.push_back(token);
        }
    }

    void apply(const std::string& name) {
        if (name == "BI") {
            inline_image();
        } else if (name == "BDC" || name == "BMC") {
            open_marked(name);
        } else if (name == "EMC") {
            if (!marked_.empty()) {
                marked_.pop_back();
            }
        } else if (holds(kOperators, name) && follow(name)) {
            draw(name);
        }
    }

    void open_marked(const std::string& name) {
        const bool inside = !marked_.empty() && marked_.back();
        const bool hides = name == "BDC" && operands_.size() == 2 &&
                           operands_[0].getValue() == "/OC" &&
                           hidden_->count(operands_[1].getValue()) != 0;
        if (marked_.size() < kMostOperands) {
            marked_.push_back(inside || hides);
        }
    }

    /// Painting inside hidden content is left out; everything that changes the state stays.
    void draw(const std::string& name) {
        if (!marked_.empty() && marked_.back()) {
            if (holds(kPathPainters, name)) {
                result_.operators += "n\n";
                return;
            }
            if (holds(kTextPainters, name) || name == "Do" || name == "sh") {
                return;
            }
        }
        write_operands(operands_.begin());
        result_.operators += name;
        result_.operators += '\n';
    }

    /// Whether the operator is to be kept.
    bool follow(const std::string& name) {
        if (name == "q") {
            return save();
        }
        if (name == "Q") {
            return restore();
        }
        if (name == "Tf" && operands_.size() == 2) {
            state_.font = operands_[0].getValue();
            state_.font_is_certain = true;
        } else if (name == "gs") {
            state_.font_is_certain = false;
        } else if (name == "Tr" && operands_.size() == 1) {
            state_.visible = operands_[0].getValue() != "3";
        } else if (holds(kTextPainters, name) && state_.visible) {
            show(name);
        } else if (name == "k" || name == "K") {
            result_.hindrances.insert("a colour is given in CMYK");
        } else if ((name == "cs" || name == "CS") && operands_.size() == 1) {
            check_space(operands_[0].getValue());
        } else if (name == "ri" && operands_.size() == 1 && !is_intent(operands_[0].getValue())) {
            return false;
        }
        return true;
    }

    void show(const std::string& name) {
        ShownCodes& shown = result_.visible_fonts[state_.font];
        const bool hidden = !marked_.empty() && marked_.back();
        if (hidden || !state_.font_is_certain || operands_.empty()) {
            return;
        }
        // Strings are at the end, in arrays anywhere.
        auto from = name == "TJ" ? operands_.begin() : operands_.end() - 1;
        for (; from != operands_.end(); ++from) {
            if (from->getType() == QPDFTokenizer::tt_string) {
                shown.add(from->getValue());
            }
        }
    }

    bool save() {
        if (states_.size() >= kMostNesting) {
            ++too_deep_;
            result_.damaged = true;
            return false;
        }
        states_.push_back(state_);
        if (states_.size() > kDeepestNesting) {
            result_.hindrances.insert("graphics states are nested too deeply");
        }
        return true;
    }

    bool restore() {
        if (too_deep_ > 0) {
            --too_deep_;
            return false;
        }
        if (states_.empty()) {
            return false;
        }
        state_ = states_.back();
        states_.pop_back();
        return true;
    }

    void check_space(std::string_view name) {
        if (name == "/DeviceCMYK" || name == "/CMYK") {
            result_.hindrances.insert("a colour is given in CMYK");
        }
    }

    /// From "BI" to "EI": its entries, its data.
    void inline_image() {
        operands_.clear();
        Token token = next();
        while (!token.isWord("ID")) {
            if (token.getType() == QPDFTokenizer::tt_eof ||
                token.getType() == QPDFTokenizer::tt_word || operands_.size() >= kMostOperands) {
                result_.damaged = true;
                return;
            }
            operands_.push_back(token);
            token = next();
        }
        char space = 0;
        input_->read(&space, 1);
        tokenizer_.expectInlineImage(input_);
        const Token data = next();
        if (data.getType() != QPDFTokenizer::tt_inline_image) {
            result_.damaged = true;
            return;
        }
        if (!marked_.empty() && marked_.back()) {
            return;
        }
        result_.operators += "BI ";
        write_image_entries();
        result_.operators += "ID ";
        result_.operators += data.getValue();
        // Most data end with the white space before "EI": with another it would be longer.
        if (!ends_in_space(data.getValue())) {
            result_.operators += '\n';
        }
        // The "EI" that follows in the content is no operator by itself and is dropped.
        result_.operators += "EI\n";
    }

    void write_image_entries() {
        for (std::size_t i = 0; i < operands_.size(); ++i) {
            const std::string& value = operands_[i].getValue();
            const bool pair = i + 1 < operands_.size();
            if (pair && (value == "/I" || value == "/Interpolate") &&
                operands_[i + 1].getType() == QPDFTokenizer::tt_bool) {
                ++i;
                continue;
            }
            check_space(value);
            if (value == "/LZW" || value == "/LZWDecode" || value == "/Crypt") {
                result_.hindrances.insert("a picture is packed in a way that is not for archives");
            }
            write(operands_[i]);
        }
    }

    void write_operands(std::vector<Token>::const_iterator from) {
        for (; from != operands_.end(); ++from) {
            write(*from);
        }
    }

    void write(const Token& token) {
        const std::string& value = token.getValue();
        if (token.getType() == QPDFTokenizer::tt_string) {
            if (value.size() > kLongestString) {
                result_.hindrances.insert("a string is too long");
            }
            result_.operators += QPDFObjectHandle::newString(value).unparse();
        } else if (token.getType() == QPDFTokenizer::tt_name) {
            if (value.size() > kLongestName) {
                result_.hindrances.insert("a name is too long");
            }
            result_.operators += QPDFObjectHandle::newName(value).unparse();
        } else {
            result_.operators += value;
        }
        result_.operators += ' ';
    }

    std::shared_ptr<InputSource> input_;
    const std::set<std::string>* hidden_;
    QPDFTokenizer tokenizer_;
    std::vector<Token> operands_;
    State state_;
    std::vector<State> states_;
    std::size_t too_deep_ = 0;
    /// Of the open marked content, whether it is hidden.
    std::vector<bool> marked_;
    FilteredContent result_;
};

}  // namespace

FilteredContent filter_content(const std::string& content, const std::set<std::string>& hidden) {
    return Filter(content, hidden).run();
}

}  // namespace unitfolio::intake
