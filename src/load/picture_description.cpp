#include "load/picture_description.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace unitfolio::load {

namespace {

/// Words that only say that there is a picture, and what cameras and telephones call theirs.
constexpr std::array<std::string_view, 46> kEmptyWords = {
    "a",       "an",         "and",         "attached", "attachment", "below",      "chart",
    "diagram", "dsc",        "dscf",        "dscn",     "evidence",   "fig",        "figure",
    "file",    "from",       "graph",       "graphic",  "image",      "images",     "img",
    "jpeg",    "jpg",        "my",          "no",       "number",     "of",         "page",
    "photo",   "photograph", "photographs", "photos",   "pic",        "picture",    "pictures",
    "png",     "pxl",        "scan",        "scanned",  "screen",     "screenshot", "see",
    "shot",    "the",        "this",        "untitled"};

bool says_something(const std::string& word) {
    const bool has_letter = std::any_of(
        word.begin(), word.end(), [](char letter) { return letter < '0' || letter > '9'; });
    return has_letter &&
           !std::binary_search(kEmptyWords.begin(), kEmptyWords.end(), std::string_view(word));
}

/// Letters in a row and digits in a row, folded: "IMG_1234.jpg" is three words.
std::vector<std::string> words_of(std::string_view text) {
    enum class Kind { none, letters, digits };
    std::vector<std::string> words;
    Kind last = Kind::none;
    const std::string folded = base::fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const char32_t letter = base::next_code_point(folded, at);
        const bool is_digit = letter >= U'0' && letter <= U'9';
        const Kind kind = is_digit                ? Kind::digits
                          : base::is_word(letter) ? Kind::letters
                                                  : Kind::none;
        if (kind != Kind::none) {
            if (kind != last) {
                words.emplace_back();
            }
            words.back() += folded.substr(begin, at - begin);
        }
        last = kind;
    }
    return words;
}

std::string_view stem_of(std::string_view file) {
    const std::size_t slash = file.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? file : file.substr(slash + 1);
    return name.substr(0, name.rfind('.'));
}

}  // namespace

bool describes_picture(std::string_view description, std::string_view file) {
    const std::vector<std::string> words = words_of(description);
    return std::any_of(words.begin(), words.end(), says_something) && words != words_of(file) &&
           words != words_of(stem_of(file));
}

}  // namespace unitfolio::load
