#include "portfolio/attached_pdf.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace unitfolio::portfolio {

namespace {

std::string named(const PdfReport& report) {
    return "'" + report.attachment.file + "' of " + report.reference;
}

/// The first few; a file that has many faults is mended by one cure.
std::string reasons(const std::vector<intake::Hindrance>& hindrances) {
    constexpr std::size_t most = 4;
    std::vector<std::string> words;
    for (const auto& hindrance : hindrances) {
        if (words.size() < most) {
            words.push_back(hindrance.what);
        }
    }
    if (hindrances.size() > most) {
        words.push_back(base::count_of(hindrances.size() - most, "more fault"));
    }
    return base::join_and(words);
}

void report_hindrances(const intake::PdfSource& source, const PdfReport& report) {
    if (source.hindrances.empty()) {
        return;
    }
    const bool text_only = std::all_of(source.hindrances.begin(),
                                       source.hindrances.end(),
                                       [](const auto& one) { return one.of_text_only; });
    report.diagnostics
        .report(
            base::Code::standard_lost,
            report.attachment.span,
            named(report) + " keeps the portfolio from " +
                (text_only ? "PDF/UA-1 and PDF/A-3a; PDF/A-3b remains: " : "PDF/UA-1 and PDF/A: ") +
                reasons(source.hindrances))
        .hint(
            "save the file as PDF/A-2 or PDF/A-3 in the program it was made with, or print it to "
            "PDF anew");
}

}  // namespace

std::shared_ptr<const intake::PdfSource> open_pdf(std::string_view bytes, const PdfReport& report) {
    auto source = intake::read_pdf_source_apart(bytes);
    if (!source.ok()) {
        const bool locked = source.fault().message.find("password") != std::string::npos;
        report.diagnostics
            .report(base::Code::pdf_not_shown,
                    report.attachment.span,
                    "the PDF " + named(report) +
                        " can't be shown page by page: " + source.fault().message)
            .hint(locked ? "open it with the password and save it without one"
                         : "open it in a PDF reader, print it to a new PDF and attach that");
        return nullptr;
    }
    if (!source.value().complaint.empty()) {
        report.diagnostics
            .report(base::Code::pdf_mended,
                    report.attachment.span,
                    "the PDF " + named(report) + " is damaged and was mended as far as it goes (" +
                        source.value().complaint +
                        "); it keeps the portfolio from PDF/UA-1 and PDF/A")
            .hint("look at its pages in the portfolio; print it to a new PDF and attach that");
    } else {
        report_hindrances(source.value(), report);
    }
    return std::make_shared<const intake::PdfSource>(std::move(source).value());
}

}  // namespace unitfolio::portfolio
