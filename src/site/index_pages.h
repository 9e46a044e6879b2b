// How an index is cut into pages, so that none grows with the site. A small index is one page with
// all its sections. Of a large one that page only lists the sections; each has a page of its own,
// and as many more as it needs.
#pragma once

#include "site/urls.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unitfolio::site {

struct IndexSection {
    /// "Explain", "C", "Level 4"
    std::string title;
    /// Its anchor where all sections share a page. Unique in the index.
    std::string id;
    /// Its file where they don't, without ".html". Unique in the index.
    std::string file;
    /// A sentence about it; may be empty.
    std::string note;
    /// Which of several views of the same things it is part of ("level"); empty if there is one.
    std::string view;
    /// How much room each entry takes, in the order of the page: in things that it lists.
    std::vector<std::uint32_t> weights;
    /// How many things it is said to list.
    std::size_t count = 0;
};

/// Where the pages of an index are.
struct IndexName {
    /// "verbs.html"
    std::string file;
    /// "verbs/"
    std::string folder;
};

/// How much a page may hold, in weights.
struct IndexLimits {
    /// If there are more in all, the index is cut.
    std::size_t whole = 0;
    /// On a page of a section. An entry with more is not cut.
    std::size_t page = 0;
};

/// Entries `first` to `last` (exclusive) of a section.
struct EntryRange {
    std::size_t section = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

struct IndexPage {
    std::string path;
    /// Empty where the sections are only named.
    std::vector<EntryRange> ranges;
    /// Of the pages of a section, from 1; 0 for the page that is or names all sections.
    std::size_t part = 0;
};

class IndexPages {
  public:
    IndexPages() = default;
    IndexPages(IndexName name, IndexLimits limits, std::vector<IndexSection> sections);

    /// Whether there is nothing to list.
    [[nodiscard]] bool empty() const { return sections_.empty(); }

    /// Whether one page holds everything.
    [[nodiscard]] bool is_whole() const { return pages_.size() == 1; }

    [[nodiscard]] const std::vector<IndexSection>& sections() const { return sections_; }

    /// First the one that is or names all sections, even if there are none, then those of the
    /// sections in their order.
    [[nodiscard]] const std::vector<IndexPage>& pages() const { return pages_; }

    /// How many things are listed in all.
    [[nodiscard]] std::size_t count() const;

    /// Of the index as a whole.
    [[nodiscard]] Place place() const { return {name_.file, {}}; }

    /// Where a section begins.
    [[nodiscard]] Place place_of(std::size_t section) const;

    /// On how many pages of its own a section is; none where there is only one for all.
    [[nodiscard]] std::size_t parts_of(std::size_t section) const;

  private:
    void cut(std::size_t section, std::size_t limit);

    IndexName name_;
    std::vector<IndexSection> sections_;
    std::vector<IndexPage> pages_;
    /// Of each section, where it has pages of its own: the first of them in pages_.
    std::vector<std::size_t> first_pages_;
};

/// An index whose entries are things of the catalogue.
template <class Entry>
struct Index {
    IndexPages pages;
    /// Of each section.
    std::vector<std::vector<Entry>> entries;
};

}  // namespace unitfolio::site
