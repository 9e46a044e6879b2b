// One content file from its text to its draft: what every reader of a kind is given, and the
// readers themselves.
#pragma once

#include "data/front_matter.h"
#include "io/file_system.h"
#include "load/body.h"
#include "load/content_files.h"
#include "load/drafts.h"
#include "model/project.h"

namespace unitfolio::load {

/// A file that could be read, cut into facts and body.
struct ParsedFile {
    const ContentFile* file = nullptr;
    const data::Value* fields = nullptr;
    Body body;
};

/// What readers may ask about the world around the file.
struct ReadingContext {
    const io::FileSystem* files = nullptr;
    const model::Project* project = nullptr;
};

[[nodiscard]] OrganisationDraft read_organisation(const ParsedFile& parsed);
[[nodiscard]] QualificationDraft read_qualification(const ParsedFile& parsed);
[[nodiscard]] UnitDraft read_unit(const ParsedFile& parsed, const ReadingContext& context);
[[nodiscard]] GlossaryDraft read_glossary_file(const ParsedFile& parsed);
[[nodiscard]] PageDraft read_page(const ParsedFile& parsed);
[[nodiscard]] LearnerDraft read_learner(const ParsedFile& parsed);
[[nodiscard]] EvidenceDraft read_evidence(const ParsedFile& parsed, const ReadingContext& context);

}  // namespace unitfolio::load
