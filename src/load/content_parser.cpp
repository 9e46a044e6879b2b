#include "load/content_parser.h"

#include "base/parallel.h"
#include "base/text.h"
#include "load/misplaced_file.h"
#include "load/title_references.h"
#include "markup/markdown_parser.h"
#include "markup/structure_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace unitfolio::load {

using base::Code;

namespace {

constexpr std::uint64_t kMegabyte = 1024ULL * 1024;

/// No content file is this large by intention, and spans count in 32 bits.
constexpr std::uint64_t kFileLimit = 16 * kMegabyte;

/// For what the project's own authors write.
constexpr markup::MarkdownLimits kTrusted = {
    8 * 1024 * 1024, 64 * 1024, 64, 1024, 256, 2'000, 200'000};

struct FileText {
    std::string text;
    std::optional<FileFault> fault;
};

FileText read_text(const ContentFile& file, const io::FileSystem& files) {
    const auto info = files.inspect(file.path);
    if (info.ok() && info.value().size > kFileLimit) {
        return {{},
                FileFault{Code::file_too_large,
                          fmt::format("the file is larger than {} MB", kFileLimit / kMegabyte),
                          "split it"}};
    }
    auto text = files.read(file.path);
    if (!text.ok()) {
        return {{}, FileFault{Code::file_unreadable, text.fault().message, {}}};
    }
    return {std::move(text).value(), std::nullopt};
}

void report(const FileFault& fault, base::SourceId source, base::Diagnostics& diagnostics) {
    auto& reported = diagnostics.report(fault.code, {source, 0, 0}, fault.message);
    if (!fault.hint.empty()) {
        reported.hint(fault.hint);
    }
}

/// Reports bytes that are no text.
bool is_text(const base::Source& source, base::SourceId id, base::Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        diagnostics.report(Code::file_not_utf8, {id, 0, 2}, "this is UTF-16 text")
            .hint("save the file with the encoding UTF-8 (not 'Unicode')");
        return false;
    }
    if (const auto bad = base::first_invalid_utf8(text)) {
        const auto at = static_cast<std::uint32_t>(*bad);
        diagnostics.report(Code::file_not_utf8, {id, at, at + 1}, "this byte is not UTF-8 text")
            .hint("save the file with the encoding UTF-8");
        return false;
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(nul);
        diagnostics
            .report(Code::file_not_utf8, {id, at, at + 1}, "this byte is 0, which no text holds")
            .hint("save the file as plain text");
        return false;
    }
    return true;
}

/// Reports what version control left where two people changed the same lines.
bool is_merged(const base::Source& source, base::SourceId id, base::Diagnostics& diagnostics) {
    constexpr std::string_view ours = "<<<<<<< ";
    constexpr std::string_view theirs = "\n>>>>>>> ";
    const std::string_view text = source.text();
    const std::size_t inner = text.find("\n<<<<<<< ");
    const bool is_first = text.starts_with(ours);
    if ((!is_first && inner == std::string_view::npos) ||
        text.find(theirs) == std::string_view::npos) {
        return true;
    }
    const auto begin = static_cast<std::uint32_t>(is_first ? 0 : inner + 1);
    diagnostics
        .report(Code::merge_conflict,
                {id, begin, begin + static_cast<std::uint32_t>(ours.size()) - 1},
                "a merge left two versions here, and nobody chose")
        .hint("keep the lines that are right, and take '<<<<<<<', '=======' and '>>>>>>>' away");
    return false;
}

Draft read_draft(const ParsedFile& parsed, const ReadingContext& context) {
    switch (parsed.file->kind) {
        case ContentKind::glossary:
            return read_glossary_file(parsed);
        case ContentKind::learner:
            return read_learner(parsed);
        case ContentKind::evidence:
            return read_evidence(parsed, context);
        case ContentKind::organisation:
            return read_organisation(parsed);
        case ContentKind::page:
            return read_page(parsed);
        case ContentKind::qualification:
            return read_qualification(parsed);
        case ContentKind::unit:
            return read_unit(parsed, context);
    }
    return {};
}

/// Whether a body went over a limit, and an empty document stands for it.
bool was_refused(const base::Diagnostics& diagnostics) {
    const auto is_limit = [](const base::Diagnostic& each) {
        return each.code == Code::file_too_large || each.code == Code::file_too_complex;
    };
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), is_limit);
}

bool is_learners_own(ContentKind kind) {
    return kind == ContentKind::learner || kind == ContentKind::evidence;
}

void parse_file(const ContentFile& file,
                model::DocumentId document,
                const ReadingContext& context,
                const base::Sources& sources,
                ParsedContent& result) {
    const base::SourceId source = result.document.source();
    if (file.unreadable || !is_text(sources[source], source, result.diagnostics) ||
        !is_merged(sources[source], source, result.diagnostics)) {
        return;
    }
    const data::FrontMatter front = data::read_front_matter(sources, source, result.diagnostics);
    result.has_facts = !front.readable || !front.fields.entries.empty();
    if (!front.readable) {
        return;
    }
    const markup::MarkdownLimits limits =
        is_learners_own(file.kind) ? markup::MarkdownLimits{} : kTrusted;
    result.document = markup::parse_markdown(sources, front.body, limits, result.diagnostics);
    if (was_refused(result.diagnostics)) {
        return;
    }
    markup::check_structure(result.document, sources, result.diagnostics);
    const ParsedFile parsed{
        &file, &front.fields, {&result.document, document, &result.diagnostics}};
    if (lies_at_home(parsed)) {
        check_titles(front.fields, sources, result.diagnostics);
        result.draft = read_draft(parsed, context);
    }
}

}  // namespace

std::vector<base::SourceId> read_sources(std::vector<ContentFile>& found,
                                         const ReadingContext& context,
                                         std::size_t jobs,
                                         base::Sources& sources,
                                         base::Diagnostics& diagnostics) {
    std::vector<FileText> texts(found.size());
    base::parallel_for(found.size(), jobs, [&](std::size_t i) {
        if (!found[i].unreadable) {
            texts[i] = read_text(found[i], *context.files);
        }
    });
    std::vector<base::SourceId> ids;
    for (std::size_t i = 0; i < found.size(); ++i) {
        ids.push_back(sources.add(model::shown_path(*context.project, found[i].path),
                                  std::move(texts[i].text)));
        if (found[i].fault) {
            report(*found[i].fault, ids.back(), diagnostics);
        }
        if (texts[i].fault) {
            report(*texts[i].fault, ids.back(), diagnostics);
            found[i].unreadable = true;
        }
    }
    return ids;
}

std::vector<ParsedContent> parse_content(const std::vector<ContentFile>& found,
                                         const std::vector<base::SourceId>& ids,
                                         const ReadingContext& context,
                                         const base::Sources& sources,
                                         std::size_t jobs) {
    std::vector<ParsedContent> results;
    results.reserve(found.size());
    for (const base::SourceId id : ids) {
        results.push_back({markup::Document(id), {}, {}});
    }
    base::parallel_for(found.size(), jobs, [&](std::size_t i) {
        parse_file(found[i], model::DocumentId(i), context, sources, results[i]);
    });
    return results;
}

}  // namespace unitfolio::load
