#include "intake/stream_data.h"

#include "intake/qpdf_use.h"

#include <qpdf/Constants.h>
#include <qpdf/Pl_Discard.hh>
#include <qpdf/Pl_Function.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <exception>
#include <functional>
#include <stdexcept>
#include <utility>

namespace unitfolio::intake {

namespace {

using Sink = std::function<void(const unsigned char*, std::size_t)>;

Unpacking pipe(QPDFObjectHandle& stream, std::size_t most, const Sink& sink) {
    std::size_t size = 0;
    bool too_large = false;
    Pl_Discard end;
    Pl_Function collect("unpacked", &end, [&](const unsigned char* data, std::size_t length) {
        if (length > most - size) {
            too_large = true;
            throw std::runtime_error("it is too large");
        }
        size += length;
        sink(data, length);
    });
    auto* const owner = stream.getOwningQPDF();
    const auto warnings = owner == nullptr ? 0 : owner->numWarnings();
    bool known = false;
    bool sound = false;
    try {
        sound = stream.pipeStreamData(&collect, &known, 0, qpdf_dl_generalized, true, false) &&
                (owner == nullptr || owner->numWarnings() == warnings);
    } catch (const std::exception&) {
        sound = false;
    }
    if (too_large) {
        return Unpacking::too_large;
    }
    return sound && known ? Unpacking::sound : Unpacking::damaged;
}

}  // namespace

Unpacking unpack(QPDFObjectHandle& stream, std::size_t most, std::string& bytes) {
    return pipe(stream, most, [&](const unsigned char* data, std::size_t length) {
        // The bytes of characters are what a string holds.
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        bytes.append(reinterpret_cast<const char*>(data), length);
    });
}

Unpacking measure(QPDFObjectHandle& stream, std::size_t most, std::size_t& size) {
    size = 0;
    return pipe(
        stream, most, [&](const unsigned char* /*data*/, std::size_t length) { size += length; });
}

}  // namespace unitfolio::intake
