// Whether a portfolio is still what was made: the files inside it against its manifest, the
// manifest inside against the one beside, and the PDF as a whole against its digest. A manifest is
// no signature: whoever changes both deceives it, so that the one beside should come another way.
#pragma once

#include "base/result.h"
#include "intake/embedded_files.h"
#include "verify/manifest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::verify {

enum class State : std::uint8_t {
    sound,
    /// Nothing to measure it by.
    unknown,
    changed,
    missing,
    /// In no manifest.
    extra,
    unreadable,
};

[[nodiscard]] std::string_view state_name(State state);

/// Whether somebody should look: everything but sound and unknown.
[[nodiscard]] bool is_change(State state);

enum class Subject : std::uint8_t { pdf, manifest_inside, manifest_beside, file };

[[nodiscard]] std::string_view subject_name(Subject subject);

struct Finding {
    Subject subject{};
    /// Of an embedded file.
    std::string name;
    State state = State::sound;
    /// What was found, as a sentence without a full stop.
    std::string detail;
};

struct Verification {
    std::string learner;
    std::string date;
    /// The PDF, the manifests, then files: those of the manifest in its order, the others by name.
    std::vector<Finding> findings;

    [[nodiscard]] std::size_t changes() const;
};

struct Evidence {
    std::string_view pdf;
    /// What the PDF gave, or why it gave nothing.
    const base::Result<intake::EmbeddedFiles>& inside;
    /// The text of the record beside the PDF, if there is one.
    std::optional<std::string> beside;
};

[[nodiscard]] Verification verify(const Evidence& evidence);

}  // namespace unitfolio::verify
