#include "pdf/pixels.h"

#include <algorithm>
#include <string>
#include <utility>

namespace unitfolio::pdf {

namespace {

/// How a target pixel's place leads to the source pixel.
struct Turn {
    bool swap_axes = false;
    bool flip_x = false;
    bool flip_y = false;
};

/// EXIF names where the file's first row and first column are to be shown.
Turn turn_of(int orientation) {
    switch (orientation) {
        case 2:
            return {false, true, false};
        case 3:
            return {false, true, true};
        case 4:
            return {false, false, true};
        case 5:
            return {true, false, false};
        case 6:
            return {true, false, true};
        case 7:
            return {true, true, true};
        case 8:
            return {true, true, false};
        default:
            return {};
    }
}

std::string turned(const std::string& pixels,
                   std::size_t width,
                   std::size_t height,
                   std::size_t channels,
                   const Turn& turn) {
    std::string out;
    out.reserve(pixels.size());
    const std::size_t out_width = turn.swap_axes ? height : width;
    const std::size_t out_height = turn.swap_axes ? width : height;
    for (std::size_t y = 0; y < out_height; ++y) {
        for (std::size_t x = 0; x < out_width; ++x) {
            std::size_t from_x = turn.swap_axes ? y : x;
            std::size_t from_y = turn.swap_axes ? x : y;
            from_x = turn.flip_x ? width - 1 - from_x : from_x;
            from_y = turn.flip_y ? height - 1 - from_y : from_y;
            out.append(pixels, (from_y * width + from_x) * channels, channels);
        }
    }
    return out;
}

struct Size {
    std::size_t width = 0;
    std::size_t height = 0;
};

/// Source pixels [begin, end) in one direction.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t length() const { return std::max<std::size_t>(end - begin, 1); }
};

/// What pixel `index` of `to` covers of `from` pixels: at least one.
Stretch covered(std::size_t index, std::size_t from, std::size_t to) {
    const std::size_t begin = index * from / to;
    return {begin, std::max(begin + 1, (index + 1) * from / to)};
}

/// A channel of a picture whose rows follow one another.
struct Channel {
    const std::string& pixels;
    std::size_t width = 0;
    std::size_t channels = 0;
    std::size_t channel = 0;
};

char mean(const Channel& source, const Stretch& rows, const Stretch& columns) {
    std::uint64_t sum = 0;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        for (std::size_t column = columns.begin; column < columns.end; ++column) {
            const std::size_t pixel = row * source.width + column;
            sum +=
                static_cast<unsigned char>(source.pixels[pixel * source.channels + source.channel]);
        }
    }
    const std::uint64_t count = rows.length() * columns.length();
    return static_cast<char>((sum + count / 2) / count);
}

/// Every target pixel is the mean of the source pixels that it covers.
std::string averaged(const std::string& pixels,
                     const Size& from,
                     const Size& to,
                     std::size_t channels) {
    std::string out;
    out.reserve(to.width * to.height * channels);
    for (std::size_t y = 0; y < to.height; ++y) {
        const Stretch rows = covered(y, from.height, to.height);
        for (std::size_t x = 0; x < to.width; ++x) {
            const Stretch columns = covered(x, from.width, to.width);
            for (std::size_t channel = 0; channel < channels; ++channel) {
                out.push_back(mean({pixels, from.width, channels, channel}, rows, columns));
            }
        }
    }
    return out;
}

}  // namespace

bool swaps_sides(int orientation) {
    return turn_of(orientation).swap_axes;
}

Pixels upright(Pixels picture, int orientation) {
    if (orientation <= 1 || orientation > 8) {
        return picture;
    }
    const Turn turn = turn_of(orientation);
    picture.rgb = turned(picture.rgb, picture.width, picture.height, 3, turn);
    if (!picture.alpha.empty()) {
        picture.alpha = turned(picture.alpha, picture.width, picture.height, 1, turn);
    }
    if (turn.swap_axes) {
        std::swap(picture.width, picture.height);
    }
    return picture;
}

Pixels scaled_down(const Pixels& picture, std::uint32_t width) {
    const Size from{picture.width, picture.height};
    const Size to{width, std::max<std::size_t>(1, from.height * width / from.width)};
    Pixels result;
    result.width = width;
    result.height = static_cast<std::uint32_t>(to.height);
    result.rgb = averaged(picture.rgb, from, to, 3);
    if (!picture.alpha.empty()) {
        result.alpha = averaged(picture.alpha, from, to, 1);
    }
    return result;
}

}  // namespace unitfolio::pdf
