#include "pdf/form_writer.h"

#include "pdf/content_stream.h"
#include "pdf/pdf_syntax.h"
#include "pdf/typing_font.h"

#include <algorithm>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr std::string_view kTypingFont = "/Typing";

void append_numbers(std::string& out, std::initializer_list<float> values) {
    for (const float value : values) {
        append_number(out, value);
        out += ' ';
    }
}

/// How a reader is to set what is filled in.
std::string default_appearance(const TextStyle& style) {
    std::string out = std::string(kTypingFont) + " ";
    append_numbers(out, {style.size});
    out += "Tf ";
    append_numbers(out,
                   {static_cast<float>(style.colour.red) / 255,
                    static_cast<float>(style.colour.green) / 255,
                    static_cast<float>(style.colour.blue) / 255});
    return text_string(out + "rg");
}

/// The entries of the field's kind.
std::string kind_entries(const FormField& field) {
    switch (field.kind) {
        case FormField::Kind::signature:
            return "/FT/Sig";
        case FormField::Kind::passage:
            // Several lines. The background is drawn once there is text: it covers the rules that
            // are there for a pen.
            return "/FT/Tx/Ff 4096/MK<</BG[1 1 1]>>/DA" + default_appearance(field.style);
        case FormField::Kind::line:
            break;
    }
    std::string entries = "/FT/Tx/DA" + default_appearance(field.style);
    if (!field.value.empty()) {
        entries += "/V" + text_string(field.value);
    }
    return entries;
}

}  // namespace

/// Full stops part names from one another; numbers tell the same words apart.
std::string FormWriter::name_for(const std::string& description) {
    std::string plain = description;
    std::replace(plain.begin(), plain.end(), '.', ' ');
    std::string name = plain;
    for (int i = 2; !names_.insert(name).second; ++i) {
        name = plain + " " + std::to_string(i);
    }
    return name;
}

ObjectId FormWriter::add(const FieldArea& area, const FieldSpot& spot) {
    const FormField& field = area.field;
    std::string box = "/Type/XObject/Subtype/Form/BBox[0 0 ";
    append_numbers(box, {area.right - area.left, area.bottom - area.top});
    const ObjectId appearance = writer_.add_stream(box + "]/Resources " + reference(resources_),
                                                   write_field_content(area, structure_));
    std::string entries = "/Type/Annot/Subtype/Widget/F 4/Rect[";
    append_numbers(
        entries,
        {area.left, spot.page_height - area.bottom, area.right, spot.page_height - area.top});
    entries += "]/P " + reference(spot.page) + "/T" + text_string(name_for(field.description)) +
               "/TU" + text_string(field.description) + kind_entries(field) + "/AP<</N " +
               reference(appearance) + ">>/StructParent ";
    append_integer(entries, spot.struct_parent);
    has_signatures_ = has_signatures_ || field.kind == FormField::Kind::signature;
    fields_.push_back(writer_.add(entries));
    return fields_.back();
}

base::Result<std::string> FormWriter::finish(const Font& font) {
    if (fields_.empty()) {
        return std::string();
    }
    const auto typing = write_typing_font(writer_, font);
    if (!typing) {
        return typing.fault();
    }
    std::string form = "/AcroForm<</Fields[";
    for (const ObjectId field : fields_) {
        form += reference(field) + ' ';
    }
    form += "]/DR<</Font<<" + std::string(kTypingFont) + " " + reference(typing.value()) +
            ">>>>/DA" + default_appearance({});
    return form + (has_signatures_ ? "/SigFlags 1>>" : ">>");
}

}  // namespace unitfolio::pdf
