#include "io/output_folder.h"

#include "io/output_marker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace unitfolio::io {

namespace {

bool may_stand_beside(std::string_view name) {
    constexpr std::array<std::string_view, 4> harmless = {
        "README.md", ".gitignore", ".gitkeep", kStagingName};
    return std::find(harmless.begin(), harmless.end(), name) != harmless.end();
}

}  // namespace

std::vector<std::string> folders_above(std::string_view path) {
    std::vector<std::string> folders;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1)) {
        folders.emplace_back(path.substr(0, slash));
    }
    return folders;
}

base::Result<std::optional<std::set<std::string>>> OutputFolder::read_marker() const {
    using Listed = std::optional<std::set<std::string>>;
    const auto entries = files_->list(path_);
    if (!entries) {
        return entries.fault();
    }
    bool foreign = false;
    for (const Entry& entry : entries.value()) {
        if (entry.name == kMarkerName) {
            const auto text = files_->read(at(kMarkerName));
            if (!text) {
                return text.fault();
            }
            auto listed = parse_marker(text.value(), at(kMarkerName));
            return listed ? base::Result<Listed>(std::move(listed).value()) : listed.fault();
        }
        foreign = foreign || !may_stand_beside(entry.name);
    }
    if (foreign) {
        return base::Fault{fmt::format("the folder '{}' holds files that unitfolio did not make; "
                                       "name a new or empty folder, or empty this one",
                                       path_),
                           path_};
    }
    return Listed();
}

base::Result<base::Done> OutputFolder::write_marker(const std::set<std::string>& paths) {
    if (auto created = create_staging(); !created) {
        return created;
    }
    if (auto staged = stage(kMarkerName, format_marker(paths)); !staged) {
        return staged;
    }
    if (auto synced = sync(); !synced) {
        return synced;
    }
    return files_->rename(join_path(at(kStagingName), kMarkerName), at(kMarkerName));
}

base::Result<base::Done> OutputFolder::create_staging() {
    return files_->create_folders(at(kStagingName));
}

base::Result<base::Done> OutputFolder::clear_staging() {
    const std::string staging = at(kStagingName);
    const auto info = files_->inspect(staging);
    if (!info) {
        return info.fault();
    }
    if (info.value().kind == FileKind::missing) {
        return base::Done{};
    }
    if (info.value().kind == FileKind::folder) {
        const auto entries = files_->list(staging);
        if (!entries) {
            return entries.fault();
        }
        for (const Entry& entry : entries.value()) {
            if (auto removed = files_->remove(join_path(staging, entry.name)); !removed) {
                return removed;
            }
        }
    }
    return files_->remove(staging);
}

base::Result<base::Done> OutputFolder::stage(std::string_view name, std::string_view bytes) {
    return files_->write(join_path(at(kStagingName), name), bytes);
}

base::Result<base::Done> OutputFolder::place(std::string_view staged, const std::string& path) {
    const auto way = kind_of_way(path);
    if (!way) {
        return way.fault();
    }
    if (way.value() == FileKind::missing) {
        if (auto created = files_->create_folders(at(folders_above(path).back())); !created) {
            return created;
        }
    } else if (way.value() != FileKind::folder) {
        return base::Fault{
            fmt::format("can't write '{}': something that is not a folder stands on the way",
                        at(path)),
            at(path)};
    }
    return files_->rename(join_path(at(kStagingName), staged), at(path));
}

base::Result<bool> OutputFolder::differs(const std::string& path,
                                         std::string_view bytes,
                                         bool ours) const {
    const auto info = files_->inspect(at(path));
    if (!info) {
        return info.fault();
    }
    const FileKind kind = info.value().kind;
    if (!ours && kind != FileKind::missing && kind != FileKind::folder) {
        return base::Fault{
            fmt::format("can't write '{}': the file that stands there was not made by unitfolio",
                        at(path)),
            at(path)};
    }
    if (kind != FileKind::file || info.value().size != bytes.size()) {
        return true;
    }
    const auto present = files_->read(at(path));
    if (!present) {
        return present.fault();
    }
    return present.value() != bytes;
}

base::Result<std::size_t> OutputFolder::remove_files(const std::set<std::string>& paths) {
    std::size_t count = 0;
    std::set<std::string> folders;
    for (const std::string& path : paths) {
        const auto removed = remove_file(path);
        if (!removed) {
            return removed.fault();
        }
        if (removed.value()) {
            ++count;
        }
        for (std::string& folder : folders_above(path)) {
            folders.insert(std::move(folder));
        }
    }
    // A folder sorts before everything inside it.
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        if (auto removed = remove_if_empty(*folder); !removed) {
            return removed.fault();
        }
    }
    return count;
}

/// What the way to a path consists of: folders, or the kind of the first thing on it that is none.
base::Result<FileKind> OutputFolder::kind_of_way(const std::string& path) const {
    for (const std::string& folder : folders_above(path)) {
        const auto info = files_->inspect(at(folder));
        if (!info) {
            return info.fault();
        }
        if (info.value().kind != FileKind::folder) {
            return info.value().kind;
        }
    }
    return FileKind::folder;
}

base::Result<bool> OutputFolder::remove_file(const std::string& path) {
    const auto way = kind_of_way(path);
    if (!way) {
        return way.fault();
    }
    if (way.value() != FileKind::folder) {
        return false;
    }
    const auto info = files_->inspect(at(path));
    if (!info) {
        return info.fault();
    }
    if (info.value().kind == FileKind::missing || info.value().kind == FileKind::folder) {
        return false;
    }
    const auto removed = files_->remove(at(path));
    return removed ? base::Result<bool>(true) : removed.fault();
}

base::Result<base::Done> OutputFolder::remove_if_empty(const std::string& folder) {
    const auto way = kind_of_way(join_path(folder, "."));
    if (!way) {
        return way.fault();
    }
    if (way.value() != FileKind::folder) {
        return base::Done{};
    }
    const auto entries = files_->list(at(folder));
    if (!entries) {
        return entries.fault();
    }
    return entries.value().empty() ? files_->remove(at(folder)) : base::Done{};
}

}  // namespace unitfolio::io
