// Word stems: "manage", "managing" and "managed" are found by each other. Snowball's algorithms,
// for the languages that have one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace unitfolio::search {

/// For one thread.
class Stemmer {
  public:
    /// `language` is a tag: "en-GB". A language without an algorithm (Welsh is one) has every word
    /// as its own stem.
    explicit Stemmer(std::string_view language);

    [[nodiscard]] bool is_active() const { return stemmer_ != nullptr; }

    /// `word` as the tokeniser gives it. Words with digits are codes and stay as they are. The
    /// result lasts until the next call.
    [[nodiscard]] std::string_view stem(std::string_view word);

  private:
    struct Deleter {
        void operator()(sb_stemmer* stemmer) const;
    };

    std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace unitfolio::search
