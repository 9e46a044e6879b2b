#include "site/alphabet.h"

#include "base/text.h"

namespace unitfolio::site {

std::string letter_of(std::string_view name) {
    const std::string slug = base::slug(name);
    const char first = slug.empty() ? '\0' : slug.front();
    if (first >= 'a' && first <= 'z') {
        return {static_cast<char>(first - 'a' + 'A')};
    }
    return std::string{kNoLetter};
}

std::string alphabetical_key(std::string_view name) {
    return letter_of(name) + base::slug(name);
}

}  // namespace unitfolio::site
