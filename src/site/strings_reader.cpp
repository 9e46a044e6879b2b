#include "site/strings_reader.h"

#include "base/text.h"
#include "data/front_matter.h"
#include "data/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::site {

namespace {

using base::Code;

/// As many names as a message can list.
constexpr std::size_t kFewNames = 8;

/// Whether a template can write `t.<name>`.
bool is_identifier(std::string_view name) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || c == '_';
    };
    return !name.empty() && is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(), [&](char c) {
               return is_letter(c) || (c >= '0' && c <= '9');
           });
}

/// Whether a map holds the forms of one phrase: "other" and nothing but forms.
bool is_counted(const data::Value& value) {
    return value.kind == data::ValueKind::map && value.find("other") != nullptr &&
           std::all_of(value.entries.begin(), value.entries.end(), [](const data::MapEntry& form) {
               return plural_form_named(form.key) && form.value.kind == data::ValueKind::scalar;
           });
}

class Reader {
  public:
    Reader(const io::FileSystem& files, base::Sources& sources, base::Diagnostics& diagnostics)
        : files_(files),
          sources_(sources),
          diagnostics_(diagnostics) {}

    /// Takes the strings of a file over those that are there. Gives the file, or nothing if there
    /// is none.
    std::optional<base::SourceId> read(const std::string& folder,
                                       std::string_view language,
                                       Strings::Phrases& phrases) {
        const std::string path =
            io::join_path(folder, fmt::format("{}{}.yaml", kStringsFolder, language));
        const auto info = files_.inspect(path);
        if (folder.empty() || !info || info.value().kind != io::FileKind::file) {
            return std::nullopt;
        }
        auto text = files_.read(path);
        if (!text) {
            const base::SourceId unread = sources_.add(path, std::string{});
            diagnostics_.report(Code::file_unreadable, {unread, 0, 0}, text.fault().message);
            return unread;
        }
        const base::SourceId source = sources_.add(path, std::move(text).value());
        const data::FrontMatter file = data::read_yaml_file(sources_, source, diagnostics_);
        for (const data::MapEntry& group : file.fields.entries) {
            read_group(group, phrases);
        }
        return source;
    }

  private:
    void read_group(const data::MapEntry& group, Strings::Phrases& phrases) {
        if (group.value.kind != data::ValueKind::map || !is_identifier(group.key)) {
            report(group, "is not a group of strings", "write 'name:' and the strings below it");
            return;
        }
        for (const data::MapEntry& entry : group.value.entries) {
            read_phrase(group.key + '.' + entry.key, entry, phrases);
        }
    }

    void read_phrase(const std::string& name,
                     const data::MapEntry& entry,
                     Strings::Phrases& phrases) {
        Phrase phrase;
        if (!is_identifier(entry.key)) {
            report(entry, "is not a name for a string", "use small letters, digits and _");
            return;
        }
        if (entry.value.kind == data::ValueKind::scalar) {
            phrase.forms.emplace(PluralForm::other, entry.value.scalar);
        } else if (is_counted(entry.value)) {
            phrase.is_counted = true;
            for (const data::MapEntry& form : entry.value.entries) {
                phrase.forms.emplace(*plural_form_named(form.key), form.value.scalar);
            }
        } else {
            report(entry,
                   "is neither a string nor its plural forms",
                   "the forms are zero, one, two, few, many and other; other must be there");
            return;
        }
        const auto known = phrases.find(name);
        if (known != phrases.end() && known->second.is_counted != phrase.is_counted) {
            report(entry,
                   known->second.is_counted ? "must have plural forms" : "can't have plural forms",
                   "pages use it that way");
            return;
        }
        phrases.insert_or_assign(name, std::move(phrase));
    }

    void report(const data::MapEntry& entry, std::string_view what, std::string_view cure) {
        diagnostics_
            .report(Code::string_form, entry.key_span, fmt::format("'{}' {}", entry.key, what))
            .hint(std::string(cure));
    }

    const io::FileSystem& files_;
    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
};

/// The names of what is in `base` only.
std::vector<std::string> lacking(const Strings::Phrases& base, const Strings::Phrases& own) {
    std::vector<std::string> names;
    for (const auto& entry : base) {
        if (own.find(entry.first) == own.end()) {
            names.push_back(entry.first);
        }
    }
    return names;
}

void report_lacking(const std::vector<std::string>& names,
                    std::string_view language,
                    base::SourceId file,
                    base::Diagnostics& diagnostics) {
    if (names.empty()) {
        return;
    }
    std::vector<std::string> shown(
        names.begin(),
        names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kFewNames)));
    if (names.size() > shown.size()) {
        shown.push_back(fmt::format("{} more", names.size() - shown.size()));
    }
    diagnostics
        .report(Code::string_missing,
                {file, 0, 0},
                fmt::format("{} lacks {}: {}",
                            language,
                            base::count_of(names.size(), "string"),
                            base::join_and(shown)))
        .hint("pages have them in British English until they are added");
}

/// Whether British English is the language of a tag, or near enough to stand for it.
bool is_english(std::string_view language) {
    return language.substr(0, language.find('-')) == "en";
}

/// "cy-GB", "cy".
std::vector<std::string> names_of(std::string_view language) {
    std::vector<std::string> names{std::string(language)};
    const std::size_t hyphen = language.find('-');
    if (hyphen != std::string_view::npos) {
        names.emplace_back(language.substr(0, hyphen));
    }
    return names;
}

std::string cure(std::string_view language, std::string_view until_then) {
    return fmt::format(
        "add templates/site/{}{}.yaml; until then {}", kStringsFolder, language, until_then);
}

/// Reads every file once, whatever languages ask for it.
class Shelf {
  public:
    Shelf(const io::FileSystem& files,
          const templating::TemplateFolders& folders,
          base::Sources& sources,
          base::Diagnostics& diagnostics)
        : reader_(files, sources, diagnostics),
          folders_(folders),
          diagnostics_(diagnostics) {
        (void)reader_.read(folders.shipped, kFirstLanguage, english_);
        (void)reader_.read(folders.own, kFirstLanguage, english_);
    }

    /// The words for a tag, if there are any.
    std::optional<Strings> find(std::string_view language) {
        if (language != kFirstLanguage) {
            for (const std::string& name : names_of(language)) {
                if (const auto& phrases = phrases_of(name)) {
                    return Strings(std::string(language), *phrases);
                }
            }
        }
        return is_english(language) ? std::optional(Strings(std::string(language), english_))
                                    : std::nullopt;
    }

    /// The same; British English, reported, if there are none.
    Strings demand(std::string_view language) {
        if (auto found = find(language)) {
            return std::move(*found);
        }
        diagnostics_
            .report(Code::language_missing,
                    {},
                    fmt::format("there are no words for the language '{}'", language))
            .hint(cure(language, "pages frame the content in British English"));
        return {std::string(kFirstLanguage), english_};
    }

  private:
    /// Of a file by its name, with what it lacks in British English; nothing if there is no file.
    const std::optional<Strings::Phrases>& phrases_of(const std::string& name) {
        const auto [entry, is_new] = files_.try_emplace(name);
        if (is_new) {
            Strings::Phrases phrases;
            const auto shipped = reader_.read(folders_.shipped, name, phrases);
            const auto changed = reader_.read(folders_.own, name, phrases);
            if (shipped || changed) {
                report_lacking(
                    lacking(english_, phrases), name, changed ? *changed : *shipped, diagnostics_);
                phrases.insert(english_.begin(), english_.end());
                entry->second = std::move(phrases);
            }
        }
        return entry->second;
    }

    Reader reader_;
    const templating::TemplateFolders& folders_;
    base::Diagnostics& diagnostics_;
    Strings::Phrases english_;
    std::map<std::string, std::optional<Strings::Phrases>> files_;
};

}  // namespace

Strings load_strings(const io::FileSystem& files,
                     const templating::TemplateFolders& folders,
                     std::string_view language,
                     base::Sources& sources,
                     base::Diagnostics& diagnostics) {
    return Shelf(files, folders, sources, diagnostics).demand(language);
}

SiteLanguages languages_of(const model::Catalogue& catalogue) {
    SiteLanguages languages{catalogue.project.language, {}};
    std::vector<PageLanguage>& pages = languages.pages;
    const auto add_all = [&](const auto& items) {
        for (const auto& item : items) {
            const bool is_known =
                item.language.empty() ||
                std::any_of(pages.begin(), pages.end(), [&](const PageLanguage& known) {
                    return known.tag == item.language;
                });
            if (!is_known) {
                pages.push_back({item.language, catalogue[item.document].source()});
            }
        }
    };
    add_all(catalogue.units);
    add_all(catalogue.qualifications);
    add_all(catalogue.pages);
    return languages;
}

Vocabulary load_vocabulary(const io::FileSystem& files,
                           const templating::TemplateFolders& folders,
                           const SiteLanguages& languages,
                           base::Sources& sources,
                           base::Diagnostics& diagnostics) {
    Shelf shelf(files, folders, sources, diagnostics);
    Vocabulary words(shelf.demand(languages.site));
    for (const PageLanguage& page : languages.pages) {
        if (page.tag == languages.site) {
            continue;
        }
        if (auto found = shelf.find(page.tag)) {
            words.add(page.tag, std::move(*found));
            continue;
        }
        diagnostics
            .report(Code::language_missing,
                    {page.file, 0, 0},
                    fmt::format("there are no words for the language of this page, '{}'", page.tag))
            .hint(cure(
                page.tag,
                fmt::format("its content is framed in the site's, '{}'", words.site().language())));
    }
    return words;
}

}  // namespace unitfolio::site
