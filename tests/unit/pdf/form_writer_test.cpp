#include "pdf/typeset.h"
#include "unit/pdf/fonts.h"
#include "unit/pdf/spelled_out.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace unitfolio::pdf;  // NOLINT(google-build-using-namespace)

namespace {

FormField field(FormField::Kind kind, std::string description) {
    FormField field;
    field.kind = kind;
    field.width = 100;
    field.height = 20;
    field.description = std::move(description);
    return field;
}

std::string bytes_of(FormBlock form) {
    Flow flow;
    form.height = 40;
    flow.blocks.push_back({std::move(form)});
    return spelled_out(typeset(flow, *test_fonts()).value().bytes);
}

using Kind = FormField::Kind;

}  // namespace

TEST_CASE("a line is a text field with its value and a tooltip") {
    FormBlock form;
    form.fields.push_back(field(Kind::line, "Name"));
    form.fields.back().value = "Ann";
    const std::string bytes = bytes_of(form);
    CHECK(count(bytes, "/Subtype/Widget/F 4") == 1);
    CHECK(count(bytes, "/T(Name)/TU(Name)/FT/Tx/DA(/Typing 10.5 Tf 0 0 0 rg)/V(Ann)/AP<<") == 1);
    CHECK(count(bytes, "/S/Form") == 1);
    CHECK(count(bytes, "/SigFlags") == 0);
    CHECK(count(bytes, "/NeedAppearances") == 0);
}

TEST_CASE("a passage takes several lines, a signature none") {
    FormBlock form;
    form.fields.push_back(field(Kind::passage, "Feedback"));
    form.fields.push_back(field(Kind::signature, "Signature"));
    const std::string bytes = bytes_of(form);
    CHECK(count(bytes, "/FT/Tx/Ff 4096") == 1);
    CHECK(count(bytes, "/TU(Signature)/FT/Sig/AP") == 1);
    CHECK(count(bytes, "/SigFlags 1") == 1);
}

TEST_CASE("fields of one description have names of their own") {
    FormBlock form;
    for (int i = 0; i < 3; ++i) {
        form.fields.push_back(field(Kind::line, "Date, e.g. 2 May"));
    }
    const std::string bytes = bytes_of(form);
    CHECK(count(bytes, "/T(Date, e g  2 May)") == 1);
    CHECK(count(bytes, "/T(Date, e g  2 May 2)") == 1);
    CHECK(count(bytes, "/T(Date, e g  2 May 3)") == 1);
    CHECK(count(bytes, "/TU(Date, e.g. 2 May)") == 3);
}

TEST_CASE("a document without fields has no form") {
    CHECK(count(spelled_out(typeset(Flow{}, *test_fonts()).value().bytes), "/AcroForm") == 0);
}
