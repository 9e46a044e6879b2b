#include "verify/verification.h"

#include "base/hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace unitfolio::verify {

namespace {

constexpr std::array<std::string_view, 6> kStates{
    "sound", "unknown", "changed", "missing", "extra", "unreadable"};
constexpr std::array<std::string_view, 4> kSubjects{
    "pdf", "manifest-inside", "manifest-beside", "file"};

std::string bytes_text(std::uint64_t size) {
    std::string digits = std::to_string(size);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits + (size == 1 ? " byte" : " bytes");
}

class Verifier {
  public:
    explicit Verifier(const Evidence& evidence)
        : evidence_(evidence) {
        if (evidence.inside.ok()) {
            for (const auto& file : evidence.inside.value().files) {
                files_.emplace(file.name, &file);
            }
        }
    }

    [[nodiscard]] Verification run() {
        read_beside();
        judge_pdf();
        if (evidence_.inside.ok()) {
            judge_manifest_inside();
        }
        judge_manifest_beside();
        if (evidence_.inside.ok()) {
            judge_files();
        }
        return std::move(result_);
    }

  private:
    void add(Subject subject, State state, std::string detail, std::string name = {}) {
        result_.findings.push_back({subject, std::move(name), state, std::move(detail)});
    }

    void take(const Manifest& manifest) {
        result_.learner = manifest.learner;
        result_.date = manifest.date;
    }

    void read_beside() {
        if (!evidence_.beside) {
            return;
        }
        auto read = read_manifest(*evidence_.beside);
        if (read.ok()) {
            beside_ = std::move(read).value();
            take(*beside_);
        } else {
            beside_fault_ = read.fault().message;
        }
    }

    void judge_pdf() {
        if (!evidence_.inside.ok()) {
            add(Subject::pdf, State::unreadable, evidence_.inside.fault().message);
            return;
        }
        const std::string& complaint = evidence_.inside.value().complaint;
        if (!complaint.empty()) {
            add(Subject::pdf, State::changed, "it is damaged: " + complaint);
            return;
        }
        if (!beside_ || !beside_->pdf) {
            add(Subject::pdf,
                State::unknown,
                "its pages can only be verified with the JSON file that was made beside it");
            return;
        }
        judge_bytes(*beside_->pdf);
    }

    void judge_bytes(const ListedPdf& listed) {
        const std::string_view pdf = evidence_.pdf;
        if (pdf.size() == listed.size && base::sha256(pdf) == listed.sha256) {
            add(Subject::pdf, State::sound, "every byte is as it was made");
        } else if (pdf.size() > listed.size &&
                   base::sha256(pdf.substr(0, listed.size)) == listed.sha256) {
            add(Subject::pdf,
                State::changed,
                fmt::format("{} added at its end, as by signing, filling in or commenting; "
                            "what was made is still there before that",
                            pdf.size() - listed.size == 1
                                ? "1 byte was"
                                : bytes_text(pdf.size() - listed.size) + " were"));
        } else {
            add(Subject::pdf,
                State::changed,
                fmt::format("it is not the file that was made: {} instead of {}",
                            pdf.size() == listed.size ? "other bytes" : bytes_text(pdf.size()),
                            bytes_text(listed.size)));
        }
    }

    void judge_manifest_inside() {
        const auto found = files_.find(kManifestName);
        if (found == files_.end()) {
            add(Subject::manifest_inside,
                State::missing,
                fmt::format("the PDF holds no {}", kManifestName));
            return;
        }
        if (!found->second->fault.empty()) {
            add(Subject::manifest_inside, State::unreadable, found->second->fault);
            return;
        }
        auto read = read_manifest(found->second->bytes);
        if (!read.ok()) {
            add(Subject::manifest_inside, State::unreadable, "it " + read.fault().message);
            return;
        }
        inside_ = std::move(read).value();
        if (!beside_) {
            take(*inside_);
            add(Subject::manifest_inside, State::sound, "it can be read");
        } else if (inside_->content == beside_->content) {
            add(Subject::manifest_inside, State::sound, "it says the same as the one beside");
        } else {
            add(Subject::manifest_inside, State::changed, "it differs from the one beside the PDF");
        }
    }

    void judge_manifest_beside() {
        if (!evidence_.beside) {
            add(Subject::manifest_beside, State::unknown, "there is none");
        } else if (!beside_) {
            add(Subject::manifest_beside, State::unreadable, "it " + beside_fault_);
        } else {
            add(Subject::manifest_beside, State::sound, "it can be read");
        }
    }

    /// By the manifest beside, which somebody who changes the PDF may not have had.
    void judge_files() {
        const Manifest* const manifest = beside_ ? &*beside_ : inside_ ? &*inside_ : nullptr;
        auto left = files_;
        left.erase(std::string(kManifestName));
        if (manifest != nullptr) {
            for (const ListedFile& listed : manifest->files) {
                const auto found = left.find(listed.name);
                if (found == left.end()) {
                    add(Subject::file,
                        State::missing,
                        bytes_text(listed.size) + " by the manifest",
                        listed.name);
                    continue;
                }
                judge_file(listed, *found->second);
                left.erase(found);
            }
        }
        for (const auto& [name, file] : left) {
            add(Subject::file,
                manifest == nullptr ? State::unknown : State::extra,
                bytes_text(file->bytes.size()) + ", in no manifest",
                name);
        }
    }

    void judge_file(const ListedFile& listed, const intake::EmbeddedFile& file) {
        if (!file.fault.empty()) {
            add(Subject::file, State::unreadable, file.fault, listed.name);
        } else if (file.bytes.size() == listed.size && base::sha256(file.bytes) == listed.sha256) {
            add(Subject::file, State::sound, bytes_text(listed.size), listed.name);
        } else {
            add(Subject::file,
                State::changed,
                file.bytes.size() == listed.size
                    ? fmt::format("{} as in the manifest, but others", bytes_text(listed.size))
                    : fmt::format("{}, {} by the manifest",
                                  bytes_text(file.bytes.size()),
                                  bytes_text(listed.size)),
                listed.name);
        }
    }

    const Evidence& evidence_;
    std::multimap<std::string, const intake::EmbeddedFile*, std::less<>> files_;
    std::optional<Manifest> inside_;
    std::optional<Manifest> beside_;
    std::string beside_fault_;
    Verification result_;
};

}  // namespace

std::string_view state_name(State state) {
    return kStates[static_cast<std::size_t>(state)];
}

bool is_change(State state) {
    return state != State::sound && state != State::unknown;
}

std::string_view subject_name(Subject subject) {
    return kSubjects[static_cast<std::size_t>(subject)];
}

std::size_t Verification::changes() const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return is_change(finding.state);
        }));
}

Verification verify(const Evidence& evidence) {
    return Verifier(evidence).run();
}

}  // namespace unitfolio::verify
