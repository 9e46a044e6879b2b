#include "pdf/pdf_writer.h"

#include "base/deflate.h"

#include <hpdf.h>
// The object layer, which hpdf.h does not show.

#include <fmt/format.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr HPDF_UINT32 kObjectNumber = 0x00FFFFFF;
constexpr HPDF_UINT kPagesPerNode = 64;

/// The ready text of a dictionary, printed when libharu saves it.
struct Entries {
    std::string text;
};

HPDF_STATUS write_bytes(HPDF_Stream stream, std::string_view bytes) {
    return HPDF_Stream_Write(stream,
                             reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                             static_cast<HPDF_UINT>(bytes.size()));
}

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    return write_bytes(stream, static_cast<const Entries*>(dictionary->attr)->text);
}

void free_entries(HPDF_Dict dictionary) {
    delete static_cast<Entries*>(dictionary->attr);
    dictionary->attr = nullptr;
}

/// Hands the text over to a dictionary, which owns it from here on.
void attach(HPDF_Dict dictionary, std::string text) {
    dictionary->attr = std::make_unique<Entries>(Entries{std::move(text)}).release();
    dictionary->write_fn = write_entries;
    dictionary->free_fn = free_entries;
}

ObjectId number_of(HPDF_Dict dictionary) {
    return ObjectId{dictionary->header.obj_id & kObjectNumber};
}

}  // namespace

struct PdfWriter::State {
    HPDF_Doc document = nullptr;
    /// By object number.
    std::vector<HPDF_Dict> dictionaries;
    HPDF_STATUS error = HPDF_OK;
    HPDF_STATUS detail = HPDF_OK;
    base::Deflater deflater;

    ObjectId keep(HPDF_Dict dictionary);

    [[nodiscard]] HPDF_Dict operator[](ObjectId id) const {
        return dictionaries[static_cast<std::size_t>(id)];
    }

    [[nodiscard]] bool failed();
    [[nodiscard]] base::Fault fault() const;

    /// libharu reports through C: the first error is noted and looked at when the file is saved.
    static void note_error(HPDF_STATUS error, HPDF_STATUS detail, void* user);
};

void PdfWriter::State::note_error(HPDF_STATUS error, HPDF_STATUS detail, void* user) {
    auto* state = static_cast<State*>(user);
    if (state->error == HPDF_OK) {
        state->error = error;
        state->detail = detail;
    }
}

/// Some errors are noted in the document only.
bool PdfWriter::State::failed() {
    if (error == HPDF_OK && document != nullptr) {
        error = document->error.error_no;
        detail = document->error.detail_no;
    }
    return document == nullptr || error != HPDF_OK;
}

base::Fault PdfWriter::State::fault() const {
    return base::Fault{
        fmt::format("the PDF can't be written: libharu reports error 0x{:04x} ({})", error, detail),
        {}};
}

ObjectId PdfWriter::State::keep(HPDF_Dict dictionary) {
    const ObjectId id = number_of(dictionary);
    const auto index = static_cast<std::size_t>(id);
    if (index >= dictionaries.size()) {
        dictionaries.resize(index + 1, nullptr);
    }
    dictionaries[index] = dictionary;
    return id;
}

std::string reference(ObjectId id) {
    return std::to_string(static_cast<std::uint32_t>(id)) + " 0 R";
}

PdfWriter::PdfWriter()
    : state_(std::make_unique<State>()) {
    state_->document = HPDF_New(&State::note_error, state_.get());
    if (state_->document == nullptr) {
        throw std::bad_alloc();
    }
    state_->document->pdf_version = HPDF_VER_17;
    HPDF_SetPagesConfiguration(state_->document, kPagesPerNode);
}

PdfWriter::~PdfWriter() {
    HPDF_Free(state_->document);
}

ObjectId PdfWriter::reserve() {
    HPDF_Dict dictionary = HPDF_Dict_New(state_->document->mmgr);
    if (dictionary == nullptr) {
        throw std::bad_alloc();
    }
    HPDF_Xref_Add(state_->document->xref, dictionary);
    attach(dictionary, {});
    return state_->keep(dictionary);
}

void PdfWriter::fill(ObjectId id, std::string entries) {
    static_cast<Entries*>((*state_)[id]->attr)->text = std::move(entries);
}

ObjectId PdfWriter::add(std::string entries) {
    const ObjectId id = reserve();
    fill(id, std::move(entries));
    return id;
}

ObjectId PdfWriter::add_stream(std::string entries, std::string_view bytes) {
    return add_raw_stream(std::move(entries) + "/Filter/FlateDecode",
                          state_->deflater.compress(bytes));
}

ObjectId PdfWriter::add_raw_stream(std::string entries, std::string_view bytes) {
    HPDF_Dict stream = HPDF_DictStream_New(state_->document->mmgr, state_->document->xref);
    if (stream == nullptr) {
        throw std::bad_alloc();
    }
    attach(stream, std::move(entries));
    write_bytes(stream->stream, bytes);
    return state_->keep(stream);
}

ObjectId PdfWriter::add_page(float width, float height) {
    HPDF_Page page = HPDF_AddPage(state_->document);
    if (page == nullptr) {
        throw std::bad_alloc();
    }
    HPDF_Page_SetWidth(page, width);
    HPDF_Page_SetHeight(page, height);
    return state_->keep(page);
}

void PdfWriter::fill_page(ObjectId id, const PageParts& parts) {
    HPDF_Dict page = (*state_)[id];
    HPDF_Dict_Add(page, "Resources", (*state_)[parts.resources]);
    HPDF_Dict_AddNumber(page, "StructParents", static_cast<HPDF_INT32>(parts.struct_parents));
    HPDF_Dict_AddName(page, "Tabs", "S");
    if (!parts.annotations.empty()) {
        HPDF_Array list = HPDF_Array_New(state_->document->mmgr);
        HPDF_Dict_Add(page, "Annots", list);
        for (const ObjectId annotation : parts.annotations) {
            HPDF_Array_Add(list, (*state_)[annotation]);
        }
    }
    auto* contents = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Contents", HPDF_OCLASS_DICT));
    attach(contents, "/Filter/FlateDecode");
    write_bytes(contents->stream, state_->deflater.compress(parts.content));
}

void PdfWriter::fill_catalogue(std::string entries) {
    attach(state_->document->catalog, std::move(entries));
}

void PdfWriter::fill_information(std::string entries) {
    HPDF_Dict information = state_->document->info;
    // libharu's own mark; ours is among the entries.
    HPDF_Dict_RemoveElement(information, "Producer");
    attach(information, std::move(entries));
}

base::Result<std::string> PdfWriter::save(const std::array<unsigned char, 16>& identity) {
    HPDF_Doc document = state_->document;
    HPDF_Array id = HPDF_Array_New(document->mmgr);
    HPDF_Dict_Add(document->trailer, "ID", id);
    for (int i = 0; i < 2; ++i) {
        std::array<unsigned char, 16> copy = identity;
        HPDF_Array_Add(
            id, HPDF_Binary_New(document->mmgr, copy.data(), static_cast<HPDF_UINT>(copy.size())));
    }
    if (state_->failed() || HPDF_SaveToStream(document) != HPDF_OK || state_->failed()) {
        return state_->fault();
    }
    HPDF_UINT32 size = HPDF_GetStreamSize(document);
    std::string bytes(size, '\0');
    HPDF_ResetStream(document);
    if (HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size) !=
            HPDF_OK ||
        size != bytes.size()) {
        return state_->fault();
    }
    return bytes;
}

}  // namespace unitfolio::pdf
