#include "base/hash.h"
#include "base/text.h"
#include "data/field_reader.h"
#include "data/front_matter.h"
#include "load/built_in_types.h"
#include "load/check_rules_reader.h"
#include "load/field_tables.h"
#include "load/language_tag.h"
#include "load/loader.h"
#include "load/sampling_rules_reader.h"
#include "load/slug_rules.h"
#include "load/theme_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::load {

using base::Code;
using data::FieldReader;
using data::Text;

namespace {

/// "Work product" of "work-product".
std::string title_of(std::string_view code) {
    std::string title(code);
    std::replace(title.begin(), title.end(), '-', ' ');
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

/// Titles that leave no letter over are told apart by their hash.
std::string id_of(const std::string& title) {
    const std::string slug = base::slug(title);
    return slug.empty() ? fmt::format("{:016x}", base::fnv1a(title)) : slug;
}

/// A folder of the project must lie inside it: output folders are emptied of what is out of date.
bool lies_inside(std::string_view folder) {
    if (folder.empty() || folder.front() == '/' || folder.find('\\') != std::string_view::npos) {
        return false;
    }
    for (std::size_t at = 0; at <= folder.size();) {
        const std::size_t end = std::min(folder.find('/', at), folder.size());
        const std::string_view part = folder.substr(at, end - at);
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        at = end + 1;
    }
    return true;
}

class ProjectReader {
  public:
    ProjectReader(std::string root, base::Diagnostics& diagnostics)
        : diagnostics_(diagnostics) {
        project_.root = std::move(root);
        for (const std::string_view code : kBuiltInTypes) {
            project_.evidence_types.push_back({std::string(code), title_of(code), true});
        }
    }

    model::Project read(const data::Value& map) {
        FieldReader fields(map, project_fields(), diagnostics_);
        project_.title = fields.text("title").value_or(Text{"Untitled", {}}).text;
        project_.id = fields.text("id").value_or(Text{id_of(project_.title), {}}).text;
        project_.tagline = fields.text("tagline").value_or(Text{}).text;
        if (std::string language = read_language(fields, diagnostics_); !language.empty()) {
            project_.language = std::move(language);
        }
        project_.footer = fields.text("footer").value_or(Text{}).text;
        project_.auto_link = fields.flag("auto_link").value_or(true);
        project_.compress = fields.flag("compress").value_or(false);
        project_.evidence_zip = fields.flag("evidence_zip").value_or(false);
        if (const auto set = fields.choice("portfolio")) {
            project_.portfolio_set = static_cast<model::PortfolioSet>(*set);
        }
        if (const auto profile = fields.choice("profile")) {
            project_.profile = static_cast<model::Profile>(*profile);
        }
        if (const data::Value* theme = fields.map("theme")) {
            project_.theme = read_theme(*theme, diagnostics_);
        }
        read_base_url(fields);
        data::Value none;
        none.kind = data::ValueKind::map;
        const data::Value* folders = fields.map("folders");
        read_folders(folders != nullptr ? *folders : none);
        if (auto types = fields.by_key("evidence_types")) {
            read_types(*types);
        }
        if (const data::Value* rules = fields.map("check")) {
            project_.check = read_check_rules(*rules, diagnostics_);
        }
        if (const data::Value* rules = fields.map("sampling")) {
            project_.sampling = read_sampling_rules(*rules, diagnostics_);
        }
        fields.finish();
        return std::move(project_);
    }

  private:
    void read_base_url(FieldReader& fields) {
        const auto url = fields.text("base_url");
        if (!url) {
            return;
        }
        if (!url->text.starts_with("https://") && !url->text.starts_with("http://")) {
            diagnostics_
                .report(Code::field_value,
                        url->span,
                        fmt::format("'{}' is not the address of a site", url->text))
                .hint("write it with 'https://' in front");
            return;
        }
        project_.base_url = url->text.substr(0, url->text.find_last_not_of('/') + 1);
    }

    void read_folders(const data::Value& map) {
        FieldReader fields(map, folder_fields(), diagnostics_);
        project_.content_folder = read_folder(fields, "content");
        project_.templates_folder = read_folder(fields, "templates");
        project_.site_folder = read_folder(fields, "site");
        project_.portfolios_folder = read_folder(fields, "portfolios");
        project_.sampling_folder = read_folder(fields, "sampling");
        fields.finish();
    }

    std::string read_folder(FieldReader& fields, std::string_view name) {
        const auto written = fields.text(name);
        std::string folder(written ? written->text : std::string(name));
        while (folder.ends_with('/')) {
            folder.pop_back();
        }
        if (!lies_inside(folder)) {
            diagnostics_
                .report(Code::field_value,
                        written->span,
                        fmt::format("'{}' is not a folder inside the project", written->text))
                .hint(fmt::format("write a name such as '{}'", name));
            folder = name;
        }
        return io::join_path(project_.root, folder);
    }

    void read_types(FieldReader& fields) {
        for (const data::MapEntry& entry : fields.entries()) {
            const auto title = fields.text(entry.key);
            if (const auto objection = slug_objection(entry.key)) {
                diagnostics_.report(
                    Code::field_value,
                    entry.key_span,
                    fmt::format("the evidence type '{}' {}", entry.key, *objection));
            } else if (title) {
                set_type(entry.key, title->text);
            }
        }
    }

    void set_type(const std::string& code, const std::string& title) {
        auto& types = project_.evidence_types;
        const auto known = std::find_if(
            types.begin(), types.end(), [&](const auto& type) { return type.code == code; });
        if (known != types.end()) {
            *known = {code, title};
        } else {
            types.push_back({code, title});
        }
    }

    base::Diagnostics& diagnostics_;
    model::Project project_;
};

}  // namespace

namespace {

constexpr std::string_view kProjectFile = "unitfolio.yaml";

/// What the project file may have been called, if it is looked for under its usual name.
std::optional<std::string> nearest_file(const io::FileSystem& files,
                                        const std::string& root,
                                        const std::string& path) {
    const auto listed = files.list(root.empty() ? "." : root);
    if (!path.ends_with(kProjectFile) || !listed.ok()) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    for (const io::Entry& entry : listed.value()) {
        if (entry.kind == io::FileKind::file) {
            names.emplace_back(entry.name);
        }
    }
    const auto near = base::nearest(kProjectFile, names);
    return near ? std::optional(std::string(*near)) : std::nullopt;
}

/// A folder that the project names and that isn't there is misspelt; without the name it may just
/// not have been made yet.
void check_content_folder(const data::Value& fields,
                          const model::Project& project,
                          const io::FileSystem& files,
                          base::Diagnostics& diagnostics) {
    const data::Value* folders = fields.find("folders");
    const data::Value* content = folders != nullptr && folders->kind == data::ValueKind::map
                                     ? folders->find("content")
                                     : nullptr;
    const bool is_named = content != nullptr && content->kind == data::ValueKind::scalar;
    const auto info = files.inspect(project.content_folder);
    if (!info.ok()) {
        return;
    }
    const io::FileKind kind = info.value().kind;
    if (kind == io::FileKind::file || (kind == io::FileKind::missing && is_named)) {
        const std::string folder = model::shown_path(project, project.content_folder);
        diagnostics
            .report(Code::file_unreadable,
                    is_named ? content->span : fields.span,
                    kind == io::FileKind::file
                        ? fmt::format("'{}' is a file, and the content lies in a folder", folder)
                        : fmt::format("there is no folder '{}'", folder))
            .hint("make it, or write the name of the folder that holds the content");
    }
}

}  // namespace

std::optional<model::Project> load_project(const io::FileSystem& files,
                                           const std::string& path,
                                           base::Sources& sources,
                                           base::Diagnostics& diagnostics) {
    const auto info = files.inspect(path);
    const auto text = files.read(path);
    const std::string root = folder_of(path);
    const base::SourceId id = sources.add(path.substr(root.empty() ? 0 : root.size() + 1),
                                          text.ok() ? text.value() : std::string{});
    if (!info.ok() || info.value().kind == io::FileKind::missing) {
        auto& fault = diagnostics.report(
            Code::project_missing, {id, 0, 0}, fmt::format("there is no project file '{}'", path));
        if (const auto near = nearest_file(files, root, path)) {
            fault.hint(fmt::format("call '{}' '{}'", *near, kProjectFile));
        } else {
            fault.hint("run this in the folder of a project, or name its file with --config");
        }
        return std::nullopt;
    }
    if (!text.ok()) {
        diagnostics.report(Code::file_unreadable, {id, 0, 0}, text.fault().message);
        return std::nullopt;
    }
    const data::FrontMatter front = data::read_yaml_file(sources, id, diagnostics);
    if (!front.readable) {
        return std::nullopt;
    }
    auto project = ProjectReader(root, diagnostics).read(front.fields);
    check_content_folder(front.fields, project, files, diagnostics);
    return project;
}

}  // namespace unitfolio::load
