// A set of templates with a small tree of values: the first is rendered, the others stand ready to
// be included, imported or extended. A line "=== NAME" begins each further one.
#include "base/diagnostic.h"
#include "base/safe_html.h"
#include "base/source.h"
#include "base/text.h"
#include "fuzz/target.h"
#include "templating/escaping.h"
#include "templating/template_set.h"
#include "templating/value.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace unitfolio;
using fuzz::require;
using templating::List;
using templating::Map;

constexpr templating::Limits kLimits{.depth = 16, .output_bytes = 64 * 1024};

using Files = std::vector<std::pair<std::string, std::string>>;

Files files_of(std::string_view text) {
    Files files{{"page.html", {}}};
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        const auto line = text.substr(0, end);
        text.remove_prefix(end);
        if (line.starts_with("=== ")) {
            files.push_back({std::string(base::trim(line.substr(4))), {}});
        } else {
            files.back().second += line;
        }
    }
    return files;
}

const templating::Value& variables() {
    static const templating::Value all = Map{
        {"title", "Lead <b>change</b> & \"more\""},
        {"level", 4},
        {"share", 0.25},
        {"ready", true},
        {"nothing", nullptr},
        {"intro", base::SafeHtml::trusted("<p>Intro</p>")},
        {"units",
         List{Map{{"title", "One"}, {"criteria", List{"1.1", "1.2"}}, {"url", "units/one.html"}},
              Map{{"title", "Ŵyn"}, {"criteria", List{}}, {"url", "units/two.html"}}}}};
    return all;
}

void render(const Files& files, templating::Escaping escaping) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    templating::TemplateSet set(sources, escaping, kLimits);
    for (const auto& [name, text] : files) {
        set.compile(name, sources.add(name, text), diagnostics);
    }
    const auto faults = diagnostics.all().size();
    const auto output = set.render("page.html", variables(), diagnostics);
    fuzz::require_sound(diagnostics, sources);
    require(output.has_value() || !diagnostics.all().empty(), "whatever fails says why");
    if (output) {
        require(diagnostics.all().size() == faults, "what is rendered has no faults");
        require(output->size() <= kLimits.output_bytes, "what is printed keeps to its limit");
        require(!base::first_invalid_utf8(*output), "what is printed is UTF-8");
        require(set.render("page.html", variables(), diagnostics) == output,
                "the same comes out the same");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    if (base::first_invalid_utf8(text)) {
        // Refused where templates are loaded.
        return 0;
    }
    const Files files = files_of(text);
    render(files, templating::Escaping::html);
    render(files, templating::Escaping::markdown);
    return 0;
}
