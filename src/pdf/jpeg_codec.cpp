#include "pdf/jpeg_codec.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

// jpeglib.h needs the declarations of cstdio before it.
#include "pdf/picture_limits.h"

#include <jerror.h>
#include <jpeglib.h>

#include <memory>

namespace unitfolio::pdf {

namespace {

constexpr int kPrintQuality = 88;
// Progressive files may hold any number of passes over all pixels; real ones have about ten.
constexpr int kMostScans = 100;

/// libjpeg reports errors by a call that must not return: it jumps back to where the work began.
/// The functions that are left this way hold nothing that would have to be released.
struct ErrorHandler {
    jpeg_error_mgr base;  // first, so that libjpeg's pointer to it is one to this
    std::jmp_buf back;
    bool damaged = false;
    std::array<char, JMSG_LENGTH_MAX> message{};
};

ErrorHandler& handler_of(j_common_ptr info) {
    return *reinterpret_cast<ErrorHandler*>(info->err);
}

void jump_back(j_common_ptr info) {
    ErrorHandler& handler = handler_of(info);
    handler.base.format_message(info, handler.message.data());
    std::longjmp(handler.back, 1);  // NOLINT(cert-err52-cpp)
}

/// Warnings mean that data is missing or wrong, except when there is more of it than needed.
void note_message(j_common_ptr info, int level) {
    ErrorHandler& handler = handler_of(info);
    if (level < 0 && handler.base.msg_code != JWRN_EXTRANEOUS_DATA) {
        handler.damaged = true;
        handler.base.format_message(info, handler.message.data());
    }
}

void say_nothing(j_common_ptr /*info*/) {}

void watch_scans(j_common_ptr info) {
    const auto* decoder = reinterpret_cast<j_decompress_ptr>(info);
    if (decoder->input_scan_number > kMostScans) {
        ErrorHandler& handler = handler_of(info);
        std::snprintf(handler.message.data(), handler.message.size(), "too many scans");
        std::longjmp(handler.back, 1);  // NOLINT(cert-err52-cpp)
    }
}

void set_up(ErrorHandler& handler) {
    jpeg_std_error(&handler.base);
    handler.base.error_exit = jump_back;
    handler.base.emit_message = note_message;
    handler.base.output_message = say_nothing;
}

struct Decoder {
    jpeg_decompress_struct info{};
    ErrorHandler handler{};
    jpeg_progress_mgr progress{};

    Decoder() {
        set_up(handler);
        info.err = &handler.base;
    }

    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    Decoder(Decoder&&) = delete;
    Decoder& operator=(Decoder&&) = delete;

    ~Decoder() { jpeg_destroy_decompress(&info); }

    [[nodiscard]] base::Fault fault() const {
        return base::Fault{std::string("the JPEG is damaged: ") + handler.message.data(), {}};
    }
};

bool read_header(Decoder& decoder, const unsigned char* bytes, unsigned long size) {
    if (setjmp(decoder.handler.back) != 0) {  // NOLINT(cert-err52-cpp)
        return false;
    }
    jpeg_create_decompress(&decoder.info);
    jpeg_mem_src(&decoder.info, bytes, size);
    jpeg_read_header(&decoder.info, TRUE);
    return true;
}

bool read_rows(Decoder& decoder, unsigned char* rows, std::size_t row_size) {
    if (setjmp(decoder.handler.back) != 0) {  // NOLINT(cert-err52-cpp)
        return false;
    }
    decoder.progress.progress_monitor = watch_scans;
    decoder.info.progress = &decoder.progress;
    decoder.info.out_color_space = JCS_RGB;
    jpeg_start_decompress(&decoder.info);
    while (decoder.info.output_scanline < decoder.info.output_height) {
        unsigned char* row = rows + decoder.info.output_scanline * row_size;
        jpeg_read_scanlines(&decoder.info, &row, 1);
    }
    jpeg_finish_decompress(&decoder.info);
    return true;
}

base::Result<JpegFacts> read_facts(Decoder& decoder, std::string_view bytes) {
    if (!read_header(decoder, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size())) {
        return decoder.fault();
    }
    const jpeg_decompress_struct& info = decoder.info;
    if (auto fault = size_fault(info.image_width, info.image_height)) {
        return *fault;
    }
    if (info.num_components == 4) {
        return base::Fault{"the JPEG is in CMYK colours, which are for presses; save it in RGB",
                           {}};
    }
    const bool usual_colours =
        info.jpeg_color_space == JCS_YCbCr || info.jpeg_color_space == JCS_GRAYSCALE;
    const bool usual_coding = info.data_precision == 8 && info.arith_code == FALSE;
    return JpegFacts{info.image_width,
                     info.image_height,
                     usual_colours && usual_coding ? info.num_components : 0,
                     info.jpeg_color_space};
}

/// What libjpeg divides both sides by, rounding up.
unsigned divisor(std::uint32_t width, std::uint32_t least_width) {
    unsigned result = 8;
    while (result > 1 && width / result < least_width) {
        result /= 2;
    }
    return result;
}

struct Encoder {
    jpeg_compress_struct info{};
    ErrorHandler handler{};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;

    Encoder() {
        set_up(handler);
        info.err = &handler.base;
    }

    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    Encoder(Encoder&&) = delete;
    Encoder& operator=(Encoder&&) = delete;

    ~Encoder() {
        jpeg_destroy_compress(&info);
        std::free(bytes);
    }
};

bool write_rows(Encoder& encoder, const Pixels& picture) {
    if (setjmp(encoder.handler.back) != 0) {  // NOLINT(cert-err52-cpp)
        return false;
    }
    jpeg_compress_struct& info = encoder.info;
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &encoder.bytes, &encoder.size);
    info.image_width = picture.width;
    info.image_height = picture.height;
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    info.write_JFIF_header = FALSE;
    jpeg_set_quality(&info, kPrintQuality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        // libjpeg takes rows to be writable, but only reads them.
        auto* row = reinterpret_cast<unsigned char*>(const_cast<char*>(
            picture.rgb.data() + std::size_t{info.next_scanline} * picture.width * 3));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

}  // namespace

base::Result<JpegFacts> jpeg_facts(std::string_view bytes) {
    Decoder decoder;
    return read_facts(decoder, bytes);
}

base::Result<Pixels> decode_jpeg(std::string_view bytes, std::uint32_t least_width) {
    const auto decoder = std::make_unique<Decoder>();
    if (const auto facts = read_facts(*decoder, bytes); !facts) {
        return facts.fault();
    }
    jpeg_decompress_struct& info = decoder->info;
    info.scale_num = 1;
    info.scale_denom = divisor(info.image_width, least_width);
    jpeg_calc_output_dimensions(&info);
    Pixels picture;
    picture.width = info.output_width;
    picture.height = info.output_height;
    const std::size_t row_size = std::size_t{picture.width} * 3;
    picture.rgb.resize(row_size * picture.height);
    if (!read_rows(*decoder, reinterpret_cast<unsigned char*>(picture.rgb.data()), row_size) ||
        decoder->handler.damaged) {
        return decoder->fault();
    }
    return picture;
}

std::string encode_jpeg(const Pixels& picture) {
    const auto encoder = std::make_unique<Encoder>();
    if (!write_rows(*encoder, picture)) {
        return {};
    }
    return std::string(reinterpret_cast<const char*>(encoder->bytes), encoder->size);
}

}  // namespace unitfolio::pdf
