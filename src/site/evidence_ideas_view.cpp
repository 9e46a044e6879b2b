#include "site/evidence_ideas_view.h"

#include "base/text.h"
#include "link/anchors.h"
#include "site/contents_list.h"
#include "site/index_view.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;

/// {number, text, url}
Map criterion_link(const PageContext& page, model::CriterionRef ref) {
    const model::Criterion& criterion = page.catalogue()[ref];
    Place place = place_of(page.catalogue()[ref.unit]);
    place.anchor = link::criterion_anchor(criterion.number);
    return {{"number", criterion.number}, {"text", criterion.text}, {"url", page.url(place)}};
}

const model::Passage& passage_of(const PageContext& page, const IdeaUse& use) {
    return page.catalogue()[use.criterion].evidence_ideas[use.idea];
}

/// What an entry shows: {kind: "shared", idea, criteria, units: [{unit, criteria}], more} or
/// {kind: "unit", unit, id, criteria: [{number, text, url, ideas}]}.
class EntryWriter {
  public:
    EntryWriter(PageContext& page, ContentsList& contents)
        : page_(page),
          contents_(contents) {}

    Map operator()(const SharedIdea& idea) const {
        List units;
        std::size_t left_out = 0;
        for (auto use = idea.begin(); use != idea.end();) {
            const model::UnitId unit = use->criterion.unit;
            List criteria;
            for (; use != idea.end() && use->criterion.unit == unit; ++use) {
                criteria.emplace_back(criterion_link(page_, use->criterion));
            }
            if (units.size() == kMostUnitsOfIdea) {
                ++left_out;
                continue;
            }
            units.emplace_back(
                Map{{"unit", unit_link(page_, unit)}, {"criteria", std::move(criteria)}});
        }
        return {{"kind", "shared"},
                {"idea", page_.excerpt(passage_of(page_, idea.front()))},
                {"criteria", idea.size()},
                {"units", std::move(units)},
                {"more", left_out}};
    }

    Map operator()(model::UnitId id) const {
        const model::Unit& unit = page_.catalogue()[id];
        std::string anchor = page_.claim_id("in-" + base::slug(unit.slug));
        contents_.add(distinct_title(page_, id), anchor, page_.other_language(unit.language));
        List criteria;
        for (std::uint32_t i = 0; i < unit.criteria.size(); ++i) {
            if (!unit.criteria[i].evidence_ideas.empty()) {
                Map criterion = criterion_link(page_, {id, i});
                criterion.set("ideas", ideas(unit.criteria[i]));
                criteria.emplace_back(std::move(criterion));
            }
        }
        return {{"kind", "unit"},
                {"unit", unit_link(page_, id)},
                {"id", std::move(anchor)},
                {"criteria", std::move(criteria)}};
    }

  private:
    [[nodiscard]] List ideas(const model::Criterion& criterion) const {
        List values;
        for (const model::Passage& idea : criterion.evidence_ideas) {
            values.emplace_back(page_.excerpt(idea));
        }
        return values;
    }

    PageContext& page_;
    ContentsList& contents_;
};

}  // namespace

Map evidence_ideas_view(PageContext& page, std::size_t number) {
    const Index<IdeaEntry>& index = page.index().ideas();
    const IndexSpot spot{index.pages, number};
    ContentsList contents(page.strings());
    const IndexSection& first = index.pages.sections().front();
    contents.add_if(
        index.pages.is_whole() && first.id == "shared", "indexes.shared_ideas", "shared");
    const EntryWriter writer(page, contents);
    Map values =
        index_values(page, spot, [&](std::size_t section, std::size_t entry) -> templating::Value {
            return std::visit(writer, index.entries[section][entry]);
        });
    const Strings& strings = page.strings();
    Map view = index_chrome(page,
                            spot,
                            {"evidence-ideas",
                             strings.text("indexes.evidence_ideas"),
                             strings.text("indexes.evidence_ideas_lead")},
                            contents.take());
    view.set("index", std::move(values));
    return view;
}

}  // namespace unitfolio::site
