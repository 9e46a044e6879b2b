// The operators of a page in somebody else's PDF.
#include "fuzz/target.h"
#include "intake/content_filter.h"

#include <string>

using unitfolio::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto once = unitfolio::intake::filter_content(
        std::string(unitfolio::fuzz::text_of(data, size)), {"/Hidden"});
    const auto twice = unitfolio::intake::filter_content(once.operators);
    require(!twice.damaged, "what was cleaned can be read");
    require(twice.operators == once.operators, "what was cleaned is clean");
    return 0;
}
