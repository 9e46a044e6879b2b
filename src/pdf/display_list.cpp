#include "pdf/display_list.h"

namespace unitfolio::pdf {

void shift(Mark& mark, float down) {
    struct Shifter {
        float down;

        void operator()(TextMark& text) const { text.y += down; }

        void operator()(BoxMark& box) const { box.y += down; }

        void operator()(PictureMark& picture) const { picture.y += down; }

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

        void operator()(LineMark& line) const {
            line.x1 += by;
            line.x2 += by;
        }
    };

    std::visit(Shifter{by}, mark.shape);
}

}  // namespace unitfolio::pdf
