#include "search/dictionary_writer.h"

#include "search/number_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace unitfolio::search {

namespace {

constexpr std::size_t kBytesOfDictionary = 16'000;

std::uint32_t shared_ascii(std::string_view a, std::string_view b) {
    std::uint32_t shared = 0;
    while (shared < a.size() && shared < b.size() && a[shared] == b[shared] &&
           static_cast<unsigned char>(a[shared]) < 0x80) {
        ++shared;
    }
    return shared;
}

std::uint32_t zigzag(std::int64_t number) {
    return static_cast<std::uint32_t>(number >= 0 ? 2 * number : -2 * number - 1);
}

}  // namespace

IndexParts dictionary_parts(const std::vector<Word>& words) {
    IndexParts result;
    std::string value;
    std::string_view before;
    std::int64_t stem_before = 0;
    const auto finish = [&] {
        result.parts.push_back({"d" + std::to_string(result.parts.size()), std::move(value)});
        value.clear();
        before = {};
        stem_before = 0;
    };
    for (const Word& word : words) {
        if (value.size() > kBytesOfDictionary) {
            finish();
        }
        if (value.empty()) {
            result.directory += (result.directory.empty() ? "" : " ") + word.text;
        }
        const std::uint32_t shared = shared_ascii(before, word.text);
        append_number(value, shared);
        value += std::string_view{word.text}.substr(shared);
        value += ' ';
        append_number(value, zigzag(std::int64_t{word.stem} - stem_before));
        before = word.text;
        stem_before = word.stem;
    }
    if (!value.empty()) {
        finish();
    }
    return result;
}

}  // namespace unitfolio::search
