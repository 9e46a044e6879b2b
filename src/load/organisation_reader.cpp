#include "base/text.h"
#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/material_reader.h"
#include "markup/html_writer.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace unitfolio::load {

namespace {

/// An organisation's own site is somewhere on the web: no page links to anything else.
void check_website(const data::Text& url, base::Diagnostics& diagnostics) {
    const std::string scheme = base::fold_case(markup::scheme_of(url.text));
    const bool is_web = scheme == "https" || scheme == "http";
    if (is_web && markup::is_allowed_url(url.text) &&
        url.text.find_first_of(" \t\"<>") == std::string::npos) {
        return;
    }
    auto& fault = diagnostics.report(base::Code::link_refused,
                                     url.span,
                                     fmt::format("'{}' is not the address of a website", url.text));
    const bool lacks_scheme = scheme.empty() && url.text.find('.') != std::string::npos;
    fault.hint(lacks_scheme && url.text.find_first_of("/: ") != 0
                   ? fmt::format("did you mean 'https://{}'?", url.text)
                   : "write it with 'https://' in front");
}

}  // namespace

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
    const data::Text url = fields.text("url").value_or(data::Text{});
    organisation.url = url.text;
    if (!url.text.empty()) {
        check_website(url, *parsed.body.diagnostics);
    }
    fields.finish();
    read_material(parsed.body,
                  {&organisation.material, &draft.terms, &organisation.introduction, nullptr});
    return draft;
}

}  // namespace unitfolio::load
