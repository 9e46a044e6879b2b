// Compression of PDF streams and of the site's files, and what is needed to look into those of
// others. The only door to libdeflate.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
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

/// Calls task(deflater, 0) … task(deflater, count - 1), each once, on at most `jobs` threads, and
/// comes back when all are done. A deflater is dear to make: each thread has one, and neighbouring
/// turns. The task must not throw.
void deflate_each(std::size_t count,
                  std::size_t jobs,
                  const std::function<void(Deflater& deflater, std::size_t turn)>& task);

/// What was compressed in zlib's format, if it is sound and has just this size.
[[nodiscard]] std::optional<std::string> inflated(std::string_view bytes, std::size_t size);

/// The check sum of PNG and ZIP (ISO 3309).
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

/// In gzip's format, as small as it gets, without a name or a time.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace unitfolio::base
