#include "build/output.h"

#include <utility>

namespace unitfolio::build {

base::Result<Output> Output::open(io::FileSystem& files,
                                  const std::string& folder,
                                  Purpose purpose) {
    Output output;
    if (purpose == Purpose::preview) {
        output.preview_ = std::make_unique<Preview>();
    }
    if (purpose == Purpose::publish) {
        auto staged = io::StagedOutput::open(files, folder);
        if (!staged) {
            return staged.fault();
        }
        output.staged_.emplace(std::move(staged).value());
    }
    return output;
}

base::Result<base::Done> Output::add(const std::string& path, std::string_view bytes) {
    if (preview_) {
        const std::lock_guard lock(preview_->mutex);
        preview_->files.emplace(path, bytes);
        return base::Done{};
    }
    return staged_ ? staged_->add(path, bytes) : base::Done{};
}

void Output::keep_previous(std::function<bool(std::string_view path)> which) {
    if (staged_) {
        staged_->keep_previous(std::move(which));
    }
}

base::Result<io::CommitSummary> Output::commit() {
    return staged_ ? staged_->commit() : io::CommitSummary{};
}

std::map<std::string, std::string, std::less<>> Output::take_previewed() {
    return preview_ ? std::move(preview_->files)
                    : std::map<std::string, std::string, std::less<>>{};
}

}  // namespace unitfolio::build
