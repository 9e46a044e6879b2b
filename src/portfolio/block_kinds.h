// The blocks that portfolio templates may use, with their arguments: one table, which checking,
// hints and the scanner share.
#pragma once

#include "portfolio/block_scanner.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace unitfolio::portfolio {

enum class BlockId : std::uint8_t {
    // Leaves
    page_break,
    contents,
    space,
    place,
    matrix,
    grid,
    balance,
    timeline,
    profile,
    body,
    bars,
    pictures,
    measures,
    attachments,
    pages,
    signature,
    lines,
    // Containers
    cover,
    unlisted,
    box,
    small,
    landscape,
    columns,
    facts,
    table,
};

enum class ArgumentKind : std::uint8_t { text, flag, number, numbers, unit, evidence };

struct ArgumentRule {
    std::string_view name;
    ArgumentKind kind = ArgumentKind::text;
    bool required = false;
};

struct BlockRule {
    std::string_view name;
    BlockId id{};
    bool is_container = false;
    std::vector<ArgumentRule> arguments;
};

[[nodiscard]] std::span<const BlockRule> block_rules();

/// The names of the blocks that hold content.
[[nodiscard]] std::vector<std::string_view> container_names();

/// The rule of a block, or nothing for a name that is none.
[[nodiscard]] const BlockRule* find_rule(std::string_view name);

/// What is wrong with a call's name and the names of its arguments, if anything.
[[nodiscard]] std::optional<BlockFault> check_call(const BlockCall& call);

}  // namespace unitfolio::portfolio
