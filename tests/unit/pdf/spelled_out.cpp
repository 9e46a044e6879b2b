#include "unit/pdf/spelled_out.h"

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <charconv>
#include <memory>

namespace unitfolio::pdf {

std::string unpacked(std::string_view deflated) {
    struct Free {
        void operator()(libdeflate_decompressor* decompressor) const {
            libdeflate_free_decompressor(decompressor);
        }
    };

    constexpr std::size_t most = 10'000'000;
    const std::unique_ptr<libdeflate_decompressor, Free> decompressor(
        libdeflate_alloc_decompressor());
    std::string text(most, '\0');
    std::size_t size = 0;
    REQUIRE(libdeflate_zlib_decompress(decompressor.get(),
                                       deflated.data(),
                                       deflated.size(),
                                       text.data(),
                                       text.size(),
                                       &size) == LIBDEFLATE_SUCCESS);
    text.resize(size);
    return text;
}

std::string_view stream_behind(std::string_view file, std::size_t place) {
    constexpr std::string_view length_key = "/Length ";
    constexpr std::string_view opening = ">>\nstream\n";
    const std::size_t key = file.find(length_key, place);
    if (key == std::string_view::npos) {
        return {};
    }
    std::size_t length = 0;
    std::from_chars(file.data() + key + length_key.size(), file.data() + file.size(), length);
    return file.substr(file.find(opening, key) + opening.size(), length);
}

std::string spelled_out(std::string_view file) {
    std::string text(file);
    for (std::size_t at = file.find("/Type/ObjStm"); at != std::string_view::npos;
         at = file.find("/Type/ObjStm", at + 1)) {
        text += unpacked(stream_behind(file, at));
    }
    return text;
}

std::size_t count(std::string_view text, std::string_view wanted) {
    std::size_t found = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace unitfolio::pdf
