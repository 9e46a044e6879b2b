#include "portfolio/attachments.h"

#include "base/hash.h"
#include "io/memory_file_system.h"
#include "unit/intake/small_pdf.h"
#include "unit/portfolio/sample_site.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::portfolio {

namespace {

struct Loaded {
    Attachments attachments;
    base::Diagnostics diagnostics;
};

Loaded load(const SampleSite& sample, const io::FileSystem& files) {
    Loaded loaded;
    const Dossier dossier(sample.site, sample.learner);
    loaded.attachments = load_attachments(dossier, files, loaded.diagnostics);
    return loaded;
}

model::Attachment attachment(std::string file) {
    model::Attachment made;
    made.file = std::move(file);
    return made;
}

}  // namespace

TEST_CASE("a file that is no picture is embedded under its evidence's reference") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("data/weeks.csv")};
    io::MemoryFileSystem files;
    REQUIRE(files.write("learners/ann/evidence/data/weeks.csv", "week,calls\n").ok());
    const auto loaded = load(sample, files);
    REQUIRE(loaded.attachments.embedded.size() == 1);
    const auto& embedded = loaded.attachments.embedded[0];
    CHECK(embedded.name == "E01-weeks.csv");
    CHECK(embedded.bytes == "week,calls\n");
    CHECK(embedded.mime_type == "text/csv");
    CHECK(embedded.modified == base::Date{2026, 3, 1});
    const auto& file = loaded.attachments.files.at(0);
    CHECK(file.kind == AttachmentKind::embedded);
    CHECK(file.size == 11);
    CHECK(file.sha256 == base::sha256("week,calls\n"));
    CHECK(loaded.diagnostics.all().empty());
}

TEST_CASE("files of one name from two folders have two names inside") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("a/x.csv"), attachment("b/x.csv")};
    io::MemoryFileSystem files;
    REQUIRE(files.write("learners/ann/evidence/a/x.csv", "1").ok());
    REQUIRE(files.write("learners/ann/evidence/b/x.csv", "2").ok());
    const auto loaded = load(sample, files);
    REQUIRE(loaded.attachments.embedded.size() == 2);
    CHECK(loaded.attachments.embedded[0].name == "E01-x.csv");
    CHECK(loaded.attachments.embedded[1].name == "E01-2-x.csv");
}

TEST_CASE("a file beside the evidence folder is reached, one above the learner's is not") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("../files/x.csv"), attachment("../../bob/x.csv")};
    io::MemoryFileSystem files;
    REQUIRE(files.write("learners/ann/files/x.csv", "mine").ok());
    REQUIRE(files.write("learners/bob/x.csv", "not mine").ok());
    const auto loaded = load(sample, files);
    REQUIRE(loaded.attachments.embedded.size() == 1);
    CHECK(loaded.attachments.embedded[0].bytes == "mine");
    CHECK(loaded.attachments.files.at(1).kind == AttachmentKind::unreadable);
}

TEST_CASE("what is kept elsewhere is not looked for") {
    auto sample = make_sample_site();
    auto kept = attachment("");
    kept.off_file = true;
    kept.holder = "HR";
    sample.evidence(1).attachments = {kept};
    const io::MemoryFileSystem files;
    const auto loaded = load(sample, files);
    CHECK(loaded.attachments.files.at(0).kind == AttachmentKind::off_file);
    CHECK(loaded.diagnostics.all().empty());
}

TEST_CASE("a picture that is broken is reported with a cure and stays in the list") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("p.png")};
    io::MemoryFileSystem files;
    REQUIRE(files.write("learners/ann/evidence/p.png", "\x89PNG\r\n\x1a\nbroken").ok());
    const auto loaded = load(sample, files);
    CHECK(loaded.attachments.files.at(0).kind == AttachmentKind::unreadable);
    CHECK(loaded.attachments.embedded.empty());
    REQUIRE(loaded.diagnostics.all().size() == 1);
    CHECK(loaded.diagnostics.all()[0].code == base::Code::attachment_unreadable);
    CHECK(loaded.diagnostics.all()[0].message.find("picture 'p.png' of E01") == 0);
    CHECK(loaded.diagnostics.all()[0].hints.size() == 1);
}

TEST_CASE("a file that is missing was reported by whoever loaded the evidence") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("gone.csv")};
    const io::MemoryFileSystem files;
    const auto loaded = load(sample, files);
    CHECK(loaded.attachments.files.at(0).kind == AttachmentKind::unreadable);
    CHECK(loaded.diagnostics.all().empty());
}

TEST_CASE("a PDF is shown page by page and embedded") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("a.pdf"), attachment("copy.pdf")};
    io::MemoryFileSystem files;
    const auto pdf = intake::pdf_of({"<</Type/Catalog/Pages 2 0 R>>",
                                     "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                     "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>"});
    REQUIRE(files.write("learners/ann/evidence/a.pdf", pdf).ok());
    REQUIRE(files.write("learners/ann/evidence/copy.pdf", pdf).ok());
    const auto loaded = load(sample, files);
    CHECK(loaded.diagnostics.all().empty());
    REQUIRE(loaded.attachments.files.size() == 2);
    const auto& file = loaded.attachments.files[0];
    CHECK(file.kind == AttachmentKind::pages);
    CHECK(file.embedded_name == "E01-a.pdf");
    REQUIRE(file.source != nullptr);
    CHECK(file.source->pages.size() == 1);
    CHECK(loaded.attachments.files[1].source == file.source);
    CHECK(loaded.attachments.embedded.size() == 2);
}

TEST_CASE("a PDF that can't be shown is embedded and named with the cure") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("a.pdf")};
    io::MemoryFileSystem files;
    REQUIRE(files.write("learners/ann/evidence/a.pdf", "%PDF-1.7\nnothing").ok());
    const auto loaded = load(sample, files);
    CHECK(loaded.attachments.files.at(0).kind == AttachmentKind::embedded);
    CHECK(loaded.attachments.embedded.size() == 1);
    REQUIRE(loaded.diagnostics.all().size() == 1);
    const auto& diagnostic = loaded.diagnostics.all()[0];
    CHECK(diagnostic.code == base::Code::pdf_not_shown);
    CHECK(diagnostic.message.find("'a.pdf' of E01") != std::string::npos);
    CHECK_FALSE(diagnostic.hints.empty());
}

TEST_CASE("a PDF that keeps the portfolio from a standard is named with the reason") {
    auto sample = make_sample_site();
    sample.evidence(1).attachments = {attachment("a.pdf")};
    io::MemoryFileSystem files;
    REQUIRE(
        files
            .write("learners/ann/evidence/a.pdf",
                   intake::pdf_of({"<</Type/Catalog/Pages 2 0 R>>",
                                   "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                                   intake::stream_of("", "0 0 0 1 k")}))
            .ok());
    const auto loaded = load(sample, files);
    CHECK(loaded.attachments.files.at(0).kind == AttachmentKind::pages);
    REQUIRE(loaded.diagnostics.all().size() == 1);
    CHECK(loaded.diagnostics.all()[0].code == base::Code::standard_lost);
    CHECK(loaded.diagnostics.all()[0].message.find("CMYK") != std::string::npos);
}

}  // namespace unitfolio::portfolio
