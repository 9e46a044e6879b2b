#include "search/index_files.h"

#include "base/hash.h"
#include "search/dictionary_writer.h"
#include "search/document_writer.h"
#include "search/facet_writer.h"
#include "search/inverted_index.h"
#include "search/number_text.h"
#include "search/posting_list.h"
#include "search/posting_writer.h"
#include "search/script_text.h"
#include "search/stop_words.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace unitfolio::search {

namespace {

/// What the manifest says of each sort of part.
struct Directories {
    std::string postings;
    std::string documents;
    std::string dictionaries;
};

void move_parts(std::vector<IndexPart>& all, IndexParts& some) {
    std::move(some.parts.begin(), some.parts.end(), std::back_inserter(all));
}

std::string kind_starts(const Corpus& corpus) {
    std::string text;
    append_number(text, static_cast<std::uint32_t>(corpus.entries.size()));
    for (std::uint32_t kind = 0; kind < corpus.kinds.size(); ++kind) {
        const auto first = std::partition_point(
            corpus.entries.begin(), corpus.entries.end(), [kind](const Entry& entry) {
                return entry.kind < kind;
            });
        append_number(text, static_cast<std::uint32_t>(first - corpus.entries.begin()));
    }
    return text;
}

/// Eight letters and digits that change with any part.
std::string version_of(const std::vector<IndexPart>& parts) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuv";
    std::uint64_t hash = base::fnv1a("");
    for (const IndexPart& part : parts) {
        hash = base::fnv1a(part.value, base::fnv1a(part.key, hash));
    }
    std::string version;
    for (int i = 0; i < 8; ++i, hash /= digits.size()) {
        version += digits[hash % digits.size()];
    }
    return version;
}

std::string manifest(const Corpus& corpus, const Directories& directories, std::string version) {
    std::string text = std::move(version) + '\t' + kind_starts(corpus) + '\t' +
                       directories.postings + '\t' + directories.documents + '\t' +
                       directories.dictionaries + '\t';
    const auto stops = stop_words(corpus.language);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        text += (i == 0 ? "" : " ");
        text += stops[i];
    }
    for (const std::string& kind : corpus.kinds) {
        text += '\t' + kind;
    }
    return text;
}

std::vector<IndexFile> one_file(const std::vector<IndexPart>& parts) {
    IndexFile file{"i.js", {}};
    for (const IndexPart& part : parts) {
        file.bytes += script_call(part.key, part.value);
    }
    return {std::move(file)};
}

std::vector<IndexFile> many_files(const std::vector<IndexPart>& parts) {
    std::vector<IndexFile> files;
    files.reserve(parts.size());
    for (const IndexPart& part : parts) {
        files.push_back({part.key + ".js", script_call(part.key, part.value)});
    }
    return files;
}

bool fits_one_file(const std::vector<IndexPart>& parts, std::size_t pages) {
    std::size_t bytes = 0;
    for (const IndexPart& part : parts) {
        bytes += part.value.size();
    }
    return pages < kPagesOfOneFile && bytes <= kBytesOfOneFile;
}

}  // namespace

std::vector<IndexFile> make_index(Corpus corpus, std::size_t jobs) {
    std::stable_sort(corpus.entries.begin(),
                     corpus.entries.end(),
                     [](const Entry& a, const Entry& b) { return a.kind < b.kind; });
    std::vector<IndexPart> parts{{"i", {}}, {"f", facet_text(corpus)}};

    InvertedIndex index = invert(corpus, jobs);
    IndexParts dictionaries = dictionary_parts(index.words);
    IndexParts postings = posting_parts_of(index, Relevance(corpus.entries, index.shapes), jobs);
    IndexParts documents = document_parts(corpus.entries);
    move_parts(parts, dictionaries);
    move_parts(parts, postings);
    move_parts(parts, documents);
    parts.front().value = manifest(corpus,
                                   {std::move(postings.directory),
                                    std::move(documents.directory),
                                    std::move(dictionaries.directory)},
                                   version_of(parts));
    return fits_one_file(parts, corpus.pages) ? one_file(parts) : many_files(parts);
}

}  // namespace unitfolio::search
