#include "pdf/label.h"
#include "pdf/layout.h"

#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr float kSpaceAround = 8;
/// As PDF readers indent what they fill in.
constexpr float kIndent = 2;

class FormSetter {
  public:
    FormSetter(LayoutContext& context, const Frame& frame)
        : context_(context),
          frame_(frame) {
        frame_.parent = context.structure.add(frame.parent, "Div");
    }

    Strip set(const FormBlock& form) {
        strip_.height = form.height;
        strip_.group = frame_.group;
        for (const Shape& shape : form.shapes) {
            add(shape);
        }
        for (const FormField& field : form.fields) {
            add(field);
        }
        return std::move(strip_);
    }

  private:
    void add(const Shape& shape) {
        if (shape.kind == Shape::Kind::text) {
            const ElementId words = context_.structure.add(frame_.parent, "P");
            add_shape(context_, shape, frame_, context_.structure.content(words), strip_);
        } else {
            add_shape(context_, shape, frame_, kArtifact, strip_);
        }
    }

    void add(const FormField& field) {
        ElementId parent = frame_.parent;
        if (!field.caption.text.empty()) {
            parent = context_.structure.add(frame_.parent, "P");
            const ContentId caption = context_.structure.content(parent);
            add_shape(context_, field.caption, frame_, caption, strip_);
        }
        const float left = frame_.left + field.x;
        strip_.rare.room().fields.push_back({left,
                                             field.y,
                                             left + field.width,
                                             field.y + field.height,
                                             field,
                                             value_of(field),
                                             context_.structure.add(parent, "Form")});
    }

    [[nodiscard]] std::vector<Mark> value_of(const FormField& field) const {
        if (field.value.empty() || field.kind != FormField::Kind::line) {
            return {};
        }
        Label value = set_label(context_.tools, field.value, field.style, kArtifact);
        move_label(value, kIndent, baseline_of(field.height, field.style.size));
        return std::move(value.marks);
    }

    LayoutContext& context_;
    Frame frame_;
    Strip strip_;
};

}  // namespace

void lay_out_form(LayoutContext& context,
                  const FormBlock& form,
                  const Frame& frame,
                  StripList& out) {
    out.add(FormSetter(context, frame).set(form));
    out.space_after(kSpaceAround);
}

}  // namespace unitfolio::pdf
