#include "cli/current_workflow.h"

#include <cstdlib>
#include <string_view>

namespace unitfolio::cli {

Workflow current_workflow() {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing sets variables of the environment.
    const char* github = std::getenv("GITHUB_ACTIONS");
    return github != nullptr && std::string_view(github) == "true" ? Workflow::github
                                                                   : Workflow::none;
}

}  // namespace unitfolio::cli
