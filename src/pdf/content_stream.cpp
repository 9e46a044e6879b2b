#include "pdf/content_stream.h"

#include "pdf/pdf_syntax.h"

#include <initializer_list>
#include <span>
#include <string_view>

namespace unitfolio::pdf {

namespace {

class ContentWriter {
  public:
    ContentWriter(float page_height, const Structure& structure)
        : height_(page_height),
          structure_(structure) {}

    void artifact(std::span<const Mark> marks, std::string_view opening);
    void content(std::span<const Mark> marks);

    ContentStream finish() { return std::move(result_); }

    void operator()(const TextMark& text);
    void operator()(const BoxMark& box);
    void operator()(const LineMark& line);
    void operator()(const PictureMark& picture);
    void operator()(const SheetMark& sheet);

  private:
    void begin(ContentId content);
    void end();

    void draw(const Mark& mark) { std::visit(*this, mark.shape); }

    void end_text();
    void numbers(std::initializer_list<float> values);

    void write(std::string_view text) { result_.operators += text; }

    void set_fill(const Colour& colour);
    void set_stroke(const Colour& colour);
    void rounded_box(const BoxMark& box);

    [[nodiscard]] float up(float y) const { return height_ - y; }

    ContentStream result_;
    float height_;
    const Structure& structure_;
    bool in_text_ = false;
    float text_x_ = 0;
    float text_y_ = 0;
    int font_ = -1;
    float size_ = 0;
    Colour fill_;
    Colour stroke_;
    float line_width_ = 1;
};

void ContentWriter::numbers(std::initializer_list<float> values) {
    for (const float value : values) {
        append_number(result_.operators, value);
        result_.operators.push_back(' ');
    }
}

float share(std::uint8_t channel) {
    return static_cast<float>(channel) / 255;
}

void ContentWriter::set_fill(const Colour& colour) {
    if (!(colour == fill_)) {
        numbers({share(colour.red), share(colour.green), share(colour.blue)});
        write("rg\n");
        fill_ = colour;
    }
}

void ContentWriter::set_stroke(const Colour& colour) {
    if (!(colour == stroke_)) {
        numbers({share(colour.red), share(colour.green), share(colour.blue)});
        write("RG\n");
        stroke_ = colour;
    }
}

void ContentWriter::end_text() {
    if (in_text_) {
        write("ET\n");
        in_text_ = false;
    }
}

void ContentWriter::operator()(const TextMark& text) {
    if (!in_text_) {
        write("BT\n");
        in_text_ = true;
        text_x_ = 0;
        text_y_ = 0;
    }
    if (text.font != font_ || text.size != size_) {
        write("/F");
        append_integer(result_.operators, text.font);
        write(" ");
        numbers({text.size});
        write("Tf\n");
        font_ = text.font;
        size_ = text.size;
    }
    set_fill(text.colour);
    const float x = text.x;
    const float y = up(text.y);
    numbers({x - text_x_, y - text_y_});
    write("Td\n[(");
    write(text.codes);
    write(")]TJ\n");
    text_x_ = x;
    text_y_ = y;
}

void ContentWriter::rounded_box(const BoxMark& box) {
    // The share of a corner's radius that makes Bézier curves look like circles.
    constexpr float round = 0.4477F;
    const float r = box.corner;
    const float k = r * round;
    const float left = box.x;
    const float right = box.x + box.width;
    const float top = up(box.y);
    const float bottom = up(box.y + box.height);
    numbers({left + r, bottom});
    write("m ");
    numbers({right - r, bottom});
    write("l ");
    numbers({right - k, bottom, right, bottom + k, right, bottom + r});
    write("c ");
    numbers({right, top - r});
    write("l ");
    numbers({right, top - k, right - k, top, right - r, top});
    write("c ");
    numbers({left + r, top});
    write("l ");
    numbers({left + k, top, left, top - k, left, top - r});
    write("c ");
    numbers({left, bottom + r});
    write("l ");
    numbers({left, bottom + k, left + k, bottom, left + r, bottom});
    write("c h ");
}

void ContentWriter::operator()(const BoxMark& box) {
    end_text();
    const bool frame = box.line_width > 0;
    if (frame) {
        set_stroke(box.colour);
        numbers({box.line_width});
        write("w ");
        line_width_ = box.line_width;
    } else {
        set_fill(box.colour);
    }
    if (box.corner > 0) {
        rounded_box(box);
    } else {
        numbers({box.x, up(box.y + box.height), box.width, box.height});
        write("re ");
    }
    write(frame ? "S\n" : "f\n");
}

void ContentWriter::operator()(const LineMark& line) {
    end_text();
    set_stroke(line.colour);
    if (line.line_width != line_width_) {
        numbers({line.line_width});
        write("w ");
        line_width_ = line.line_width;
    }
    if (line.dotted) {
        write("1 J[0 4]0 d ");
    }
    numbers({line.x1, up(line.y1)});
    write("m ");
    numbers({line.x2, up(line.y2)});
    write("l S\n");
    if (line.dotted) {
        write("0 J[]0 d\n");
    }
}

void ContentWriter::operator()(const PictureMark& picture) {
    end_text();
    write("q ");
    numbers({picture.width, 0, 0, picture.height, picture.x, up(picture.y + picture.height)});
    write("cm/I");
    append_integer(result_.operators, picture.picture);
    write(" Do Q\n");
}

void ContentWriter::operator()(const SheetMark& sheet) {
    end_text();
    write("q ");
    append_ratio(result_.operators, sheet.scale);
    write(" 0 0 ");
    append_ratio(result_.operators, sheet.scale);
    write(" ");
    numbers({sheet.x, up(sheet.y + sheet.height)});
    write("cm/S");
    append_integer(result_.operators, sheet.sheet);
    write(" Do Q\n");
}

void ContentWriter::artifact(std::span<const Mark> marks, std::string_view opening) {
    if (marks.empty()) {
        return;
    }
    write(opening);
    for (const Mark& mark : marks) {
        draw(mark);
    }
    end();
}

void ContentWriter::begin(ContentId content) {
    if (content == kArtifact) {
        write("/Artifact BMC\n");
        return;
    }
    const Element& element =
        structure_.elements()[static_cast<std::size_t>(structure_.owner(content))];
    write("/");
    write(element.type);
    write("<</MCID ");
    append_integer(result_.operators, static_cast<std::int64_t>(result_.marked.size()));
    write(">>BDC\n");
    result_.marked.push_back(content);
}

void ContentWriter::end() {
    end_text();
    write("EMC\n");
}

void ContentWriter::content(std::span<const Mark> marks) {
    const Mark* previous = nullptr;
    for (const Mark& mark : marks) {
        if (previous == nullptr || previous->content != mark.content) {
            if (previous != nullptr) {
                end();
            }
            begin(mark.content);
        }
        draw(mark);
        previous = &mark;
    }
    if (previous != nullptr) {
        end();
    }
}

}  // namespace

ContentStream write_content(const DisplayPage& page, const Structure& structure) {
    ContentWriter writer(page.height, structure);
    writer.artifact(page.decoration, "/Artifact BMC\n");
    writer.artifact(page.header, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n");
    writer.content(page.content);
    writer.artifact(page.footer, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n");
    return writer.finish();
}

std::string write_field_content(const FieldArea& area, const Structure& structure) {
    const float height = area.bottom - area.top;
    std::string operators;
    if (!area.value.empty()) {
        ContentWriter writer(height, structure);
        writer.artifact(area.value, "/Tx BMC\n");
        operators = writer.finish().operators;
    }
    return operators;
}

}  // namespace unitfolio::pdf
