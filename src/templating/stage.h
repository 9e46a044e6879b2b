// Where a template runs: what it knows by name, what it has printed, and how deep in others it is.
#pragma once

#include "templating/fault.h"
#include "templating/node.h"
#include "templating/template_set.h"
#include "templating/trace.h"
#include "templating/value.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

/// Variables, and those seen around them.
struct Scope {
    const Scope* outer = nullptr;
    std::vector<std::pair<std::string_view, Value>> variables = {};
    /// Of a loop: what it runs over, and which of them it is at. Seen as "loop".
    const List* items = nullptr;
    std::size_t round = 0;

    /// A name that is set already in this very scope gets a new value.
    void set(std::string_view name, Value value);
    /// Undefined if there is none.
    [[nodiscard]] Value find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> names() const;
};

/// What stands at the top of a template, where its blocks and macros find it.
struct Module {
    Scope scope;
    /// Of the template and those it extends; the one that counts first.
    std::map<std::string_view, std::vector<const Node*>> blocks = {};
    /// The statement by which it extends another, once that was run, and what was printed before.
    const Node* extends = nullptr;
    std::size_t printed = 0;
};

/// A macro, or the body of a call block, with what it sees.
struct Macro {
    const Node& definition;
    Module& module;
    const Scope& around;
};

/// The block is the one that is printed, and how many have replaced it.
struct Frame {
    Module* module = nullptr;
    Scope* scope = nullptr;
    std::string_view block = {};
    std::size_t block_level = 0;
};

struct Step {
    base::Span place;
    std::string_view name;
    const char* what = "";
};

/// What its functions put back needs no guard: faults end the rendering.
class Stage {
  public:
    explicit Stage(const Limits& limits)
        : limits_(limits) {}

    std::string out;
    /// Of `out`; nothing while what is printed is captured.
    Trace* trace = nullptr;
    Frame frame;

    /// Says what prints from here on.
    void printing(const Node& node) const {
        if (trace != nullptr) {
            trace->add(out.size(), node.span, node.kind == NodeKind::text);
        }
    }

    void take_back(std::size_t size) {
        out.resize(size);
        if (trace != nullptr) {
            trace->forget_from(size);
        }
    }

    /// In a scope of its own inside of the present one.
    template <class Action>
    void in_scope(const Action& action) {
        Scope scope{frame.scope};
        Scope* const outer = std::exchange(frame.scope, &scope);
        action();
        frame.scope = outer;
    }

    /// Does something a level deeper. A fault in it tells of this step: "'a.html' is included
    /// here".
    template <class Action>
    void step_into(const Step& step, const Frame& inner, const Action& action) {
        enter(step.place);
        const Frame outer = std::exchange(frame, inner);
        try {
            action();
        } catch (Fault& fault) {
            if (fault.trace.size() < kMostNotes) {
                fault.trace.push_back({step.place, quoted(step.name) + step.what});
            }
            throw;
        }
        frame = outer;
        --depth_;
    }

    /// What an action prints.
    template <class Action>
    [[nodiscard]] Value captured(const Action& action) {
        std::string outer = std::exchange(out, {});
        Trace* const outer_trace = std::exchange(trace, nullptr);
        action();
        trace = outer_trace;
        return base::SafeHtml::trusted(std::exchange(out, std::move(outer)));
    }

    void check_size() const;

  private:
    static constexpr std::size_t kMostNotes = 16;

    void enter(base::Span place);

    const Limits& limits_;
    std::size_t depth_ = 0;
};

}  // namespace unitfolio::templating
