#include "load/section_names.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace unitfolio::load {

namespace {

struct Synonym {
    std::string_view heading;
    SectionName name;
};

// The first heading of each section is the one to write.
constexpr std::array kSynonyms = {
    Synonym{"Synopsis", SectionName::synopsis},
    Synonym{"Topic synopsis", SectionName::synopsis},
    Synonym{"Overview", SectionName::overview},
    Synonym{"Topic overview", SectionName::overview},
    Synonym{"Learning outcomes", SectionName::outcomes},
    Synonym{"Learning objectives", SectionName::outcomes},
    Synonym{"Marking points", SectionName::marking_points},
    Synonym{"Examiner marking points", SectionName::marking_points},
    Synonym{"Assessment criteria", SectionName::marking_points},
    Synonym{"Key concepts", SectionName::key_concepts},
    Synonym{"Key concepts and core principles", SectionName::key_concepts},
    Synonym{"Guidance", SectionName::guidance},
    Synonym{"Assessment guidance", SectionName::guidance},
    Synonym{"Exam tips and revision strategies", SectionName::guidance},
    Synonym{"Common mistakes", SectionName::mistakes},
    Synonym{"Common misconceptions and mistakes to avoid", SectionName::mistakes},
    Synonym{"FAQ", SectionName::questions},
    Synonym{"Frequently asked questions", SectionName::questions},
    Synonym{"Before you start", SectionName::prior_knowledge},
    Synonym{"Prior knowledge", SectionName::prior_knowledge},
    Synonym{"Key terms", SectionName::terms},
    Synonym{"Key terminology", SectionName::terms},
    Synonym{"Notes", SectionName::notes},
};

/// "Key terms " of "Key terms (12)".
std::string_view without_count(std::string_view heading) {
    const std::size_t open = heading.rfind('(');
    if (open == std::string_view::npos || !heading.ends_with(')')) {
        return heading;
    }
    const std::string_view inside = heading.substr(open + 1, heading.size() - open - 2);
    const bool is_count =
        !inside.empty() && inside.find_first_not_of("0123456789") == std::string_view::npos;
    return is_count ? heading.substr(0, open) : heading;
}

std::string_view without_colon(std::string_view heading) {
    heading = base::trim(heading);
    while (heading.ends_with(':')) {
        heading = base::trim(heading.substr(0, heading.size() - 1));
    }
    return heading;
}

std::string normalised(std::string_view heading) {
    std::string text;
    for (const char letter : without_colon(without_count(without_colon(heading)))) {
        text += letter == '&' ? std::string{"and"} : std::string{letter};
    }
    return base::fold_case(base::collapse_space(text));
}

}  // namespace

std::string_view typed_count(std::string_view heading) {
    heading = without_colon(heading);
    const std::string_view name = without_count(heading);
    return name.size() == heading.size()
               ? std::string_view{}
               : heading.substr(name.size() + 1, heading.size() - name.size() - 2);
}

std::optional<SectionName> find_section(std::string_view heading) {
    const std::string wanted = normalised(heading);
    for (const Synonym& synonym : kSynonyms) {
        if (base::fold_case(synonym.heading) == wanted) {
            return synonym.name;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> nearest_section(std::string_view heading) {
    std::array<std::string_view, kSynonyms.size()> headings;
    std::transform(kSynonyms.begin(), kSynonyms.end(), headings.begin(), [](const Synonym& each) {
        return each.heading;
    });
    return base::nearest(normalised(heading), headings);
}

bool is_inheritable(SectionName name) {
    return name != SectionName::outcomes && name != SectionName::marking_points &&
           name != SectionName::notes;
}

}  // namespace unitfolio::load
