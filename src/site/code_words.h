// What the model knows by a code and pages say in words: command verbs and kinds of evidence. The
// words are strings of the site, named by the code: "verbs.critically_evaluate".
#pragma once

#include "model/command_verbs.h"
#include "model/project.h"
#include "site/strings.h"

#include <string>
#include <string_view>

namespace unitfolio::site {

/// A code as the key of a string: "critically_evaluate".
[[nodiscard]] std::string key_of(std::string_view code);

/// What a verb asks of a learner, one sentence.
[[nodiscard]] std::string verb_meaning(const Strings& strings, const model::CommandVerb& verb);

/// "Work product"; a title of the project's own as it is.
[[nodiscard]] std::string type_title(const Strings& strings, const model::EvidenceType& type);

}  // namespace unitfolio::site
