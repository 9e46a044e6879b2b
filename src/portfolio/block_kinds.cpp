#include "portfolio/block_kinds.h"

#include "base/text.h"

#include <algorithm>
#include <string>

namespace unitfolio::portfolio {

namespace {

std::string hint_for(std::string_view written, const std::vector<std::string_view>& names) {
    if (const auto near = base::nearest(written, names)) {
        return "did you mean '" + std::string(*near) + "'?";
    }
    std::string hint = "known are ";
    for (const auto name : names) {
        hint += (name == names.front() ? "'" : ", '") + std::string(name) + "'";
    }
    return names.empty() ? "it takes no arguments" : hint;
}

std::optional<BlockFault> check_argument(const BlockCall& call,
                                         const BlockRule& rule,
                                         const BlockArgument& argument) {
    std::vector<std::string_view> names;
    for (const auto& known : rule.arguments) {
        if (known.name == argument.name) {
            return std::nullopt;
        }
        names.push_back(known.name);
    }
    return BlockFault{call.line,
                      "block '" + call.name + "' has no argument '" + argument.name + "'",
                      hint_for(argument.name, names)};
}

}  // namespace

std::span<const BlockRule> block_rules() {
    using Kind = ArgumentKind;
    static const std::vector<BlockRule> rules{
        {"page-break", BlockId::page_break, false, {{"room", Kind::number}}},
        {"contents", BlockId::contents, false, {{"levels", Kind::number}}},
        {"space", BlockId::space, false, {{"height", Kind::number, true}}},
        {"place", BlockId::place, false, {{"name", Kind::text, true}}},
        {"matrix", BlockId::matrix, false, {{"unit", Kind::unit, true}}},
        {"grid", BlockId::grid, false, {{"unit", Kind::unit, true}}},
        {"balance", BlockId::balance, false, {{"unit", Kind::unit, true}}},
        {"timeline", BlockId::timeline, false, {{"unit", Kind::unit}}},
        {"profile", BlockId::profile, false, {}},
        {"body", BlockId::body, false, {{"ref", Kind::evidence, true}}},
        {"bars", BlockId::bars, false, {{"ref", Kind::evidence, true}}},
        {"pictures", BlockId::pictures, false, {{"ref", Kind::evidence, true}}},
        {"measures", BlockId::measures, false, {{"ref", Kind::evidence, true}}},
        {"attachments", BlockId::attachments, false, {{"ref", Kind::evidence, true}}},
        {"pages", BlockId::pages, false, {{"ref", Kind::evidence, true}}},
        {"signature",
         BlockId::signature,
         false,
         {{"label", Kind::text, true},
          {"name", Kind::text},
          {"date", Kind::text},
          {"lines", Kind::flag}}},
        {"lines", BlockId::lines, false, {{"count", Kind::number, true}, {"label", Kind::text}}},
        {"cover", BlockId::cover, true, {}},
        {"unlisted", BlockId::unlisted, true, {}},
        {"box", BlockId::box, true, {}},
        {"small", BlockId::small, true, {}},
        {"landscape", BlockId::landscape, true, {}},
        {"columns", BlockId::columns, true, {}},
        {"facts", BlockId::facts, true, {{"widths", Kind::numbers}, {"summary", Kind::text}}},
        {"table",
         BlockId::table,
         true,
         {{"widths", Kind::numbers}, {"caption", Kind::text}, {"summary", Kind::text}}},
    };
    return rules;
}

std::vector<std::string_view> container_names() {
    std::vector<std::string_view> names;
    for (const auto& rule : block_rules()) {
        if (rule.is_container) {
            names.push_back(rule.name);
        }
    }
    return names;
}

const BlockRule* find_rule(std::string_view name) {
    for (const auto& rule : block_rules()) {
        if (rule.name == name) {
            return &rule;
        }
    }
    return nullptr;
}

std::optional<BlockFault> check_call(const BlockCall& call) {
    const auto* const rule = find_rule(call.name);
    if (rule == nullptr) {
        std::vector<std::string_view> names;
        for (const auto& known : block_rules()) {
            names.push_back(known.name);
        }
        return BlockFault{
            call.line, "there is no block '" + call.name + "'", hint_for(call.name, names)};
    }
    for (const auto& argument : call.arguments) {
        if (auto fault = check_argument(call, *rule, argument)) {
            return fault;
        }
    }
    for (const auto& known : rule->arguments) {
        if (known.required && call.find(known.name) == nullptr) {
            return BlockFault{
                call.line,
                "block '" + call.name + "' needs the argument '" + std::string(known.name) + "'",
                "add " + std::string(known.name) + "=… to its line"};
        }
    }
    return std::nullopt;
}

}  // namespace unitfolio::portfolio
