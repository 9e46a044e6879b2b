// How a stream of somebody else's PDF is packed, and whether an archive may hold it like that.
#pragma once

#include <string>

class QPDFObjectHandle;

namespace unitfolio::intake {

struct Packing {
    /// Packed by filters that can be undone without loss, or not at all.
    bool is_lossless = true;
    /// Stays as it is packed.
    bool is_kept = false;
    std::string hindrance;
};

[[nodiscard]] Packing packing_of(QPDFObjectHandle dictionary);

}  // namespace unitfolio::intake
