#include "search/stemmer.h"

#include <libstemmer.h>

#include <algorithm>

namespace unitfolio::search {

namespace {

/// "en" of "en-GB".
std::string main_language(std::string_view tag) {
    std::string language{tag.substr(0, tag.find('-'))};
    std::transform(language.begin(), language.end(), language.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return language;
}

bool is_code(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view language)
    : stemmer_(sb_stemmer_new(main_language(language).c_str(), "UTF_8")) {}

std::string_view Stemmer::stem(std::string_view word) {
    if (!stemmer_ || is_code(word)) {
        return word;
    }
    const auto* bytes = static_cast<const sb_symbol*>(static_cast<const void*>(word.data()));
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (stem == nullptr) {
        return word;
    }
    return {static_cast<const char*>(static_cast<const void*>(stem)),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace unitfolio::search
