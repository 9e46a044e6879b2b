#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"

namespace unitfolio::load {

PageDraft read_page(const ParsedFile& parsed) {
    PageDraft draft;
    model::Page& page = draft.page;
    data::FieldReader fields(*parsed.fields, page_fields(), *parsed.body.diagnostics);
    page.slug = parsed.file->slug;
    page.document = parsed.body.id;
    page.title = fields.text("title").value_or(data::Text{page.slug, {}}).text;
    page.span = fields.span_of("title");
    page.description = fields.text("description").value_or(data::Text{}).text;
    page.order = fields.number("order").value_or(0);
    page.language = read_language(fields, *parsed.body.diagnostics);
    fields.finish();
    const markup::Document& document = parsed.body.tree();
    page.body = parsed.body.passage(document.children(document.root()));
    return draft;
}

}  // namespace unitfolio::load
