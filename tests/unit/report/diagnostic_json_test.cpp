#include "report/diagnostic_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace unitfolio::report {

TEST_CASE("A diagnostic has its place in lines and columns") {
    base::Sources sources;
    const base::SourceId source = sources.add("a.md", "one\nsécond\n");
    base::Diagnostics diagnostics;
    diagnostics.report(base::Code::field_value, {source, 4, 7}, "no number")
        .hint("write digits")
        .note({source, 0, 3}, "here");
    CHECK(diagnostic_json(diagnostics.all().front(), sources).dump() ==
          R"({"severity":"error","code":"field-value","message":"no number","file":"a.md",)"
          R"("line":2,"column":1,"endLine":2,"endColumn":3,"hints":["write digits"],)"
          R"("notes":[{"message":"here","file":"a.md","line":1,"column":1,"endLine":1,)"
          R"("endColumn":4}]})");
}

TEST_CASE("A fault of a whole project has no place") {
    base::Diagnostics diagnostics;
    diagnostics.report(base::Code::project_missing, {}, "no project");
    const auto json = diagnostic_json(diagnostics.all().front(), base::Sources());
    CHECK(json["file"].is_null());
    CHECK(json["line"].is_null());
}

}  // namespace unitfolio::report
