#include "search/inverted_index.h"

#include "base/parallel.h"
#include "search/stemmer.h"
#include "search/stop_words.h"
#include "search/tokeniser.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace unitfolio::search {

namespace {

constexpr std::size_t kEntriesOfChunk = 2048;

struct ChunkWord {
    std::string text;
    std::string stem;
    std::vector<Occurrence> occurrences;
};

/// What a word is in the chunk that it was found in.
struct Source {
    const ChunkWord* word = nullptr;
    std::uint32_t chunk = 0;
    std::uint32_t stem = 0;
};

/// The words of some neighbouring entries.
class Chunk {
  public:
    explicit Chunk(const std::string& language)
        : stemmer_(language),
          stop_words_(stop_words(language)) {}

    EntryShape add(std::uint32_t number, const Entry& entry) {
        EntryShape shape;
        shape.code = add_part(number, entry.code, 0);
        shape.telling_code = count_telling();
        shape.title = add_part(number, entry.title, shape.title_begin());
        shape.telling_title = count_telling();
        shape.text = add_part(number, entry.text, shape.text_begin());
        add_part(number, entry.context, kInContext);
        return shape;
    }

    [[nodiscard]] std::vector<ChunkWord> take_words() && { return std::move(words_); }

  private:
    std::uint32_t add_part(std::uint32_t entry, std::string_view text, std::uint32_t position) {
        std::uint32_t count = 0;
        numbers_.clear();
        Tokeniser tokeniser(text);
        while (tokeniser.next(token_)) {
            if (!token_.empty() && token_.size() <= kLongestWord) {
                const std::uint32_t number = number_of(token_);
                numbers_.push_back(number);
                words_[number].occurrences.push_back(
                    {entry, position == kInContext ? kInContext : position + count});
            }
            ++count;
        }
        return count;
    }

    std::uint32_t number_of(const std::string& token) {
        const auto [found, is_new] =
            number_of_.try_emplace(token, static_cast<std::uint32_t>(words_.size()));
        if (is_new) {
            words_.push_back({token, std::string{stemmer_.stem(token)}, {}});
        }
        return found->second;
    }

    /// Of the part that was added last. A name of stop words alone is counted with them.
    std::uint32_t count_telling() {
        std::sort(numbers_.begin(), numbers_.end());
        numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
        const auto stops =
            std::count_if(numbers_.begin(), numbers_.end(), [this](std::uint32_t number) {
                return std::binary_search(
                    stop_words_.begin(), stop_words_.end(), std::string_view{words_[number].text});
            });
        const std::size_t telling = numbers_.size() - static_cast<std::size_t>(stops);
        return static_cast<std::uint32_t>(telling == 0 ? numbers_.size() : telling);
    }

    Stemmer stemmer_;
    std::span<const std::string_view> stop_words_;
    std::string token_;
    std::vector<std::uint32_t> numbers_;
    std::unordered_map<std::string, std::uint32_t> number_of_;
    std::vector<ChunkWord> words_;
};

std::vector<Source> sources_of(const std::vector<std::vector<ChunkWord>>& chunks) {
    std::vector<Source> sources;
    for (std::uint32_t chunk = 0; chunk < chunks.size(); ++chunk) {
        for (const ChunkWord& word : chunks[chunk]) {
            sources.push_back({&word, chunk, 0});
        }
    }
    return sources;
}

/// Numbers the stems by their text and gives how many there are. The sources are sorted by stem.
std::uint32_t number_stems(std::vector<Source>& sources) {
    std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
        return std::tie(a.word->stem, a.chunk, a.word->text) <
               std::tie(b.word->stem, b.chunk, b.word->text);
    });
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i == 0 || sources[i].word->stem != sources[i - 1].word->stem) {
            ++count;
        }
        sources[i].stem = count - 1;
    }
    return count;
}

/// `sources` are sorted by stem.
void gather_occurrences(const std::vector<Source>& sources,
                        std::vector<std::vector<Occurrence>>& stems,
                        std::size_t jobs) {
    std::vector<std::size_t> begins(stems.size() + 1, sources.size());
    for (std::size_t i = sources.size(); i-- > 0;) {
        begins[sources[i].stem] = i;
    }
    base::parallel_for(stems.size(), jobs, [&](std::size_t stem) {
        std::vector<Occurrence>& all = stems[stem];
        for (std::size_t i = begins[stem]; i < begins[stem + 1]; ++i) {
            const std::vector<Occurrence>& some = sources[i].word->occurrences;
            all.insert(all.end(), some.begin(), some.end());
        }
        std::sort(all.begin(), all.end());
    });
}

std::vector<Word> words_of(const std::vector<Source>& sources) {
    std::vector<Word> words;
    words.reserve(2 * sources.size());
    for (const Source& source : sources) {
        words.push_back({source.word->text, source.stem});
    }
    for (const Source& source : sources) {
        words.push_back({source.word->stem, source.stem});
    }
    // Stable: a word goes before a stem of the same letters.
    std::stable_sort(
        words.begin(), words.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
    words.erase(std::unique(words.begin(),
                            words.end(),
                            [](const Word& a, const Word& b) { return a.text == b.text; }),
                words.end());
    return words;
}

}  // namespace

InvertedIndex invert(const Corpus& corpus, std::size_t jobs) {
    const std::vector<Entry>& entries = corpus.entries;
    InvertedIndex index;
    index.shapes.resize(entries.size());
    std::vector<std::vector<ChunkWord>> chunks((entries.size() + kEntriesOfChunk - 1) /
                                               kEntriesOfChunk);
    base::parallel_for(chunks.size(), jobs, [&](std::size_t number) {
        Chunk chunk(corpus.language);
        const std::size_t last = std::min(entries.size(), (number + 1) * kEntriesOfChunk);
        for (std::size_t i = number * kEntriesOfChunk; i < last; ++i) {
            index.shapes[i] = chunk.add(static_cast<std::uint32_t>(i), entries[i]);
        }
        chunks[number] = std::move(chunk).take_words();
    });
    std::vector<Source> sources = sources_of(chunks);
    index.stems.resize(number_stems(sources));
    gather_occurrences(sources, index.stems, jobs);
    index.words = words_of(sources);
    return index;
}

}  // namespace unitfolio::search
