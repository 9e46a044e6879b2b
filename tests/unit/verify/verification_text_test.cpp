#include "verify/verification_text.h"

#include <doctest/doctest.h>

#include <string>

namespace unitfolio::verify {

namespace {

Verification sample() {
    return {"Siân",
            "2026-03-14",
            {{Subject::pdf, "", State::sound, "every byte is as it was made"},
             {Subject::file, "E01-ŵ.csv", State::missing, "12 bytes by the manifest"},
             {Subject::file, "E02-\x1B[2J.csv", State::sound, "3 bytes"}}};
}

}  // namespace

TEST_CASE("changes stand in columns with a heading and a summary") {
    const std::string text =
        verification_text(sample(), "p.pdf", Detail::everything, base::Colour::none);
    CHECK(text.find("p.pdf: Siân, portfolio of 14 March 2026\n") == 0);
    CHECK(text.find("  missing     E01-ŵ.csv") != std::string::npos);
    CHECK(text.find("1 change found: this is not the portfolio as it was made.\n") !=
          std::string::npos);
    const auto column = [&text](const char* subject, const char* detail) {
        const auto at = text.find(subject);
        return text.find(detail, at) - at;
    };
    // One letter of two bytes.
    CHECK(column("E01-ŵ.csv", "12 bytes") == column("the PDF", "every byte") + 1);
}

TEST_CASE("names from a PDF can't take over the terminal") {
    const std::string text =
        verification_text(sample(), "p.pdf", Detail::everything, base::Colour::none);
    CHECK(text.find('\x1B') == std::string::npos);
}

TEST_CASE("changes alone can be asked for") {
    const std::string text =
        verification_text(sample(), "p.pdf", Detail::changes, base::Colour::none);
    CHECK(text.find("missing") != std::string::npos);
    CHECK(text.find("sound") == std::string::npos);
}

}  // namespace unitfolio::verify
