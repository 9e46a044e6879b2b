#include "load/content_files.h"

#include "base/text.h"
#include "base/well_formed.h"
#include "load/slug_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace unitfolio::load {

using base::Code;
using io::FileKind;

namespace {

bool is_hidden(std::string_view name) {
    return name.starts_with('.') || name.starts_with('_');
}

bool is_markdown(const io::Entry& entry) {
    return entry.name.ends_with(kContentEnding) && entry.kind != FileKind::folder;
}

std::string without_suffix(std::string_view name) {
    return std::string(name.substr(0, name.size() - kContentEnding.size()));
}

/// A link without an ending in its name: a folder of content behind it would be lost in silence.
bool may_be_linked_folder(const io::Entry& entry) {
    return entry.kind == FileKind::link && entry.name.find('.') == std::string::npos;
}

FileFault link_fault(std::string_view name) {
    return {Code::file_unreadable,
            fmt::format("'{}' is a symbolic link, and links are not followed", name),
            "put the file itself here"};
}

FileFault fault_of(const io::Entry& entry) {
    if (entry.kind == FileKind::link) {
        return link_fault(entry.name);
    }
    return {Code::file_unreadable,
            fmt::format("'{}' is not a regular file", entry.name),
            "take it away, or put a file in its place"};
}

/// A name that is not UTF-8 goes on, after it has been told, as one that nothing trips over.
std::string tamed(std::string slug) {
    if (base::first_invalid_utf8(slug)) {
        slug = base::well_formed(slug);
        std::replace(slug.begin(), slug.end(), '\\', '-');
    }
    return slug;
}

FileFault misnamed_fault(std::string_view name, const std::optional<std::string>& better) {
    return {Code::name_invalid,
            fmt::format("the name '{}' is not UTF-8 text", base::well_formed(name)),
            better ? fmt::format("call it '{}'", *better) : "choose another name"};
}

class ContentFinder {
  public:
    ContentFinder(const io::FileSystem& files, std::string root)
        : files_(files),
          root_(std::move(root)) {}

    std::vector<ContentFile> find() {
        add_glossary();
        add_folder(ContentKind::organisation, "organisations", 0);
        add_folder(ContentKind::page, "pages", 0);
        add_folder(ContentKind::qualification, "qualifications", 0);
        add_folder(ContentKind::unit, "units", kUnitDepth);
        add_learners();
        report_collisions();
        std::stable_sort(
            found_.begin(), found_.end(), [](const ContentFile& left, const ContentFile& right) {
                return left.path < right.path;
            });
        return std::move(found_);
    }

  private:
    ContentFile& add(ContentKind kind, std::string path, std::string slug) {
        found_.push_back({kind, std::move(path), tamed(std::move(slug)), {}, {}, false});
        return found_.back();
    }

    void add_unreadable(ContentKind kind, std::string path, std::string slug, FileFault fault) {
        ContentFile& file = add(kind, std::move(path), std::move(slug));
        file.fault = std::move(fault);
        file.unreadable = true;
    }

    /// The entries of a folder; none if there is no such folder. A fault is kept as a file.
    std::vector<io::Entry> entries(ContentKind kind, const std::string& folder) {
        const auto info = files_.inspect(folder);
        if (info.ok() && info.value().kind == FileKind::missing) {
            return {};
        }
        if (info.ok() && info.value().kind == FileKind::link) {
            add_unreadable(kind, folder, {}, link_fault(folder.substr(folder.rfind('/') + 1)));
            return {};
        }
        auto listed = files_.list(folder);
        if (!listed.ok()) {
            add_unreadable(kind, folder, {}, {Code::file_unreadable, listed.fault().message, {}});
            return {};
        }
        return std::move(listed).value();
    }

    void add_glossary() {
        const std::string path = io::join_path(root_, "glossary.md");
        const auto info = files_.inspect(path);
        if (!info.ok() || info.value().kind == FileKind::missing) {
            return;
        }
        if (info.value().kind != FileKind::file) {
            add_unreadable(ContentKind::glossary, path, "glossary", link_fault("glossary.md"));
            return;
        }
        add(ContentKind::glossary, path, "glossary");
    }

    void add_folder(ContentKind kind, const std::string& name, int depth) {
        add_files(kind, io::join_path(root_, name), {}, depth);
    }

    void add_files(ContentKind kind,
                   const std::string& folder,
                   const std::string& prefix,
                   int depth) {
        for (const io::Entry& entry : entries(kind, folder)) {
            const std::string path = io::join_path(folder, entry.name);
            if (is_hidden(entry.name)) {
                continue;
            }
            if (entry.kind == FileKind::folder && depth > 0) {
                add_files(kind, path, prefix + entry.name + "/", depth - 1);
            } else if (is_markdown(entry)) {
                add_file(kind, entry, path, prefix);
            } else if (may_be_linked_folder(entry)) {
                add_unreadable(kind, path, prefix + entry.name, link_fault(entry.name));
            }
        }
    }

    void add_file(ContentKind kind,
                  const io::Entry& entry,
                  const std::string& path,
                  const std::string& prefix) {
        const std::string name = without_suffix(entry.name);
        if (entry.kind != FileKind::file) {
            add_unreadable(kind, path, prefix + name, fault_of(entry));
            return;
        }
        check_components(prefix + name, add(kind, path, prefix + name));
    }

    static void check_components(std::string_view slug, ContentFile& file) {
        for (std::size_t at = 0; at <= slug.size();) {
            const std::size_t end = std::min(slug.find('/', at), slug.size());
            const std::string_view component = slug.substr(at, end - at);
            at = end + 1;
            if (base::first_invalid_utf8(component)) {
                const std::string better =
                    base::slug(base::read_as_latin1(component).value_or(std::string()));
                file.fault = misnamed_fault(
                    component, slug_objection(better) ? std::nullopt : std::optional(better));
                return;
            }
            if (const auto objection = slug_objection(component)) {
                const std::string better = base::slug(component);
                file.fault = {Code::name_invalid,
                              fmt::format("the name '{}' {}", component, *objection),
                              slug_objection(better) ? "choose another name"
                                                     : fmt::format("call it '{}'", better)};
                return;
            }
        }
    }

    void add_learners() {
        const std::string folder = io::join_path(root_, "learners");
        for (const io::Entry& entry : entries(ContentKind::learner, folder)) {
            if (is_hidden(entry.name)) {
                continue;
            }
            const std::string path = io::join_path(folder, entry.name);
            if (entry.kind == FileKind::folder) {
                add_learner(entry.name, path);
            } else if (entry.kind == FileKind::link) {
                add_unreadable(ContentKind::learner, path, entry.name, link_fault(entry.name));
            }
        }
    }

    void add_learner(const std::string& name, const std::string& folder) {
        const std::string path = io::join_path(folder, kLearnerFile);
        const auto info = files_.inspect(path);
        const bool is_file = info.ok() && info.value().kind == FileKind::file;
        ContentFile& file = add(ContentKind::learner, path, name);
        const std::string slug = file.slug;
        file.learner = slug;
        check_components(name, file);
        if (!info.ok()) {
            file.unreadable = true;
            file.fault = {Code::file_unreadable, info.fault().message, {}};
            return;
        }
        if (!is_file) {
            file.unreadable = true;
            file.fault = missing_learner(name, folder);
        }
        add_evidence(slug, io::join_path(folder, kEvidenceFolder), kEvidenceDepth);
    }

    /// Perhaps the file is there under another name.
    [[nodiscard]] FileFault missing_learner(const std::string& slug,
                                            const std::string& folder) const {
        FileFault fault{Code::file_unreadable,
                        fmt::format("the learner '{}' has no file '{}'", slug, kLearnerFile),
                        "add one with at least 'name:' in its front matter"};
        const auto listed = files_.list(folder);
        if (!listed.ok()) {
            return fault;
        }
        std::vector<std::string_view> names;
        for (const io::Entry& entry : listed.value()) {
            if (entry.kind == FileKind::file) {
                names.emplace_back(entry.name);
            }
        }
        if (const auto near = base::nearest(kLearnerFile, names)) {
            fault.hint = fmt::format("call '{}' '{}'", *near, kLearnerFile);
        }
        return fault;
    }

    void add_evidence(const std::string& learner, const std::string& folder, int depth) {
        for (const io::Entry& entry : entries(ContentKind::evidence, folder)) {
            const std::string path = io::join_path(folder, entry.name);
            if (is_hidden(entry.name)) {
                continue;
            }
            if (entry.kind == FileKind::folder && depth > 0) {
                add_evidence(learner, path, depth - 1);
            } else if (is_markdown(entry) || may_be_linked_folder(entry)) {
                ContentFile& item = add(ContentKind::evidence, path, {});
                item.learner = learner;
                if (entry.kind != FileKind::file) {
                    item.fault = fault_of(entry);
                    item.unreadable = true;
                } else if (base::first_invalid_utf8(entry.name)) {
                    item.fault = misnamed_fault(entry.name, base::read_as_latin1(entry.name));
                }
            }
        }
    }

    /// Names that differ only in the case of letters are one file on half of the world's disks.
    void report_collisions() {
        std::unordered_map<std::string, std::size_t> first;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            ContentFile& file = found_[i];
            const auto [place, is_new] = first.emplace(base::fold_case(file.path), i);
            if (!is_new && !file.unreadable) {
                report_collision(found_[place->second], file);
            }
        }
    }

    /// One report for both: at the name that is bad in itself, if one is.
    void report_collision(ContentFile& first, ContentFile& second) const {
        FileFault fault{Code::name_collision,
                        fmt::format("'{}' and '{}' differ only in capital letters",
                                    first.path.substr(root_.size() + 1),
                                    second.path.substr(root_.size() + 1)),
                        "rename one of them"};
        (first.fault && !second.fault ? first : second).fault = std::move(fault);
    }

    const io::FileSystem& files_;
    std::string root_;
    std::vector<ContentFile> found_;
};

}  // namespace

std::vector<ContentFile> find_content(const io::FileSystem& files, const model::Project& project) {
    return ContentFinder(files, project.content_folder).find();
}

}  // namespace unitfolio::load
