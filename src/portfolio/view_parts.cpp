#include "portfolio/view_parts.h"

#include "base/text.h"

#include <array>
#include <cstddef>
#include <string>

namespace unitfolio::portfolio {

templating::Value text_value(std::string_view text) {
    return base::collapse_space(text);
}

templating::Value date_value(const std::optional<base::Date>& date) {
    return date ? base::long_date(*date) : std::string();
}

templating::Value number_value(const std::optional<std::int64_t>& number) {
    return number ? templating::Value(*number) : templating::Value();
}

std::string_view stage_text(model::Stage stage) {
    constexpr std::array<std::string_view, 5> texts{"", "Plan", "Implement", "Monitor", "Evaluate"};
    return texts[static_cast<std::size_t>(stage)];
}

templating::Value range_value(const std::optional<model::NumberRange>& range) {
    if (!range) {
        return "";
    }
    auto text = std::to_string(range->least);
    if (range->most != range->least) {
        text += "\u2013" + std::to_string(range->most);
    }
    return text;
}

}  // namespace unitfolio::portfolio
