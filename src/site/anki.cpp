#include "site/anki.h"

#include "base/hash.h"
#include "site/study_items.h"

#include <string_view>

namespace unitfolio::site {

namespace {

constexpr std::size_t kGuidDigits = 20;

/// A column: in quotes where it holds what would end it.
std::string column(std::string_view text) {
    if (text.find_first_of("\t\r\n\"") == std::string_view::npos) {
        return std::string{text};
    }
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') {
            quoted += '"';
        }
        quoted += c;
    }
    return quoted + '"';
}

/// "::" begins a deck within a deck.
std::string deck_name(std::string_view title) {
    std::string name;
    for (const char c : title) {
        const bool is_doubled = c == ':' && !name.empty() && name.back() == ':';
        if (!is_doubled) {
            name += c;
        }
    }
    return name;
}

/// Tags hold no spaces; slugs don't either.
std::string tags(std::string_view slug, std::string_view kind) {
    std::string text{slug};
    text += ' ';
    text += kind;
    return text;
}

class AnkiWriter {
  public:
    explicit AnkiWriter(const SiteIndex& index)
        : index_(index) {}

    void add(const model::MaterialOwner& owner, std::string_view slug, const std::string& deck) {
        for (const StudyCard& card : study_cards(index_, owner)) {
            add_note(slug, card.id, {deck, card.front, card.back, tags(slug, name_of(card.kind))});
        }
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    struct Note {
        std::string deck;
        std::string front;
        std::string back;
        std::string tags;
    };

    void add_note(std::string_view slug, const std::string& id, const Note& note) {
        const std::string identity = std::string{slug} + '#' + id;
        text_ += base::sha256(identity).substr(0, kGuidDigits);
        for (const std::string* each : {&note.deck, &note.front, &note.back, &note.tags}) {
            text_ += '\t';
            text_ += column(*each);
        }
        text_ += '\n';
    }

    const SiteIndex& index_;
    std::string text_ =
        "#separator:tab\n#html:false\n#guid column:1\n#deck column:2\n#tags column:5\n";
};

}  // namespace

std::string anki_text(const SiteIndex& index, model::UnitId id) {
    const model::Unit& unit = index.catalogue()[id];
    AnkiWriter writer(index);
    writer.add(id, unit.slug, deck_name(unit.title));
    return writer.take();
}

std::string anki_text(const SiteIndex& index, model::QualificationId id) {
    const model::Qualification& qualification = index.catalogue()[id];
    const std::string deck = deck_name(qualification.title);
    AnkiWriter writer(index);
    writer.add(id, qualification.slug, deck);
    for (const model::UnitId unit_id : index.units_of(id)) {
        const model::Unit& unit = index.catalogue()[unit_id];
        writer.add(unit_id, unit.slug, deck + "::" + deck_name(unit.title));
    }
    return writer.take();
}

}  // namespace unitfolio::site
