#include "load/unread_files.h"

#include "base/text.h"
#include "load/content_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace unitfolio::load {

namespace {

/// What Markdown is called elsewhere, and what Windows makes of "e05.md" when it hides endings.
constexpr std::array<std::string_view, 6> kOtherEndings = {
    ".markdown", ".mdown", ".mkdn", ".mkd", ".md.txt", ".md.md"};

constexpr std::string_view kLearners = "learners";
constexpr std::string_view kUnits = "units";
constexpr std::array<std::string_view, 5> kFolders = {
    kLearners, "organisations", "pages", "qualifications", kUnits};

// Hints say these in words.
static_assert(kUnitDepth == 3 && kEvidenceDepth == 3);

constexpr std::string_view kQuiet =
    "a name that starts with '_' keeps a file that nobody is meant to read quiet";

std::vector<std::string_view> components_of(std::string_view path) {
    std::vector<std::string_view> components;
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        components.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return components;
}

/// The length of the name without what makes it Markdown; nothing if it is none.
std::optional<std::size_t> stem_size(std::string_view name) {
    const std::string folded = base::fold_case(name);
    for (const std::string_view ending : kOtherEndings) {
        if (folded.ends_with(ending)) {
            return name.size() - ending.size();
        }
    }
    return folded.ends_with(kContentEnding) ? std::optional(name.size() - kContentEnding.size())
                                            : std::nullopt;
}

bool is_left_alone(const std::vector<std::string_view>& path) {
    const bool is_draft = std::any_of(
        path.begin(), path.end(), [](std::string_view each) { return each.starts_with('_'); });
    const std::string name = base::fold_case(path.back());
    // That a learner has no 'learner.md' is told with the name that is there in its place.
    const bool is_learner = path.size() == 3 && path.front() == kLearners && name == kLearnerFile;
    return is_draft || is_learner || name == "readme.md";
}

std::string list_of_folders() {
    std::vector<std::string> names;
    for (const std::string_view folder : kFolders) {
        names.push_back(fmt::format("'{}'", folder));
    }
    return base::join_and(names);
}

/// What is wrong, and the folder that it is wrong with if all files in it share the fault.
struct Fault {
    std::string message;
    std::string hint;
    std::string folder;
};

/// What systems and editors leave behind.
bool is_leftover(std::string_view name) {
    constexpr std::array<std::string_view, 2> names = {"thumbs.db", "desktop.ini"};
    constexpr std::array<std::string_view, 5> endings = {"~", ".bak", ".tmp", ".swp", ".lock"};
    const std::string folded = base::fold_case(name);
    return std::find(names.begin(), names.end(), folded) != names.end() ||
           folded.starts_with("~$") || folded.starts_with("readme.") ||
           std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
               return folded.ends_with(ending);
           });
}

/// Of a file in an evidence folder that is no Markdown.
std::optional<Fault> unattached(const std::string& path) {
    const std::vector<std::string_view> parts = components_of(path);
    const bool is_evidence =
        parts.size() > 3 && parts[0] == kLearners && parts[2] == kEvidenceFolder;
    if (!is_evidence || stem_size(parts.back()) || is_left_alone(parts) ||
        is_leftover(parts.back())) {
        return std::nullopt;
    }
    return Fault{fmt::format("no evidence attaches '{}'", parts.back()),
                 "name it under 'attachments' of the evidence that it belongs to, or take it away",
                 fmt::format("{}/{}", parts[0], parts[1])};
}

class Judge {
  public:
    explicit Judge(const std::string& path)
        : path_(path),
          parts_(components_of(path)) {}

    [[nodiscard]] std::optional<Fault> judge() const {
        const auto stem = stem_size(parts_.back());
        if (!stem || is_left_alone(parts_)) {
            return std::nullopt;
        }
        if (parts_.size() == 1) {
            return at_top();
        }
        if (std::find(kFolders.begin(), kFolders.end(), parts_.front()) == kFolders.end()) {
            return in_unknown_folder();
        }
        if (parts_.front() == kLearners) {
            return of_learner(*stem);
        }
        return is_content() ? too_deep() : wrong_ending(*stem);
    }

  private:
    [[nodiscard]] bool is_content() const {
        return parts_.back().ends_with(kContentEnding) && !doubled();
    }

    [[nodiscard]] bool doubled() const { return base::fold_case(path_).ends_with(".md.md"); }

    [[nodiscard]] Fault at_top() const {
        constexpr std::array<std::string_view, 1> glossary = {"glossary.md"};
        if (const auto near = base::nearest(path_, glossary)) {
            return {fmt::format("nothing reads '{}'", path_),
                    fmt::format("did you mean '{}'?", *near),
                    {}};
        }
        return {fmt::format("nothing reads '{}': it lies in no folder of content", path_),
                fmt::format("put it into one of the folders {}; {}", list_of_folders(), kQuiet),
                {}};
    }

    [[nodiscard]] Fault in_unknown_folder() const {
        const std::string folder(parts_.front());
        const auto near = base::nearest(folder, kFolders);
        return {fmt::format("nothing reads files in '{}'", folder),
                near ? fmt::format("call the folder '{}'", *near)
                     : fmt::format("content lies in the folders {}; {}", list_of_folders(), kQuiet),
                folder};
    }

    [[nodiscard]] Fault wrong_ending(std::size_t stem) const {
        return {fmt::format("nothing reads '{}': the names of content files end in '.md'",
                            parts_.back()),
                fmt::format("call it '{}{}'", parts_.back().substr(0, stem), kContentEnding),
                {}};
    }

    [[nodiscard]] Fault too_deep() const {
        const std::string folder = path_.substr(0, path_.rfind('/'));
        if (parts_.front() == kUnits) {
            return {fmt::format("nothing reads files in '{}': it is too deep", folder),
                    "put units at most three folders below 'units'",
                    folder};
        }
        return {fmt::format("nothing reads files in '{}': '{}' has no folders of its own",
                            folder,
                            parts_.front()),
                fmt::format("put its files into '{}' itself", parts_.front()),
                folder};
    }

    [[nodiscard]] Fault of_learner(std::size_t stem) const {
        const std::string name(parts_.back().substr(0, stem));
        if (parts_.size() == 2) {
            return {fmt::format("nothing reads '{}': a learner has a folder", parts_.back()),
                    fmt::format("put it into 'learners/{}' and call it 'learner.md'", name),
                    {}};
        }
        const bool is_beside = parts_.size() == 3;
        if (!is_beside && parts_[2] != kEvidenceFolder) {
            return in_unknown_learner_folder();
        }
        if (!is_content() && (!is_beside || base::fold_case(name) == "learner")) {
            return wrong_ending(stem);
        }
        if (is_beside) {
            return {fmt::format("nothing reads '{}' beside 'learner.md'", parts_.back()),
                    fmt::format("put it into 'evidence' if it is evidence; {}", kQuiet),
                    {}};
        }
        return {fmt::format("nothing reads '{}': it is too deep", parts_.back()),
                "put evidence at most three folders below 'evidence'",
                {}};
    }

    [[nodiscard]] Fault in_unknown_learner_folder() const {
        constexpr std::array<std::string_view, 1> known = {kEvidenceFolder};
        const std::string folder(parts_[2]);
        return {fmt::format("nothing reads files in '{}'", folder),
                base::nearest(folder, known)
                    ? std::string("call the folder 'evidence'")
                    : fmt::format("put evidence into 'evidence'; {}", kQuiet),
                fmt::format("{}/{}/{}", parts_[0], parts_[1], folder)};
    }

    const std::string& path_;
    std::vector<std::string_view> parts_;
};

}  // namespace

std::vector<UnreadFile> find_unread(const std::vector<std::string>& other_files,
                                    const std::set<std::string>& attached) {
    std::vector<UnreadFile> unread;
    /// By folder: the first file of several.
    std::map<std::string, std::size_t> first;
    std::map<std::string, std::size_t> more;
    for (const std::string& path : other_files) {
        if (attached.contains(path)) {
            continue;
        }
        auto fault = Judge(path).judge();
        const bool is_unattached = !fault;
        if (is_unattached) {
            fault = unattached(path);
        }
        if (!fault) {
            continue;
        }
        if (!fault->folder.empty() && !first.emplace(fault->folder, unread.size()).second) {
            ++more[fault->folder];
            continue;
        }
        unread.push_back({path, std::move(fault->message), std::move(fault->hint), is_unattached});
    }
    for (const auto& [folder, count] : more) {
        UnreadFile& file = unread[first.at(folder)];
        const std::string others = base::count_of(count, "other file");
        file.message += file.is_unattached ? fmt::format(" and {} of the learner", others)
                                           : fmt::format(", here and in {}", others);
    }
    return unread;
}

}  // namespace unitfolio::load
