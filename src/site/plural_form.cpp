#include "site/plural_form.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::site {

namespace {

using Form = PluralForm;
using Rule = Form (*)(std::uint64_t number);

constexpr bool is_within(std::uint64_t number, std::uint64_t least, std::uint64_t most) {
    return number >= least && number <= most;
}

Form english(std::uint64_t n) {
    return n == 1 ? Form::one : Form::other;
}

Form none(std::uint64_t /*n*/) {
    return Form::other;
}

Form french(std::uint64_t n) {
    return n <= 1 ? Form::one : Form::other;
}

Form welsh(std::uint64_t n) {
    switch (n) {
        case 0:
            return Form::zero;
        case 1:
            return Form::one;
        case 2:
            return Form::two;
        case 3:
            return Form::few;
        case 6:
            return Form::many;
        default:
            return Form::other;
    }
}

Form irish(std::uint64_t n) {
    if (n == 1 || n == 2) {
        return n == 1 ? Form::one : Form::two;
    }
    if (is_within(n, 3, 6)) {
        return Form::few;
    }
    return is_within(n, 7, 10) ? Form::many : Form::other;
}

Form gaelic(std::uint64_t n) {
    if (n == 1 || n == 11) {
        return Form::one;
    }
    if (n == 2 || n == 12) {
        return Form::two;
    }
    return is_within(n, 3, 19) ? Form::few : Form::other;
}

/// 2 to 4, 22 to 24 and so on, but not 12 to 14.
bool ends_in_few(std::uint64_t n) {
    return is_within(n % 10, 2, 4) && !is_within(n % 100, 12, 14);
}

Form polish(std::uint64_t n) {
    if (n == 1) {
        return Form::one;
    }
    return ends_in_few(n) ? Form::few : Form::many;
}

Form russian(std::uint64_t n) {
    if (n % 10 == 1 && n % 100 != 11) {
        return Form::one;
    }
    return ends_in_few(n) ? Form::few : Form::many;
}

Form serbian(std::uint64_t n) {
    const Form form = russian(n);
    return form == Form::many ? Form::other : form;
}

Form czech(std::uint64_t n) {
    if (n == 1) {
        return Form::one;
    }
    return is_within(n, 2, 4) ? Form::few : Form::other;
}

Form slovenian(std::uint64_t n) {
    switch (n % 100) {
        case 1:
            return Form::one;
        case 2:
            return Form::two;
        case 3:
        case 4:
            return Form::few;
        default:
            return Form::other;
    }
}

Form lithuanian(std::uint64_t n) {
    if (is_within(n % 100, 11, 19) || n % 10 == 0) {
        return Form::other;
    }
    return n % 10 == 1 ? Form::one : Form::few;
}

Form latvian(std::uint64_t n) {
    if (n % 10 == 0 || is_within(n % 100, 11, 19)) {
        return Form::zero;
    }
    return n % 10 == 1 ? Form::one : Form::other;
}

Form romanian(std::uint64_t n) {
    if (n == 1) {
        return Form::one;
    }
    return n == 0 || is_within(n % 100, 1, 19) ? Form::few : Form::other;
}

Form arabic(std::uint64_t n) {
    if (n <= 2) {
        constexpr std::array first_forms{Form::zero, Form::one, Form::two};
        return first_forms[n];
    }
    if (is_within(n % 100, 3, 10)) {
        return Form::few;
    }
    return is_within(n % 100, 11, 99) ? Form::many : Form::other;
}

Form hebrew(std::uint64_t n) {
    if (n == 1) {
        return Form::one;
    }
    return n == 2 ? Form::two : Form::other;
}

struct LanguageRule {
    std::string_view language;
    Rule rule;
};

constexpr std::array kRules = {
    LanguageRule{"ar", arabic},  LanguageRule{"be", russian}, LanguageRule{"bn", french},
    LanguageRule{"bs", serbian}, LanguageRule{"cs", czech},   LanguageRule{"cy", welsh},
    LanguageRule{"fa", french},  LanguageRule{"fr", french},  LanguageRule{"ga", irish},
    LanguageRule{"gd", gaelic},  LanguageRule{"gu", french},  LanguageRule{"he", hebrew},
    LanguageRule{"hi", french},  LanguageRule{"hr", serbian}, LanguageRule{"id", none},
    LanguageRule{"ja", none},    LanguageRule{"ko", none},    LanguageRule{"lt", lithuanian},
    LanguageRule{"lv", latvian}, LanguageRule{"ms", none},    LanguageRule{"pa", french},
    LanguageRule{"pl", polish},  LanguageRule{"pt", french},  LanguageRule{"ro", romanian},
    LanguageRule{"ru", russian}, LanguageRule{"sk", czech},   LanguageRule{"sl", slovenian},
    LanguageRule{"sr", serbian}, LanguageRule{"th", none},    LanguageRule{"uk", russian},
    LanguageRule{"vi", none},    LanguageRule{"zh", none},
};

}  // namespace

std::string_view name_of(PluralForm form) {
    return kPluralForms[static_cast<std::size_t>(form)];
}

std::optional<PluralForm> plural_form_named(std::string_view name) {
    const auto* const found = std::find(kPluralForms.begin(), kPluralForms.end(), name);
    if (found == kPluralForms.end()) {
        return std::nullopt;
    }
    return static_cast<PluralForm>(found - kPluralForms.begin());
}

PluralForm plural_form(std::string_view language, std::uint64_t number) {
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto* const found =
        std::find_if(kRules.begin(), kRules.end(), [&](const LanguageRule& rule) {
            return rule.language == primary;
        });
    return found == kRules.end() ? english(number) : found->rule(number);
}

}  // namespace unitfolio::site
