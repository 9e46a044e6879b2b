#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"
#include "load/privacy_reader.h"
#include "load/registration_number.h"

#include <string>

namespace unitfolio::load {

using data::FieldReader;
using data::Text;

namespace {

std::string text_of(FieldReader& fields, std::string_view name) {
    return fields.text(name).value_or(Text{}).text;
}

/// Of no source if the fact is left out.
base::Span place_of(FieldReader& fields, std::string_view name) {
    const data::Value* value = fields.any(name);
    return value == nullptr ? base::Span{} : value->span;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

}  // namespace

LearnerDraft read_learner(const ParsedFile& parsed) {
    LearnerDraft draft;
    model::Learner& learner = draft.learner;
    FieldReader fields(*parsed.fields, learner_fields(), *parsed.body.diagnostics);
    learner.slug = parsed.file->slug;
    learner.folder = folder_of(parsed.file->path);
    learner.document = parsed.body.id;
    learner.name = fields.text("name").value_or(Text{learner.slug, {}}).text;
    learner.span = fields.span_of("name");
    learner.registration = text_of(fields, "registration");
    learner.uln = read_learner_number(fields, *parsed.body.diagnostics);
    learner.centre = text_of(fields, "centre");
    learner.centre_number = text_of(fields, "centre_number");
    learner.employer = text_of(fields, "employer");
    learner.job_title = text_of(fields, "job_title");
    learner.language = read_language(fields, *parsed.body.diagnostics);
    learner.assessor = text_of(fields, "assessor");
    learner.iqa = text_of(fields, "iqa");
    draft.qualification = fields.text("qualification");
    draft.units = fields.texts("units");
    learner.registered = fields.date("registered");
    learner.declared = fields.date("declared");
    if (const auto set = fields.choice("portfolio")) {
        learner.portfolio_set = static_cast<model::PortfolioSet>(*set);
    }
    for (const std::size_t fact : fields.choices("private")) {
        learner.privacy.facts.emplace_back(learner_fields().find("private")->words[fact]);
    }
    learner.privacy.passages = read_private_passages(parsed.body);
    learner.places = {place_of(fields, "qualification"),
                      place_of(fields, "assessor"),
                      place_of(fields, "iqa"),
                      place_of(fields, "registered"),
                      place_of(fields, "declared"),
                      {}};
    fields.finish();
    const markup::Document& document = parsed.body.tree();
    learner.profile = parsed.body.passage(document.children(document.root()));
    return draft;
}

}  // namespace unitfolio::load
