#include "pdf/pdf_writer.h"

#include "base/deflate.h"
#include "pdf/object_file.h"

#include <hpdf.h>
// The object layer, which hpdf.h does not show.

#include <fmt/format.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <new>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr HPDF_UINT32 kObjectNumber = 0x00FFFFFF;
constexpr HPDF_UINT kPagesPerNode = 64;

// Of a dictionary that libharu spells.
constexpr HPDF_UINT kSpelledAtOnce = 1024;

/// An object by its number.
struct Object {
    /// Libharu's, if it made one.
    HPDF_Dict dictionary = nullptr;
    /// What the dictionary holds besides what libharu puts into it: a part of the text that all
    /// objects share, for a document has tens of thousands of small ones.
    std::size_t begin = 0;
    std::uint32_t size = 0;
    /// Index of its bytes, if it is a stream; -1 if it isn't.
    std::int32_t stream = -1;
    /// Else the number is libharu's, and may be free.
    bool is_ours = false;
};

/// A dictionary of the object layer, or null for another kind of object.
HPDF_Dict as_dictionary(void* object) {
    const auto* header = static_cast<const HPDF_Obj_Header*>(object);
    return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT
               ? static_cast<HPDF_Dict>(object)
               : nullptr;
}

ObjectId number_of(HPDF_Dict dictionary) {
    return ObjectId{dictionary->header.obj_id & kObjectNumber};
}

/// A dictionary as libharu spells it.
class Speller {
  public:
    explicit Speller(HPDF_Doc document)
        : stream_(HPDF_MemStream_New(document->mmgr, kSpelledAtOnce)) {
        if (stream_ == nullptr) {
            throw std::bad_alloc();
        }
    }

    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;
    Speller(Speller&&) = delete;
    Speller& operator=(Speller&&) = delete;

    ~Speller() { HPDF_Stream_Free(stream_); }

    [[nodiscard]] std::string spell(HPDF_Dict dictionary) {
        HPDF_MemStream_FreeData(stream_);
        HPDF_Obj_WriteValue(dictionary, stream_, nullptr);
        std::string text;
        for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream_); ++i) {
            HPDF_UINT size = 0;
            const HPDF_BYTE* part = HPDF_MemStream_GetBufPtr(stream_, i, &size);
            text.append(reinterpret_cast<const char*>(part), size);
        }
        return text;
    }

  private:
    HPDF_Stream stream_;
};

}  // namespace

struct PdfWriter::State {
    HPDF_Doc document = nullptr;
    HPDF_STATUS error = HPDF_OK;
    HPDF_STATUS detail = HPDF_OK;
    std::vector<Object> objects;
    std::string texts;
    std::vector<std::string> streams;
    base::Deflater deflater;
    /// Of all streams, in bytes.
    std::size_t stream_size = 0;

    [[nodiscard]] Object& operator[](ObjectId id);
    [[nodiscard]] std::uint32_t next_number() const;
    ObjectId keep(HPDF_Dict dictionary);
    /// Tells libharu's dictionaries apart from the numbers that it hands out for others.
    void keep_all();
    void fill(Object& object, std::string_view text);
    void fill_stream(Object& object, std::string_view text, std::string bytes);

    [[nodiscard]] std::string_view text_of(const Object& object) const {
        return std::string_view(texts).substr(object.begin, object.size);
    }

    void write(std::uint32_t number, Speller& speller, ObjectFile& file);
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

Object& PdfWriter::State::operator[](ObjectId id) {
    const auto number = static_cast<std::size_t>(id);
    if (number >= objects.size()) {
        objects.resize(number + 1);
    }
    return objects[number];
}

/// As libharu counts.
std::uint32_t PdfWriter::State::next_number() const {
    return document->xref->start_offset + document->xref->entries->count;
}

ObjectId PdfWriter::State::keep(HPDF_Dict dictionary) {
    const ObjectId id = number_of(dictionary);
    (*this)[id].dictionary = dictionary;
    return id;
}

void PdfWriter::State::keep_all() {
    const HPDF_List entries = document->xref->entries;
    for (HPDF_UINT i = 0; i < entries->count; ++i) {
        const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, i));
        if (HPDF_Dict dictionary = entry->obj == nullptr ? nullptr : as_dictionary(entry->obj)) {
            keep(dictionary);
        }
    }
}

void PdfWriter::State::fill(Object& object, std::string_view text) {
    object.begin = texts.size();
    object.size = static_cast<std::uint32_t>(text.size());
    texts += text;
}

void PdfWriter::State::fill_stream(Object& object, std::string_view text, std::string bytes) {
    fill(object, text);
    stream_size += bytes.size();
    object.stream = static_cast<std::int32_t>(streams.size());
    streams.push_back(std::move(bytes));
}

/// The bytes of streams are given free.
void PdfWriter::State::write(std::uint32_t number, Speller& speller, ObjectFile& file) {
    const Object& object = objects[number];
    if (object.stream >= 0) {
        std::string& bytes = streams[static_cast<std::size_t>(object.stream)];
        file.add_stream(number, text_of(object), bytes);
        bytes = std::string();
    } else if (object.dictionary != nullptr) {
        std::string value = speller.spell(object.dictionary);
        value.insert(value.rfind(">>"), text_of(object));
        file.add(number, value);
    } else if (object.is_ours) {
        file.add_dictionary(number, text_of(object));
    }
}

PdfWriter::PdfWriter()
    : state_(std::make_unique<State>()) {
    // Without a pool: libharu's own gives out memory at addresses that its structures may not have.
    state_->document = HPDF_New(&State::note_error, state_.get());
    if (state_->document == nullptr) {
        throw std::bad_alloc();
    }
    HPDF_SetPagesConfiguration(state_->document, kPagesPerNode);
}

PdfWriter::~PdfWriter() {
    HPDF_Free(state_->document);
}

/// Takes a number out of libharu's count without giving it an object to keep: each would be five
/// allocations.
ObjectId PdfWriter::reserve() {
    const ObjectId id{state_->next_number()};
    ++state_->document->xref->start_offset;
    (*state_)[id].is_ours = true;
    return id;
}

void PdfWriter::fill(ObjectId id, std::string_view entries) {
    state_->fill((*state_)[id], entries);
}

ObjectId PdfWriter::add(std::string_view entries) {
    const ObjectId id = reserve();
    fill(id, entries);
    return id;
}

ObjectId PdfWriter::add_stream(const std::string& entries, std::string_view bytes) {
    return add_raw_stream(entries + "/Filter/FlateDecode", state_->deflater.compress(bytes));
}

ObjectId PdfWriter::add_raw_stream(std::string_view entries, std::string bytes) {
    const ObjectId id = reserve();
    state_->fill_stream((*state_)[id], entries, std::move(bytes));
    return id;
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

void PdfWriter::fill_page(ObjectId id, PageParts parts) {
    HPDF_Dict page = (*state_)[id].dictionary;
    // libharu's own.
    HPDF_Dict_RemoveElement(page, "Resources");
    std::string entries = "/Resources ";
    append_reference(entries, parts.resources);
    entries += "/StructParents ";
    append_integer(entries, parts.struct_parents);
    entries += "/Tabs/S";
    if (!parts.annotations.empty()) {
        entries += "/Annots[";
        for (const ObjectId annotation : parts.annotations) {
            append_reference(entries, annotation);
            entries += ' ';
        }
        entries += ']';
    }
    state_->fill((*state_)[id], entries);
    auto* contents = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Contents", HPDF_OCLASS_DICT));
    state_->fill_stream(
        (*state_)[number_of(contents)], "/Filter/FlateDecode", std::move(parts.content));
}

void PdfWriter::fill_catalogue(std::string_view entries) {
    state_->fill((*state_)[number_of(state_->document->catalog)], entries);
}

void PdfWriter::fill_information(std::string_view entries) {
    HPDF_Dict information = state_->document->info;
    // libharu's own mark; ours is among the entries.
    HPDF_Dict_RemoveElement(information, "Producer");
    state_->fill((*state_)[number_of(information)], entries);
}

base::Result<std::string> PdfWriter::save(const std::array<unsigned char, 16>& identity,
                                          std::size_t jobs) {
    HPDF_Doc document = state_->document;
    if (state_->failed()) {
        return state_->fault();
    }
    state_->keep_all();
    const std::uint32_t count = state_->next_number();
    state_->objects.resize(count);
    ObjectFile file(count, state_->stream_size, jobs);
    Speller speller(document);
    for (std::uint32_t number = 0; number < count; ++number) {
        state_->write(number, speller, file);
    }
    if (state_->failed()) {
        return state_->fault();
    }
    auto bytes = file.finish({number_of(document->catalog), number_of(document->info), identity});
    if (!bytes) {
        return base::Fault{"the PDF can't be written: it would be larger than 4 GB", {}};
    }
    return *std::move(bytes);
}

}  // namespace unitfolio::pdf
