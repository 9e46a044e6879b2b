#include "intake/embedded_files.h"

#include "intake/qpdf_use.h"

#include <qpdf/Constants.h>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <stdexcept>

namespace unitfolio::intake {

namespace {

/// Of all files together: more than any portfolio holds, less than a decompression bomb becomes.
constexpr std::size_t kMostBytes = std::size_t{2} * 1024 * 1024 * 1024;

/// Readers look this far for the header.
constexpr std::size_t kHeaderWithin = 1024;

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// What libqpdf says, without the name of the file, which it does not know.
std::string words_of(const QPDFExc& fault) {
    return fault.getErrorCode() == qpdf_e_password ? "it opens with a password only"
                                                   : one_line(fault.getMessageDetail());
}

class Extractor {
  public:
    explicit Extractor(std::string_view pdf) {
        if (pdf.substr(0, kHeaderWithin).find("%PDF-") == std::string_view::npos) {
            throw std::runtime_error("it is no PDF");
        }
        document_.setSuppressWarnings(true);
        document_.processMemoryFile("portfolio", pdf.data(), pdf.size());
    }

    [[nodiscard]] EmbeddedFiles run() {
        EmbeddedFiles found;
        QPDFEmbeddedFileDocumentHelper helper(document_);
        for (const auto& [key, specification] : helper.getEmbeddedFiles()) {
            found.files.push_back(take(key, *specification));
        }
        std::stable_sort(found.files.begin(), found.files.end(), [](const auto& a, const auto& b) {
            return a.name < b.name;
        });
        if (const auto warnings = document_.getWarnings(); !warnings.empty()) {
            found.complaint = words_of(warnings.front());
        }
        return found;
    }

  private:
    [[nodiscard]] EmbeddedFile take(const std::string& key,
                                    QPDFFileSpecObjectHelper& specification) {
        EmbeddedFile file;
        file.name = specification.getFilename();
        if (file.name.empty()) {
            file.name = key;
        }
        auto stream = specification.getEmbeddedFileStream();
        if (!stream.isStream()) {
            file.fault = "its content is not there";
            return file;
        }
        try {
            file.fault = decode(stream, file.bytes);
        } catch (const std::exception& fault) {
            file.fault = one_line(fault.what());
        }
        return file;
    }

    /// Why that failed; empty if it didn't.
    [[nodiscard]] std::string decode(QPDFObjectHandle& stream, std::string& bytes) {
        Pl_Discard end;
        Pl_Function collect(
            "embedded file", &end, [this, &bytes](const unsigned char* data, std::size_t size) {
                if (size > kMostBytes - taken_) {
                    throw std::runtime_error("it is larger than any portfolio's files");
                }
                taken_ += size;
                // The bytes of characters are what a string holds.
                // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
                bytes.append(reinterpret_cast<const char*>(data), size);
            });
        bool decoded = false;
        const auto warnings = document_.numWarnings();
        const bool sound =
            stream.pipeStreamData(&collect, &decoded, 0, qpdf_dl_specialized, true, false);
        if (!sound || document_.numWarnings() > warnings) {
            return "its content is damaged";
        }
        return decoded ? "" : "its content is packed in a way that is not known";
    }

    QPDF document_;
    std::size_t taken_ = 0;
};

}  // namespace

base::Result<EmbeddedFiles> read_embedded_files(std::string_view pdf) {
    try {
        return Extractor(pdf).run();
    } catch (const QPDFExc& fault) {
        return base::Fault{words_of(fault), ""};
    } catch (const std::exception& fault) {
        return base::Fault{one_line(fault.what()), ""};
    }
}

}  // namespace unitfolio::intake
