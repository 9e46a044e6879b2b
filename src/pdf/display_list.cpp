#include "pdf/display_list.h"

#include "intake/pdf_source.h"

namespace unitfolio::pdf {

void shift(Mark& mark, float down) {
    struct Shifter {
        float down;

        void operator()(TextMark& text) const { text.y += down; }

        void operator()(BoxMark& box) const { box.y += down; }

        void operator()(PictureMark& picture) const { picture.y += down; }

        void operator()(SheetMark& sheet) const { sheet.y += down; }

        void operator()(LineMark& line) const {
            line.y1 += down;
            line.y2 += down;
        }
    };

    std::visit(Shifter{down}, mark.shape);
}

void shift_right(Mark& mark, float by) {
    struct Shifter {
        float by;

        void operator()(TextMark& text) const { text.x += by; }

        void operator()(BoxMark& box) const { box.x += by; }

        void operator()(PictureMark& picture) const { picture.x += by; }

        void operator()(SheetMark& sheet) const { sheet.x += by; }

        void operator()(LineMark& line) const {
            line.x1 += by;
            line.x2 += by;
        }
    };

    std::visit(Shifter{by}, mark.shape);
}

Conformance conformance_of(const Display& display) {
    auto kept = Conformance::accessible;
    for (const PlacedSheet& sheet : display.sheets) {
        for (const intake::Hindrance& hindrance : sheet.source->hindrances) {
            if (!hindrance.of_text_only) {
                return Conformance::none;
            }
            kept = Conformance::archival;
        }
    }
    return kept;
}

}  // namespace unitfolio::pdf
