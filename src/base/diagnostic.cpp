#include "base/diagnostic.h"

#include "base/text.h"
#include "base/well_formed.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace unitfolio::base {

namespace {

// Notes and hints take part so that faults that agree in all else still have one order, whichever
// thread found them first.
auto rank(const Diagnostic& diagnostic) {
    return std::tie(diagnostic.span,
                    diagnostic.code,
                    diagnostic.message,
                    diagnostic.severity,
                    diagnostic.notes,
                    diagnostic.hints);
}

/// What is told may name files whose names are not UTF-8, and goes into files that must be.
std::string told(std::string text) {
    return first_invalid_utf8(text) ? well_formed(text) : std::move(text);
}

}  // namespace

Diagnostic& Diagnostic::note(Span where, std::string text) {
    notes.push_back({where, told(std::move(text))});
    return *this;
}

Diagnostic& Diagnostic::hint(std::string text) {
    hints.push_back(told(std::move(text)));
    return *this;
}

Diagnostic& Diagnostics::report(Code code, Span span, std::string message) {
    all_.push_back({code_info(code).severity, code, span, told(std::move(message)), {}, {}});
    return all_.back();
}

void Diagnostics::add(Diagnostic diagnostic) {
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::merge(Diagnostics&& other) {
    all_.insert(all_.end(),
                std::make_move_iterator(other.all_.begin()),
                std::make_move_iterator(other.all_.end()));
    other.all_.clear();
}

void Diagnostics::regrade(const SeverityRules& rules) {
    const auto is_off = [&](const Diagnostic& each) {
        const auto rule = rules.find(each.code);
        return rule != rules.end() && !rule->second;
    };
    std::erase_if(all_, is_off);
    for (Diagnostic& each : all_) {
        if (const auto rule = rules.find(each.code); rule != rules.end()) {
            each.severity = *rule->second;
        }
    }
}

void Diagnostics::sort() {
    std::sort(all_.begin(), all_.end(), [](const Diagnostic& left, const Diagnostic& right) {
        return rank(left) < rank(right);
    });
    const auto same = [](const Diagnostic& left, const Diagnostic& right) {
        return rank(left) == rank(right);
    };
    all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
}

std::size_t Diagnostics::count(Severity severity) const {
    const auto matches = [severity](const Diagnostic& each) {
        return each.severity == severity;
    };
    return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), matches));
}

}  // namespace unitfolio::base
