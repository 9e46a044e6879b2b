#include "intake/source_bytes.h"

#include "intake/apart.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

namespace unitfolio::intake {

namespace {

class Packer {
  public:
    template <class Number>
    void number(Number value) {
        static_assert(std::is_arithmetic_v<Number>);
        const auto at = bytes_.size();
        bytes_.resize(at + sizeof(value));
        std::memcpy(bytes_.data() + at, &value, sizeof(value));
    }

    void size(std::size_t value) { number(static_cast<std::uint64_t>(value)); }

    void text(std::string_view value) {
        size(value.size());
        bytes_ += value;
    }

    void page(const PdfPage& page) {
        number(page.width);
        number(page.height);
        number(page.form);
        size(page.links.size());
        for (const PdfLink& link : page.links) {
            for (const float edge : {link.left, link.bottom, link.right, link.top}) {
                number(edge);
            }
            text(link.address);
        }
    }

    void object(const PdfObject& object) {
        number(static_cast<std::uint8_t>(object.is_stream ? 1 : 0));
        text(object.entries);
        text(object.data);
        size(object.references.size());
        for (const PdfObject::Reference& reference : object.references) {
            size(reference.at);
            number(reference.object);
        }
    }

    [[nodiscard]] std::string finish() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Once something is wrong, everything is zero or empty from there on.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes)
        : bytes_(bytes) {}

    template <class Number>
    Number number() {
        static_assert(std::is_arithmetic_v<Number>);
        Number value{};
        if (bytes_.size() < sizeof(value)) {
            fail();
            return value;
        }
        std::memcpy(&value, bytes_.data(), sizeof(value));
        bytes_.remove_prefix(sizeof(value));
        return value;
    }

    /// Of things each of which takes at least a byte.
    std::size_t size() {
        const auto value = number<std::uint64_t>();
        if (value > bytes_.size()) {
            fail();
            return 0;
        }
        return static_cast<std::size_t>(value);
    }

    std::string text() {
        const auto length = size();
        std::string value(bytes_.substr(0, length));
        bytes_.remove_prefix(length);
        return value;
    }

    PdfPage page() {
        PdfPage page;
        page.width = number<float>();
        page.height = number<float>();
        page.form = number<std::uint32_t>();
        const auto count = size();
        for (std::size_t i = 0; i < count && !failed_; ++i) {
            PdfLink link;
            for (float* edge : {&link.left, &link.bottom, &link.right, &link.top}) {
                *edge = number<float>();
            }
            link.address = text();
            page.links.push_back(std::move(link));
        }
        return page;
    }

    PdfObject object() {
        PdfObject object;
        object.is_stream = number<std::uint8_t>() != 0;
        object.entries = text();
        object.data = text();
        const auto count = size();
        for (std::size_t i = 0; i < count && !failed_; ++i) {
            const auto at = static_cast<std::size_t>(number<std::uint64_t>());
            object.references.push_back({at, number<std::uint32_t>()});
        }
        return object;
    }

    void fail() {
        failed_ = true;
        bytes_ = {};
    }

    [[nodiscard]] bool sound() const { return !failed_ && bytes_.empty(); }

    [[nodiscard]] bool failed() const { return failed_; }

  private:
    std::string_view bytes_;
    bool failed_ = false;
};

bool is_sound(const PdfObject& object, std::size_t objects) {
    std::size_t from = 0;
    return std::all_of(
        object.references.begin(), object.references.end(), [&](const auto& reference) {
            const bool ordered = reference.at >= from && reference.at <= object.entries.size();
            from = reference.at;
            return ordered && reference.object < objects;
        });
}

/// Whether all that refers to something refers to what is there.
bool is_sound(const PdfSource& source) {
    const auto count = source.objects.size();
    return !source.pages.empty() &&
           std::all_of(source.objects.begin(),
                       source.objects.end(),
                       [&](const auto& object) { return is_sound(object, count); }) &&
           std::all_of(source.pages.begin(), source.pages.end(), [&](const auto& page) {
               return page.form < count && std::isfinite(page.width) && page.width > 0 &&
                      std::isfinite(page.height) && page.height > 0;
           });
}

constexpr std::uint8_t kSource = 1;
constexpr std::uint8_t kFault = 2;

}  // namespace

std::string to_bytes(const base::Result<PdfSource>& source) {
    Packer packer;
    if (!source.ok()) {
        packer.number(kFault);
        packer.text(source.fault().message);
        return packer.finish();
    }
    packer.number(kSource);
    packer.text(source.value().complaint);
    packer.size(source.value().hindrances.size());
    for (const Hindrance& hindrance : source.value().hindrances) {
        packer.text(hindrance.what);
        packer.number(static_cast<std::uint8_t>(hindrance.of_text_only ? 1 : 0));
    }
    packer.size(source.value().pages.size());
    for (const PdfPage& page : source.value().pages) {
        packer.page(page);
    }
    packer.size(source.value().objects.size());
    for (const PdfObject& object : source.value().objects) {
        packer.object(object);
    }
    return packer.finish();
}

std::optional<base::Result<PdfSource>> from_bytes(std::string_view bytes) {
    Unpacker unpacker(bytes);
    const auto kind = unpacker.number<std::uint8_t>();
    if (kind == kFault) {
        base::Fault fault{unpacker.text(), ""};
        return unpacker.sound() ? std::optional<base::Result<PdfSource>>(std::move(fault))
                                : std::nullopt;
    }
    PdfSource source;
    source.complaint = unpacker.text();
    for (auto left = unpacker.size(); left > 0 && !unpacker.failed(); --left) {
        Hindrance hindrance{unpacker.text(), false};
        hindrance.of_text_only = unpacker.number<std::uint8_t>() != 0;
        source.hindrances.push_back(std::move(hindrance));
    }
    for (auto left = unpacker.size(); left > 0 && !unpacker.failed(); --left) {
        source.pages.push_back(unpacker.page());
    }
    for (auto left = unpacker.size(); left > 0 && !unpacker.failed(); --left) {
        source.objects.push_back(unpacker.object());
    }
    if (kind != kSource || !unpacker.sound() || !is_sound(source)) {
        return std::nullopt;
    }
    return std::optional<base::Result<PdfSource>>(std::move(source));
}

base::Result<PdfSource> read_pdf_source_apart(std::string_view bytes, const PdfLimits& limits) {
    const auto outcome =
        run_apart([&bytes, &limits] { return to_bytes(read_pdf_source(bytes, limits)); });
    if (!outcome.ok()) {
        return outcome.fault();
    }
    auto source = from_bytes(outcome.value());
    return source ? std::move(*source)
                  : base::Result<PdfSource>(base::Fault{"reading it breaks off", ""});
}

}  // namespace unitfolio::intake
