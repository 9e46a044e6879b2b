// The JSON Schema of a table of fields, by which editors complete, explain and check what somebody
// types. Draft 7: the YAML language server and the JSON support of VS Code know no newer one whole.
#pragma once

#include "data/field_table.h"

#include <string>
#include <string_view>

namespace unitfolio::data {

/// JSON with a line break at its end. A schema accepts what FieldReader accepts, quoted or not, as
/// far as a schema can tell: not that "min" is at most "max", nor that a name leads somewhere.
[[nodiscard]] std::string json_schema(const FieldTable& table, std::string_view title);

}  // namespace unitfolio::data
