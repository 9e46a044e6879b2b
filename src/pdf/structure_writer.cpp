#include "pdf/structure_writer.h"

#include "pdf/pdf_syntax.h"

#include <array>
#include <string>

namespace unitfolio::pdf {

namespace {

/// A piece of marked content on a page.
struct Piece {
    std::uint32_t page = 0;
    std::uint32_t number = 0;
};

void append_box(std::string& out, const std::array<float, 4>& box, float page_height) {
    out += "/BBox[";
    for (const float value : {box[0], page_height - box[3], box[2], page_height - box[1]}) {
        append_number(out, value);
        out += ' ';
    }
    out += ']';
}

/// Attributes of tables and lists (ISO 32000-1, 14.8.5).
std::string table_entries(const ElementAttributes& attributes) {
    std::string table;
    if (!attributes.scope.empty()) {
        table += "/Scope/" + std::string(attributes.scope);
    }
    if (attributes.column_span > 1) {
        table += "/ColSpan " + std::to_string(attributes.column_span);
    }
    if (attributes.row_span > 1) {
        table += "/RowSpan " + std::to_string(attributes.row_span);
    }
    if (!attributes.summary.empty()) {
        table += "/Summary" + text_string(attributes.summary);
    }
    return table;
}

void append_attributes(std::string& out, const ElementAttributes& attributes) {
    if (!attributes.alternative.empty()) {
        out += "/Alt" + text_string(attributes.alternative);
    }
    if (!attributes.language.empty()) {
        out += "/Lang" + text_string(attributes.language);
    }
    if (!attributes.id.empty()) {
        out += "/ID" + text_string(attributes.id);
    }
    if (const std::string table = table_entries(attributes); !table.empty()) {
        out += "/A<</O/Table" + table + ">>";
    } else if (attributes.numbering) {
        static constexpr std::array<std::string_view, 3> names = {"None", "Disc", "Decimal"};
        out += "/A<</O/List/ListNumbering/";
        out += names[static_cast<std::size_t>(*attributes.numbering)];
        out += ">>";
    }
}

class TreeWriter {
  public:
    TreeWriter(PdfWriter& writer,
               const Structure& structure,
               std::span<const PageReferences> pages,
               std::span<const AnnotationReference> annotations);
    ObjectId write();

  private:
    void write_element(std::size_t index, ObjectId root);
    void append_children(std::string& out, std::size_t index) const;
    void append_piece(std::string& out, const Piece& piece, std::uint32_t own_page) const;
    [[nodiscard]] std::uint32_t page_of(const Element& element) const;
    [[nodiscard]] std::string parent_tree() const;

    [[nodiscard]] ObjectId element_of(ContentId content) const {
        return objects_[static_cast<std::size_t>(structure_.owner(content))];
    }

    PdfWriter& writer_;
    const Structure& structure_;
    std::span<const PageReferences> pages_;
    std::span<const AnnotationReference> annotations_;
    std::vector<ObjectId> objects_;
    /// By slot.
    std::vector<std::vector<Piece>> pieces_;
    /// By element, indices of annotations.
    std::vector<std::vector<std::size_t>> annotations_of_;
    /// Of the element at hand.
    std::string entries_;
};

constexpr std::uint32_t kNoPage = 0xFFFFFFFFU;

TreeWriter::TreeWriter(PdfWriter& writer,
                       const Structure& structure,
                       std::span<const PageReferences> pages,
                       std::span<const AnnotationReference> annotations)
    : writer_(writer),
      structure_(structure),
      pages_(pages),
      annotations_(annotations),
      pieces_(structure.slot_count()),
      annotations_of_(structure.elements().size()) {
    for (std::uint32_t page = 0; page < pages.size(); ++page) {
        for (std::uint32_t number = 0; number < pages[page].marked.size(); ++number) {
            pieces_[static_cast<std::size_t>(pages[page].marked[number])].push_back({page, number});
        }
    }
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        annotations_of_[static_cast<std::size_t>(annotations[i].element)].push_back(i);
    }
}

std::uint32_t TreeWriter::page_of(const Element& element) const {
    std::uint32_t page = kNoPage;
    structure_.for_each_child(element, [&](const Child& child) {
        if (page == kNoPage && child.is_content && !pieces_[child.index].empty()) {
            page = pieces_[child.index].front().page;
        }
    });
    return page;
}

void TreeWriter::append_piece(std::string& out, const Piece& piece, std::uint32_t own_page) const {
    if (piece.page == own_page) {
        append_integer(out, piece.number);
        out += ' ';
        return;
    }
    out += "<</Type/MCR/Pg ";
    append_reference(out, pages_[piece.page].page);
    out += "/MCID ";
    append_integer(out, piece.number);
    out += ">>";
}

void TreeWriter::append_children(std::string& out, std::size_t index) const {
    const Element& element = structure_.elements()[index];
    const std::uint32_t own_page = page_of(element);
    if (own_page != kNoPage) {
        out += "/Pg ";
        append_reference(out, pages_[own_page].page);
    }
    out += "/K[";
    structure_.for_each_child(element, [&](const Child& child) {
        if (!child.is_content) {
            append_reference(out, objects_[child.index]);
            out += ' ';
            return;
        }
        for (const Piece& piece : pieces_[child.index]) {
            append_piece(out, piece, own_page);
        }
    });
    for (const std::size_t annotation : annotations_of_[index]) {
        const AnnotationReference& link = annotations_[annotation];
        out += "<</Type/OBJR/Pg ";
        append_reference(out, pages_[link.page].page);
        out += "/Obj ";
        append_reference(out, link.annotation);
        out += ">>";
    }
    out += ']';
}

void TreeWriter::write_element(std::size_t index, ObjectId root) {
    const Element& element = structure_.elements()[index];
    std::string& entries = entries_;
    entries = "/S/";
    entries += element.type;
    entries += "/P ";
    append_reference(entries,
                     index == 0 ? root : objects_[static_cast<std::size_t>(element.parent)]);
    append_children(entries, index);
    if (element.attributes != nullptr) {
        append_attributes(entries, *element.attributes);
    }
    if (element.box) {
        const std::uint32_t page = page_of(element);
        entries += "/A<</O/Layout/Placement/Block";
        append_box(entries, *element.box, page == kNoPage ? 0 : pages_[page].height);
        entries += ">>";
    }
    writer_.fill(objects_[index], entries);
}

std::string TreeWriter::parent_tree() const {
    std::string tree = "/Nums[";
    std::int64_t key = 0;
    for (const PageReferences& page : pages_) {
        append_integer(tree, key++);
        tree += '[';
        for (const ContentId content : page.marked) {
            append_reference(tree, element_of(content));
            tree += ' ';
        }
        tree += ']';
    }
    for (const AnnotationReference& annotation : annotations_) {
        append_integer(tree, key++);
        tree += ' ';
        append_reference(tree, objects_[static_cast<std::size_t>(annotation.element)]);
        tree += ' ';
    }
    return tree + ']';
}

ObjectId TreeWriter::write() {
    const ObjectId root = writer_.reserve();
    objects_.reserve(structure_.elements().size());
    for (std::size_t i = 0; i < structure_.elements().size(); ++i) {
        objects_.push_back(writer_.reserve());
    }
    for (std::size_t i = 0; i < objects_.size(); ++i) {
        write_element(i, root);
    }
    const ObjectId parents = writer_.add(parent_tree());
    writer_.fill(root,
                 "/Type/StructTreeRoot/K " + reference(objects_.front()) + "/ParentTree " +
                     reference(parents) + "/ParentTreeNextKey " +
                     std::to_string(pages_.size() + annotations_.size()));
    return root;
}

}  // namespace

ObjectId write_structure(PdfWriter& writer,
                         const Structure& structure,
                         std::span<const PageReferences> pages,
                         std::span<const AnnotationReference> annotations) {
    return TreeWriter(writer, structure, pages, annotations).write();
}

}  // namespace unitfolio::pdf
