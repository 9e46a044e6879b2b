#include "verify/verification.h"

#include "base/hash.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::verify {

namespace {

constexpr const char* kPdf = "%PDF-1.7 as it was made";

std::string record_of(const std::string& content, const std::string& end = "") {
    return R"({"format": "unitfolio-portfolio", "version": 1, "learner": {"name": "Ann"},
               "date": "2026-03-14", "files": [{"embedded_as": "E01-a.csv", "size": )" +
           std::to_string(content.size()) + R"(, "sha256": ")" + base::sha256(content) + R"("}])" +
           end + "}";
}

std::string sealed(const std::string& content) {
    const std::string pdf = kPdf;
    return record_of(content,
                     R"(, "pdf": {"size": )" + std::to_string(pdf.size()) + R"(, "sha256": ")" +
                         base::sha256(pdf) + R"("})");
}

/// A portfolio with the attached file "one" and its record; each test spoils one thing.
struct Case {
    std::string pdf = kPdf;
    intake::EmbeddedFiles inside{
        {{"E01-a.csv", "one", ""}, {"portfolio.json", record_of("one"), ""}}, ""};
    std::optional<std::string> beside = sealed("one");

    [[nodiscard]] Verification run() const {
        const base::Result<intake::EmbeddedFiles> files = inside;
        return verify({pdf, files, beside});
    }

    [[nodiscard]] State state_of(Subject subject, const std::string& name = "") const {
        const auto found = run();
        const auto at =
            std::find_if(found.findings.begin(), found.findings.end(), [&](const Finding& finding) {
                return finding.subject == subject && finding.name == name;
            });
        REQUIRE(at != found.findings.end());
        return at->state;
    }
};

}  // namespace

TEST_CASE("nothing has changed in a portfolio as it was made") {
    const Case sound;
    const auto found = sound.run();
    CHECK(found.changes() == 0);
    CHECK(found.learner == "Ann");
    for (const Finding& finding : found.findings) {
        CHECK(finding.state == State::sound);
    }
    CHECK(found.findings.size() == 4);
}

TEST_CASE("a PDF alone is verified by the manifest inside, its pages are not") {
    Case alone;
    alone.beside.reset();
    CHECK(alone.run().changes() == 0);
    CHECK(alone.state_of(Subject::pdf) == State::unknown);
    CHECK(alone.state_of(Subject::manifest_beside) == State::unknown);
    CHECK(alone.state_of(Subject::file, "E01-a.csv") == State::sound);
    alone.inside.files[0].bytes = "two";
    CHECK(alone.state_of(Subject::file, "E01-a.csv") == State::changed);
}

TEST_CASE("changed, missing, added and unreadable files are told apart") {
    Case one;
    SUBCASE("other bytes of the same size") {
        one.inside.files[0].bytes = "eno";
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::changed);
    }
    SUBCASE("another size") {
        one.inside.files[0].bytes = "ones";
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::changed);
    }
    SUBCASE("missing") {
        one.inside.files.erase(one.inside.files.begin());
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::missing);
    }
    SUBCASE("added") {
        one.inside.files.push_back({"new.txt", "", ""});
        CHECK(one.state_of(Subject::file, "new.txt") == State::extra);
    }
    SUBCASE("added under a name that is taken") {
        one.inside.files.insert(one.inside.files.begin() + 1, {"E01-a.csv", "two", ""});
        CHECK(one.run().findings.back().state == State::extra);
    }
    SUBCASE("unreadable") {
        one.inside.files[0] = {"E01-a.csv", "", "its content is damaged"};
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::unreadable);
    }
    CHECK(one.run().changes() == 1);
}

TEST_CASE("a PDF that is not the one that was made is found by its digest") {
    Case other;
    other.pdf = "%PDF-1.7 as it was Made";
    CHECK(other.state_of(Subject::pdf) == State::changed);
    other.pdf = std::string(kPdf) + " and signed";
    const auto found = other.run();
    CHECK(found.changes() == 1);
    CHECK(found.findings[0].detail.find("11 bytes were added at its end") == 0);
    other.pdf = std::string(kPdf) + " ";
    CHECK(other.run().findings[0].detail.find("1 byte was added at its end") == 0);
}

TEST_CASE("the two manifests must say the same") {
    Case one;
    SUBCASE("the one inside was rewritten with the file") {
        one.inside.files[0].bytes = "two";
        one.inside.files[1].bytes = record_of("two");
        CHECK(one.state_of(Subject::manifest_inside) == State::changed);
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::changed);
    }
    SUBCASE("the one beside was rewritten") {
        one.beside = sealed("two");
        CHECK(one.state_of(Subject::manifest_inside) == State::changed);
    }
    SUBCASE("the one inside is gone") {
        one.inside.files.pop_back();
        CHECK(one.state_of(Subject::manifest_inside) == State::missing);
    }
    SUBCASE("the one inside is spoilt") {
        one.inside.files[1].bytes = "{";
        CHECK(one.state_of(Subject::manifest_inside) == State::unreadable);
    }
    SUBCASE("the one beside is spoilt") {
        one.beside = "{}";
        CHECK(one.state_of(Subject::manifest_beside) == State::unreadable);
        CHECK(one.state_of(Subject::file, "E01-a.csv") == State::sound);
    }
    CHECK(one.run().changes() >= 1);
}

TEST_CASE("without any manifest nothing can be said of files, and that is a change") {
    Case none;
    none.beside.reset();
    none.inside.files.pop_back();
    CHECK(none.state_of(Subject::manifest_inside) == State::missing);
    CHECK(none.state_of(Subject::file, "E01-a.csv") == State::unknown);
    CHECK(none.run().changes() == 1);
}

TEST_CASE("damage is a change even where everything could be read") {
    Case damaged;
    damaged.inside.complaint = "file is damaged";
    CHECK(damaged.state_of(Subject::pdf) == State::changed);
    const base::Result<intake::EmbeddedFiles> nothing = base::Fault{"it is no PDF", ""};
    const auto found = verify({kPdf, nothing, std::nullopt});
    CHECK(found.findings[0].state == State::unreadable);
    CHECK(found.changes() == 1);
}

}  // namespace unitfolio::verify
