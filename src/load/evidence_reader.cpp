#include "load/attachment_reader.h"
#include "load/claim_reader.h"
#include "load/content_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"
#include "load/privacy_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;

namespace {

constexpr std::size_t kLongestReference = 20;

bool is_reference(std::string_view text) {
    const auto is_letter = [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    };
    const auto is_allowed = [&](char letter) {
        return is_letter(letter) || (letter >= '0' && letter <= '9') || letter == '-';
    };
    return !text.empty() && text.size() <= kLongestReference && is_letter(text.front()) &&
           std::all_of(text.begin(), text.end(), is_allowed);
}

/// A bad id with hyphens for what no id may hold: it goes into names that templates print.
std::string tamed(std::string id) {
    std::replace_if(
        id.begin(),
        id.end(),
        [](char letter) { return !is_reference(std::string("x") + letter); },
        '-');
    return id.substr(0, kLongestReference);
}

std::string read_reference(FieldReader& fields, base::Diagnostics& diagnostics) {
    const auto id = fields.text("id");
    if (!id) {
        return {};
    }
    if (!is_reference(id->text)) {
        diagnostics
            .report(Code::field_value,
                    id->span,
                    fmt::format("'{}' can't be the id of a piece of evidence", id->text))
            .hint("begin with a letter and use only letters, digits and hyphens, such as 'E07'");
        return tamed(id->text);
    }
    return id->text;
}

std::string read_type(FieldReader& fields, const model::Project& project) {
    std::vector<std::string_view> codes;
    for (const model::EvidenceType& type : project.evidence_types) {
        codes.emplace_back(type.code);
    }
    const auto choice = fields.choice("type", codes);
    return choice ? std::string(codes[*choice]) : std::string{};
}

void read_metrics(const data::Value& list,
                  std::vector<model::Metric>& metrics,
                  base::Diagnostics& diagnostics) {
    for (const data::Value& value : list.items) {
        if (value.kind != data::ValueKind::map) {
            diagnostics
                .report(Code::field_type,
                        value.span,
                        fmt::format("a metric is {} where a map is expected",
                                    data::kind_name(value.kind)))
                .hint(
                    "write '{name: First contact resolution, unit: \"%\", before: 61, after: 78}'");
            continue;
        }
        const std::size_t reported = diagnostics.all().size();
        FieldReader fields(value, metric_fields(), diagnostics);
        model::Metric metric;
        metric.span = value.span;
        metric.name = fields.text("name").value_or(Text{}).text;
        metric.unit = fields.text("unit").value_or(Text{}).text;
        metric.before = fields.decimal("before");
        metric.after = fields.decimal("after");
        metric.target = fields.decimal("target");
        metric.is_whole = diagnostics.all().size() == reported;
        fields.finish();
        metrics.push_back(std::move(metric));
    }
}

void read_nested(FieldReader& fields,
                 model::Evidence& evidence,
                 const ReadingContext& context,
                 base::Diagnostics& diagnostics) {
    if (const data::Value* list = fields.list("attachments")) {
        evidence.attachments =
            read_attachments(*list, evidence.folder, *context.files, diagnostics);
    }
    if (const data::Value* list = fields.list("metrics")) {
        read_metrics(*list, evidence.metrics, diagnostics);
    }
    if (const data::Value* map = fields.map("decision")) {
        evidence.decision = read_decision(*map, diagnostics);
    }
    const auto& entries = fields.entries();
    if (std::any_of(entries.begin(), entries.end(), [](const data::MapEntry& entry) {
            return entry.key == "witness";
        })) {
        evidence.places.witness = fields.span_of("witness");
    }
    if (const data::Value* map = fields.map("witness")) {
        FieldReader witness(*map, witness_fields(), diagnostics);
        evidence.witness_name = witness.text("name").value_or(Text{}).text;
        evidence.places.witness = witness.span_of("name");
        evidence.witness_role = witness.text("role").value_or(Text{}).text;
        witness.finish();
    }
}

/// Plain criterion numbers are of the field 'unit': without it they say nothing.
void check_unit_given(FieldReader& fields,
                      const EvidenceDraft& draft,
                      base::Diagnostics& diagnostics) {
    const auto& claims = draft.evidence.named_criteria;
    const bool has_plain = std::any_of(
        claims.begin(), claims.end(), [](const auto& claim) { return claim.unit.empty(); });
    if (has_plain && !draft.unit && fields.any("unit") == nullptr) {
        diagnostics
            .report(Code::field_missing,
                    fields.span_of("criteria"),
                    "'criteria' does not say of which unit")
            .hint("add 'unit:' with the name of the unit");
    }
}

}  // namespace

EvidenceDraft read_evidence(const ParsedFile& parsed, const ReadingContext& context) {
    base::Diagnostics& diagnostics = *parsed.body.diagnostics;
    FieldReader fields(*parsed.fields, evidence_fields(), diagnostics);
    EvidenceDraft draft;
    draft.learner = parsed.file->learner;
    model::Evidence& evidence = draft.evidence;
    evidence.folder = parsed.file->path.substr(0, parsed.file->path.rfind('/'));
    evidence.document = parsed.body.id;
    evidence.reference = read_reference(fields, diagnostics);
    evidence.span = fields.span_of("id");
    evidence.title = fields.text("title").value_or(Text{evidence.reference, {}}).text;
    evidence.type = read_type(fields, *context.project);
    evidence.date = fields.date("date");
    evidence.places.title = fields.span_of("title");
    evidence.places.type = fields.span_of("type");
    evidence.places.date = fields.span_of("date");
    evidence.language = read_language(fields, diagnostics);
    if (const auto stage = fields.choice("stage")) {
        evidence.stage = static_cast<model::Stage>(*stage + 1);
    }
    draft.unit = fields.text("unit");
    evidence.unit_name = draft.unit.value_or(Text{}).text;
    evidence.named_criteria = read_claims(fields, diagnostics);
    read_nested(fields, evidence, context, diagnostics);
    for (const std::size_t fact : fields.choices("private")) {
        evidence.privacy.facts.emplace_back(evidence_fields().find("private")->words[fact]);
    }
    evidence.privacy.passages = read_private_passages(parsed.body);
    check_unit_given(fields, draft, diagnostics);
    fields.finish();
    const markup::Document& document = parsed.body.tree();
    evidence.body = parsed.body.passage(document.children(document.root()));
    return draft;
}

}  // namespace unitfolio::load
