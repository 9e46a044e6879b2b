// Reads texts as front matter for tests, and shows the outcome in short.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "data/front_matter.h"

#include <string>
#include <utility>

class Parsed {
  public:
    /// The text of a whole content file.
    explicit Parsed(std::string text)
        : id_(sources_.add("x.md", std::move(text))) {
        front_ = unitfolio::data::read_front_matter(sources_, id_, diagnostics_);
    }

    /// YAML between two lines of '---'.
    static Parsed yaml(const std::string& fields) {
        return Parsed("---\n" + fields + "---\nbody\n");
    }

    [[nodiscard]] const unitfolio::data::FrontMatter& front() const { return front_; }

    [[nodiscard]] const unitfolio::data::Value& fields() const { return front_.fields; }

    [[nodiscard]] const unitfolio::base::Diagnostics& diagnostics() const { return diagnostics_; }

    [[nodiscard]] const unitfolio::base::Sources& sources() const { return sources_; }

    /// What stands in the file at a span.
    [[nodiscard]] std::string at(unitfolio::base::Span span) const {
        return std::string(sources_[id_].text().substr(span.begin, span.end - span.begin));
    }

    /// All faults: "2:5 front-matter-syntax: message", one per line.
    [[nodiscard]] std::string faults() const {
        std::string out;
        for (const auto& each : diagnostics_.all()) {
            const auto position = sources_[id_].position(each.span.begin);
            out += std::to_string(position.line) + ":" + std::to_string(position.column) + " " +
                   std::string(unitfolio::base::code_info(each.code).name) + ": " + each.message +
                   "\n";
        }
        return out;
    }

    /// The value as one line: texts in «», nothing as ~.
    static std::string show(const unitfolio::data::Value& value) {
        using unitfolio::data::ValueKind;
        std::string out;
        switch (value.kind) {
            case ValueKind::null:
                return "~";
            case ValueKind::scalar:
                return "«" + value.scalar + "»";
            case ValueKind::list:
                for (const auto& item : value.items) {
                    out += (out.empty() ? "" : ", ") + show(item);
                }
                return "[" + out + "]";
            case ValueKind::map:
                for (const auto& entry : value.entries) {
                    out += (out.empty() ? "" : ", ") + entry.key + ": " + show(entry.value);
                }
                return "{" + out + "}";
        }
        return out;
    }

    [[nodiscard]] std::string shown() const { return show(front_.fields); }

  private:
    unitfolio::base::Sources sources_;
    unitfolio::base::SourceId id_;
    unitfolio::base::Diagnostics diagnostics_;
    unitfolio::data::FrontMatter front_;
};
