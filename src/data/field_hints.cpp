#include "data/field_hints.h"

#include "base/text.h"
#include "data/scalar_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::data {

namespace {

std::vector<std::string> quoted(const std::vector<std::string_view>& words) {
    std::vector<std::string> result;
    result.reserve(words.size());
    for (const std::string_view word : words) {
        result.push_back(fmt::format("'{}'", word));
    }
    return result;
}

}  // namespace

std::string in_brackets(const std::vector<std::string_view>& words) {
    const bool are_numbers = std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return parse_decimal(word).has_value();
    });
    std::string list;
    for (const std::string_view word : words) {
        list += list.empty() ? "" : ", ";
        list += are_numbers ? fmt::format("\"{}\"", word) : std::string(word);
    }
    return fmt::format("write '[{}]'", list);
}

void hint_nearest(base::Diagnostic& diagnostic,
                  std::string_view text,
                  const std::vector<std::string_view>& words) {
    if (const auto meant = base::nearest(text, words)) {
        diagnostic.hint(fmt::format("did you mean '{}'?", *meant));
    } else if (!words.empty()) {
        diagnostic.hint(fmt::format(
            "there {} {}", words.size() == 1 ? "is" : "are", base::join_and(quoted(words))));
    }
}

void hint_field(base::Diagnostic& diagnostic,
                const FieldTable* table,
                const Value& value,
                std::string_view frame) {
    if (table == nullptr || value.kind != ValueKind::scalar) {
        return;
    }
    const auto needed = std::find_if(table->fields.begin(),
                                     table->fields.end(),
                                     [](const Field& each) { return each.need == Need::required; });
    if (needed != table->fields.end() && needed->form == Form::text) {
        const std::string map = fmt::format("{{{}: {}}}", needed->name, value.scalar);
        diagnostic.hint(fmt::format("write '{}'", fmt::format(fmt::runtime(frame), map)));
    }
}

}  // namespace unitfolio::data
