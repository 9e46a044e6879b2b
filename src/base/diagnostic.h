// Faults in content, as values. Stages report into a Diagnostics and carry on; nothing is printed
// here. A diagnostic says the place, what is wrong, what was expected and how to cure it.
#pragma once

#include "base/code.h"
#include "base/severity_rules.h"
#include "base/source.h"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace unitfolio::base {

/// A second place that helps to understand a fault ("first defined here", "included from here").
struct Note {
    Span span;
    std::string message;

    friend auto operator<=>(const Note&, const Note&) = default;
};

struct Diagnostic {
    Severity severity = Severity::error;
    Code code{};
    Span span;
    /// One sentence without a full stop, readable aloud: "unit 'x' does not exist".
    std::string message;
    std::vector<Note> notes;
    /// Cures, each one sentence without a full stop: "did you mean 'y'?".
    std::vector<std::string> hints;

    Diagnostic& note(Span where, std::string text);
    Diagnostic& hint(std::string text);
};

/// Collects diagnostics. For one thread; parallel stages give each worker its own and merge them.
class Diagnostics {
  public:
    /// Reports a fault with the usual severity of its code. The reference is good until the next
    /// report.
    Diagnostic& report(Code code, Span span, std::string message);

    /// Takes over a fault as it was reported elsewhere.
    void add(Diagnostic diagnostic);

    void merge(Diagnostics&& other);

    /// Gives every fault the severity that the rules have for its code, and drops those that are
    /// turned off. For a finished report, so that no stage needs to know the rules.
    void regrade(const SeverityRules& rules);

    /// Puts everything in the order of report: source, place, code, message; drops exact
    /// repetitions.
    void sort();

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

    [[nodiscard]] std::size_t count(Severity severity) const;

    [[nodiscard]] bool has_errors() const { return count(Severity::error) != 0; }

  private:
    std::vector<Diagnostic> all_;
};

}  // namespace unitfolio::base
