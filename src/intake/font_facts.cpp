#include "intake/font_facts.h"

#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace unitfolio::intake {

std::string name_at(QPDFObjectHandle& dictionary, const char* key) {
    auto value = dictionary.getKey(key);
    return value.isName() ? value.getName() : std::string();
}

bool is_letters_encoding(const std::string& name) {
    return name == "/WinAnsiEncoding" || name == "/MacRomanEncoding";
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): reading a handle changes it.
std::string called(QPDFObjectHandle font) {
    std::string name = font.isDictionary() ? name_at(font, "/BaseFont") : std::string();
    name.erase(0, 1);
    if (name.size() > 7 && name[6] == '+') {
        name = name.substr(7);
    }
    return name.empty() ? std::string("a font") : "the font " + name.substr(0, 60);
}

}  // namespace unitfolio::intake
