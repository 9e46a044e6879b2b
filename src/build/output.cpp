#include "build/output.h"

#include <utility>

namespace unitfolio::build {

base::Result<Output> Output::open(io::FileSystem& files,
                                  const std::string& folder,
                                  Purpose purpose) {
    if (purpose == Purpose::examine) {
        return Output(std::nullopt);
    }
    auto staged = io::StagedOutput::open(files, folder);
    if (!staged) {
        return staged.fault();
    }
    return Output(std::move(staged).value());
}

Output::Output(std::optional<io::StagedOutput> staged)
    : staged_(std::move(staged)) {}

base::Result<base::Done> Output::add(const std::string& path, std::string_view bytes) {
    return staged_ ? staged_->add(path, bytes) : base::Done{};
}

void Output::keep_previous() {
    if (staged_) {
        staged_->keep_previous();
    }
}

base::Result<io::CommitSummary> Output::commit() {
    return staged_ ? staged_->commit() : io::CommitSummary{};
}

}  // namespace unitfolio::build
