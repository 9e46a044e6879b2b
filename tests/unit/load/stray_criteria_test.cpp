#include "unit/load/content_fixture.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

using namespace unitfolio;
using test::LoadedContent;

namespace {

std::size_t strays_in(const std::string& below_outcome) {
    const LoadedContent content({{"units/a.md",
                                  "---\ntitle: A\n---\n## Learning outcomes\n### 2. Do\n"
                                  "- 2.1 Plan it\n" +
                                      below_outcome}});
    std::size_t count = 0;
    for (const base::Diagnostic& each : content.diagnostics.all()) {
        count += each.code == base::Code::specification_unread ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a line with a criterion's number is an item or a stray") {
    CHECK(strays_in("- 2.2 Shave\n") == 0);
    CHECK(strays_in("2.2 Shave\n") == 1);
    CHECK(strays_in("2.2: shave\n2.3) trim\n") == 2);
    CHECK(strays_in("\n2.2 Shave\n") == 1);
    CHECK(strays_in("\n  2.2 Shave\n") == 1);
    CHECK(strays_in("  - 2.2 Shave\n") == 1);
    CHECK(strays_in("  - a list\n    - 2.2 Shave\n") == 1);
    CHECK(strays_in("#### 2.2 Shave\n") == 1);
    CHECK(strays_in("- **2.2** Shave\n**2.3** Trim\n") == 1);
}

TEST_CASE("mentions, amounts and numbers of other outcomes are no strays") {
    CHECK(strays_in("\n2.1 asks for a plan.\n") == 0);
    CHECK(strays_in("  2.5 litres of water\n") == 0);
    CHECK(strays_in("  2.2% of them\n") == 0);
    CHECK(strays_in("\n3.1 Trim\n") == 0);
    CHECK(strays_in("\nAs in 2.2 Shave\n") == 0);
}

TEST_CASE("a numbered section is an outcome if criteria of its number stand in it") {
    CHECK(strays_in("## 3. Shave\n- 3.1 Plan it\n") == 1);
    CHECK(strays_in("## 3 Shave\n3.1 Plan it\n") == 1);
    CHECK(strays_in("## 3. Sources\n- A book\n") == 0);
    CHECK(strays_in("## 3. Sources\n- 2.1 Plan it\n") == 0);
    CHECK(strays_in("## 30 days\n- 3.1 Plan it\n") == 0);
}
