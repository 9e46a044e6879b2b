#include "templating/json.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

namespace {

/// As large as an output may be.
constexpr std::size_t kLongest = std::size_t{64} * 1024 * 1024;
constexpr std::string_view kHexDigits = "0123456789abcdef";
/// What has an escape of one letter, and these letters.
constexpr std::u32string_view kShort = U"\b\t\n\f\r\"\\";
constexpr std::string_view kShortLetters = "btnfr\"\\";

class JsonWriter {
  public:
    explicit JsonWriter(std::optional<int> indent)
        : indent_(indent) {}

    /// False if the value has no JSON.
    bool write(const Value& value) {
        if (out_.size() > kLongest) {
            return false;
        }
        switch (value.kind()) {
            case Kind::null:
                out_ += "null";
                return true;
            case Kind::boolean:
                out_ += value.truthy() ? "true" : "false";
                return true;
            case Kind::integer:
            case Kind::decimal:
                out_ += to_text(value);
                return true;
            case Kind::text:
            case Kind::html:
                write_text(value.text());
                return true;
            case Kind::list:
                return write_list(value.list());
            case Kind::map:
                return write_map(value.map());
            default:
                return false;
        }
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

  private:
    void break_line() {
        if (indent_) {
            out_ += '\n';
            out_.append(static_cast<std::size_t>(*indent_) * depth_, ' ');
        }
    }

    void begin_item(bool first) {
        if (!first) {
            out_ += indent_ ? "," : ", ";
        }
        break_line();
    }

    void write_unit(char32_t unit) {
        out_ += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) {
            out_ += kHexDigits[(unit >> static_cast<unsigned>(shift)) & 15U];
        }
    }

    void write_character(char32_t character) {
        if (const std::size_t at = kShort.find(character); at != std::u32string_view::npos) {
            out_ += '\\';
            out_ += kShortLetters[at];
        } else if (character > 0xFFFF) {
            write_unit(0xD800 + ((character - 0x10000) >> 10U));
            write_unit(0xDC00 + ((character - 0x10000) & 0x3FFU));
        } else if (character < 0x20 || character > 0x7E ||
                   std::u32string_view(U"<>&'").find(character) != std::u32string_view::npos) {
            write_unit(character);
        } else {
            out_ += static_cast<char>(character);
        }
    }

    void write_text(std::string_view text) {
        out_ += '"';
        for (std::size_t at = 0; at < text.size();) {
            write_character(base::next_code_point(text, at));
        }
        out_ += '"';
    }

    bool write_list(const List& items) {
        out_ += '[';
        ++depth_;
        bool first = true;
        for (const Value& item : items) {
            begin_item(first);
            first = false;
            if (!write(item)) {
                return false;
            }
        }
        --depth_;
        if (!first) {
            break_line();
        }
        out_ += ']';
        return true;
    }

    bool write_map(const Map& map) {
        std::vector<const std::pair<std::string, Value>*> entries;
        for (const auto& entry : map.entries()) {
            entries.push_back(&entry);
        }
        std::sort(entries.begin(), entries.end(), [](const auto* left, const auto* right) {
            return left->first < right->first;
        });
        out_ += '{';
        ++depth_;
        bool first = true;
        for (const auto* entry : entries) {
            begin_item(first);
            first = false;
            write_text(entry->first);
            out_ += ": ";
            if (!write(entry->second)) {
                return false;
            }
        }
        --depth_;
        if (!first) {
            break_line();
        }
        out_ += '}';
        return true;
    }

    std::optional<int> indent_;
    std::size_t depth_ = 0;
    std::string out_;
};

}  // namespace

std::optional<std::string> to_json(const Value& value, std::optional<int> indent) {
    JsonWriter writer(indent);
    return writer.write(value) ? std::optional(writer.take()) : std::nullopt;
}

}  // namespace unitfolio::templating
