// A project in memory, loaded and linked.
#pragma once

#include "link/site.h"
#include "unit/load/content_fixture.h"

#include <string>
#include <utility>
#include <vector>

namespace unitfolio::test {

struct LinkedContent {
    base::Sources sources;
    base::Diagnostics diagnostics;
    link::Site site;

    explicit LinkedContent(ContentFiles files, const std::string& project_text = "title: Test\n") {
        LoadedContent content(files, 1, project_text);
        sources = std::move(content.sources);
        diagnostics = std::move(content.diagnostics);
        site = link::link(std::move(content.catalogue), sources, diagnostics);
    }

    [[nodiscard]] const link::DocumentLinks& links(model::DocumentId document) const {
        return site.documents[document.value];
    }

    /// The words of a document that link to terms by themselves.
    [[nodiscard]] std::vector<std::string> linked_words(model::DocumentId document) const {
        std::vector<std::string> words;
        for (const link::TermOccurrence& each : links(document).terms) {
            const std::string_view text = site.catalogue[document].text(each.node);
            words.emplace_back(text.substr(each.begin, each.end - each.begin));
        }
        return words;
    }
};

}  // namespace unitfolio::test
