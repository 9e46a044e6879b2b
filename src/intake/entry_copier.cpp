#include "intake/entry_copier.h"

#include "intake/allowed_keys.h"
#include "intake/colour_check.h"
#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cstddef>
#include <utility>

namespace unitfolio::intake {

namespace {

constexpr int kDeepestNesting = 40;
constexpr std::size_t kLongestString = 32767;
constexpr std::size_t kLongestName = 127;
constexpr std::array<std::string_view, 6> kResources{
    "/ColorSpace", "/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject"};

bool has_resources(QPDFObjectHandle& dictionary) {
    return is_drawn(dictionary) || dictionary.getKey("/Subtype").isNameAndEquals("/Type3");
}

/// Not to be copied for what it says.
bool is_dropped(const std::string& key, QPDFObjectHandle& dictionary) {
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

}  // namespace

bool is_drawn(QPDFObjectHandle& dictionary) {
    auto pattern = dictionary.getKey("/PatternType");
    return dictionary.getKey("/Subtype").isNameAndEquals("/Form") ||
           (pattern.isInteger() && pattern.getIntValue() == 1);
}

EntryCopier::EntryCopier(ImportBudget& budget, ImportFindings& findings, Refer refer)
    : budget_(budget),
      findings_(findings),
      refer_(std::move(refer)) {}

void EntryCopier::refer(const QPDFObjectHandle& object,
                        const Surroundings& around,
                        PdfObject& out) {
    const std::uint32_t index = refer_({object,
                                        around.resources,
                                        around.key == "CharProcs",
                                        !around.in_pattern && holds_names(around.key)});
    out.entries += ' ';
    out.references.push_back({out.entries.size(), index});
    out.entries += ' ';
}

void EntryCopier::copy_entries(QPDFObjectHandle& dictionary,
                               bool is_named,
                               const Surroundings& around,
                               PdfObject& out) {
    const bool in_pattern = dictionary.hasKey("/PatternType");
    Surroundings inside{{}, around.resources, around.depth + 1, in_pattern};
    auto own = dictionary.getKey("/Resources");
    if (own.isDictionary()) {
        inside.resources = &own;
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
        inside.key = is_named ? around.key : name;
        if (key == "/Resources" && value.isDictionary()) {
            copy_resources(value, inside, out);
        } else if (is_named) {
            // The names below are the file's, what they lead to is not.
            Surroundings entry = inside;
            entry.key = around.key == "CharProcs" ? around.key : std::string_view();
            copy_value(value, entry, out);
        } else {
            copy_value(value, inside, out);
        }
    }
    if (!is_named) {
        add_what_is_missing(dictionary, around, out);
    }
}

/// What older files leave out and standards ask for.
void EntryCopier::add_what_is_missing(QPDFObjectHandle& dictionary,
                                      const Surroundings& around,
                                      PdfObject& out) {
    if (has_resources(dictionary) && !dictionary.getKey("/Resources").isDictionary()) {
        out.entries += "/Resources";
        auto resources =
            around.resources == nullptr ? QPDFObjectHandle::newNull() : *around.resources;
        if (resources.isInitialized() && resources.isDictionary()) {
            copy_resources(resources, {{}, &resources, around.depth + 1, false}, out);
        } else {
            out.entries += "<<>>";
        }
    }
    if (dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
        !dictionary.hasKey("/CIDToGIDMap")) {
        out.entries += "/CIDToGIDMap/Identity";
    }
}

void EntryCopier::copy_resources(QPDFObjectHandle& resources,
                                 const Surroundings& around,
                                 PdfObject& out) {
    if (around.depth > kDeepestNesting) {
        throw RefusedPdf("its objects are nested too deeply");
    }
    out.entries += "<<";
    for (const auto key : kResources) {
        auto value = resources.getKey(std::string(key));
        if (value.isDictionary()) {
            out.entries += key;
            copy_value(value, {key.substr(1), &resources, around.depth + 1, false}, out);
        }
    }
    out.entries += ">>";
}

void EntryCopier::copy_array(QPDFObjectHandle& array, const Surroundings& around, PdfObject& out) {
    auto items = array.getArrayAsVector();
    if (items.size() == 2 && items[0].isNameAndEquals("/ICCBased") && items[1].isStream()) {
        findings_.check_profile(items[1]);
    }
    if (around.key == "Font" && !items.empty()) {
        findings_.check_font(items[0]);
    }
    out.entries += '[';
    Surroundings inside{{}, around.resources, around.depth + 1, false};
    for (auto& item : items) {
        copy_value(item, inside, out);
        out.entries += ' ';
    }
    out.entries += ']';
}

void EntryCopier::check_name(const std::string& name) {
    if (is_press_colour(name)) {
        findings_.hinder("a colour is given in CMYK");
    }
    if (name.size() > kLongestName) {
        findings_.hinder("a name is too long");
    }
}

void EntryCopier::copy_value(QPDFObjectHandle& value, const Surroundings& around, PdfObject& out) {
    if (around.depth > kDeepestNesting) {
        throw RefusedPdf("its objects are nested too deeply");
    }
    if (value.isStream() || (value.isDictionary() && value.isIndirect())) {
        refer(value, around, out);
        return;
    }
    const auto before = out.entries.size();
    if (value.isDictionary()) {
        out.entries += "<<";
        copy_entries(value, !around.in_pattern && holds_names(around.key), around, out);
        out.entries += ">>";
        return;
    }
    if (value.isArray()) {
        budget_.count_text(2);
        copy_array(value, around, out);
        return;
    }
    if (value.isName()) {
        check_name(value.getName());
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

}  // namespace unitfolio::intake
