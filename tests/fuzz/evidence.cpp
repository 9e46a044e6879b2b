// An item of evidence in a project that is sound without it: loaded, linked and checked.
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/source.h"
#include "check/checks.h"
#include "fuzz/target.h"
#include "io/memory_file_system.h"
#include "link/site.h"
#include "load/loader.h"

#include <string>
#include <utility>

namespace {

using namespace unitfolio;

constexpr base::Date kToday{2026, 9, 1};

constexpr const char* kUnit =
    "---\ntitle: Lead a team\nlevel: 3\ncredit: 4\n---\nHelping people.\n\n"
    "## Learning outcomes\n\n### 1. Be able to set a direction\n\n"
    "- 1.1 Explain why a team needs shared aims.\n- 1.2 Agree aims with people.\n\n"
    "### 2. Be able to review\n\n- 2.1 Review the work of the team.\n";

constexpr const char* kLearner = "---\nname: Sam Okafor\nunits: [lead-a-team]\n---\nI supervise.\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    io::MemoryFileSystem files;
    const std::pair<const char*, std::string> contents[] = {
        {"unitfolio.yaml", "title: Guide\n"},
        {"content/units/lead-a-team.md", kUnit},
        {"content/learners/sam/learner.md", kLearner},
        {"content/learners/sam/evidence/e01.md", std::string(fuzz::text_of(data, size))}};
    for (const auto& [path, text] : contents) {
        fuzz::require(files.write(path, text).ok(), "memory can be written");
    }
    base::Sources sources;
    base::Diagnostics diagnostics;
    auto project = load::load_project(files, "unitfolio.yaml", sources, diagnostics);
    fuzz::require(project.has_value(), "the project is sound");
    auto catalogue = load::load_catalogue(files, std::move(*project), 1, sources, diagnostics);
    const link::Site site = link::link(std::move(catalogue), sources, diagnostics);
    check::examine(site, {&sources, kToday}, diagnostics);
    diagnostics.sort();
    fuzz::require_sound(diagnostics, sources);
    return 0;
}
