#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/term_reader.h"

namespace unitfolio::load {

GlossaryDraft read_glossary_file(const ParsedFile& parsed) {
    data::FieldReader fields(*parsed.fields, glossary_fields(), *parsed.body.diagnostics);
    // Some viewers show it; the site has a title of its own for the glossary.
    static_cast<void>(fields.text("title"));
    fields.finish();
    return {read_glossary(parsed.body)};
}

}  // namespace unitfolio::load
