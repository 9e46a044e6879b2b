#include "load/criterion_order.h"

#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace unitfolio::load {

using base::Code;

namespace {

/// A criterion of the outcome, by the second part of its number.
struct Place {
    std::uint32_t position = 0;
    const model::Criterion* criterion = nullptr;
};

std::vector<Place> places_of(const model::Unit& unit, const model::Outcome& outcome) {
    std::vector<Place> places;
    for (const std::uint32_t index : outcome.criteria) {
        const model::Criterion& criterion = unit.criteria[index];
        const auto number = model::parse_criterion_number(criterion.number);
        if (number && std::to_string(number->outcome) == outcome.number) {
            places.push_back({number->position, &criterion});
        }
    }
    return places;
}

void report_disorder(const Body& body, const std::vector<Place>& places) {
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i].position < places[i - 1].position) {
            body.report(Code::criterion_order,
                        places[i].criterion->span,
                        fmt::format("criterion {} stands after {}",
                                    places[i].criterion->number,
                                    places[i - 1].criterion->number))
                .hint("put criteria in the order of their numbers");
        }
    }
}

void report_gaps(const Body& body, const model::Outcome& outcome, std::vector<Place> places) {
    std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
        return left.position < right.position;
    });
    std::uint32_t expected = 1;
    for (const Place& place : places) {
        if (place.position > expected) {
            body.report(Code::criterion_order,
                        place.criterion->span,
                        fmt::format("criterion {}.{} is missing before {}",
                                    outcome.number,
                                    expected,
                                    place.criterion->number))
                .hint("number criteria without gaps");
        }
        expected = place.position + 1;
    }
}

}  // namespace

void check_criterion_order(const Body& body,
                           const model::Unit& unit,
                           std::uint32_t outcome,
                           std::size_t items) {
    const model::Outcome& parent = unit.outcomes[outcome];
    const std::vector<Place> places = places_of(unit, parent);
    report_disorder(body, places);
    if (places.size() == items) {
        report_gaps(body, parent, places);
    }
}

}  // namespace unitfolio::load
