#include "pdf/pdf_writer.h"

#include "base/deflate.h"
#include "pdf/object_file.h"

#include <hpdf.h>
// The object layer, which hpdf.h does not show.

#include <fmt/format.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <deque>
#include <new>
#include <optional>
#include <utility>

namespace unitfolio::pdf {

namespace {

constexpr HPDF_UINT32 kObjectNumber = 0x00FFFFFF;
constexpr HPDF_UINT kPagesPerNode = 64;

// Of a dictionary that libharu spells.
constexpr HPDF_UINT kSpelledAtOnce = 1024;

/// What a dictionary holds besides what libharu puts into it. The text is a part of the one that
/// all share: a document has tens of thousands of small ones.
struct Entries {
    const std::string* texts = nullptr;
    std::size_t begin = 0;
    std::size_t size = 0;
    /// Of a stream.
    std::optional<std::string> bytes;

    [[nodiscard]] std::string_view text() const {
        return std::string_view(*texts).substr(begin, size);
    }
};

HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const std::string_view text = static_cast<const Entries*>(dictionary->attr)->text();
    return HPDF_Stream_Write(stream,
                             reinterpret_cast<const HPDF_BYTE*>(text.data()),
                             static_cast<HPDF_UINT>(text.size()));
}

/// Null for what is libharu's alone.
Entries* entries_of(HPDF_Dict dictionary) {
    return dictionary->write_fn == write_entries ? static_cast<Entries*>(dictionary->attr)
                                                 : nullptr;
}

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

/// Lets a list double: libharu would make it longer by the same each time, and copy all of it.
void grow_evenly(HPDF_List list) {
    list->items_per_block = std::max(list->items_per_block, list->count);
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

/// What has been added is given free.
void add_object(HPDF_Dict dictionary, std::uint32_t number, Speller& speller, ObjectFile& file) {
    Entries* entries = entries_of(dictionary);
    if (entries != nullptr && entries->bytes) {
        file.add_stream(number, entries->text(), *entries->bytes);
        entries->bytes = std::string();
    } else if (entries != nullptr && dictionary->list->count == 0) {
        file.add_dictionary(number, entries->text());
    } else {
        file.add(number, speller.spell(dictionary));
    }
}

}  // namespace

struct PdfWriter::State {
    HPDF_Doc document = nullptr;
    /// By object number.
    std::vector<HPDF_Dict> dictionaries;
    HPDF_STATUS error = HPDF_OK;
    HPDF_STATUS detail = HPDF_OK;
    std::string texts;
    std::deque<Entries> entries;
    base::Deflater deflater;
    /// Of all streams, in bytes.
    std::size_t stream_size = 0;

    ObjectId keep(HPDF_Dict dictionary);
    /// Gives a dictionary entries of its own.
    Entries& attach(HPDF_Dict dictionary);
    void fill(Entries& filled, std::string_view text);
    void fill_stream(Entries& filled, std::string_view text, std::string bytes);

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

Entries& PdfWriter::State::attach(HPDF_Dict dictionary) {
    Entries& added = entries.emplace_back(Entries{&texts, 0, 0, std::nullopt});
    dictionary->attr = &added;
    dictionary->write_fn = write_entries;
    return added;
}

void PdfWriter::State::fill(Entries& filled, std::string_view text) {
    filled.begin = texts.size();
    filled.size = text.size();
    texts += text;
}

void PdfWriter::State::fill_stream(Entries& filled, std::string_view text, std::string bytes) {
    fill(filled, text);
    stream_size += bytes.size();
    filled.bytes = std::move(bytes);
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

ObjectId PdfWriter::reserve() {
    HPDF_Dict dictionary = HPDF_Dict_New(state_->document->mmgr);
    if (dictionary == nullptr) {
        throw std::bad_alloc();
    }
    grow_evenly(state_->document->xref->entries);
    HPDF_Xref_Add(state_->document->xref, dictionary);
    state_->attach(dictionary);
    return state_->keep(dictionary);
}

void PdfWriter::fill(ObjectId id, std::string_view entries) {
    state_->fill(*entries_of((*state_)[id]), entries);
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
    state_->fill_stream(*entries_of((*state_)[id]), entries, std::move(bytes));
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
    state_->fill_stream(state_->attach(contents), "/Filter/FlateDecode", std::move(parts.content));
}

void PdfWriter::fill_catalogue(std::string_view entries) {
    state_->fill(state_->attach(state_->document->catalog), entries);
}

void PdfWriter::fill_information(std::string_view entries) {
    HPDF_Dict information = state_->document->info;
    // libharu's own mark; ours is among the entries.
    HPDF_Dict_RemoveElement(information, "Producer");
    state_->fill(state_->attach(information), entries);
}

base::Result<std::string> PdfWriter::save(const std::array<unsigned char, 16>& identity,
                                          std::size_t jobs) {
    HPDF_Doc document = state_->document;
    if (state_->failed()) {
        return state_->fault();
    }
    const HPDF_List entries = document->xref->entries;
    ObjectFile file(entries->count, state_->stream_size, jobs);
    Speller speller(document);
    for (std::uint32_t number = 0; number < entries->count; ++number) {
        const auto* entry = static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries, number));
        // Other objects are lengths that libharu keeps of streams.
        if (HPDF_Dict dictionary = entry->obj == nullptr ? nullptr : as_dictionary(entry->obj)) {
            add_object(dictionary, number, speller, file);
        }
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
