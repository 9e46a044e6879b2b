// The running text of a document word by word, with what a reader knows without thinking: whether a
// word starts a sentence, and whether somebody else is being quoted.
#pragma once

#include "check/place.h"
#include "check/words.h"
#include "markup/document.h"

#include <cstddef>
#include <cstdint>

namespace unitfolio::check {

/// Text nodes only, in the order of the document; code, addresses and block quotes are left out.
class ProseReader {
  public:
    explicit ProseReader(const markup::Document& document);

    [[nodiscard]] bool next();

    [[nodiscard]] const Word& word() const { return words_.word(); }

    [[nodiscard]] TextPart part() const;

    /// Between quotation marks.
    [[nodiscard]] bool is_quoted() const { return is_in_quotes_ || is_in_single_quotes_; }

    /// The first word of a sentence, a heading, a list item.
    [[nodiscard]] bool starts_sentence() const { return starts_sentence_; }

    /// The first word of a paragraph, a heading, a list item: words before it are far away.
    [[nodiscard]] bool starts_block() const { return starts_block_; }

  private:
    [[nodiscard]] bool go_to_text();
    void read_gap();

    const markup::Document& document_;
    WordReader words_;
    std::uint32_t node_ = 0;
    bool is_in_text_ = false;
    /// Where the block quote ends that we are in.
    std::uint32_t quote_end_ = 0;
    std::uint32_t last_begin_ = 0;
    bool is_new_block_ = true;
    bool is_new_sentence_ = true;
    bool is_in_quotes_ = false;
    bool is_in_single_quotes_ = false;
    bool starts_sentence_ = false;
    bool starts_block_ = false;
};

}  // namespace unitfolio::check
