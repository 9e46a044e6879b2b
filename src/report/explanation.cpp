#include "report/explanation.h"

#include "base/text.h"
#include "report/explanation_texts.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace unitfolio::report {

std::optional<base::Code> code_named(std::string_view name) {
    const auto codes = base::all_codes();
    const auto found = std::find_if(codes.begin(), codes.end(), [name](const base::CodeInfo& info) {
        return info.name == name;
    });
    return found == codes.end() ? std::nullopt : std::optional(found->code);
}

std::optional<std::string_view> nearest_code_name(std::string_view name) {
    std::vector<std::string_view> names;
    std::transform(base::all_codes().begin(),
                   base::all_codes().end(),
                   std::back_inserter(names),
                   [](const base::CodeInfo& info) { return info.name; });
    return base::nearest(name, names);
}

std::string_view explanation_of(base::Code code) {
    const auto texts = explanation_texts();
    const std::string_view name = base::code_info(code).name;
    const auto found = std::lower_bound(
        texts.begin(), texts.end(), name, [](const ExplanationText& text, std::string_view wanted) {
            return text.name < wanted;
        });
    return found == texts.end() || found->name != name ? std::string_view() : found->markdown;
}

std::string_view meaning_of(base::Code code) {
    const std::string_view text = explanation_of(code);
    return base::trim(text.substr(0, text.find("\n## ")));
}

}  // namespace unitfolio::report
