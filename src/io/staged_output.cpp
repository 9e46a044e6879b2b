#include "io/staged_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace unitfolio::io {

namespace {

/// What has to happen to the files that the marker lists and to those that were added.
struct Plan {
    std::set<std::string> made;
    /// Everything that is ours at any moment of the change.
    std::set<std::string> ever;
    /// No longer made, and in the place of a folder or below the place of a file that is: to be
    /// removed first.
    std::set<std::string> in_the_way;
    /// No longer made: to be removed last.
    std::set<std::string> orphans;
};

Plan make_plan(const std::set<std::string>& listed,
               const std::map<std::string, std::string>& added) {
    Plan plan;
    std::set<std::string> folders;
    for (const auto& [path, staged] : added) {
        plan.made.insert(path);
        for (std::string& folder : folders_above(path)) {
            folders.insert(std::move(folder));
        }
    }
    for (const std::string& path : listed) {
        if (plan.made.contains(path)) {
            continue;
        }
        const auto above = folders_above(path);
        const bool below_file =
            std::any_of(above.begin(), above.end(), [&plan](const std::string& folder) {
                return plan.made.contains(folder);
            });
        (below_file || folders.contains(path) ? plan.in_the_way : plan.orphans).insert(path);
    }
    plan.ever = listed;
    plan.ever.insert(plan.made.begin(), plan.made.end());
    return plan;
}

}  // namespace

base::Result<StagedOutput> StagedOutput::open(FileSystem& files, std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    OutputFolder folder(files, std::move(path));
    const auto info = files.inspect(folder.path());
    if (!info) {
        return info.fault();
    }
    if (info.value().kind == FileKind::missing) {
        return StagedOutput(std::move(folder), std::nullopt);
    }
    auto listed = folder.read_marker();
    if (!listed) {
        return listed.fault();
    }
    if (auto cleared = folder.clear_staging(); !cleared) {
        return cleared.fault();
    }
    return StagedOutput(std::move(folder), std::move(listed).value());
}

StagedOutput::StagedOutput(OutputFolder folder, std::optional<std::set<std::string>> listed)
    : folder_(std::move(folder)),
      listed_(std::move(listed)) {}

StagedOutput::StagedOutput(StagedOutput&& other) noexcept
    : folder_(std::move(other.folder_)),
      listed_(std::move(other.listed_)),
      added_(std::move(other.added_)),
      staged_(other.staged_),
      removed_(other.removed_),
      staging_(std::exchange(other.staging_, false)),
      keeps_(std::move(other.keeps_)) {}

StagedOutput::~StagedOutput() {
    if (staging_) {
        // Nobody is left to tell of a fault; what stays behind goes at the next build.
        (void)folder_.clear_staging();
    }
}

base::Result<base::Done> StagedOutput::add(const std::string& path, std::string_view bytes) {
    if (!is_output_path(path)) {
        return base::Fault{fmt::format("'{}' can't be the name of an output", path),
                           folder_.at(path)};
    }
    const bool ours = listed_ && listed_->contains(path);
    const auto differs = folder_.differs(path, bytes, ours);
    if (!differs) {
        return differs.fault();
    }
    std::string staged;
    if (differs.value()) {
        auto written = stage(bytes);
        if (!written) {
            return written.fault();
        }
        staged = std::move(written).value();
    }
    const std::lock_guard lock(mutex_);
    [[maybe_unused]] const bool fresh = added_.emplace(path, std::move(staged)).second;
    assert(fresh);
    return base::Done{};
}

base::Result<CommitSummary> StagedOutput::commit() {
    if (auto published = publish(); !published) {
        return published.fault();
    }
    if (staging_) {
        if (auto cleared = folder_.clear_staging(); !cleared) {
            return cleared.fault();
        }
        staging_ = false;
    }
    CommitSummary summary;
    summary.written = staged_;
    summary.unchanged = added_.size() - staged_;
    summary.removed = removed_;
    return summary;
}

base::Result<std::string> StagedOutput::stage(std::string_view bytes) {
    std::string name;
    {
        const std::lock_guard lock(mutex_);
        if (!staging_) {
            staging_ = true;
            if (auto created = folder_.create_staging(); !created) {
                return created.fault();
            }
        }
        name = std::to_string(++staged_);
    }
    if (auto written = folder_.stage(name, bytes); !written) {
        return written.fault();
    }
    return name;
}

base::Result<base::Done> StagedOutput::publish() {
    Plan plan = make_plan(listed_.value_or(std::set<std::string>()), added_);
    if (keeps_) {
        std::erase_if(plan.orphans, [&](const std::string& path) {
            return keeps_(path) && plan.made.insert(path).second;
        });
    }
    if (!listed_ || *listed_ != plan.ever) {
        staging_ = true;
        if (auto written = folder_.write_marker(plan.ever); !written) {
            return written;
        }
    } else if (staged_ > 0) {
        if (auto synced = folder_.sync(); !synced) {
            return synced;
        }
    }
    if (auto removed = remove_files(plan.in_the_way); !removed) {
        return removed;
    }
    if (auto placed = place_files(); !placed) {
        return placed;
    }
    if (auto removed = remove_files(plan.orphans); !removed) {
        return removed;
    }
    if (plan.made != plan.ever) {
        staging_ = true;
        return folder_.write_marker(plan.made);
    }
    return base::Done{};
}

base::Result<base::Done> StagedOutput::place_files() {
    for (const auto& [path, staged] : added_) {
        if (staged.empty()) {
            continue;
        }
        if (auto placed = folder_.place(staged, path); !placed) {
            return placed;
        }
    }
    return base::Done{};
}

base::Result<base::Done> StagedOutput::remove_files(const std::set<std::string>& paths) {
    const auto removed = folder_.remove_files(paths);
    if (!removed) {
        return removed.fault();
    }
    removed_ += removed.value();
    return base::Done{};
}

}  // namespace unitfolio::io
