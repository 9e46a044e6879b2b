// A learner's Markdown as pages of a portfolio.
#include "base/diagnostic.h"
#include "base/source.h"
#include "fuzz/target.h"
#include "markup/markdown_parser.h"
#include "pdf/flow.h"
#include "pdf/typeset.h"
#include "portfolio/flow_builder.h"
#include "portfolio/style.h"
#include "portfolio/tree_context.h"
#include "portfolio/typography.h"

#include <memory>
#include <string>
#include <utility>

namespace {

using namespace unitfolio;
using fuzz::require;

std::shared_ptr<const pdf::FontLibrary> fonts() {
    static const auto library = [] {
        const auto files =
            pdf::find_fonts({{"en-GB"}, {UNITFOLIO_SOURCE_DIR "/templates/portfolio/hyphenation"}});
        require(files.ok(), "the fonts are there");
        auto opened = pdf::open_fonts(files.value());
        require(opened.ok(), "the fonts can be opened");
        return std::move(opened).value();
    }();
    return library;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = sources.add("evidence.md", std::string(fuzz::text_of(data, size)));
    const auto document = markup::parse_markdown(
        sources, {source, 0, static_cast<std::uint32_t>(size)}, {}, diagnostics);
    pdf::Flow flow;
    flow.title = "Evidence";
    flow.date = {2026, 3, 14};
    flow.blocks = portfolio::build_flow(document,
                                        document.children(document.root()),
                                        portfolio::TreeContext(),
                                        portfolio::Typography(portfolio::Style{}));
    const auto typeset = pdf::typeset(flow, *fonts());
    require(typeset.ok(), "whatever was parsed can be printed");
    require(typeset.value().bytes.starts_with("%PDF-"), "what is printed is a PDF");
    require(typeset.value().page_count <= 4 + size / 8, "what is printed is as long as its text");
    return 0;
}
