// Makes a Value out of the events of a parser, whatever the language, and keeps the rules that both
// languages share: names of fields are texts and unique, nesting is limited, texts hold no control
// characters. Faults are reported with their place.
#pragma once

#include "base/diagnostic.h"
#include "data/value.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace unitfolio::data {

inline constexpr std::size_t kNestingLimit = 32;

class TreeBuilder {
  public:
    /// `diagnostics` must outlive the builder.
    explicit TreeBuilder(base::Diagnostics& diagnostics);

    /// Begins a list or a map. False (and a report) beyond kNestingLimit: the parser has to stop.
    [[nodiscard]] bool open(ValueKind kind, base::Span span);
    /// Ends what was begun last; `end` is the offset behind it.
    void close(std::uint32_t end);
    void scalar(std::string text, base::Span span);
    void null(base::Span span);

    /// Whether the next event is the name of a field.
    [[nodiscard]] bool expects_name() const;
    /// Where the lists and maps begin that are still open, outermost first.
    [[nodiscard]] std::vector<base::Span> open_spans() const;

    /// Whether everything so far may be used; a name that stands twice does no harm, its first
    /// value counts.
    [[nodiscard]] bool sound() const { return sound_; }

    /// Whether an outermost value has been finished.
    [[nodiscard]] bool complete() const { return complete_; }

    [[nodiscard]] Value take() { return std::move(root_); }

  private:
    enum class Next : std::uint8_t { name, value, ignored_value };

    struct Frame {
        Value value;
        std::set<std::string, std::less<>> names;
        Next next = Next::name;
        std::string name;
        base::Span name_span;
    };

    void add(Value value);
    void take_name(Frame& frame, Value value);

    base::Diagnostics* diagnostics_;
    std::vector<Frame> frames_;
    Value root_;
    bool complete_ = false;
    bool sound_ = true;
};

}  // namespace unitfolio::data
