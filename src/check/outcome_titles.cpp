#include "check/outcome_titles.h"

#include "base/text.h"
#include "check/place.h"
#include "check/words.h"
#include "model/numbering.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace unitfolio::check {

using base::Code;

namespace {

constexpr std::array<std::string_view, 11> kOpeners = {"understand",
                                                       "know",
                                                       "be able to",
                                                       "be competent",
                                                       "be aware of",
                                                       "the learner will",
                                                       "the learner can",
                                                       "the learner should",
                                                       "learners will",
                                                       "learners can",
                                                       "learners should"};

/// What is left of an outcome must say something: an opener and at least this many words.
constexpr std::size_t kFewestWords = 2;

/// Words joined by single spaces, folded: what openers are compared with.
std::string plain(std::string_view text) {
    std::string result;
    for (WordReader reader(text); reader.next();) {
        result += result.empty() ? "" : " ";
        result += folded(reader.word().written);
    }
    return result;
}

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    for (WordReader reader(text); reader.next();) {
        ++count;
    }
    return count;
}

bool is_outcome(std::string_view part) {
    const std::string words = plain(part);
    const auto opens = [&](std::string_view opener) {
        return words.starts_with(opener) && words.size() > opener.size() &&
               words[opener.size()] == ' ' &&
               word_count(words.substr(opener.size())) >= kFewestWords;
    };
    return std::any_of(kOpeners.begin(), kOpeners.end(), opens);
}

std::string_view without_and(std::string_view part) {
    part = base::trim(part);
    for (const std::string_view word : {"and ", "And ", "AND "}) {
        if (part.starts_with(word)) {
            return base::trim(part.substr(word.size()));
        }
    }
    return part;
}

/// Where the next outcome may start: behind a comma, a semicolon or a full stop, or at an "and".
std::optional<std::pair<std::size_t, std::size_t>> next_joint(std::string_view title,
                                                              std::size_t from) {
    constexpr std::string_view joint = " and ";
    const std::size_t mark = title.find_first_of(",;.", from);
    const std::size_t word = title.find(joint, from);
    if (mark == std::string_view::npos && word == std::string_view::npos) {
        return std::nullopt;
    }
    return mark < word ? std::pair(mark, mark + 1) : std::pair(word, word + joint.size());
}

/// With a capital letter.
std::string as_title(std::string_view part) {
    std::string title(part);
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z') {
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    return title;
}

}  // namespace

std::vector<std::string_view> split_outcomes(std::string_view title) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (auto joint = next_joint(title, 0); joint; joint = next_joint(title, joint->second)) {
        const std::string_view rest = without_and(title.substr(joint->second));
        if (is_outcome(title.substr(begin, joint->first - begin)) && is_outcome(rest)) {
            parts.push_back(base::trim(title.substr(begin, joint->first - begin)));
            begin = static_cast<std::size_t>(rest.data() - title.data());
            joint->second = std::max(joint->second, begin);
        }
    }
    parts.push_back(base::trim(title.substr(begin)));
    return parts;
}

void examine_outcome_titles(const model::Unit& unit,
                            const base::Sources& sources,
                            base::Diagnostics& diagnostics) {
    for (const model::Outcome& outcome : unit.outcomes) {
        const std::vector<std::string_view> parts = split_outcomes(outcome.title);
        if (parts.size() < 2) {
            continue;
        }
        std::uint32_t number = model::parse_outcome_number(outcome.number).value_or(1);
        std::vector<std::string> headings;
        headings.reserve(parts.size());
        for (const std::string_view part : parts) {
            headings.push_back(fmt::format("'### {}. {}'", number++, as_title(part)));
        }
        diagnostics
            .report(
                Code::outcomes_joined,
                place_within(sources, outcome.span, parts[1]),
                fmt::format(
                    "outcome {} joins {} outcomes in one heading", outcome.number, parts.size()))
            .hint(
                fmt::format("give each a heading and its criteria: {}", base::join_and(headings)));
    }
}

}  // namespace unitfolio::check
