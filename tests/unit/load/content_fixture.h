// A project in memory, loaded: what most tests of loading and linking begin with.
#pragma once

#include "base/diagnostic.h"
#include "io/memory_file_system.h"
#include "load/loader.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>

namespace unitfolio::test {

using ContentFiles = std::initializer_list<std::pair<std::string, std::string>>;

struct LoadedContent {
    base::Sources sources;
    base::Diagnostics diagnostics;
    model::Catalogue catalogue;

    /// Loads `files`, paths below the content folder.
    explicit LoadedContent(ContentFiles files,
                           std::size_t jobs = 1,
                           const std::string& project_text = "title: Test\n") {
        io::MemoryFileSystem disk;
        REQUIRE(disk.write("unitfolio.yaml", project_text).ok());
        REQUIRE(disk.create_folders("content").ok());
        for (const auto& [path, text] : files) {
            REQUIRE(disk.write("content/" + path, text).ok());
        }
        auto project = load::load_project(disk, "unitfolio.yaml", sources, diagnostics);
        REQUIRE(project);
        catalogue = load::load_catalogue(disk, std::move(*project), jobs, sources, diagnostics);
    }

    [[nodiscard]] std::string text(const model::Passage& passage) const {
        std::string out;
        for (const markup::NodeId node : passage.nodes) {
            out += catalogue[passage.document].plain_text(node);
        }
        return out;
    }
};

/// A unit with criteria 1.1, 1.2 and 2.1 and whatever `more` adds.
inline std::string unit_text(const std::string& more = {}, const std::string& facts = {}) {
    return "---\ntitle: A unit\n" + facts +
           "---\nSynopsis.\n\n## Learning outcomes\n### 1. Understand\n- 1.1 Explain why\n"
           "- 1.2 Describe how\n\n### 2. Do\n- 2.1 Plan it\n\n" +
           more;
}

/// Evidence of the unit 'a'.
inline std::string evidence_text(const std::string& id,
                                 const std::string& facts,
                                 const std::string& body = "Text.\n") {
    return "---\nid: " + id + "\ntitle: Item\ntype: work-product\ndate: 2026-01-02\nunit: a\n" +
           facts + "---\n" + body;
}

}  // namespace unitfolio::test
