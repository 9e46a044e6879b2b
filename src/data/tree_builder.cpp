#include "data/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <utility>

namespace unitfolio::data {

namespace {

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\n' && byte != '\t') || code == 0x7F;
}

}  // namespace

TreeBuilder::TreeBuilder(base::Diagnostics& diagnostics)
    : diagnostics_(&diagnostics) {}

bool TreeBuilder::open(ValueKind kind, base::Span span) {
    assert(kind == ValueKind::list || kind == ValueKind::map);
    if (frames_.size() == kNestingLimit) {
        sound_ = false;
        diagnostics_->report(base::Code::front_matter_syntax,
                             span,
                             fmt::format("lists and maps nest more than {} deep", kNestingLimit));
        return false;
    }
    Frame& frame = frames_.emplace_back();
    frame.value.kind = kind;
    frame.value.span = span;
    return true;
}

void TreeBuilder::close(std::uint32_t end) {
    assert(!frames_.empty());
    Value value = std::move(frames_.back().value);
    frames_.pop_back();
    value.span.end = std::max(value.span.end, end);
    add(std::move(value));
}

void TreeBuilder::scalar(std::string text, base::Span span) {
    if (std::any_of(text.begin(), text.end(), is_control)) {
        sound_ = false;
        diagnostics_
            ->report(base::Code::front_matter_feature, span, "the text holds a control character")
            .hint("only line breaks and tabs may be escaped");
    }
    Value value;
    value.kind = ValueKind::scalar;
    value.span = span;
    value.scalar = std::move(text);
    add(std::move(value));
}

void TreeBuilder::null(base::Span span) {
    Value value;
    value.span = span;
    add(std::move(value));
}

bool TreeBuilder::expects_name() const {
    return !frames_.empty() && frames_.back().value.kind == ValueKind::map &&
           frames_.back().next == Next::name;
}

std::vector<base::Span> TreeBuilder::open_spans() const {
    std::vector<base::Span> spans;
    spans.reserve(frames_.size());
    for (const Frame& frame : frames_) {
        spans.push_back(frame.value.span);
    }
    return spans;
}

void TreeBuilder::add(Value value) {
    if (frames_.empty()) {
        root_ = std::move(value);
        complete_ = true;
        return;
    }
    Frame& frame = frames_.back();
    if (frame.value.kind == ValueKind::list) {
        frame.value.items.push_back(std::move(value));
        return;
    }
    switch (frame.next) {
        case Next::name:
            take_name(frame, std::move(value));
            return;
        case Next::value:
            frame.value.entries.push_back(
                {std::move(frame.name), frame.name_span, std::move(value)});
            break;
        case Next::ignored_value:
            break;
    }
    frame.next = Next::name;
}

void TreeBuilder::take_name(Frame& frame, Value value) {
    frame.next = Next::ignored_value;
    if (value.kind != ValueKind::scalar) {
        sound_ = false;
        diagnostics_
            ->report(
                base::Code::front_matter_feature,
                value.span,
                fmt::format("the name of a field must be a text, not {}", kind_name(value.kind)))
            .hint("put the name in quotes if it is meant as text");
        return;
    }
    if (!frame.names.insert(value.scalar).second) {
        auto& diagnostic =
            diagnostics_->report(base::Code::field_duplicate,
                                 value.span,
                                 fmt::format("the field '{}' stands twice", value.scalar));
        const auto& entries = frame.value.entries;
        const auto first =
            std::find_if(entries.begin(), entries.end(), [&value](const MapEntry& entry) {
                return entry.key == value.scalar;
            });
        if (first != entries.end()) {
            diagnostic.note(first->key_span, "it stands here first");
        }
        return;
    }
    frame.next = Next::value;
    frame.name = std::move(value.scalar);
    frame.name_span = value.span;
}

}  // namespace unitfolio::data
