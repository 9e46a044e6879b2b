#include "site/comparison_view.h"

#include "link/anchors.h"
#include "site/chrome_view.h"
#include "site/index_view.h"
#include "site/link_lists.h"
#include "site/unit_alignment.h"
#include "site/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

/// Who has a part, and whether those who have it say it in the same words.
enum class Agreement : std::uint8_t { same, wording, some };

constexpr std::array<std::string_view, 3> kAgreements{"same", "wording", "some"};

struct Totals {
    /// By Agreement.
    std::array<std::size_t, 3> rows{};
    /// Criteria that only one unit has, by unit.
    std::vector<std::size_t> alone;
};

/// What the units are told apart by: their organisations, and their numbers or slugs where two have
/// the same.
std::vector<std::string> labels_of(const PageContext& page,
                                   const std::vector<model::UnitId>& units) {
    std::vector<std::string> labels;
    labels.reserve(units.size());
    std::map<std::string, std::size_t> uses;
    for (const model::UnitId id : units) {
        const model::OrganisationId owner = page.catalogue()[id].organisation;
        labels.push_back(owner.is_set() ? page.catalogue()[owner].short_title
                                        : page.strings().text("comparison.no_organisation"));
        ++uses[labels.back()];
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (uses[labels[i]] > 1) {
            const model::Unit& unit = page.catalogue()[units[i]];
            labels[i] += " " + (unit.number.empty() ? unit.slug : unit.number);
        }
    }
    return labels;
}

List pieces_view(const std::vector<Piece>& pieces) {
    List values;
    for (const Piece& piece : pieces) {
        values.emplace_back(Map{{"text", piece.text}, {"differs", piece.differs}});
    }
    return values;
}

enum class Difference : std::uint8_t { none, some, throughout };

/// Where most of what is written differs, marks would only be in the way.
Difference difference_of(const std::vector<std::vector<Piece>>& texts) {
    std::size_t written = 0;
    std::size_t different = 0;
    for (const std::vector<Piece>& pieces : texts) {
        for (const Piece& piece : pieces) {
            written += piece.text.size();
            different += piece.differs ? piece.text.size() : 0;
        }
    }
    if (different == 0) {
        return Difference::none;
    }
    return different * 3 > written * 2 ? Difference::throughout : Difference::some;
}

std::vector<std::vector<Piece>> unmarked(const std::vector<std::string_view>& texts) {
    std::vector<std::vector<Piece>> pieces;
    pieces.reserve(texts.size());
    for (const std::string_view text : texts) {
        pieces.push_back({{std::string{text}, false}});
    }
    return pieces;
}

/// A part of one unit as it is shown in a row.
struct Cell {
    std::string_view text;
    std::string number;
    std::string url;
    /// The outcome that a criterion is of, if it isn't the one of its row.
    std::string elsewhere;
};

class ComparisonWriter {
  public:
    ComparisonWriter(const PageContext& page, const std::vector<model::UnitId>& units)
        : page_(page),
          units_(units),
          labels_(labels_of(page, units)) {
        totals_.alone.resize(units.size());
    }

    /// [{label, title, url, organisation}]
    [[nodiscard]] List units() const {
        List values;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            Map value = unit_link(page_, units_[i]);
            value.set("label", labels_[i]);
            value.set("alone", totals_.alone[i]);
            values.emplace_back(std::move(value));
        }
        return values;
    }

    /// [{label, values, differs}]
    [[nodiscard]] List facts() const {
        List rows;
        add_fact(rows, "facts.unit_number", [](const model::Unit& unit) {
            return optional_text(unit.number);
        });
        add_fact(rows, "facts.level", [](const model::Unit& unit) {
            return optional_number(unit.level);
        });
        add_fact(rows, "facts.credits", [](const model::Unit& unit) {
            return optional_number(unit.credit);
        });
        add_fact(rows, "facts.guided_hours", [](const model::Unit& unit) {
            return optional_range(unit.guided_hours);
        });
        add_fact(rows, "comparison.outcomes", [](const model::Unit& unit) {
            return Value{unit.outcomes.size()};
        });
        add_fact(rows, "comparison.criteria", [](const model::Unit& unit) {
            return Value{unit.criteria.size()};
        });
        return rows;
    }

    /// [{cells, agreement, missing, criteria: [{cells, agreement, missing}]}]
    [[nodiscard]] List outcomes() {
        List values;
        for (const AlignedOutcome& aligned : align_units(page_.catalogue(), units_)) {
            Map value = row(outcome_cells(aligned.outcome)).first;
            value.set("title", title_of(aligned.outcome));
            List criteria;
            for (const AlignedRow& criterion : aligned.criteria) {
                auto shown = row(criterion_cells(criterion, aligned.outcome));
                count(criterion, shown.second);
                criteria.emplace_back(std::move(shown.first));
            }
            value.set("criteria", std::move(criteria));
            values.emplace_back(std::move(value));
        }
        return values;
    }

    /// How many rows of criteria read the same, differ, and are those of several but not all:
    /// {same, wording, several}
    [[nodiscard]] Map totals() const {
        const auto of = [this](Agreement agreement) {
            return totals_.rows[static_cast<std::size_t>(agreement)];
        };
        const std::size_t alone =
            std::accumulate(totals_.alone.begin(), totals_.alone.end(), std::size_t{0});
        return {{"same", of(Agreement::same)},
                {"wording", of(Agreement::wording)},
                {"several", of(Agreement::some) - alone}};
    }

  private:
    using Cells = std::vector<std::optional<Cell>>;

    template <class Fact>
    void add_fact(List& rows, std::string_view label, Fact fact) const {
        List values;
        std::vector<std::string> texts;
        for (const model::UnitId id : units_) {
            values.push_back(fact(page_.catalogue()[id]));
            texts.push_back(values.back().is_null() ? "" : templating::to_text(values.back()));
        }
        if (std::all_of(
                texts.begin(), texts.end(), [](const auto& text) { return text.empty(); })) {
            return;
        }
        const bool differs = std::count(texts.begin(), texts.end(), texts.front()) !=
                             static_cast<std::ptrdiff_t>(texts.size());
        rows.emplace_back(Map{{"label", page_.strings().text(label)},
                              {"values", std::move(values)},
                              {"differs", differs}});
    }

    /// Of the first unit that has it.
    [[nodiscard]] std::string title_of(const AlignedRow& row) const {
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            if (row.items[unit]) {
                return page_.catalogue()[units_[unit]].outcomes[*row.items[unit]].title;
            }
        }
        return {};
    }

    [[nodiscard]] Cells outcome_cells(const AlignedRow& row) const {
        Cells cells(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            if (!row.items[unit]) {
                continue;
            }
            const model::Unit& owner = page_.catalogue()[units_[unit]];
            const model::Outcome& outcome = owner.outcomes[*row.items[unit]];
            Place place = place_of(owner);
            place.anchor = link::outcome_anchor(outcome.number);
            cells[unit] = Cell{outcome.title, outcome.number, page_.url(place), {}};
        }
        return cells;
    }

    [[nodiscard]] Cells criterion_cells(const AlignedRow& row, const AlignedRow& outcomes) const {
        Cells cells(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            if (!row.items[unit]) {
                continue;
            }
            const model::Unit& owner = page_.catalogue()[units_[unit]];
            const model::Criterion& criterion = owner.criteria[*row.items[unit]];
            Place place = place_of(owner);
            place.anchor = link::criterion_anchor(criterion.number);
            const bool is_elsewhere = outcomes.items[unit] != criterion.outcome;
            cells[unit] = Cell{criterion.text,
                               criterion.number,
                               page_.url(place),
                               is_elsewhere ? owner.outcomes[criterion.outcome].number : ""};
        }
        return cells;
    }

    [[nodiscard]] Value language_of(std::size_t unit) const {
        return page_.other_language(page_.catalogue()[units_[unit]].language);
    }

    /// {cells: [{label, language, number, url, elsewhere, pieces} or null], agreement, rewritten,
    /// only: label or null, missing: [label]}
    [[nodiscard]] std::pair<Map, Agreement> row(const Cells& cells) const {
        std::vector<std::string_view> texts;
        for (const auto& cell : cells) {
            if (cell) {
                texts.push_back(cell->text);
            }
        }
        std::vector<std::vector<Piece>> pieces = differences(texts);
        const Difference difference = difference_of(pieces);
        if (difference == Difference::throughout) {
            pieces = unmarked(texts);
        }
        List values;
        List missing;
        for (std::size_t unit = 0, text = 0; unit < cells.size(); ++unit) {
            if (!cells[unit]) {
                values.emplace_back(nullptr);
                missing.emplace_back(labels_[unit]);
                continue;
            }
            values.emplace_back(Map{{"label", labels_[unit]},
                                    {"language", language_of(unit)},
                                    {"number", cells[unit]->number},
                                    {"url", cells[unit]->url},
                                    {"elsewhere", optional_text(cells[unit]->elsewhere)},
                                    {"pieces", pieces_view(pieces[text++])}});
        }
        const bool is_same = difference == Difference::none;
        const Agreement agreement = !missing.empty() ? Agreement::some
                                    : is_same        ? Agreement::same
                                                     : Agreement::wording;
        Map value{{"cells", std::move(values)},
                  {"agreement", kAgreements[static_cast<std::size_t>(agreement)]},
                  {"rewritten", difference == Difference::throughout},
                  {"only", texts.size() == 1 ? Value{only_of(cells)} : Value{}},
                  {"missing", std::move(missing)}};
        return {std::move(value), agreement};
    }

    /// The label of the first unit that has a part.
    [[nodiscard]] std::string only_of(const Cells& cells) const {
        std::size_t unit = 0;
        while (!cells[unit]) {
            ++unit;
        }
        return labels_[unit];
    }

    void count(const AlignedRow& criterion, Agreement agreement) {
        ++totals_.rows[static_cast<std::size_t>(agreement)];
        const auto has = [](const auto& item) {
            return item.has_value();
        };
        const auto& items = criterion.items;
        if (std::count_if(items.begin(), items.end(), has) == 1) {
            const auto owner = std::find_if(items.begin(), items.end(), has) - items.begin();
            ++totals_.alone[static_cast<std::size_t>(owner)];
        }
    }

    const PageContext& page_;
    const std::vector<model::UnitId>& units_;
    std::vector<std::string> labels_;
    Totals totals_;
};

std::string names_of(const PageContext& page, const std::vector<model::UnitId>& units) {
    std::string names;
    for (const std::string& label : labels_of(page, units)) {
        names += (names.empty() ? "" : ", ") + label;
    }
    return names;
}

/// The pages of a group that is too large for one, those around this one: {title, url, is_current}.
List parts(const PageContext& page, std::size_t group, std::size_t number) {
    constexpr std::size_t around = 5;
    const Comparisons& comparisons = page.index().comparisons();
    const auto [first, last] = comparisons.pages_of(group);
    List values;
    if (last - first < 2) {
        return values;
    }
    const std::size_t begin = std::max(first, number - std::min(number, around));
    for (std::size_t i = begin; i < std::min(last, number + around + 1); ++i) {
        const ComparisonPage& part = comparisons.pages()[i];
        values.emplace_back(Map{{"title", names_of(page, part.units)},
                                {"url", page.url({part.path, {}})},
                                {"is_current", i == number}});
    }
    return values;
}

}  // namespace

Map comparison_view(const PageContext& page, std::size_t number) {
    const ComparisonPage& shown = page.index().comparisons().pages()[number];
    const model::Unit& first = page.catalogue()[shown.units.front()];
    const std::string& title = first.title;
    ComparisonWriter writer(page, shown.units);
    List outcomes = writer.outcomes();
    Map values{{"title", title},
               {"units", writer.units()},
               {"facts", writer.facts()},
               {"outcomes", std::move(outcomes)},
               {"totals", writer.totals()},
               {"parts", parts(page, shown.group, number)}};

    const Strings& strings = page.strings();
    List breadcrumb;
    breadcrumb.emplace_back(link_value(page, strings.text("frame.home"), home_place()));
    breadcrumb.emplace_back(
        link_value(page, strings.text("indexes.units"), page.index().unit_views().pages.place()));
    breadcrumb.emplace_back(here(title, page.other_language(first.language)));
    const std::string names = names_of(page, shown.units);
    Map view = chrome_view(page,
                           {"comparison",
                            strings.text("comparison.title", {{"title", title}}),
                            strings.text("comparison.description", {{"names", names}}),
                            std::move(breadcrumb),
                            site_navigation(page),
                            {}});
    view.set("comparison", std::move(values));
    return view;
}

}  // namespace unitfolio::site
