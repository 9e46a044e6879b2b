#include "load/field_tables.h"

#include <array>

namespace unitfolio::load {

std::span<const KindOfFile> file_kinds() {
    static const std::array<KindOfFile, 8> kinds = {{
        {"project", "unitfolio.yaml", &project_fields()},
        {"organisation", "content/organisations/<slug>.md", &organisation_fields()},
        {"qualification", "content/qualifications/<slug>.md", &qualification_fields()},
        {"unit", "content/units/<organisation>/<slug>.md", &unit_fields()},
        {"glossary", "content/glossary.md", &glossary_fields()},
        {"page", "content/pages/<slug>.md", &page_fields()},
        {"learner", "content/learners/<slug>/learner.md", &learner_fields()},
        {"evidence", "content/learners/<slug>/evidence/<name>.md", &evidence_fields()},
    }};
    return kinds;
}

}  // namespace unitfolio::load
