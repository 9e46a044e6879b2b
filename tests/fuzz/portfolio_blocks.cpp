// What a portfolio template has produced, cut into Markdown and blocks.
#include "fuzz/target.h"
#include "portfolio/block_kinds.h"
#include "portfolio/block_scanner.h"

#include <string>
#include <variant>
#include <vector>

namespace {

using namespace unitfolio;
using fuzz::require;

/// Ranges stand in the text, one behind the other.
class Places {
  public:
    explicit Places(std::size_t size)
        : size_(size) {}

    // Blocks are nested as deep as the scanner lets them.
    void look_at(const std::vector<portfolio::Segment>& segments, std::size_t depth = 0) {
        require(depth <= kDeepest, "blocks are not nested without end");
        for (const portfolio::Segment& segment : segments) {
            if (const auto* const range = std::get_if<portfolio::MarkdownRange>(&segment.content)) {
                require(from_ <= range->begin && range->begin <= range->end && range->end <= size_,
                        "Markdown stands in the text, in its order");
                from_ = range->end;
            } else {
                const auto& call = std::get<portfolio::BlockCall>(segment.content);
                static_cast<void>(portfolio::check_call(call));
                look_at(call.content, depth + 1);
            }
        }
    }

  private:
    static constexpr std::size_t kDeepest = 64;

    std::size_t size_;
    std::size_t from_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto containers = portfolio::container_names();
    const auto scanned = portfolio::scan_blocks(fuzz::text_of(data, size), containers);
    Places(size).look_at(scanned.segments);
    for (const portfolio::BlockFault& fault : scanned.faults) {
        require(fault.line >= 1 && !fault.message.empty(), "a fault has a line and words");
    }
    return 0;
}
