// Opens files whose names come from people we don't trust: inside one folder, without following a
// link on the way.
#pragma once

#include "base/result.h"
#include "io/file_descriptor.h"

#include <cstdint>
#include <string>

namespace unitfolio::io {

/// Who makes sure that a name stays inside: the kernel where it can (Linux 5.6), else we, one
/// component at a time.
enum class Resolver : std::uint8_t { kernel_if_able, stepwise };

/// Opens `relative` below `folder` for reading. The folder itself may be a link. Names with "..",
/// "." or empty components are refused, whether or not they would stay inside.
[[nodiscard]] base::Result<FileDescriptor> open_beneath(
    const std::string& folder,
    const std::string& relative,
    Resolver resolver = Resolver::kernel_if_able);

}  // namespace unitfolio::io
