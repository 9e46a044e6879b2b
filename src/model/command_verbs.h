// The verbs that criteria begin with. Each asks for a kind of answer, and learners who miss it
// answer another question than the one that was put. English and Welsh ones; what each asks is said
// in the language of the site, so it stands with the site's words.
#pragma once

#include <span>
#include <string_view>

namespace unitfolio::model {

struct CommandVerb {
    /// As criteria begin with it, in lower case: "explain", "critically evaluate", "egluro".
    std::string_view verb;
    /// The English verb that asks the same; its own for English verbs.
    std::string_view english;
};

/// All of them, by verb.
[[nodiscard]] std::span<const CommandVerb> command_verbs();

/// The verb itself, or nullptr if it is not one of them.
[[nodiscard]] const CommandVerb* find_command_verb(std::string_view verb);

/// The command verb that a criterion starts with, whatever its case; empty if there is none.
[[nodiscard]] std::string_view leading_command_verb(std::string_view criterion);

}  // namespace unitfolio::model
