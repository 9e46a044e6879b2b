#include "markup/line_map.h"

#include <algorithm>

namespace unitfolio::markup {

namespace {

constexpr std::uint32_t kMostIndentation = 3;
constexpr std::uint32_t kTabColumns = 4;

bool is_space(char byte) {
    return byte == ' ' || byte == '\t';
}

}  // namespace

LineMap::LineMap(std::string_view text, std::uint32_t begin, std::uint32_t end)
    : text_(text),
      end_(end),
      starts_{begin} {
    for (std::uint32_t i = begin; i < end; ++i) {
        const bool is_pair = text[i] == '\r' && i + 1 < end && text[i + 1] == '\n';
        if ((text[i] == '\n' || text[i] == '\r') && !is_pair) {
            starts_.push_back(i + 1);
        }
    }
}

std::uint32_t LineMap::line_begin(std::uint32_t number) const {
    if (number > starts_.size()) {
        return end_;
    }
    return starts_[number == 0 ? 0 : number - 1];
}

std::uint32_t LineMap::line_end(std::uint32_t number) const {
    const std::uint32_t first = line_begin(number);
    std::uint32_t last = line_begin(std::max<std::uint32_t>(number, 1) + 1);
    while (last > first && (text_[last - 1] == '\n' || text_[last - 1] == '\r')) {
        --last;
    }
    return last;
}

std::uint32_t LineMap::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return std::max<std::uint32_t>(static_cast<std::uint32_t>(after - starts_.begin()), 1);
}

std::uint32_t LineMap::trim_end(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin &&
           (is_space(text_[end - 1]) || text_[end - 1] == '\n' || text_[end - 1] == '\r')) {
        --end;
    }
    return std::max(begin, end);
}

std::uint32_t LinePrefix::skip(std::string_view text,
                               std::uint32_t offset,
                               std::uint32_t limit) const {
    std::uint32_t columns = 0;
    const auto skip_spaces = [&] {
        columns = 0;
        for (; offset < limit && is_space(text[offset]); ++offset) {
            columns += text[offset] == '\t' ? kTabColumns : 1;
        }
    };
    std::uint32_t most = kMostIndentation;
    skip_spaces();
    for (const bool below_item : below_item_) {
        if (offset == limit || text[offset] != '>' || (!below_item && columns > most)) {
            break;
        }
        ++offset;
        skip_spaces();
        // The first space behind a '>' belongs to it.
        most = kMostIndentation + 1;
    }
    return offset;
}

}  // namespace unitfolio::markup
