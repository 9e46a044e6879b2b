#include "link/written_name.h"

#include "base/text.h"

#include <array>
#include <cstddef>

namespace unitfolio::link {

namespace {

struct KindWord {
    NameKind kind;
    std::string_view word;
};

constexpr std::array kWords = {
    KindWord{NameKind::unit, "unit"},
    KindWord{NameKind::qualification, "qualification"},
    KindWord{NameKind::organisation, "organisation"},
    KindWord{NameKind::evidence, "evidence"},
    KindWord{NameKind::page, "page"},
    KindWord{NameKind::term, "term"},
    KindWord{NameKind::key_concept, "concept"},
    KindWord{NameKind::mistake, "mistake"},
    KindWord{NameKind::misconception, "misconception"},
};

bool goes_by_words(NameKind kind) {
    return kind == NameKind::term || kind == NameKind::key_concept || kind == NameKind::mistake ||
           kind == NameKind::misconception;
}

NameKind take_kind(std::string_view& text) {
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        const std::string word = base::fold_case(base::trim(text.substr(0, colon)));
        for (const KindWord& each : kWords) {
            if (each.word == word) {
                text = base::trim(text.substr(colon + 1));
                return each.kind;
            }
        }
    }
    return NameKind::any;
}

}  // namespace

WrittenName read_name(std::string_view text) {
    WrittenName written;
    text = base::trim(text);
    written.kind = take_kind(text);
    const std::size_t hash = goes_by_words(written.kind) ? std::string_view::npos : text.find('#');
    written.name = base::trim(text.substr(0, hash));
    if (hash != std::string_view::npos) {
        written.part = base::trim(text.substr(hash + 1));
    }
    return written;
}

std::string_view word_of(NameKind kind) {
    for (const KindWord& each : kWords) {
        if (each.kind == kind) {
            return each.word;
        }
    }
    return {};
}

}  // namespace unitfolio::link
