#include "site/page_context.h"

#include "markup/html_writer.h"
#include "site/spoken_text.h"

#include <algorithm>
#include <utility>

namespace unitfolio::site {

PageContext::PageContext(const SiteIndex& index, const std::string& path)
    : PageContext(index, path, LinkBase::relative_to(path)) {}

PageContext::PageContext(const SiteIndex& index, std::string path, LinkBase links)
    : frame_{index, index.strings_of_page(path), std::move(links), std::move(path), {}, {}, {}} {
    frame_.document = index.document_of_page(frame_.path);
    if (!frame_.document.is_set()) {
        return;
    }
    for (const auto& entry : index.site().anchors[frame_.document.value].ids) {
        static_cast<void>(frame_.anchors.claim(entry.first));
    }
}

std::string PageContext::address(const Place& place) const {
    const std::string& base_url = catalogue().project.base_url;
    if (base_url.empty()) {
        return url(place);
    }
    return public_url(base_url, place.path) +
           (place.anchor.empty() ? std::string() : '#' + escape_path(place.anchor));
}

templating::Value PageContext::other_language(const std::string& own) const {
    const std::string& language = language_of(own);
    return language == strings().language() ? templating::Value{} : templating::Value{language};
}

std::string PageContext::plain(const model::Passage& passage) const {
    return spoken_text(index(), passage, path());
}

base::SafeHtml PageContext::html(const model::Passage& passage, int heading_shift) {
    if (passage.empty()) {
        return {};
    }
    const SiteHtmlContext context(frame_, passage.document);
    return markup::write_html(catalogue()[passage.document],
                              passage.nodes,
                              context,
                              {heading_shift, note_prefix(passage.document)});
}

base::SafeHtml PageContext::excerpt(const model::Passage& passage) {
    if (passage.empty()) {
        return {};
    }
    const SiteHtmlContext context(frame_, passage.document);
    return markup::write_html(catalogue()[passage.document],
                              passage.nodes,
                              context,
                              {0, {}, markup::FootnoteUse::left_out});
}

base::SafeHtml PageContext::footnotes() {
    std::string html;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        const markup::Document& document = catalogue()[documents_[i]];
        model::Passage notes{documents_[i], {}};
        for (const markup::NodeId node : document.children(document.root())) {
            if (document[node].kind == markup::NodeKind::footnote) {
                notes.nodes.push_back(node);
            }
        }
        html += this->html(notes).text();
    }
    return base::SafeHtml::trusted(std::move(html));
}

std::string PageContext::note_prefix(model::DocumentId id) {
    auto found = std::find(documents_.begin(), documents_.end(), id);
    if (found == documents_.end()) {
        documents_.push_back(id);
        found = documents_.end() - 1;
    }
    return "d" + std::to_string(found - documents_.begin() + 1) + '-';
}

templating::Value optional_html(PageContext& page,
                                const model::Passage& passage,
                                int heading_shift) {
    if (passage.empty()) {
        return nullptr;
    }
    return page.html(passage, heading_shift);
}

templating::Value optional_text(const std::string& text) {
    return text.empty() ? templating::Value{} : templating::Value{text};
}

templating::Value optional_number(const std::optional<std::int64_t>& number) {
    return number ? templating::Value{*number} : templating::Value{};
}

templating::Value optional_range(const std::optional<model::NumberRange>& range) {
    if (!range) {
        return nullptr;
    }
    std::string text = std::to_string(range->least);
    if (range->most != range->least) {
        text += "–" + std::to_string(range->most);
    }
    return text;
}

templating::Map link_value(const PageContext& page, const std::string& title, const Place& place) {
    return {{"title", title}, {"url", page.url(place)}, {"language", nullptr}};
}

templating::Map content_link(const PageContext& page,
                             const std::string& title,
                             const Place& place,
                             const std::string& own) {
    return {{"title", title}, {"url", page.url(place)}, {"language", page.other_language(own)}};
}

}  // namespace unitfolio::site
