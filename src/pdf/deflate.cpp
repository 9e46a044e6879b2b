#include "pdf/deflate.h"

#include <libdeflate.h>

#include <new>

namespace unitfolio::pdf {

namespace {

constexpr int kLevel = 6;

struct Release {
    void operator()(libdeflate_compressor* compressor) const {
        libdeflate_free_compressor(compressor);
    }
};

}  // namespace

struct Deflater::State {
    std::unique_ptr<libdeflate_compressor, Release> compressor;
};

Deflater::Deflater()
    : state_(std::make_unique<State>()) {
    state_->compressor.reset(libdeflate_alloc_compressor(kLevel));
    if (state_->compressor == nullptr) {
        throw std::bad_alloc();
    }
}

Deflater::~Deflater() = default;

std::string Deflater::compress(std::string_view bytes) {
    libdeflate_compressor* compressor = state_->compressor.get();
    std::string out(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

}  // namespace unitfolio::pdf
