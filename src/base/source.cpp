#include "base/source.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace unitfolio::base {

namespace {

std::uint32_t count_code_points(std::string_view text) {
    const auto starts_one = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts_one));
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)),
      text_(std::move(text)),
      line_starts_{0} {
    assert(text_.size() <= std::numeric_limits<std::uint32_t>::max());
    for (auto at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

Position Source::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const std::uint32_t start = *std::prev(next);
    const auto before = text().substr(start, offset - start);
    return {static_cast<std::uint32_t>(next - line_starts_.begin()), count_code_points(before) + 1};
}

std::uint32_t Source::line_start(std::uint32_t line) const {
    assert(line >= 1);
    return line <= line_starts_.size() ? line_starts_[line - 1]
                                       : static_cast<std::uint32_t>(text_.size());
}

std::string_view Source::line(std::uint32_t number) const {
    const std::uint32_t start = line_start(number);
    auto result = text().substr(start, line_start(number + 1) - start);
    if (result.ends_with('\n')) {
        result.remove_suffix(1);
    }
    if (result.ends_with('\r')) {
        result.remove_suffix(1);
    }
    return result;
}

std::uint32_t Source::line_count() const {
    return static_cast<std::uint32_t>(line_starts_.size());
}

SourceId Sources::add(std::string path, std::string text) {
    const auto id = static_cast<SourceId>(sources_.size());
    assert(id < kNoSource);
    sources_.emplace_back(std::move(path), std::move(text));
    return id;
}

const Source& Sources::operator[](SourceId id) const {
    const auto index = static_cast<std::size_t>(id);
    assert(index < sources_.size());
    return sources_[index];
}

}  // namespace unitfolio::base
