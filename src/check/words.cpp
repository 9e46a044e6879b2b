#include "check/words.h"

#include "base/letters.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace unitfolio::check {

namespace {

constexpr char32_t kRightQuote = 0x2019;
constexpr std::size_t kShortestPlural = 4;

enum class ByteKind : std::uint8_t { separator, letter, beyond_ascii };

constexpr std::array<ByteKind, 256> byte_kinds() {
    std::array<ByteKind, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
        const bool is_digit = byte >= '0' && byte <= '9';
        const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (is_digit || is_letter) {
            kinds[byte] = ByteKind::letter;
        } else if (byte >= 0x80) {
            kinds[byte] = ByteKind::beyond_ascii;
        }
    }
    return kinds;
}

constexpr std::array<ByteKind, 256> kByteKinds = byte_kinds();

ByteKind kind_of(char byte) {
    return kByteKinds[static_cast<unsigned char>(byte)];
}

/// This bit makes ASCII letters small and leaves digits alone.
constexpr std::uint64_t kSmallLetters = 0x2020202020202020ULL;

std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32U);
}

/// Eight bytes at a step; `fold` is what each step adds to them.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t fold) {
    std::uint64_t hash = bytes.size();
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.size(), sizeof(std::uint64_t));
        std::uint64_t step = 0;
        for (std::size_t i = 0; i < size; ++i) {
            step = (step << 8U) | static_cast<unsigned char>(bytes[i]);
        }
        hash = mix(hash, step | fold);
        bytes.remove_prefix(size);
    }
    return hash;
}

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && base::is_word(base::next_code_point(text, at));
}

}  // namespace

/// Where the next word starts, or the end of the text.
std::size_t WordReader::find_word(std::size_t at) const {
    while (at < text_.size()) {
        const ByteKind kind = kind_of(text_[at]);
        if (kind == ByteKind::letter) {
            break;
        }
        if (kind == ByteKind::separator) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        if (base::is_word(base::next_code_point(text_, at))) {
            return begin;
        }
    }
    return at;
}

/// Where the word that starts at `at` ends. `is_plain` becomes false if it holds more than ASCII
/// letters and digits.
std::size_t WordReader::find_end(std::size_t at, bool& is_plain) const {
    while (at < text_.size()) {
        const ByteKind kind = kind_of(text_[at]);
        if (kind == ByteKind::letter) {
            ++at;
            continue;
        }
        if (kind == ByteKind::separator && text_[at] != '\'') {
            break;
        }
        std::size_t behind = at;
        const char32_t letter = base::next_code_point(text_, behind);
        const bool is_apostrophe = letter == U'\'' || letter == kRightQuote;
        if (is_apostrophe ? !is_letter_at(text_, behind) : !base::is_word(letter)) {
            break;
        }
        is_plain = false;
        at = behind;
    }
    return at;
}

bool WordReader::next() {
    const std::size_t begin = find_word(at_);
    gap_ = text_.substr(at_, begin - at_);
    at_ = begin;
    if (begin == text_.size()) {
        return false;
    }
    bool is_plain = true;
    at_ = find_end(begin, is_plain);
    word_.begin = begin;
    word_.written = text_.substr(begin, at_ - begin);
    word_.hash =
        is_plain ? hash_bytes(word_.written, kSmallLetters) : hash_of(folded(word_.written));
    return true;
}

std::string folded(std::string_view written) {
    std::string result;
    for (std::size_t at = 0; at < written.size();) {
        const char32_t letter = base::next_code_point(written, at);
        if (base::is_word(letter)) {
            base::append_utf8(result, base::fold_letter(letter));
        }
    }
    return result;
}

std::uint64_t hash_of(std::string_view folded_word) {
    return hash_bytes(folded_word, kSmallLetters);
}

std::uint64_t stem_of(const Word& word) {
    if (word.written.back() != 's' && word.written.back() != 'S') {
        return word.hash;
    }
    const std::string letters = folded(word.written);
    const bool is_plural =
        letters.size() >= kShortestPlural && letters.ends_with('s') && !letters.ends_with("ss");
    return is_plural ? hash_of(std::string_view(letters).substr(0, letters.size() - 1)) : word.hash;
}

void append_hashes(std::string_view text, std::vector<std::uint64_t>& hashes) {
    for (WordReader reader(text); reader.next();) {
        hashes.push_back(reader.word().hash);
    }
}

}  // namespace unitfolio::check
