#include "site/places.h"

#include "link/anchors.h"
#include "model/plain_text.h"
#include "site/site_index.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace unitfolio::site {

namespace {

using model::Catalogue;

Place file_in(std::string_view folder,
              std::string_view slug,
              std::string_view extension = ".html") {
    std::string path{folder};
    path += slug;
    path += extension;
    return {path, {}};
}

struct TargetPlace {
    const SiteIndex& index;
    const Catalogue& catalogue = index.catalogue();

    std::optional<Place> operator()(std::monostate) const { return std::nullopt; }

    std::optional<Place> operator()(model::EvidenceId) const { return std::nullopt; }

    std::optional<Place> operator()(model::OutcomeRef ref) const {
        Place place = place_of(catalogue[ref.unit]);
        place.anchor = link::outcome_anchor(catalogue[ref].number);
        return place;
    }

    std::optional<Place> operator()(model::CriterionRef ref) const {
        Place place = place_of(catalogue[ref.unit]);
        place.anchor = link::criterion_anchor(catalogue[ref].number);
        return place;
    }

    std::optional<Place> operator()(const model::ConceptRef& ref) const {
        return within(ref.owner, &link::PageAnchors::concepts, ref.position);
    }

    std::optional<Place> operator()(const model::MistakeRef& ref) const {
        return within(ref.owner, &link::PageAnchors::mistakes, ref.position);
    }

    std::optional<Place> operator()(model::TermId id) const { return index.glossary_entry(id); }

    template <class Id>
    std::optional<Place> operator()(Id id) const {
        return place_of(catalogue[id]);
    }

  private:
    using Ids = std::vector<std::string> link::PageAnchors::*;

    [[nodiscard]] Place within(const model::MaterialOwner& owner,
                               Ids ids,
                               std::uint32_t position) const {
        return std::visit(
            [&](auto id) {
                Place place = place_of(catalogue[id]);
                place.anchor = (index.site().anchors[catalogue[id].document.value].*ids)[position];
                return place;
            },
            owner);
    }
};

struct SpeakerPlace {
    const Catalogue& catalogue;

    std::optional<Place> operator()(std::monostate) const { return glossary_place(); }

    std::optional<Place> operator()(model::EvidenceId) const { return std::nullopt; }

    std::optional<Place> operator()(model::LearnerId) const { return std::nullopt; }

    template <class Id>
    std::optional<Place> operator()(Id id) const {
        return place_of(catalogue[id]);
    }
};

struct TargetLabel {
    const Catalogue& catalogue;
    const Strings& strings;
    std::string_view here;

    std::string operator()(std::monostate) const { return {}; }

    std::string operator()(model::EvidenceId) const { return {}; }

    std::string operator()(model::TermId id) const { return catalogue[id].name; }

    std::string operator()(model::OrganisationId id) const { return catalogue[id].short_title; }

    std::string operator()(const model::ConceptRef& ref) const { return catalogue[ref].name; }

    std::string operator()(const model::MistakeRef& ref) const {
        return "“" + model::plain_text(catalogue, catalogue[ref].statement) + "”";
    }

    std::string operator()(model::OutcomeRef ref) const {
        return within(ref.unit,
                      strings.text("outcome.outcome_lower", {{"number", catalogue[ref].number}}));
    }

    std::string operator()(model::CriterionRef ref) const {
        return within(ref.unit, catalogue[ref].number);
    }

    template <class Id>
    std::string operator()(Id id) const {
        return catalogue[id].title;
    }

  private:
    [[nodiscard]] std::string within(model::UnitId unit, const std::string& part) const {
        const bool is_own_page = place_of(catalogue[unit]).path == here;
        return is_own_page ? part : catalogue[unit].title + ", " + part;
    }
};

struct SpeakerTitle {
    const Catalogue& catalogue;
    const Strings& strings;

    std::string operator()(std::monostate) const { return strings.text("glossary.title"); }

    std::string operator()(model::EvidenceId) const { return {}; }

    std::string operator()(model::LearnerId) const { return {}; }

    template <class Id>
    std::string operator()(Id id) const {
        return catalogue[id].title;
    }
};

}  // namespace

Place place_of(const model::Organisation& organisation) {
    return file_in("organisations/", organisation.slug);
}

Place place_of(const model::Qualification& qualification) {
    return file_in("qualifications/", qualification.slug);
}

Place place_of(const model::Unit& unit) {
    return file_in("units/", unit.slug);
}

Place place_of(const model::Page& page) {
    return file_in("pages/", page.slug);
}

Place home_place() {
    return {std::string{kHomePath}, {}};
}

Place study_place() {
    return {std::string{kStudyPath}, {}};
}

Place study_data_place_of(const model::Qualification& qualification) {
    return file_in("study/qualifications/", qualification.slug, ".js");
}

Place study_data_place_of(const model::Unit& unit) {
    return file_in("study/units/", unit.slug, ".js");
}

Place anki_place_of(const model::Qualification& qualification) {
    return file_in("anki/qualifications/", qualification.slug, ".txt");
}

Place anki_place_of(const model::Unit& unit) {
    return file_in("anki/units/", unit.slug, ".txt");
}

Place glossary_place() {
    return {std::string{kGlossaryPath}, {}};
}

Place feed_place() {
    return {std::string{kFeedPath}, {}};
}

Place data_place_of(const model::Unit& unit) {
    return file_in("units/", unit.slug, ".json");
}

Place text_place_of(const model::Unit& unit) {
    return file_in("units/", unit.slug, ".md");
}

std::string public_url(const std::string& base_url, std::string_view path) {
    return base_url + '/' + (path == kHomePath ? std::string{} : escape_path(path));
}

std::optional<Place> place_of(const SiteIndex& index, const link::Target& target) {
    return std::visit(TargetPlace{index}, target);
}

Place place_of_file(std::string_view path) {
    return {"files/" + std::string{path}, {}};
}

std::optional<Place> place_of(const Catalogue& catalogue, const link::Speaker& speaker) {
    return std::visit(SpeakerPlace{catalogue}, speaker);
}

std::optional<Place> place_of(const SiteIndex& index,
                              const link::Speaker& speaker,
                              const std::string& anchor) {
    if (std::holds_alternative<std::monostate>(speaker)) {
        return index.glossary_spot(anchor);
    }
    std::optional<Place> place = place_of(index.catalogue(), speaker);
    if (place) {
        place->anchor = anchor;
    }
    return place;
}

std::string label_of(const Catalogue& catalogue,
                     const Strings& strings,
                     const link::Target& target,
                     std::string_view here) {
    return std::visit(TargetLabel{catalogue, strings, here}, target);
}

std::string title_of(const Catalogue& catalogue,
                     const Strings& strings,
                     const link::Speaker& speaker) {
    return std::visit(SpeakerTitle{catalogue, strings}, speaker);
}

}  // namespace unitfolio::site
