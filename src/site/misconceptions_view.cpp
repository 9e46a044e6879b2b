#include "site/misconceptions_view.h"

#include "base/text.h"
#include "site/contents_list.h"
#include "site/index_view.h"
#include "site/link_lists.h"
#include "site/scope_view.h"

#include <string>
#include <utility>
#include <variant>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// {statement, correction, scope, url} of mistakes with a correction.
List misconceptions(PageContext& page, const model::MaterialOwner& owner) {
    const auto* id = std::get_if<model::UnitId>(&owner);
    const model::Unit* unit = id == nullptr ? nullptr : &page.catalogue()[*id];
    const std::vector<model::Mistake>& mistakes = page.catalogue().material_of(owner).mistakes;
    List values;
    for (std::uint32_t i = 0; i < mistakes.size(); ++i) {
        const model::Mistake& mistake = mistakes[i];
        if (mistake.is_misconception()) {
            values.emplace_back(
                Map{{"statement", page.excerpt(mistake.statement)},
                    {"correction", page.excerpt(mistake.correction)},
                    {"scope", scope_links(page, mistake.scope, unit)},
                    {"url", page.url(*place_of(page.index(), model::MistakeRef{owner, i}))}});
        }
    }
    return values;
}

struct OwnerLink {
    const PageContext& page;

    Map operator()(model::UnitId id) const { return described(unit_link(page, id), "unit"); }

    Map operator()(model::QualificationId id) const {
        const model::Qualification& qualification = page.catalogue()[id];
        Map link = content_link(
            page, qualification.title, place_of(qualification), qualification.language);
        link.set("organisation", organisation_link(page, qualification.organisation));
        return described(std::move(link), "qualification");
    }

    Map operator()(model::OrganisationId id) const {
        const model::Organisation& organisation = page.catalogue()[id];
        Map link = content_link(page, organisation.title, place_of(organisation));
        link.set("organisation", nullptr);
        return described(std::move(link), "organisation");
    }

  private:
    static Map described(Map link, const char* kind) {
        link.set("kind", kind);
        return link;
    }
};

std::string slug_of(const model::Catalogue& catalogue, const model::MaterialOwner& owner) {
    return std::visit([&](auto id) { return catalogue[id].slug; }, owner);
}

}  // namespace

Map misconceptions_view(PageContext& page, std::size_t number) {
    const Index<model::MaterialOwner>& index = page.index().misconceptions();
    const IndexSpot spot{index.pages, number};
    ContentsList contents(page.strings());
    Map values =
        index_values(page, spot, [&](std::size_t section, std::size_t entry) -> templating::Value {
            const model::MaterialOwner& owner = index.entries[section][entry];
            Map value = std::visit(OwnerLink{page}, owner);
            value.set("id", page.claim_id("in-" + base::slug(slug_of(page.catalogue(), owner))));
            value.set("misconceptions", misconceptions(page, owner));
            const auto* unit = std::get_if<model::UnitId>(&owner);
            contents.add(unit == nullptr ? *value.find("title") : distinct_title(page, *unit),
                         *value.find("id"),
                         *value.find("language"));
            return value;
        });
    const Strings& strings = page.strings();
    Map view = index_chrome(page,
                            spot,
                            {"misconceptions",
                             strings.text("indexes.misconceptions"),
                             strings.text("indexes.misconceptions_lead")},
                            contents.take());
    view.set("index", std::move(values));
    return view;
}

}  // namespace unitfolio::site
