#include "verify/verification_text.h"

#include "base/date.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace unitfolio::verify {

namespace {

constexpr std::size_t kStateWidth = 12;

std::string subject_text(const Finding& finding) {
    switch (finding.subject) {
        case Subject::pdf:
            return "the PDF";
        case Subject::manifest_inside:
            return "the manifest inside";
        case Subject::manifest_beside:
            return "the manifest beside";
        case Subject::file:
            break;
    }
    return base::printable(finding.name);
}

/// How many letters a name takes up.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string state_text(State state, const base::Palette& palette) {
    const std::string padded = fmt::format("{:<{}}", state_name(state), kStateWidth);
    if (is_change(state)) {
        return palette.of(base::Severity::error, padded);
    }
    return state == State::unknown ? palette.of(base::Severity::warning, padded)
                                   : palette.faint(padded);
}

std::string heading(const Verification& verification,
                    std::string_view pdf,
                    const base::Palette& palette) {
    std::string text = palette.bold(base::printable(pdf));
    if (!verification.learner.empty()) {
        text += ": " + base::printable(verification.learner);
    }
    if (const auto date = base::parse_date(verification.date)) {
        text += ", portfolio of " + base::long_date(*date);
    }
    return text + "\n";
}

std::string summary(const Verification& verification) {
    const auto& findings = verification.findings;
    if (!findings.empty() && findings.front().state == State::unreadable) {
        return "It can't be verified.\n";
    }
    if (const std::size_t changes = verification.changes(); changes > 0) {
        return fmt::format("{} found: this is not the portfolio as it was made.\n",
                           base::count_of(changes, "change"));
    }
    const auto files = static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.subject == Subject::file && finding.state == State::sound;
        }));
    const bool whole = !findings.empty() && findings.front().state == State::sound;
    if (whole) {
        return fmt::format("Nothing has changed: the PDF and its {} are as they were made.\n",
                           base::count_of(files, "embedded file"));
    }
    return fmt::format("No change found in {}. {}\n",
                       base::count_of(files, "embedded file"),
                       "For its pages, keep the JSON file beside the PDF.");
}

}  // namespace

std::string verification_text(const Verification& verification,
                              std::string_view pdf,
                              Detail detail,
                              base::Colour colour) {
    const base::Palette palette(colour);
    std::size_t width = 0;
    for (const Finding& finding : verification.findings) {
        width = std::max(width, letters(subject_text(finding)));
    }
    std::string text = heading(verification, pdf, palette);
    for (const Finding& finding : verification.findings) {
        if (detail == Detail::changes && !is_change(finding.state)) {
            continue;
        }
        const std::string subject = subject_text(finding);
        text += fmt::format("  {}{}{}  {}\n",
                            state_text(finding.state, palette),
                            subject,
                            std::string(width - letters(subject), ' '),
                            base::printable(finding.detail));
    }
    return text + summary(verification);
}

}  // namespace unitfolio::verify
