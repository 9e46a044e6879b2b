// Leaves out of the learners' content what its reader is not to see, before any portfolio is made:
// what is not there can't come out of a template, an index, an archive or a record.
#pragma once

#include "link/site.h"
#include "model/privacy.h"

#include <string>

namespace unitfolio::portfolio {

/// What stands where something was left out, as plain text.
struct WithholdingWords {
    std::string passage;
    std::string fact;
    std::string attachment;
};

/// Takes private passages, facts and attachments out of all learners' content, and the markers of
/// passages that stay. A claim of a passage that is left out stays, and leads to where the passage
/// was. Attachments that nothing but such passages shows or links to go with them.
void withhold(link::Site& site, model::Profile profile, const WithholdingWords& words);

}  // namespace unitfolio::portfolio
