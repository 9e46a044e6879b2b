#include "intake/pdf_source.h"

#include "intake/object_copier.h"
#include "intake/page_box.h"
#include "intake/page_links.h"
#include "intake/page_tree.h"
#include "intake/qpdf_use.h"
#include "intake/stream_data.h"

#include <qpdf/Constants.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace unitfolio::intake {

namespace {

/// Readers look this far for the header.
constexpr std::size_t kHeaderWithin = 1024;

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c > '~'; }, ' ');
    constexpr std::size_t most = 200;
    return text.substr(0, most);
}

std::string words_of(const QPDFExc& fault) {
    return fault.getErrorCode() == qpdf_e_password
               ? std::string("it opens with a password only")
               : "it is damaged (" + one_line(fault.getMessageDetail()) + ")";
}

class Reader {
  public:
    Reader(std::string_view bytes, const PdfLimits& limits)
        : limits_(limits),
          copier_(source_, limits) {
        document_.setSuppressWarnings(true);
        document_.processMemoryFile("attachment", bytes.data(), bytes.size());
    }

    [[nodiscard]] PdfSource run() {
        refuse_cut_off();
        auto catalogue = document_.getRoot();
        refuse_shells(catalogue);
        check_page_tree(catalogue, limits_.pages);
        QPDFPageDocumentHelper helper(document_);
        auto pages = helper.getAllPages();
        if (pages.empty()) {
            throw RefusedPdf("it has no pages");
        }
        std::vector<PageBox> boxes;
        for (auto& page : pages) {
            if (!page.getAttribute("/MediaBox", false).isArray()) {
                complain("a page doesn't say how large it is");
            }
            boxes.push_back(box_of(page, boxes.size() + 1));
            PdfPage drawn;
            drawn.width = boxes.back().width;
            drawn.height = boxes.back().height;
            drawn.links = links_of(page, boxes.back());
            source_.pages.push_back(std::move(drawn));
        }
        draw_annotations(helper);
        copier_.hide_layers(catalogue);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            source_.pages[i].form = form_of(pages[i], boxes[i]);
        }
        copier_.finish();
        note_warnings();
        if (!source_.complaint.empty()) {
            // Nobody knows what else is wrong with it.
            source_.hindrances.push_back({"the file is damaged", false});
        }
        return std::move(source_);
    }

  private:
    /// Files without their end, where the trailer stands: any number of pages, and what pages show,
    /// may be lost. Some versions of qpdf make up a trailer that leads to the first pages found;
    /// only a real one counts the objects.
    void refuse_cut_off() {
        if (!document_.getTrailer().hasKey("/Size")) {
            throw RefusedPdf("it is damaged (its end is missing)");
        }
    }

    /// Files that hold a message to install a program where their pages should be.
    static void refuse_shells(QPDFObjectHandle& catalogue) {
        auto rendering = catalogue.getKey("/NeedsRendering");
        if (rendering.isBool() && rendering.getBoolValue()) {
            throw RefusedPdf("it is a form whose pages only Adobe's programs can draw");
        }
    }

    /// What is filled into forms, stamped or drawn by hand becomes part of the page.
    void draw_annotations(QPDFPageDocumentHelper& helper) {
        QPDFAcroFormDocumentHelper(document_).generateAppearancesIfNeeded();
        helper.flattenAnnotations(0, an_hidden | an_no_view);
    }

    [[nodiscard]] std::uint32_t form_of(QPDFPageObjectHelper& page, const PageBox& box) {
        return copier_.add_form(box.entries(),
                                content_of(page),
                                page.getAttribute("/Resources", false),
                                page.getObjectHandle().getKey("/Group"));
    }

    [[nodiscard]] std::string content_of(QPDFPageObjectHelper& page) {
        std::string content;
        for (auto& stream : page.getPageContents()) {
            const auto before = content.size();
            const auto unpacking = unpack(stream, limits_.content_bytes - before, content);
            if (unpacking == Unpacking::too_large || content.size() >= limits_.content_bytes) {
                throw RefusedPdf("what it draws on one page is too large");
            }
            if (unpacking == Unpacking::damaged) {
                if (content.size() == before) {
                    throw RefusedPdf("it is damaged: what a page shows can't be read");
                }
                complain("what a page shows is damaged");
            }
            content += '\n';
        }
        return content;
    }

    void complain(const std::string& complaint) {
        if (source_.complaint.empty()) {
            source_.complaint = complaint;
        }
    }

    void note_warnings() {
        const auto warnings = document_.getWarnings();
        if (!warnings.empty()) {
            complain(one_line(warnings.front().getMessageDetail()));
        }
    }

    PdfLimits limits_;
    PdfSource source_;
    QPDF document_;
    ObjectCopier copier_;
};

}  // namespace

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

base::Result<PdfSource> read_pdf_source(std::string_view bytes, const PdfLimits& limits) {
    if (!is_pdf(bytes)) {
        return base::Fault{"it is no PDF", ""};
    }
    try {
        return Reader(bytes, limits).run();
    } catch (const QPDFExc& fault) {
        return base::Fault{words_of(fault), ""};
    } catch (const RefusedPdf& fault) {
        return base::Fault{fault.what(), ""};
    } catch (const std::bad_alloc&) {
        return base::Fault{"reading it takes more memory than any document needs", ""};
    } catch (const std::exception& fault) {
        return base::Fault{"it is damaged (" + one_line(fault.what()) + ")", ""};
    }
}

}  // namespace unitfolio::intake
