#include "portfolio/block_scanner.h"

#include "base/text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace unitfolio::portfolio {

namespace {

constexpr std::string_view kMark = ":::";

bool is_space(char byte) {
    return byte == ' ' || byte == '\t';
}

bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
}

bool is_punctuation(char byte) {
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
           (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

/// Reads the words of one block's line.
class ArgumentReader {
  public:
    explicit ArgumentReader(std::string_view line)
        : rest_(line) {}

    void skip_space() {
        while (!rest_.empty() && is_space(rest_.front())) {
            rest_.remove_prefix(1);
        }
    }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    [[nodiscard]] std::string_view rest() const { return rest_; }

    [[nodiscard]] std::string name() {
        const auto* const end = std::find_if_not(rest_.begin(), rest_.end(), is_name_byte);
        std::string found(rest_.begin(), end);
        rest_.remove_prefix(found.size());
        return found;
    }

    [[nodiscard]] bool take(char byte) {
        if (rest_.empty() || rest_.front() != byte) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }

    /// A bare or quoted value; nothing if a quotation mark is missing at its end. Values may come
    /// out of a template's escaping, so that a backslash before punctuation means the punctuation.
    [[nodiscard]] std::optional<std::string> value() {
        const bool quoted = take('"');
        std::string found;
        while (!rest_.empty()) {
            const char byte = rest_.front();
            rest_.remove_prefix(1);
            if (byte == '\\' && !rest_.empty() && is_punctuation(rest_.front())) {
                found += rest_.front();
                rest_.remove_prefix(1);
            } else if (quoted ? byte == '"' : is_space(byte)) {
                return found;
            } else {
                found += byte;
            }
        }
        return quoted ? std::nullopt : std::optional(found);
    }

  private:
    std::string_view rest_;
};

class Scanner {
  public:
    Scanner(std::string_view text, std::span<const std::string_view> containers)
        : text_(text),
          containers_(containers) {}

    [[nodiscard]] ScannedBlocks run() {
        open_.emplace_back();
        std::size_t begin = 0;
        for (std::uint32_t number = 1; begin < text_.size(); ++number) {
            const auto found = text_.find('\n', begin);
            const auto end = found == std::string_view::npos ? text_.size() : found;
            const auto line = text_.substr(begin, end - begin);
            const auto next = std::min(end + 1, text_.size());
            if (line.substr(0, kMark.size()) == kMark) {
                take_line(base::trim(line.substr(kMark.size())), number);
            } else {
                add_markdown(begin, next);
            }
            begin = next;
        }
        while (open_.size() > 1) {
            fault(open_.back().line,
                  "block '" + open_.back().name + "' is never closed",
                  "put a line of ':::' behind its content");
            close();
        }
        result_.segments = std::move(open_.front().content);
        return std::move(result_);
    }

  private:
    void fault(std::uint32_t line, std::string message, std::string hint) {
        result_.faults.push_back({line, std::move(message), std::move(hint)});
    }

    void add_markdown(std::size_t begin, std::size_t end) {
        auto& segments = open_.back().content;
        if (!segments.empty()) {
            auto* const last = std::get_if<MarkdownRange>(&segments.back().content);
            if (last != nullptr) {
                last->end = static_cast<std::uint32_t>(end);
                return;
            }
        }
        segments.push_back(
            {MarkdownRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }

    void take_line(std::string_view words, std::uint32_t number) {
        if (words.empty()) {
            if (open_.size() == 1) {
                fault(number, "':::' closes a block that was never opened", "remove the line");
                return;
            }
            close();
            return;
        }
        BlockCall call;
        call.line = number;
        ArgumentReader reader(words);
        call.name = reader.name();
        if (call.name.empty()) {
            fault(number,
                  "a block's name is missing before '" + std::string(words) + "'",
                  "write ':::', a space and the name in lower case");
            return;
        }
        read_arguments(reader, call);
        if (std::find(containers_.begin(), containers_.end(), call.name) != containers_.end()) {
            open_.push_back(std::move(call));
        } else {
            open_.back().content.push_back({std::move(call)});
        }
    }

    void read_arguments(ArgumentReader& reader, BlockCall& call) {
        for (reader.skip_space(); !reader.at_end(); reader.skip_space()) {
            const std::string rest(reader.rest());
            BlockArgument argument;
            argument.name = reader.name();
            if (argument.name.empty() || !reader.take('=')) {
                fault(call.line,
                      "block '" + call.name + "' has an argument without a value: '" + rest + "'",
                      "write arguments as name=value or name=\"two words\"");
                return;
            }
            auto value = reader.value();
            if (!value) {
                fault(call.line,
                      "a quotation mark is missing at the end of '" + rest + "'",
                      "close the value with '\"' on the same line");
                return;
            }
            argument.value = std::move(*value);
            call.arguments.push_back(std::move(argument));
        }
    }

    void close() {
        BlockCall done = std::move(open_.back());
        open_.pop_back();
        open_.back().content.push_back({std::move(done)});
    }

    std::string_view text_;
    std::span<const std::string_view> containers_;
    /// The blocks that are open, the document itself (without a name) first.
    std::vector<BlockCall> open_;
    ScannedBlocks result_;
};

}  // namespace

const std::string* BlockCall::find(std::string_view argument) const {
    for (const auto& candidate : arguments) {
        if (candidate.name == argument) {
            return &candidate.value;
        }
    }
    return nullptr;
}

ScannedBlocks scan_blocks(std::string_view text, std::span<const std::string_view> containers) {
    return Scanner(text, containers).run();
}

}  // namespace unitfolio::portfolio
