#include "starter/facts_text.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace unitfolio::starter {

namespace {

constexpr std::size_t kWidth = 100;

/// What YAML, or an editor's schema, would take for something else than a text.
constexpr std::array<std::string_view, 9> kWords{
    "true", "false", "yes", "no", "on", "off", "null", "y", "n"};

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool is_plain(char byte) {
    constexpr std::string_view harmless = " -_.,()/'";
    return is_letter(byte) || (byte >= '0' && byte <= '9') ||
           harmless.find(byte) != std::string_view::npos;
}

}  // namespace

std::string comment(std::string_view words) {
    std::string text;
    std::string line = "#";
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find_first_of(" \n"));
        words.remove_prefix(std::min(word.size() + 1, words.size()));
        if (line.size() + 1 + word.size() > kWidth) {
            text += line + '\n';
            line = "#";
        }
        line += ' ';
        line += word;
    }
    return text + line + '\n';
}

std::string yaml_text(std::string_view text) {
    const bool is_word =
        std::find(kWords.begin(), kWords.end(), base::fold_case(text)) != kWords.end();
    if (!text.empty() && is_letter(text.front()) && text.back() != ' ' && !is_word &&
        std::all_of(text.begin(), text.end(), is_plain)) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            quoted += '\\';
        }
        quoted += byte;
    }
    return quoted + '"';
}

std::string facts_text(const data::FieldTable& fields, std::span<const Fact> facts) {
    std::string text;
    for (const data::Field& field : fields.fields) {
        if (field.form == data::Form::ignored) {
            continue;
        }
        const auto known = std::find_if(
            facts.begin(), facts.end(), [&](const Fact& fact) { return fact.name == field.name; });
        assert(known != facts.end() || field.need == data::Need::optional);
        text += comment(field.help);
        text += known == facts.end() ? '#' + std::string(field.name) + ":\n"
                                     : std::string(field.name) + ": " + known->value + '\n';
    }
    return text;
}

}  // namespace unitfolio::starter
