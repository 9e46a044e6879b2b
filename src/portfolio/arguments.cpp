#include "portfolio/arguments.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace unitfolio::portfolio {

namespace {

std::optional<int> parse_number(std::string_view text) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace

void Arguments::fault(std::string_view name, std::string hint) {
    faults_->push_back(
        {call_->line,
         "block '" + call_->name + "' can't use " + std::string(name) + "='" + text(name) + "'",
         std::move(hint)});
}

std::string Arguments::text(std::string_view name) const {
    const auto* const found = call_->find(name);
    return found == nullptr ? std::string() : *found;
}

std::optional<bool> Arguments::flag(std::string_view name) {
    const auto written = text(name);
    if (written == "true" || written == "false") {
        return written == "true";
    }
    if (given(name)) {
        fault(name, "write true or false");
    }
    return std::nullopt;
}

std::optional<int> Arguments::number(std::string_view name, int least, int most) {
    if (!given(name)) {
        return std::nullopt;
    }
    const auto number = parse_number(text(name));
    if (!number || *number < least || *number > most) {
        fault(name,
              "give a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return number;
}

std::vector<float> Arguments::numbers(std::string_view name) {
    constexpr int widest = 1000;
    const auto written = text(name);
    std::string_view rest = base::trim(written);
    std::vector<float> numbers;
    while (!rest.empty()) {
        const auto word = rest.substr(0, rest.find(' '));
        const auto number = parse_number(word);
        if (!number || *number < 0 || *number > widest) {
            fault(name, "give one whole number a column, with spaces between: \"1 4 2\"");
            return {};
        }
        numbers.push_back(static_cast<float>(*number));
        rest = base::trim(rest.substr(word.size()));
    }
    return numbers;
}

std::optional<std::size_t> Arguments::unit(std::string_view name) {
    const auto count = dossier_->learner().units.size();
    const auto number = parse_number(text(name));
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > count) {
        fault(name, "give the unit's number in this portfolio, from 1 to " + std::to_string(count));
        return std::nullopt;
    }
    return static_cast<std::size_t>(*number) - 1;
}

std::optional<model::EvidenceId> Arguments::evidence(std::string_view name) {
    const auto reference = text(name);
    std::vector<std::string_view> known;
    for (const auto id : dossier_->learner().evidence) {
        const auto& evidence = dossier_->catalogue()[id];
        if (evidence.reference == reference) {
            return id;
        }
        known.emplace_back(evidence.reference);
    }
    const auto near = base::nearest(reference, known);
    fault(name,
          near ? "did you mean '" + std::string(*near) + "'?"
               : "give the reference of one of the learner's pieces of evidence");
    return std::nullopt;
}

std::optional<pdf::PlaceId> Arguments::place(std::string_view name, const Places& places) {
    const auto place = places.find(text(name));
    if (!place) {
        fault(name, "places are the anchors of units, criteria and evidence, such as 'unit-1'");
    }
    return place;
}

}  // namespace unitfolio::portfolio
