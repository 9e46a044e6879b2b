#include "intake/object_copier.h"

#include "base/deflate.h"
#include "intake/allowed_keys.h"
#include "intake/colour_check.h"
#include "intake/content_filter.h"
#include "intake/import_findings.h"
#include "intake/layers.h"
#include "intake/qpdf_use.h"
#include "intake/shown_codes.h"
#include "intake/stream_data.h"
#include "intake/stream_filters.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::intake {

namespace {

constexpr int kDeepestNesting = 40;
constexpr std::size_t kLongestString = 32767;
constexpr std::size_t kLongestName = 127;
constexpr long long kMostPixels = 1'000'000'000;
constexpr std::string_view kNothing = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>";
constexpr std::array<std::string_view, 6> kResources{
    "/ColorSpace", "/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject"};

bool is_drawn(QPDFObjectHandle& dictionary) {
    auto pattern = dictionary.getKey("/PatternType");
    return dictionary.getKey("/Subtype").isNameAndEquals("/Form") ||
           (pattern.isInteger() && pattern.getIntValue() == 1);
}

bool has_resources(QPDFObjectHandle& dictionary) {
    return is_drawn(dictionary) || dictionary.getKey("/Subtype").isNameAndEquals("/Type3");
}

}  // namespace

class ObjectCopier::Work {
  public:
    Work(PdfSource& source, const PdfLimits& limits)
        : source_(&source),
          budget_(limits),
          findings_(source) {}

    void hide_layers(const QPDFObjectHandle& catalogue) { layers_ = Layers(catalogue); }

    std::uint32_t add_form(const std::string& entries,
                           const std::string& content,
                           QPDFObjectHandle resources,
                           QPDFObjectHandle group);
    void finish();

  private:
    /// What surrounds a value.
    struct Context {
        /// Without slash.
        std::string_view key;
        /// For drawings that have none of their own.
        QPDFObjectHandle resources;
        int depth = 0;
        /// Whether the dictionary around the value is a pattern.
        bool in_pattern = false;
    };

    /// An object that is referred to and not yet copied.
    struct Task {
        QPDFObjectHandle object;
        std::uint32_t index = 0;
        QPDFObjectHandle resources;
        /// Reached as a glyph, which draws without saying so.
        bool is_glyph = false;
        bool is_named = false;
    };

    std::uint32_t new_object();
    void refer(const QPDFObjectHandle& object, const Context& context, PdfObject& out);
    void copy(Task& task);
    void copy_stream(Task& task, PdfObject& out);
    void copy_unpacked(Task& task, bool is_kept, PdfObject& out);
    void copy_packed(Task& task, PdfObject& out);
    void copy_drawing(Task& task, const QPDFObjectHandle& resources, PdfObject& out);
    void write_entries(QPDFObjectHandle& dictionary,
                       bool is_named,
                       const Context& context,
                       PdfObject& out);
    void write_additions(QPDFObjectHandle& dictionary, const Context& context, PdfObject& out);
    void write_value(QPDFObjectHandle value, const Context& context, PdfObject& out);
    void write_array(QPDFObjectHandle& array, const Context& context, PdfObject& out);
    void write_resources(QPDFObjectHandle& resources, const Context& context, PdfObject& out);
    [[nodiscard]] bool is_dropped(const std::string& key, QPDFObjectHandle& dictionary);
    void check_picture(QPDFObjectHandle& dictionary);
    std::string filtered(const std::string& content, const QPDFObjectHandle& resources);
    void check_fonts(const std::map<std::string, ShownCodes>& shown, QPDFObjectHandle resources);

    PdfSource* source_;
    ImportBudget budget_;
    ImportFindings findings_;
    Layers layers_;
    base::Deflater deflater_;
    std::map<QPDFObjGen, std::uint32_t> known_;
    std::vector<Task> tasks_;
};

std::uint32_t ObjectCopier::Work::new_object() {
    budget_.count_object();
    source_->objects.emplace_back();
    return static_cast<std::uint32_t>(source_->objects.size() - 1);
}

void ObjectCopier::Work::refer(const QPDFObjectHandle& object,
                               const Context& context,
                               PdfObject& out) {
    const auto found = known_.find(object.getObjGen());
    std::uint32_t index = 0;
    if (found != known_.end()) {
        index = found->second;
    } else {
        index = new_object();
        known_.emplace(object.getObjGen(), index);
        tasks_.push_back({object,
                          index,
                          context.resources,
                          context.key == "CharProcs",
                          !context.in_pattern && holds_names(context.key)});
    }
    out.entries += ' ';
    out.references.push_back({out.entries.size(), index});
    out.entries += ' ';
}

bool ObjectCopier::Work::is_dropped(const std::string& key, QPDFObjectHandle& dictionary) {
    if (key == "/TR") {
        // Of a soft mask it is needed, of a graphics state it is for presses.
        return !dictionary.hasKey("/G");
    }
    if (key == "/BM") {
        auto mode = dictionary.getKey(key);
        return !mode.isName() || !is_blend_mode(mode.getName());
    }
    if (key == "/RI" || key == "/Intent") {
        auto intent = dictionary.getKey(key);
        return !intent.isName() || !is_rendering_intent(intent.getName());
    }
    return false;
}

void ObjectCopier::Work::write_entries(QPDFObjectHandle& dictionary,
                                       bool is_named,
                                       const Context& context,
                                       PdfObject& out) {
    const bool in_pattern = dictionary.hasKey("/PatternType");
    Context inside{{}, context.resources, context.depth + 1, in_pattern};
    if (auto own = dictionary.getKey("/Resources"); own.isDictionary()) {
        inside.resources = own;
    }
    for (const auto& key : dictionary.getKeys()) {
        const auto name = std::string_view(key).substr(1);
        auto value = dictionary.getKey(key);
        if (value.isNull() ||
            (!is_named && (!is_allowed_key(name) || is_dropped(key, dictionary)))) {
            continue;
        }
        const auto before = out.entries.size();
        out.entries += QPDFObjectHandle::newName(key).unparse();
        budget_.count_text(out.entries.size() - before);
        inside.key = is_named ? context.key : name;
        if (key == "/Resources" && value.isDictionary()) {
            write_resources(value, inside, out);
        } else if (is_named) {
            // The names below are the file's, what they lead to is not.
            Context entry = inside;
            entry.key = context.key == "CharProcs" ? context.key : std::string_view();
            write_value(value, entry, out);
        } else {
            write_value(value, inside, out);
        }
    }
    if (!is_named) {
        write_additions(dictionary, context, out);
    }
}

/// What older files leave out and standards ask for.
void ObjectCopier::Work::write_additions(QPDFObjectHandle& dictionary,
                                         const Context& context,
                                         PdfObject& out) {
    if (has_resources(dictionary) && !dictionary.getKey("/Resources").isDictionary()) {
        out.entries += "/Resources";
        auto resources = context.resources;
        if (resources.isInitialized() && resources.isDictionary()) {
            write_resources(resources, {{}, resources, context.depth + 1, false}, out);
        } else {
            out.entries += "<<>>";
        }
    }
    if (dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
        !dictionary.hasKey("/CIDToGIDMap")) {
        out.entries += "/CIDToGIDMap/Identity";
    }
}

void ObjectCopier::Work::write_resources(QPDFObjectHandle& resources,
                                         const Context& context,
                                         PdfObject& out) {
    if (context.depth > kDeepestNesting) {
        throw RefusedPdf("its objects are nested too deeply");
    }
    out.entries += "<<";
    for (const auto key : kResources) {
        auto value = resources.getKey(std::string(key));
        if (value.isDictionary()) {
            out.entries += key;
            write_value(value, {key.substr(1), resources, context.depth + 1, false}, out);
        }
    }
    out.entries += ">>";
}

void ObjectCopier::Work::write_array(QPDFObjectHandle& array,
                                     const Context& context,
                                     PdfObject& out) {
    auto items = array.getArrayAsVector();
    if (items.size() == 2 && items[0].isNameAndEquals("/ICCBased") && items[1].isStream()) {
        findings_.check_profile(items[1]);
    }
    if (context.key == "Font" && !items.empty()) {
        findings_.check_font(items[0]);
    }
    out.entries += '[';
    Context inside{{}, context.resources, context.depth + 1, false};
    for (auto& item : items) {
        write_value(item, inside, out);
        out.entries += ' ';
    }
    out.entries += ']';
}

void ObjectCopier::Work::write_value(QPDFObjectHandle value,
                                     const Context& context,
                                     PdfObject& out) {
    if (context.depth > kDeepestNesting) {
        throw RefusedPdf("its objects are nested too deeply");
    }
    if (value.isStream() || (value.isDictionary() && value.isIndirect())) {
        refer(value, context, out);
        return;
    }
    const auto before = out.entries.size();
    if (value.isDictionary()) {
        out.entries += "<<";
        write_entries(value, !context.in_pattern && holds_names(context.key), context, out);
        out.entries += ">>";
        return;
    }
    if (value.isArray()) {
        budget_.count_text(2);
        write_array(value, context, out);
        return;
    }
    if (value.isName()) {
        if (is_press_colour(value.getName())) {
            findings_.hinder("a colour is given in CMYK");
        }
        if (value.getName().size() > kLongestName) {
            findings_.hinder("a name is too long");
        }
    } else if (value.isString() && value.getStringValue().size() > kLongestString) {
        findings_.hinder("a string is too long");
    } else if (!value.isScalar()) {
        out.entries += " null";
        return;
    }
    out.entries += ' ';
    out.entries += value.unparseResolved();
    budget_.count_text(out.entries.size() - before);
}

void ObjectCopier::Work::check_fonts(const std::map<std::string, ShownCodes>& shown,
                                     QPDFObjectHandle resources) {
    auto fonts = resources.isInitialized() && resources.isDictionary()
                     ? resources.getKey("/Font")
                     : QPDFObjectHandle::newNull();
    for (const auto& [name, codes] : shown) {
        const bool there = fonts.isDictionary() && !name.empty();
        findings_.check_font(there ? fonts.getKey(name) : QPDFObjectHandle::newNull(), codes);
    }
}

std::string ObjectCopier::Work::filtered(const std::string& content,
                                         const QPDFObjectHandle& resources) {
    auto clean = filter_content(
        content,
        resources.isInitialized() ? layers_.hidden_names(resources) : std::set<std::string>());
    for (const auto& hindrance : clean.hindrances) {
        findings_.hinder(hindrance);
    }
    if (clean.damaged) {
        findings_.complain("some of its drawing can't be read");
    }
    check_fonts(clean.visible_fonts, resources);
    return deflater_.compress(clean.operators);
}

std::uint32_t ObjectCopier::Work::add_form(const std::string& entries,
                                           const std::string& content,
                                           QPDFObjectHandle resources,
                                           QPDFObjectHandle group) {
    const auto index = new_object();
    PdfObject form;
    form.is_stream = true;
    form.entries = "/Type/XObject/Subtype/Form" + entries + "/Resources";
    write_resources(resources, {{}, resources, 1, false}, form);
    if (group.isDictionary()) {
        form.entries += "/Group";
        write_value(group, {"Group", resources, 1, false}, form);
    }
    form.entries += "/Filter/FlateDecode";
    form.data = filtered(content, resources);
    source_->objects[index] = std::move(form);
    return index;
}

void ObjectCopier::Work::copy_drawing(Task& task,
                                      const QPDFObjectHandle& resources,
                                      PdfObject& out) {
    std::string content;
    const auto unpacking = unpack(task.object, budget_.most_of_drawing(), content);
    if (unpacking == Unpacking::too_large) {
        throw RefusedPdf("one of its drawings is too large");
    }
    if (unpacking == Unpacking::damaged) {
        findings_.complain("one of its drawings is damaged");
    }
    budget_.count_unpacked(content.size());
    out.data = filtered(content, resources);
    out.entries += "/Filter/FlateDecode";
}

void ObjectCopier::Work::check_picture(QPDFObjectHandle& dictionary) {
    auto width = dictionary.getKey("/Width");
    auto height = dictionary.getKey("/Height");
    if (!width.isInteger() || !height.isInteger()) {
        return;
    }
    const auto across = width.getIntValue();
    const auto down = height.getIntValue();
    if (across < 0 || down < 0 || across > kMostPixels || down > kMostPixels ||
        across * down > kMostPixels) {
        throw RefusedPdf("one of its pictures is larger than any screen or printer shows");
    }
}

void ObjectCopier::Work::copy_stream(Task& task, PdfObject& out) {
    auto dictionary = task.object.getDict();
    out.is_stream = true;
    if (dictionary.getKey("/Subtype").isNameAndEquals("/PS") ||
        dictionary.getKey("/Subtype2").isNameAndEquals("/PS") ||
        layers_.hides(dictionary.getKey("/OC"))) {
        out.entries = kNothing;
        return;
    }
    check_picture(dictionary);
    write_entries(dictionary, false, {{}, task.resources, 1, false}, out);
    if (is_drawn(dictionary) || task.is_glyph) {
        auto own = dictionary.getKey("/Resources");
        copy_drawing(task, own.isDictionary() ? own : task.resources, out);
        return;
    }
    const auto packing = packing_of(dictionary);
    if (!packing.hindrance.empty()) {
        findings_.hinder(packing.hindrance);
    }
    if (packing.is_lossless) {
        copy_unpacked(task, packing.is_kept, out);
    }
    if (packing.is_kept) {
        copy_packed(task, out);
    }
}

/// Packed anew, unless it `is_kept`: then it is looked through only.
void ObjectCopier::Work::copy_unpacked(Task& task, bool is_kept, PdfObject& out) {
    const auto room = budget_.most_of_stream();
    std::size_t size = 0;
    std::string data;
    const auto unpacking =
        is_kept ? measure(task.object, room, size) : unpack(task.object, room, data);
    if (unpacking == Unpacking::too_large) {
        throw RefusedPdf("it unpacks to more than any document holds");
    }
    if (unpacking == Unpacking::damaged) {
        findings_.hinder("part of its data is damaged");
        findings_.complain("part of its data is damaged");
    }
    budget_.count_unpacked(is_kept ? size : data.size());
    if (!is_kept) {
        out.data = deflater_.compress(data);
        out.entries += "/Filter/FlateDecode";
    }
}

void ObjectCopier::Work::copy_packed(Task& task, PdfObject& out) {
    const auto raw = task.object.getRawStreamData();
    // The bytes of characters are what a string holds.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    out.data.assign(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
    auto dictionary = task.object.getDict();
    for (const char* key : {"/Filter", "/DecodeParms"}) {
        auto value = dictionary.getKey(key);
        if (!value.isNull()) {
            out.entries += key;
            write_value(value, {{}, task.resources, 1, false}, out);
        }
    }
}

void ObjectCopier::Work::copy(Task& task) {
    PdfObject out;
    if (task.object.isStream()) {
        copy_stream(task, out);
    } else {
        const auto key = task.is_glyph ? std::string_view("CharProcs") : std::string_view();
        write_entries(task.object, task.is_named, {key, task.resources, 1, false}, out);
    }
    source_->objects[task.index] = std::move(out);
}

void ObjectCopier::Work::finish() {
    while (!tasks_.empty()) {
        auto task = std::move(tasks_.back());
        tasks_.pop_back();
        copy(task);
    }
    findings_.finish();
}

ObjectCopier::ObjectCopier(PdfSource& source, const PdfLimits& limits)
    : work_(std::make_unique<Work>(source, limits)) {}

ObjectCopier::~ObjectCopier() = default;

void ObjectCopier::hide_layers(const QPDFObjectHandle& catalogue) {
    work_->hide_layers(catalogue);
}

std::uint32_t ObjectCopier::add_form(const std::string& entries,
                                     const std::string& content,
                                     const QPDFObjectHandle& resources,
                                     const QPDFObjectHandle& group) {
    return work_->add_form(entries, content, resources, group);
}

void ObjectCopier::finish() {
    work_->finish();
}

}  // namespace unitfolio::intake
