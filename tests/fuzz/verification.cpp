// A portfolio that is to be verified, or the record beside one.
#include "verify/verification.h"

#include "base/palette.h"
#include "base/text.h"
#include "fuzz/target.h"
#include "intake/embedded_files.h"
#include "verify/manifest.h"
#include "verify/verification_json.h"
#include "verify/verification_text.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace {

using namespace unitfolio;
using fuzz::require;

void judge(std::string_view pdf, const std::optional<std::string>& beside) {
    const auto inside = intake::read_embedded_files(pdf);
    const auto outcome = verify::verify({pdf, inside, beside});
    require(!outcome.findings.empty(), "whatever is verified has an outcome");
    for (const auto detail : {verify::Detail::changes, verify::Detail::everything}) {
        fuzz::require_printable(
            verify::verification_text(outcome, "portfolio.pdf", detail, base::Colour::none),
            "an outcome is told in plain text");
    }
    const auto json = verify::verification_json(outcome, "portfolio.pdf");
    require(nlohmann::json::accept(json), "an outcome for programs is JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = fuzz::text_of(data, size);
    const auto record = verify::read_manifest(bytes);
    if (!record.ok()) {
        require(!base::first_invalid_utf8(record.fault().message), "a refusal is UTF-8");
    }
    judge(bytes, std::nullopt);
    judge("%PDF-1.7", std::string(bytes));
    return 0;
}
