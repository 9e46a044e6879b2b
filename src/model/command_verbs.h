// The verbs that criteria begin with. Each asks for a kind of answer, and learners who miss it
// answer another question than the one that was put.
#pragma once

#include <span>
#include <string_view>

namespace unitfolio::model {

struct CommandVerb {
    /// Lower case: "explain", "critically evaluate".
    std::string_view verb;
    /// One sentence: what it asks of a learner.
    std::string_view meaning;
};

/// All of them, by verb.
[[nodiscard]] std::span<const CommandVerb> command_verbs();

/// The verb itself, or nullptr if it is not one of them.
[[nodiscard]] const CommandVerb* find_command_verb(std::string_view verb);

/// The command verb that a criterion starts with, whatever its case; empty if there is none.
[[nodiscard]] std::string_view leading_command_verb(std::string_view criterion);

}  // namespace unitfolio::model
