#include "cli/verify_command.h"

#include "base/text.h"
#include "cli/report_text.h"
#include "intake/embedded_files.h"
#include "verify/manifest.h"
#include "verify/verification.h"
#include "verify/verification_json.h"
#include "verify/verification_text.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace unitfolio::cli {

namespace {

constexpr std::string_view kPdf = ".pdf";

bool is_file(const io::FileSystem& files, const std::string& path) {
    const auto info = files.inspect(path);
    return info.ok() && info.value().kind != io::FileKind::missing;
}

/// Where the record beside a PDF may lie: under the PDF's own name, or as the one that the PDF
/// holds is called.
std::optional<std::string> record_beside(const io::FileSystem& files, const std::string& pdf) {
    std::string stem = pdf;
    if (base::fold_case(stem).ends_with(kPdf)) {
        stem.resize(stem.size() - kPdf.size());
    }
    const auto slash = pdf.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : pdf.substr(0, slash + 1);
    for (std::string candidate : {stem + ".json", folder + std::string(verify::kManifestName)}) {
        if (is_file(files, candidate)) {
            return candidate;
        }
    }
    return std::nullopt;
}

/// The whole of a file, or nothing (complained of).
std::optional<std::string> read(const io::FileSystem& files,
                                const std::string& path,
                                Terminal& terminal,
                                ExitCode& code) {
    if (!is_file(files, path)) {
        terminal.complain(fmt::format("unitfolio: there is no file '{}'\n", base::printable(path)));
        code = ExitCode::usage;
        return std::nullopt;
    }
    auto bytes = files.read(path);
    if (!bytes.ok()) {
        terminal.complain(
            fmt::format("{}: {}\n", base::printable(path), base::printable(bytes.fault().message)));
        code = ExitCode::environment;
        return std::nullopt;
    }
    return std::move(bytes).value();
}

}  // namespace

ExitCode verify(const Arguments& arguments, const io::FileSystem& files, Terminal& terminal) {
    const VerifyArguments& wanted = arguments.verify;
    ExitCode code = ExitCode::fine;
    const auto pdf = read(files, wanted.pdf, terminal, code);
    if (!pdf) {
        return code;
    }
    const auto manifest = wanted.manifest ? wanted.manifest : record_beside(files, wanted.pdf);
    std::optional<std::string> beside;
    if (manifest) {
        beside = read(files, *manifest, terminal, code);
        if (!beside) {
            return code;
        }
        // One that lies beside the portfolio is judged with it; one that is named may be a slip.
        const auto understood = verify::read_manifest(*beside);
        if (wanted.manifest && !understood.ok()) {
            terminal.complain(
                fmt::format("unitfolio: '{}' is not the manifest of a portfolio: it {}\n",
                            base::printable(*manifest),
                            understood.fault().message));
            return ExitCode::usage;
        }
    }
    const auto inside = intake::read_embedded_files(*pdf);
    const auto found = verify::verify({*pdf, inside, beside});
    if (wanted.format == VerifyFormat::json) {
        terminal.print(verify::verification_json(found, wanted.pdf));
    } else if (arguments.loudness != Loudness::quiet || found.changes() > 0) {
        terminal.print(verify::verification_text(found,
                                                 wanted.pdf,
                                                 arguments.loudness == Loudness::quiet
                                                     ? verify::Detail::changes
                                                     : verify::Detail::everything,
                                                 colour_for(arguments, terminal.prints_colour())));
    }
    return found.changes() > 0 ? ExitCode::content : ExitCode::fine;
}

}  // namespace unitfolio::cli
