#include "pdf/pdf_syntax.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

bool is_plain(char c) {
    return c >= 0x20 && c <= 0x7E;
}

void append_hex16(std::string& out, std::uint32_t unit) {
    append_hex(out, unit >> 8U & 0xFFU);
    append_hex(out, unit & 0xFFU);
}

void append_literal(std::string& out, std::string_view text) {
    out.push_back('(');
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') {
            out.push_back('\\');
        }
        out.push_back(c);
    }
    out.push_back(')');
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void append_reference(std::string& out, ObjectId id) {
    append_integer(out, static_cast<std::uint32_t>(id));
    out += " 0 R";
}

std::string reference(ObjectId id) {
    std::string out;
    append_reference(out, id);
    return out;
}

void append_hex(std::string& out, unsigned byte) {
    out.push_back(kDigits[byte >> 4U & 15U]);
    out.push_back(kDigits[byte & 15U]);
}

void append_adjustment(std::string& codes, std::int64_t thousandths) {
    if (thousandths != 0) {
        codes += ')';
        append_integer(codes, thousandths);
        codes += '(';
    }
}

void append_number(std::string& out, double value) {
    std::array<char, 32> digits{};
    char* end = digits.data();
    std::int64_t hundredths = std::llround(value * 100);
    if (hundredths < 0) {
        *end++ = '-';
        hundredths = -hundredths;
    }
    end = std::to_chars(end, digits.data() + digits.size(), hundredths / 100).ptr;
    const auto fraction = static_cast<unsigned>(hundredths % 100);
    if (fraction != 0) {
        *end++ = '.';
        *end++ = kDigits[fraction / 10];
        if (fraction % 10 != 0) {
            *end++ = kDigits[fraction % 10];
        }
    }
    out.append(digits.data(), end);
}

void append_ratio(std::string& out, double value) {
    constexpr int decimals = 6;
    std::array<char, 64> digits{};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals);
    std::string_view text(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
    text.remove_suffix(text.size() - 1 - text.find_last_not_of('0'));
    out += text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string hex_utf16(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = base::next_code_point(utf8, at);
        if (character > 0xFFFF) {
            const std::uint32_t offset = character - 0x10000;
            append_hex16(out, 0xD800U | offset >> 10U);
            append_hex16(out, 0xDC00U | (offset & 0x3FFU));
        } else {
            append_hex16(out, character);
        }
    }
    return out;
}

std::string text_string(std::string_view utf8) {
    std::string out;
    if (std::all_of(utf8.begin(), utf8.end(), is_plain)) {
        append_literal(out, utf8);
    } else {
        out = "<FEFF" + hex_utf16(utf8) + ">";
    }
    return out;
}

std::string name_of(std::string_view text) {
    std::string out = "/";
    for (const char c : text) {
        const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '+';
        if (safe) {
            out.push_back(c);
        } else {
            out.push_back('#');
            append_hex(out, static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string uri_string(std::string_view address) {
    std::string plain;
    for (const char c : address) {
        if (is_plain(c) && c != ' ') {
            plain.push_back(c);
        } else {
            plain.push_back('%');
            append_hex(plain, static_cast<unsigned char>(c));
        }
    }
    std::string out;
    append_literal(out, plain);
    return out;
}

std::string date_string(base::Date date) {
    std::string digits = base::iso_date(date);
    std::erase(digits, '-');
    return "(D:" + digits + "000000Z)";
}

}  // namespace unitfolio::pdf
