#include "load/unread_files.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace unitfolio::load;

namespace {

/// The only one that is found.
UnreadFile only(const std::string& path) {
    auto found = find_unread({path}, {});
    REQUIRE_MESSAGE(found.size() == 1, path);
    CHECK(found[0].path == path);
    return found[0];
}

}  // namespace

TEST_CASE("misspelt folders are told with the name that was meant") {
    CHECK(only("unit/a.md").message == "nothing reads files in 'unit'");
    CHECK(only("unit/a.md").hint == "call the folder 'units'");
    CHECK(only("Qualification/a.md").hint == "call the folder 'qualifications'");
    CHECK(only("learners/ann/evidences/e1.md").hint == "call the folder 'evidence'");
    CHECK(only("glosary.md").hint == "did you mean 'glossary.md'?");
    CHECK(only("handouts/a.md")
              .hint.starts_with("content lies in the folders 'learners', 'organisations',"));
}

TEST_CASE("several files of one folder are told once") {
    const auto found = find_unread({"unit/a.md", "unit/b.md", "unit/o/c.md"}, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "nothing reads files in 'unit', here and in 2 other files");
}

TEST_CASE("other endings are told with the one that is read") {
    CHECK(only("units/a.MD").hint == "call it 'a.md'");
    CHECK(only("pages/a.markdown").hint == "call it 'a.md'");
    CHECK(only("learners/ann/evidence/e1.md.txt").hint == "call it 'e1.md'");
    CHECK(only("learners/ann/evidence/e1.md.md").hint == "call it 'e1.md'");
    CHECK(only("learners/ann/learner.markdown").hint == "call it 'learner.md'");
}

TEST_CASE("evidence in the wrong place is told with the right one") {
    CHECK(only("learners/ann/e1.md").hint.starts_with("put it into 'evidence' if it is evidence"));
    CHECK(only("learners/ann.md").hint == "put it into 'learners/ann' and call it 'learner.md'");
    CHECK(only("learners/ann/evidence/a/b/c/d/e1.md").message ==
          "nothing reads 'e1.md': it is too deep");
    CHECK(only("learners/ann/week/e1.md").hint.starts_with("put evidence into 'evidence'"));
}

TEST_CASE("files lie too deep in folders that have none of their own") {
    CHECK(only("pages/sub/a.md").hint == "put its files into 'pages' itself");
    CHECK(only("units/a/b/c/d/e.md").message ==
          "nothing reads files in 'units/a/b/c/d': it is too deep");
    CHECK(only("a.md").hint.starts_with("put it into one of the folders 'learners',"));
}

TEST_CASE("what is meant for nobody, attached or no Markdown is left alone") {
    CHECK(find_unread({"README.md",
                       "handouts/Readme.md",
                       "learners/ann/_notes.md",
                       "learners/ann/Learner.MD",
                       "_old/a.md",
                       "learners/ann/evidence/_photo.png",
                       "learners/ann/evidence/Thumbs.db",
                       "units/handout.pdf",
                       "notes.txt"},
                      {})
              .empty());
    CHECK(
        find_unread({"learners/ann/evidence/log.markdown"}, {"learners/ann/evidence/log.markdown"})
            .empty());
}

TEST_CASE("a learner's files that no evidence attaches are told once for each learner") {
    const auto found = find_unread({"learners/ann/evidence/a.png",
                                    "learners/ann/evidence/week1/b.pdf",
                                    "learners/bob/evidence/c.png"},
                                   {"learners/bob/evidence/c.png"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].is_unattached);
    CHECK(found[0].message == "no evidence attaches 'a.png' and 1 other file of the learner");
}
