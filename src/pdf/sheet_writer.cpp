#include "pdf/sheet_writer.h"

#include "intake/pdf_source.h"

#include <string>

namespace unitfolio::pdf {

namespace {

/// An object's entries with the numbers that its references have here.
std::string numbered(const intake::PdfObject& object, const std::vector<ObjectId>& objects) {
    std::string text;
    std::size_t from = 0;
    for (const intake::PdfObject::Reference& hole : object.references) {
        text.append(object.entries, from, hole.at - from);
        text += reference(objects[hole.object]);
        from = hole.at;
    }
    return text.append(object.entries, from);
}

}  // namespace

std::vector<ObjectId> SheetWriter::write_objects(const intake::PdfSource& source) {
    std::vector<ObjectId> objects;
    objects.reserve(source.objects.size());
    for (const intake::PdfObject& object : source.objects) {
        objects.push_back(object.is_stream ? writer_->add_raw_stream({}, object.data)
                                           : writer_->reserve());
    }
    for (std::size_t i = 0; i < objects.size(); ++i) {
        writer_->fill(objects[i], numbered(source.objects[i], objects));
    }
    return objects;
}

ObjectId SheetWriter::write(const PlacedSheet& sheet) {
    const auto [known, is_new] = written_.try_emplace(sheet.source.get());
    if (is_new) {
        known->second = write_objects(*sheet.source);
    }
    return known->second[sheet.source->pages[sheet.page].form];
}

}  // namespace unitfolio::pdf
