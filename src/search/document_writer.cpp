#include "search/document_writer.h"

#include "search/number_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace unitfolio::search {

namespace {

/// A page of results loads up to one block a result.
constexpr std::size_t kBytesOfDocuments = 2'500;

/// Tabs part the parts of an entry, so none, nor any other control character, is part of one.
void append_clean(std::string& out, std::string_view text) {
    for (const char byte : text) {
        const bool is_control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
        out += is_control ? ' ' : byte;
    }
}

std::uint32_t shared_bytes(std::string_view a, std::string_view b) {
    std::uint32_t shared = 0;
    while (shared < a.size() && shared < b.size() && a[shared] == b[shared]) {
        ++shared;
    }
    return shared;
}

void append_entry(std::string& out, const Entry& entry, const Entry* before) {
    const std::uint32_t shared = before == nullptr ? 0 : shared_bytes(before->url, entry.url);
    append_number(out, shared);
    append_clean(out, std::string_view{entry.url}.substr(shared));
    out += '\t';
    append_clean(out, entry.code);
    out += '\t';
    append_clean(out, entry.title);
    out += '\t';
    if (before == nullptr || before->context != entry.context) {
        append_clean(out, entry.context.empty() ? " " : entry.context);
    }
    out += '\t';
    append_clean(out, entry.text);
}

}  // namespace

IndexParts document_parts(const std::vector<Entry>& entries) {
    IndexParts result;
    std::string value;
    std::size_t first = 0;
    const auto finish = [&] {
        result.parts.push_back({"m" + std::to_string(result.parts.size()), std::move(value)});
        value.clear();
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (value.size() > kBytesOfDocuments) {
            finish();
        }
        const bool is_first = value.empty();
        if (is_first) {
            append_number(result.directory, static_cast<std::uint32_t>(i - first));
            first = i;
        } else {
            value += '\t';
        }
        append_entry(value, entries[i], is_first ? nullptr : &entries[i - 1]);
    }
    if (!value.empty()) {
        finish();
    }
    return result;
}

}  // namespace unitfolio::search
