// Compression of PDF streams and of the site's files. The only door to libdeflate.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace unitfolio::base {

class Deflater {
  public:
    Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    Deflater(Deflater&&) = delete;
    Deflater& operator=(Deflater&&) = delete;
    ~Deflater();

    /// In zlib's format, as /FlateDecode reads it.
    [[nodiscard]] std::string compress(std::string_view bytes);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// In gzip's format, as small as it gets, without a name or a time.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace unitfolio::base
