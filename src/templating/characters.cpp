#include "templating/characters.h"

#include "base/letters.h"
#include "base/text.h"

#include <cstddef>
#include <unordered_map>

namespace unitfolio::templating {

namespace {

std::unordered_map<char32_t, char32_t> make_capitals() {
    std::unordered_map<char32_t, char32_t> capitals;
    for (char32_t letter = U'A'; letter < 0x2000; ++letter) {
        if (const char32_t small = base::fold_letter(letter); small != letter) {
            capitals.try_emplace(small, letter);
        }
    }
    return capitals;
}

void append_capital(std::string& out, char32_t letter) {
    static const std::unordered_map<char32_t, char32_t> all_capitals = make_capitals();
    if (letter == U'ß') {
        out += "SS";
        return;
    }
    const auto found = all_capitals.find(letter == U'ς' ? U'σ' : letter);
    base::append_utf8(out, found == all_capitals.end() ? letter : found->second);
}

}  // namespace

std::u32string code_points(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        result += base::next_code_point(text, at);
    }
    return result;
}

std::string utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t code_point : code_points) {
        base::append_utf8(text, code_point);
    }
    return text;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        static_cast<void>(base::next_code_point(text, at));
    }
    return count;
}

std::string lower_case(std::string_view text) {
    return base::fold_case(text);
}

std::string upper_case(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        append_capital(result, base::next_code_point(text, at));
    }
    return result;
}

std::string capital_case(std::string_view text) {
    std::string result;
    if (!text.empty()) {
        std::size_t at = 0;
        append_capital(result, base::next_code_point(text, at));
        result += lower_case(text.substr(at));
    }
    return result;
}

}  // namespace unitfolio::templating
