#include "build/template_names.h"

#include "base/text.h"
#include "data/front_matter.h"
#include "io/file_tree.h"
#include "site/strings_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::build {

namespace {

/// What a learner's set of portfolio templates doesn't have it takes from here.
constexpr std::string_view kGeneralSet = "portfolio";
constexpr std::string_view kStringsOutput = "site";

/// Their names are the project's to choose.
bool is_named_freely(std::string_view name) {
    return name.starts_with("assets/") || name.starts_with(site::kStringsFolder);
}

io::FileTree tree_of(const io::FileSystem& files, const std::string& folder) {
    auto tree = io::list_tree(files, folder);
    return folder.empty() || !tree ? io::FileTree{} : std::move(tree).value();
}

struct Place {
    std::string_view output;
    std::string_view name;
};

/// "site/partials/foot.html" in two; no output for files that stand directly in the folder.
Place split(std::string_view path) {
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? Place{{}, path}
                                           : Place{path.substr(0, slash), path.substr(slash + 1)};
}

struct FileName {
    std::string_view folder;
    std::string_view stem;
    std::string_view extension;
};

FileName take_apart(std::string_view name) {
    const auto slash = name.rfind('/') + 1;
    const auto dot = std::min(name.rfind('.'), name.size());
    return dot < slash
               ? FileName{name.substr(0, slash), name.substr(slash), {}}
               : FileName{name.substr(0, slash), name.substr(slash, dot - slash), name.substr(dot)};
}

/// By the stem among files of one folder and kind: long common parts would make all names alike.
std::optional<std::string_view> nearest_name(std::string_view name,
                                             const std::vector<std::string_view>& known) {
    const FileName wanted = take_apart(name);
    std::vector<std::string_view> stems;
    std::vector<std::string_view> names;
    for (const std::string_view each : known) {
        const FileName other = take_apart(each);
        if (other.folder == wanted.folder && other.extension == wanted.extension) {
            stems.push_back(other.stem);
            names.push_back(each);
        }
    }
    const auto meant = base::nearest(wanted.stem, stems);
    const auto found = meant ? std::find(stems.begin(), stems.end(), *meant) : stems.end();
    return found == stems.end()
               ? std::nullopt
               : std::optional(
                     names[static_cast<std::size_t>(std::distance(stems.begin(), found))]);
}

class Examiner {
  public:
    Examiner(const io::FileSystem& files,
             const templating::TemplateFolders& folders,
             base::Sources& sources,
             base::Diagnostics& diagnostics)
        : files_(files),
          sources_(sources),
          diagnostics_(diagnostics),
          shipped_(tree_of(files, folders.shipped)),
          own_(tree_of(files, folders.own)) {}

    void run() {
        if (own_.empty() || shipped_.empty()) {
            return;
        }
        for (const auto& [path, ignored] : shipped_) {
            outputs_.insert(split(path).output);
        }
        for (const auto& [path, where] : own_) {
            examine(path, where);
        }
    }

  private:
    void examine(const std::string& path, const std::string& where) {
        const Place place = split(path);
        if (place.output.empty()) {
            return;
        }
        if (base::first_invalid_utf8(path)) {
            diagnostics_
                .report(base::Code::name_invalid,
                        {sources_.add(where, {}), 0, 0},
                        fmt::format("the name '{}' is not UTF-8 text", path))
                .hint("rename it, with letters from a to z to be safe");
            return;
        }
        if (outputs_.find(place.output) == outputs_.end()) {
            const std::vector<std::string_view> known(outputs_.begin(), outputs_.end());
            const auto meant = base::nearest(place.output, known);
            if (meant && misnamed_.insert(place.output).second) {
                report(base::Code::template_missing,
                       {sources_.add(where, {}), 0, 0},
                       fmt::format("the folder '{}' holds templates of nothing", place.output),
                       *meant);
            }
        } else if (place.output == kStringsOutput && place.name.starts_with(site::kStringsFolder)) {
            examine_strings(where);
        } else if (!is_named_freely(place.name)) {
            examine_file(place, where);
        }
    }

    void examine_file(const Place& place, const std::string& where) {
        const auto known = names_of(place.output);
        // "cover.md.bak" is what was kept of a template, not a mistake.
        const bool is_known = std::any_of(known.begin(), known.end(), [&](std::string_view name) {
            return place.name.starts_with(name);
        });
        const auto meant = nearest_name(place.name, known);
        if (is_known || !meant || is_written(place.name)) {
            return;
        }
        report(
            base::Code::template_missing,
            {sources_.add(where, {}), 0, 0},
            fmt::format("nothing uses '{}', and it takes the place of no shipped file", place.name),
            *meant);
    }

    /// Of the shipped files of an output.
    [[nodiscard]] std::vector<std::string_view> names_of(std::string_view output) const {
        std::vector<std::string_view> names;
        for (const auto& [path, ignored] : shipped_) {
            const Place each = split(path);
            const bool lies_below = output.starts_with(kGeneralSet) && each.output == kGeneralSet;
            if ((each.output == output || lies_below) && !is_named_freely(each.name)) {
                names.push_back(each.name);
            }
        }
        return names;
    }

    // Strings

    using Groups = std::map<std::string, std::vector<std::string>, std::less<>>;

    void examine_strings(const std::string& where) {
        auto text = files_.read(where);
        if (!text || strings().empty()) {
            return;
        }
        // What is wrong with its form is told where it is used.
        base::Diagnostics ignored;
        const auto source = sources_.add(where, std::move(text).value());
        const auto file = data::read_yaml_file(sources_, source, ignored);
        for (const data::MapEntry& group : file.fields.entries) {
            const auto known = strings().find(group.key);
            if (known == strings().end()) {
                std::vector<std::string_view> names;
                for (const auto& entry : strings()) {
                    names.emplace_back(entry.first);
                }
                examine_string(group, group.key, names, group.key + '.');
                continue;
            }
            const std::vector<std::string_view> names(known->second.begin(), known->second.end());
            for (const data::MapEntry& entry : group.value.entries) {
                examine_string(entry, group.key + '.' + entry.key, names, '.' + entry.key);
            }
        }
    }

    void examine_string(const data::MapEntry& entry,
                        std::string_view name,
                        const std::vector<std::string_view>& known,
                        std::string_view use) {
        const bool is_known = std::find(known.begin(), known.end(), entry.key) != known.end();
        const auto meant = base::nearest(entry.key, known);
        if (!is_known && meant && !is_written(use)) {
            report(base::Code::string_form,
                   entry.key_span,
                   fmt::format("no page uses the words '{}'", name),
                   *meant);
        }
    }

    /// The names of the shipped strings of each group.
    const Groups& strings() {
        if (!strings_) {
            strings_.emplace();
            const auto path =
                fmt::format("site/{}{}.yaml", site::kStringsFolder, site::kFirstLanguage);
            const auto found = shipped_.find(path);
            auto text = found == shipped_.end() ? base::Result<std::string>(std::string())
                                                : files_.read(found->second);
            base::Sources sources;
            base::Diagnostics ignored;
            const auto source = sources.add(path, text ? std::move(text).value() : std::string());
            const auto file = data::read_yaml_file(sources, source, ignored);
            for (const data::MapEntry& group : file.fields.entries) {
                for (const data::MapEntry& entry : group.value.entries) {
                    (*strings_)[group.key].push_back(entry.key);
                }
            }
        }
        return *strings_;
    }

    // What the project's templates say

    [[nodiscard]] bool is_written(std::string_view words) {
        if (!texts_) {
            texts_.emplace();
            for (const auto& [path, where] : own_) {
                const Place place = split(path);
                auto text = place.output.empty() || is_named_freely(place.name)
                                ? base::Result<std::string>(std::string())
                                : files_.read(where);
                texts_->push_back(text ? std::move(text).value() : std::string());
            }
        }
        return std::any_of(texts_->begin(), texts_->end(), [words](const std::string& text) {
            return text.find(words) != std::string::npos;
        });
    }

    /// Nothing is broken by it, so that it is a warning whatever the code.
    void report(base::Code code, base::Span span, std::string message, std::string_view meant) {
        auto& diagnostic = diagnostics_.report(code, span, std::move(message));
        diagnostic.severity = base::Severity::warning;
        diagnostic.hint(fmt::format("did you mean '{}'?", meant));
    }

    const io::FileSystem& files_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    io::FileTree shipped_;
    io::FileTree own_;
    std::set<std::string_view> outputs_;
    std::set<std::string_view> misnamed_;
    std::optional<Groups> strings_;
    std::optional<std::vector<std::string>> texts_;
};

}  // namespace

void examine_template_names(const io::FileSystem& files,
                            const templating::TemplateFolders& folders,
                            base::Sources& sources,
                            base::Diagnostics& diagnostics) {
    Examiner(files, folders, sources, diagnostics).run();
}

}  // namespace unitfolio::build
