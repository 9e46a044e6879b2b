// The search index as files of the site, written so that a page finds things in it without a
// server: every file is a classic script that calls one function with a key and a string, which
// works from the disk and under a policy that allows only the site's own scripts.
//
//     unitfolioSearch('p3','…');
//
// Larger sites have a file a call, named by its key, so that a query loads only what it needs.
// Small ones have all calls in one file, i.js.
//
// | key | holds |
// |---|---|
// | i   | the manifest: what is in which file |
// | f   | facets: which entries have which value |
// | d0… | dictionary: words as they are written, each with the number of its stem |
// | p0… | postings: which entries hold a stem, and how much it says about them |
// | q0… | positions: where in the entry the stem stands, for phrases; numbered like the postings |
// | m0… | what is shown of entries |
//
// Numbers stand in an alphabet of 64 characters (number_text.h). "runs" below is a list of numbers
// without anything between them. Entries are numbered by kind, then in the order they were given.
//
// Manifest, parts parted by tabs: a version, which changes with any part · runs: how many entries,
// then the first entry of every kind · runs: the first stem of every block of postings, each less
// the one before · runs: the same for the first entry of every block of entries · the first word of
// every dictionary, parted by spaces · stop words, parted by spaces · names of kinds, the rest.
//
// Dictionary: words in the order of their UTF-8 bytes. Each is: how many ASCII characters it shares
// with the one before, the rest of it, a space, and the number of its stem less that of the one
// before (zigzag: 2n, or -2n-1 below zero).
//
// Postings of a stem end with a space. They begin with how many entries hold the stem at all; then
// for each: its number less the one before, and a digit. The digit's lower five bits say how well
// the stem fits the entry (0 to 31). The sixth is set if the stem is part of the entry's code or
// title; then another digit says how many words that name has. A stem with more postings than a
// block takes has blocks of its own, each of which begins as above and counts from zero again.
//
// Positions of a stem follow its postings, entry by entry, and end with a space too: each is twice
// the distance from the one before (the first from -1), plus one if another follows; 0 if the stem
// stands in the context alone. Words of code, title and text are counted through, with one left out
// before the title and before the text.
//
// Entries, parts parted by tabs, five an entry: how many characters the address shares with the one
// before, then its rest · code · title · context, empty if it is the one before · text.
//
// Facets: a list of runs a value, each ended by a space: how many entries don't have it, how many
// do, and so on.
#pragma once

#include "search/entry.h"

#include <cstddef>
#include <string>
#include <vector>

namespace unitfolio::search {

/// A site of so many pages has its index in one file, unless that grew beyond so many bytes.
inline constexpr std::size_t kPagesOfOneFile = 300;
inline constexpr std::size_t kBytesOfOneFile = 4'000'000;

struct IndexFile {
    /// Below the folder of the index: "p3.js".
    std::string name;
    std::string bytes;
};

/// The same for any number of jobs. The corpus is used up.
[[nodiscard]] std::vector<IndexFile> make_index(Corpus corpus, std::size_t jobs);

}  // namespace unitfolio::search
