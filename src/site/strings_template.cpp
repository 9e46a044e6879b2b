#include "site/strings_template.h"

#include <cstdint>
#include <string_view>

namespace unitfolio::site {

namespace {

/// What the macros need to choose a form: that of each number below 100, and of each pair of last
/// digits from there on.
constexpr std::uint64_t kHundred = 100;

constexpr std::string_view kMacros =
    R"({% macro number(value) %}{% if value >= 1000 %}{{ number(value // 1000) }}{{ _thousands }})"
    R"({{ '00' if value % 1000 < 10 else '0' if value % 1000 < 100 else '' }}{{ value % 1000 }})"
    R"({% else %}{{ value }}{% endif %}{% endmacro %}
{% macro _form(value, forms, shown) %}{% set form = _small[value] if value < 100 else )"
    R"(_large[value % 100] %}{{ (forms[form] if form in forms else forms.other) | )"
    R"(replace('{count}', shown) }}{% endmacro %}
{% macro counted(value, forms) %}{{ _form(value, forms, number(value)) }}{% endmacro %}
{% macro counted_strong(value, forms) %}{% set shown %}<strong>{{ number(value) }}</strong>)"
    R"({% endset %}{{ _form(value, forms, shown) }}{% endmacro %}
{% macro lang(tag) %}{% if tag %} lang="{{ tag }}" dir="{% for rtl in _right_to_left if )"
    R"((' ' ~ rtl ~ '-') in (' ' ~ tag ~ '-') %}rtl{% else %}ltr{% endfor %}"{% endif %}{% endmacro %}
)";

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '\'' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + '\'';
}

std::string written(const Phrase& phrase) {
    if (!phrase.is_counted) {
        return quoted(phrase.form(PluralForm::other));
    }
    std::string forms = "{";
    for (const auto& [form, text] : phrase.forms) {
        forms += quoted(name_of(form)) + ": " + quoted(text) + ", ";
    }
    return forms + '}';
}

std::string form_list(std::string_view language, std::uint64_t first) {
    std::string list = "[";
    for (std::uint64_t number = first; number < first + kHundred; ++number) {
        list += quoted(name_of(plural_form(language, number))) + ", ";
    }
    return list + ']';
}

}  // namespace

std::string strings_template(const Strings& strings) {
    std::string text;
    std::string_view group;
    for (const auto& [name, phrase] : strings.phrases()) {
        const std::string_view whole = name;
        const std::size_t dot = whole.find('.');
        if (whole.substr(0, dot) != group) {
            text += group.empty() ? "" : "} %}\n";
            group = whole.substr(0, dot);
            text += "{% set " + std::string(group) + " = {";
        }
        text += quoted(whole.substr(dot + 1)) + ": " + written(phrase) + ", ";
    }
    text += group.empty() ? "" : "} %}\n";
    text += "{% set _thousands = " + quoted(strings.text("format.thousands")) + " %}\n";
    text += "{% set _small = " + form_list(strings.language(), 0) + " %}\n";
    text += "{% set _large = " + form_list(strings.language(), kHundred) + " %}\n";
    text += "{% set _right_to_left = [";
    for (const std::string_view language : kRightToLeft) {
        text += quoted(language) + ", ";
    }
    text += "] %}\n";
    return text.append(kMacros);
}

void add_strings(const Strings& strings,
                 templating::TemplateSet& templates,
                 base::Sources& sources,
                 base::Diagnostics& diagnostics) {
    const base::SourceId source =
        sources.add("strings of " + strings.language(), strings_template(strings));
    templates.compile("strings", source, diagnostics);
}

SpokenTemplates::SpokenTemplates(const templating::TemplateSet& templates,
                                 const Vocabulary& words,
                                 base::Sources& sources,
                                 base::Diagnostics& diagnostics) {
    const auto add = [&](const Strings& strings) {
        const auto [set, is_new] = sets_.emplace(strings.language(), templates);
        if (is_new) {
            add_strings(strings, set->second, sources, diagnostics);
        }
    };
    add(words.site());
    for (const auto& other : words.others()) {
        add(other.second);
    }
}

}  // namespace unitfolio::site
