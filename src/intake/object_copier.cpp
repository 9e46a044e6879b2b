#include "intake/object_copier.h"

#include "base/deflate.h"
#include "intake/content_filter.h"
#include "intake/entry_copier.h"
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

#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::intake {

namespace {

constexpr long long kMostPixels = 1'000'000'000;
constexpr std::string_view kNothing = "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>";

}  // namespace

class ObjectCopier::Work {
  public:
    Work(PdfSource& source, const PdfLimits& limits)
        : source_(&source),
          budget_(limits),
          findings_(source),
          entries_(budget_, findings_, [this](const Reference& reference) {
              return place_of(reference);
          }) {}

    void hide_layers(const QPDFObjectHandle& catalogue) { layers_ = Layers(catalogue); }

    std::uint32_t add_form(const std::string& entries,
                           const std::string& content,
                           QPDFObjectHandle resources,
                           QPDFObjectHandle group);
    void finish();

  private:
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
    std::uint32_t place_of(const Reference& reference);
    void copy(Task& task);
    void copy_stream(Task& task, PdfObject& out);
    void copy_unpacked(Task& task, bool is_kept, PdfObject& out);
    void copy_packed(Task& task, PdfObject& out);
    void copy_drawing(Task& task, const QPDFObjectHandle& resources, PdfObject& out);
    void check_picture(QPDFObjectHandle& dictionary);
    std::string filtered(const std::string& content, const QPDFObjectHandle& resources);
    void check_fonts(const std::map<std::string, ShownCodes>& shown, QPDFObjectHandle resources);

    PdfSource* source_;
    ImportBudget budget_;
    ImportFindings findings_;
    EntryCopier entries_;
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

std::uint32_t ObjectCopier::Work::place_of(const Reference& reference) {
    const auto [known, is_new] = known_.try_emplace(reference.object.getObjGen(), 0);
    if (is_new) {
        known->second = new_object();
        tasks_.push_back(
            {reference.object,
             known->second,
             reference.resources == nullptr ? QPDFObjectHandle() : *reference.resources,
             reference.is_glyph,
             reference.is_named});
    }
    return known->second;
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
    entries_.copy_resources(resources, {{}, &resources, 1, false}, form);
    if (group.isDictionary()) {
        form.entries += "/Group";
        entries_.copy_value(group, {"Group", &resources, 1, false}, form);
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
    entries_.copy_entries(dictionary, false, {{}, &task.resources, 1, false}, out);
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
            entries_.copy_value(value, {{}, &task.resources, 1, false}, out);
        }
    }
}

void ObjectCopier::Work::copy(Task& task) {
    PdfObject out;
    if (task.object.isStream()) {
        copy_stream(task, out);
    } else {
        const auto key = task.is_glyph ? std::string_view("CharProcs") : std::string_view();
        entries_.copy_entries(task.object, task.is_named, {key, &task.resources, 1, false}, out);
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
