#include "data/field_names.h"

#include <doctest/doctest.h>

TEST_CASE("a field's name ends before whatever no name holds") {
    using unitfolio::data::field_name_size;
    CHECK(field_name_size("unit:slug") == 4);
    CHECK(field_name_size("due_date-2: x") == 10);
    CHECK(field_name_size(" indented: x") == 0);
    CHECK(field_name_size("name") == 4);
    CHECK(field_name_size("ŵ: x") == 0);
    CHECK(field_name_size("") == 0);
}
