// The facts at the top of a content file, in YAML or JSON, and whole files of YAML.
#include "base/diagnostic.h"
#include "base/source.h"
#include "data/front_matter.h"
#include "data/value.h"
#include "fuzz/target.h"
#include "portfolio/style.h"

#include <set>
#include <string>
#include <vector>

namespace {

using namespace unitfolio;
using fuzz::require;

/// Every value stands in the file, and no key twice in a map.
void require_sound_values(const data::Value& all, std::size_t size) {
    std::vector<const data::Value*> waiting{&all};
    while (!waiting.empty()) {
        const data::Value& value = *waiting.back();
        waiting.pop_back();
        require(value.span.begin <= value.span.end && value.span.end <= size,
                "a value stands in its file");
        for (const data::Value& item : value.items) {
            waiting.push_back(&item);
        }
        std::set<std::string> keys;
        for (const data::MapEntry& entry : value.entries) {
            require(keys.insert(entry.key).second, "no key is there twice");
            require(entry.key_span.begin <= entry.key_span.end && entry.key_span.end <= size,
                    "a key stands in its file");
            waiting.push_back(&entry.value);
        }
    }
}

void require_sound_facts(const data::FrontMatter& facts, std::size_t size) {
    require(facts.fields.kind == data::ValueKind::map || facts.fields.entries.empty(),
            "facts are a map");
    require(facts.body.begin <= facts.body.end && facts.body.end <= size,
            "what follows the facts is in the file");
    require_sound_values(facts.fields, size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto source = sources.add("evidence.md", std::string(fuzz::text_of(data, size)));
    require_sound_facts(data::read_front_matter(sources, source, diagnostics), size);
    require_sound_facts(data::read_yaml_file(sources, source, diagnostics), size);
    static_cast<void>(portfolio::read_style(sources, source, diagnostics));
    fuzz::require_sound(diagnostics, sources);
    return 0;
}
