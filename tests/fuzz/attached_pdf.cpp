// A PDF that a learner attached: what the process apart does with it, its way from one process to
// the other, and its pages in a PDF of ours.
#include "base/deflate.h"
#include "base/result.h"
#include "fuzz/target.h"
#include "intake/pdf_source.h"
#include "intake/source_bytes.h"
#include "pdf/pdf_writer.h"
#include "pdf/sheet_writer.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace unitfolio;
using fuzz::require;

/// Enough for what fits into a small input: nothing that is refused takes long.
constexpr intake::PdfLimits kLimits{.pages = 20,
                                    .objects = 2'000,
                                    .stream_bytes = 1 << 20,
                                    .total_bytes = 4 << 20,
                                    .content_bytes = 1 << 20,
                                    .text_bytes = 1 << 20};

void require_limits(const intake::PdfSource& source) {
    require(!source.pages.empty() && source.pages.size() <= kLimits.pages,
            "there are pages, and no more than allowed");
    require(source.objects.size() <= kLimits.objects, "there are no more objects than allowed");
    for (const intake::PdfPage& page : source.pages) {
        for (const intake::PdfLink& link : page.links) {
            require(link.address.starts_with("http://") || link.address.starts_with("https://"),
                    "links lead to the web");
        }
    }
}

/// A PDF with every page of the source on a page of its own.
std::string written(const std::shared_ptr<const intake::PdfSource>& source) {
    pdf::PdfWriter writer;
    pdf::SheetWriter sheets(writer);
    base::Deflater deflater;
    for (std::uint32_t i = 0; i < source->pages.size(); ++i) {
        const auto page = writer.add_page(source->pages[i].width, source->pages[i].height);
        const auto form = sheets.write({source, i});
        const auto resources = writer.add("/XObject<</S " + pdf::reference(form) + ">>");
        writer.fill_page(page, {deflater.compress("/S Do"), resources, i, {}});
    }
    auto bytes = writer.save({});
    return bytes.ok() ? std::move(bytes).value() : std::string();
}

void require_kept(intake::PdfSource&& read) {
    const bool is_sound = read.complaint.empty();
    const auto source = std::make_shared<const intake::PdfSource>(std::move(read));
    const auto again = intake::read_pdf_source(written(source));
    require(again.ok(), "what was copied is a PDF");
    require(again.value().pages.size() == source->pages.size(), "every page was copied");
    require(!is_sound || again.value().complaint.empty(), "what was sound is sound when copied");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto source = intake::read_pdf_source(fuzz::text_of(data, size), kLimits);
    auto arrived = intake::from_bytes(intake::to_bytes(source));
    require(arrived.has_value() && arrived->ok() == source.ok(), "an outcome arrives as it was");
    if (!source.ok()) {
        fuzz::require_printable(source.fault().message, "a refusal is told in plain text");
        return 0;
    }
    require_limits(source.value());
    require_kept(std::move(*arrived).value());
    return 0;
}
