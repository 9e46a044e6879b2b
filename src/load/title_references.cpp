#include "load/title_references.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unitfolio::load {

namespace {

constexpr std::string_view kOpen = "[[";
constexpr std::string_view kClose = "]]";

void check_title(base::Span title, const base::Source& source, base::Diagnostics& diagnostics) {
    const std::string_view text = source.text().substr(title.begin, title.end - title.begin);
    for (std::size_t at = text.find(kOpen); at != std::string_view::npos;) {
        const std::size_t close = text.find(kClose, at + kOpen.size());
        if (close == std::string_view::npos) {
            return;
        }
        const std::size_t end = close + kClose.size();
        const base::Span span{title.source,
                              title.begin + static_cast<std::uint32_t>(at),
                              title.begin + static_cast<std::uint32_t>(end)};
        diagnostics
            .report(base::Code::reference_syntax,
                    span,
                    fmt::format("'{}' would be printed as it stands: titles hold no references",
                                text.substr(at, end - at)))
            .hint("name it in words here, and refer to it in the text below");
        at = text.find(kOpen, end);
    }
}

}  // namespace

void check_titles(const data::Value& facts,
                  const base::Sources& sources,
                  base::Diagnostics& diagnostics) {
    for (const data::Value& item : facts.items) {
        check_titles(item, sources, diagnostics);
    }
    for (const data::MapEntry& entry : facts.entries) {
        if (entry.key == "title" && entry.value.kind == data::ValueKind::scalar) {
            check_title(entry.value.span, sources[entry.value.span.source], diagnostics);
        }
        check_titles(entry.value, sources, diagnostics);
    }
}

}  // namespace unitfolio::load
