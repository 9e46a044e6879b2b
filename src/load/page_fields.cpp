#include "load/field_patterns.h"
#include "load/field_tables.h"

#include <array>

namespace unitfolio::load {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;

namespace {

constexpr std::array kOrganisation = {
    data::kSchemaField,
    Field{.name = "title",
          .need = Need::required,
          .help = "The full name of the awarding organisation."},
    Field{.name = "short", .help = "What people call it, such as 'FDQ'."},
    Field{.name = "url", .help = "The address of its website."},
};
constexpr FieldTable kOrganisationTable{"an organisation", kOrganisation};

constexpr std::array kGlossary = {
    data::kSchemaField,
    Field{.name = "title",
          .help = "Shown by viewers of Markdown. The site has a title of its own for the "
                  "glossary."},
};
constexpr FieldTable kGlossaryTable{"a glossary", kGlossary};

constexpr std::array kPage = {
    data::kSchemaField,
    Field{.name = "title", .need = Need::required, .help = "The heading of the page."},
    Field{.name = "description",
          .help = "One sentence on what the page is about, for search engines and lists."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the text as a tag such as 'cy', if it isn't the project's."},
    Field{.name = "order",
          .form = Form::number,
          .bounds = Bounds{0, 9999},
          .help = "Where the page stands among the others: small numbers first, 0 if left out."},
};
constexpr FieldTable kPageTable{"a page", kPage};

}  // namespace

const FieldTable& organisation_fields() {
    return kOrganisationTable;
}

const FieldTable& glossary_fields() {
    return kGlossaryTable;
}

const FieldTable& page_fields() {
    return kPageTable;
}

}  // namespace unitfolio::load
