#include "pdf/document_writer.h"

#include "base/deflate.h"
#include "base/hash.h"
#include "pdf/content_stream.h"
#include "pdf/font_writer.h"
#include "pdf/form_writer.h"
#include "pdf/metadata_writer.h"
#include "pdf/outline_writer.h"
#include "pdf/pdf_syntax.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture_writer.h"
#include "pdf/sheet_writer.h"
#include "pdf/structure_writer.h"

#include <array>
#include <utility>
#include <vector>

namespace unitfolio::pdf {

namespace {

/// The content of all pages, deflated.
std::vector<ContentStream> deflated_contents(const Display& display, std::size_t jobs) {
    std::vector<ContentStream> contents(display.pages.size());
    base::deflate_each(contents.size(), jobs, [&](base::Deflater& deflater, std::size_t page) {
        contents[page] = write_content(display.pages[page], display.structure);
        contents[page].operators = deflater.compress(contents[page].operators);
    });
    return contents;
}

class DocumentWriter {
  public:
    DocumentWriter(const Flow& flow, const Display& display, const Shaper& shaper)
        : flow_(flow),
          display_(display),
          shaper_(shaper),
          resources_(writer_.reserve()),
          form_(writer_, display.structure, resources_) {
        for (const EmbeddedFile& file : flow.files) {
            files_.push_back(&file);
        }
    }

    /// Embeds a file besides the flow's own; it must outlive the writer.
    void embed(const EmbeddedFile& file) { files_.push_back(&file); }

    base::Result<std::string> write(std::size_t jobs);

  private:
    void write_pages(std::size_t jobs);
    std::vector<ObjectId> write_links(const DisplayPage& page, std::uint32_t number);
    void write_fields(const DisplayPage& page, std::uint32_t number, std::vector<ObjectId>& out);
    [[nodiscard]] std::uint32_t next_annotation_key() const;
    [[nodiscard]] std::string action_of(const LinkArea& link) const;
    base::Result<base::Done> write_resources();
    [[nodiscard]] base::Result<base::Done> write_catalogue();
    [[nodiscard]] std::string page_labels() const;
    [[nodiscard]] std::array<unsigned char, 16> identity() const;

    const Flow& flow_;
    const Display& display_;
    const Shaper& shaper_;
    PdfWriter writer_;
    ObjectId resources_{};
    FormWriter form_;
    std::vector<const EmbeddedFile*> files_;
    std::vector<ObjectId> pages_;
    std::vector<PageReferences> references_;
    std::vector<AnnotationReference> annotations_;
    std::uint64_t hash_ = base::fnv1a("");
};

/// Empty for links to places that were never set.
std::string DocumentWriter::action_of(const LinkArea& link) const {
    if (const auto* address = std::get_if<std::string>(&link.goal)) {
        return "/A<</Type/Action/S/URI/URI" + uri_string(*address) + ">>";
    }
    const auto index = static_cast<std::size_t>(std::get<DestinationId>(link.goal));
    if (index >= display_.destinations.size() || display_.destinations[index].page < 0) {
        return {};
    }
    return "/Dest" + destination_array(display_, display_.destinations[index], pages_);
}

std::vector<ObjectId> DocumentWriter::write_links(const DisplayPage& page, std::uint32_t number) {
    std::vector<ObjectId> result;
    for (const LinkArea& link : page.links) {
        const std::string action = action_of(link);
        if (action.empty()) {
            continue;
        }
        const float height = page.height;
        std::string entries = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
        for (const float value : {link.left, height - link.bottom, link.right, height - link.top}) {
            append_number(entries, value);
            entries += ' ';
        }
        entries += "]/Contents" + text_string(link.description) + "/StructParent ";
        append_integer(entries, next_annotation_key());
        result.push_back(writer_.add(entries + action));
        annotations_.push_back({result.back(), link.element, number});
    }
    return result;
}

void DocumentWriter::write_fields(const DisplayPage& page,
                                  std::uint32_t number,
                                  std::vector<ObjectId>& out) {
    for (const FieldArea& area : page.fields) {
        out.push_back(form_.add(area, {pages_[number], page.height, next_annotation_key()}));
        annotations_.push_back({out.back(), area.element, number});
    }
}

std::uint32_t DocumentWriter::next_annotation_key() const {
    return static_cast<std::uint32_t>(pages_.size() + annotations_.size());
}

void DocumentWriter::write_pages(std::size_t jobs) {
    std::vector<ContentStream> contents = deflated_contents(display_, jobs);
    for (const DisplayPage& page : display_.pages) {
        pages_.push_back(writer_.add_page(page.width, page.height));
    }
    for (std::uint32_t i = 0; i < display_.pages.size(); ++i) {
        const DisplayPage& page = display_.pages[i];
        ContentStream& content = contents[i];
        hash_ = base::fnv1a(content.operators, hash_);
        std::vector<ObjectId> annotations = write_links(page, i);
        write_fields(page, i, annotations);
        writer_.fill_page(pages_[i], {std::move(content.operators), resources_, i, annotations});
        references_.push_back({pages_[i], std::move(content.marked), page.height});
    }
}

base::Result<base::Done> DocumentWriter::write_resources() {
    std::string entries = "/Font<<";
    for (std::size_t i = 0; i < shaper_.fonts().size(); ++i) {
        const GlyphCodes& codes = shaper_.fonts()[i];
        const Font& font = shaper_.library()[codes.font()];
        const bool pictures = codes.code_width() == CodeWidth::one_byte;
        const auto id =
            pictures ? write_picture_font(writer_, font, codes) : write_font(writer_, font, codes);
        if (!id) {
            return id.fault();
        }
        entries += "/F" + std::to_string(i) + " " + reference(id.value());
    }
    entries += ">>/XObject<<";
    for (std::size_t i = 0; i < display_.pictures.size(); ++i) {
        const PlacedPicture& placed = display_.pictures[i];
        const auto id = flow_.reduce_pictures ? write_placed_picture(writer_, placed)
                                              : write_picture(writer_, *placed.picture);
        if (!id) {
            return id.fault();
        }
        entries += "/I" + std::to_string(i) + " " + reference(id.value());
    }
    SheetWriter sheets(writer_);
    for (std::size_t i = 0; i < display_.sheets.size(); ++i) {
        const ObjectId id = sheets.write(display_.sheets[i]);
        entries += "/S" + std::to_string(i) + " " + reference(id);
    }
    entries += ">>";
    writer_.fill(resources_, entries);
    return base::Done{};
}

std::string DocumentWriter::page_labels() const {
    if (display_.main_matter == 0) {
        return "/PageLabels<</Nums[0<</S/D>>]>>";
    }
    return "/PageLabels<</Nums[0<</S/r>>" + std::to_string(display_.main_matter) + "<</S/D>>]>>";
}

base::Result<base::Done> DocumentWriter::write_catalogue() {
    TextStyle typed;
    typed.typeface = Typeface::sans;
    const FontLibrary& library = shaper_.library();
    const auto form = form_.finish(library[library.face(typed)]);
    if (!form) {
        return form.fault();
    }
    const ObjectId structure =
        write_structure(writer_, display_.structure, references_, annotations_);
    const ObjectId metadata = write_metadata(writer_, flow_, conformance_of(display_));
    const ObjectId intent = write_output_intent(writer_, shaper_.library().colour_profile());
    std::string entries = "/StructTreeRoot " + reference(structure) + "/Metadata " +
                          reference(metadata) + "/OutputIntents[" + reference(intent) +
                          "]/MarkInfo<</Marked true>>/Lang" + text_string(flow_.language) +
                          "/ViewerPreferences<</DisplayDocTitle true>>" + page_labels();
    if (const auto outline = write_outline(writer_, display_, pages_)) {
        entries += "/Outlines " + reference(*outline) + "/PageMode/UseOutlines";
    }
    entries += write_embedded_files(writer_, files_);
    writer_.fill_catalogue(entries + form.value());
    writer_.fill_information(information_entries(flow_));
    return base::Done{};
}

/// From the content, never from the clock.
std::array<unsigned char, 16> DocumentWriter::identity() const {
    const std::uint64_t title = base::fnv1a(flow_.title + flow_.author, hash_);
    std::array<unsigned char, 16> result{};
    for (std::size_t i = 0; i < 8; ++i) {
        result[i] = static_cast<unsigned char>(hash_ >> (8 * i) & 0xFFU);
        result[8 + i] = static_cast<unsigned char>(title >> (8 * i) & 0xFFU);
    }
    return result;
}

base::Result<std::string> DocumentWriter::write(std::size_t jobs) {
    write_pages(jobs);
    if (const auto done = write_resources(); !done) {
        return done.fault();
    }
    if (const auto done = write_catalogue(); !done) {
        return done.fault();
    }
    return writer_.save(identity(), jobs);
}

}  // namespace

base::Result<std::string> write_document(const Flow& flow,
                                         const Display& display,
                                         const Shaper& shaper,
                                         const std::optional<EmbeddedFile>& added,
                                         std::size_t jobs) {
    DocumentWriter writer(flow, display, shaper);
    if (added) {
        writer.embed(*added);
    }
    return writer.write(jobs);
}

}  // namespace unitfolio::pdf
