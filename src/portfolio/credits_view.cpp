#include "portfolio/credits_view.h"

#include "portfolio/view_parts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace unitfolio::portfolio {

namespace {

using templating::List;
using templating::Map;
using templating::Value;

std::string bounds_text(const model::CreditBounds& bounds) {
    if (bounds.is_exact()) {
        return "exactly " + std::to_string(*bounds.least);
    }
    if (bounds.least && bounds.most) {
        return std::to_string(*bounds.least) + " to " + std::to_string(*bounds.most);
    }
    if (bounds.least) {
        return "at least " + std::to_string(*bounds.least);
    }
    return bounds.most ? "at most " + std::to_string(*bounds.most) : std::string("any number");
}

List titles(const Dossier& dossier, std::span<const model::UnitId> units) {
    List titles;
    for (const auto id : units) {
        titles.push_back(text_value(dossier.catalogue()[id].title));
    }
    return titles;
}

/// The numbers that units go by in the portfolio.
List numbers(const Dossier& dossier, std::span<const model::UnitId> units) {
    List numbers;
    for (const auto id : units) {
        numbers.emplace_back(dossier.unit_number(id));
    }
    return numbers;
}

List group_views(const Dossier& dossier) {
    List groups;
    for (const auto& group : dossier.credits().groups) {
        groups.emplace_back(Map{
            {"code", text_value(group.code)},
            {"title", text_value(group.title)},
            {"credits", group.credits},
            {"counted", group.counted},
            {"needs", bounds_text(group.bounds)},
            {"met", group.met},
            {"units", numbers(dossier, group.units)},
        });
    }
    return groups;
}

/// Diagnostics begin with a small letter; on a page the sentence stands for itself.
std::string begun(std::string sentence) {
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence;
}

}  // namespace

Value credits_view(const Dossier& dossier) {
    const auto& judgement = dossier.credits();
    List shortfalls;
    for (const auto& sentence : judgement.shortfalls) {
        shortfalls.push_back(text_value(begun(sentence)));
    }
    List breaches;
    for (const auto& breach : judgement.breaches) {
        breaches.push_back(text_value(begun(breach.sentence)));
    }
    std::optional<std::int64_t> level;
    std::optional<std::int64_t> needed_at_level;
    if (const auto& rule = judgement.at_level) {
        level = rule->level;
        needed_at_level = rule->least;
    }
    return Map{
        {"total", judgement.total},
        {"needed", number_value(judgement.needed)},
        {"level", number_value(level)},
        {"needed_at_level", number_value(needed_at_level)},
        {"at_level", judgement.credits_at_level},
        {"guided_hours", range_value(judgement.guided_hours)},
        {"groups", group_views(dossier)},
        {"without_credit", titles(dossier, judgement.without_credit)},
        {"elsewhere", numbers(dossier, judgement.elsewhere)},
        {"barred", numbers(dossier, judgement.barred)},
        {"shortfalls", std::move(shortfalls)},
        {"breaches", std::move(breaches)},
    };
}

Value group_of_unit(const Dossier& dossier, model::UnitId unit) {
    for (const auto& group : dossier.credits().groups) {
        if (std::find(group.units.begin(), group.units.end(), unit) != group.units.end()) {
            return text_value(group.code);
        }
    }
    return "";
}

}  // namespace unitfolio::portfolio
