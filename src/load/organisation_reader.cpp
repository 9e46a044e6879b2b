#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/material_reader.h"

namespace unitfolio::load {

OrganisationDraft read_organisation(const ParsedFile& parsed) {
    OrganisationDraft draft;
    model::Organisation& organisation = draft.organisation;
    data::FieldReader fields(*parsed.fields, organisation_fields(), *parsed.body.diagnostics);
    organisation.slug = parsed.file->slug;
    organisation.document = parsed.body.id;
    organisation.title = fields.text("title").value_or(data::Text{organisation.slug, {}}).text;
    organisation.span = fields.span_of("title");
    organisation.short_title =
        fields.text("short").value_or(data::Text{organisation.title, {}}).text;
    organisation.url = fields.text("url").value_or(data::Text{}).text;
    fields.finish();
    read_material(parsed.body,
                  {&organisation.material, &draft.terms, &organisation.introduction, nullptr});
    return draft;
}

}  // namespace unitfolio::load
