// A learner's Markdown behind its facts, as a tree and as HTML.
#include "base/diagnostic.h"
#include "base/source.h"
#include "base/text.h"
#include "data/front_matter.h"
#include "fuzz/html_check.h"
#include "fuzz/target.h"
#include "markup/document.h"
#include "markup/html_writer.h"
#include "markup/link_notation.h"
#include "markup/markdown_parser.h"

#include <string>

namespace {

using namespace unitfolio;
using fuzz::require;

void require_sound_tree(const markup::Document& document, base::Span body, std::string_view text) {
    if (document.children(document.root()).empty()) {
        // A text that was refused has no place for its document.
        return;
    }
    for (std::uint32_t i = 0; i < document.size(); ++i) {
        const markup::NodeId id{i};
        const base::Span span = document.span(id);
        require(span.begin <= span.end && span.begin >= body.begin && span.end <= body.end,
                "a node stands in the body of its file");
        require(!base::first_invalid_utf8(document.text(id)) &&
                    !base::first_invalid_utf8(document.info(id)) &&
                    !base::first_invalid_utf8(document.title(id)),
                "what a node says is UTF-8");
        if (document[id].kind == markup::NodeKind::link ||
            document[id].kind == markup::NodeKind::image) {
            const auto notation = markup::notation_of(document, id, text);
            require(notation.begin <= notation.end && notation.end <= text.size(),
                    "an address stands in its file");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = sources.add("evidence.md", std::string(fuzz::text_of(data, size)));
    const auto facts = data::read_front_matter(sources, source, diagnostics);
    const auto document = markup::parse_markdown(sources, facts.body, {}, diagnostics);
    fuzz::require_sound(diagnostics, sources);
    require_sound_tree(document, facts.body, sources[source].text());
    require(!base::first_invalid_utf8(document.plain_text(document.root())), "text is UTF-8");
    const auto html = markup::write_html(
        document, document.children(document.root()), markup::HtmlContext(), {2, "p-"});
    fuzz::require_harmless(html.text());
    return 0;
}
