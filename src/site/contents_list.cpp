#include "site/contents_list.h"

namespace unitfolio::site {

namespace {

bool has(const templating::Map& map, const char* key) {
    const templating::Value* value = map.find(key);
    return value != nullptr && value->truthy();
}

}  // namespace

void ContentsList::add_if(bool is_there, const char* title, const char* id) {
    if (is_there) {
        add(title, id);
    }
}

void ContentsList::add_all(const templating::Value& list) {
    for (const templating::Value& entry : list.list()) {
        const templating::Map& map = entry.map();
        const templating::Value* number = map.find("number");
        add(*map.find("title"), *map.find("id"), number == nullptr ? templating::Value{} : *number);
    }
}

void ContentsList::add_overview(const templating::Map& material) {
    add_if(has(material, "overview"), "Overview", "overview");
}

void ContentsList::add_revision(const templating::Map& material) {
    add_if(has(material, "key_concepts"), "Key concepts", "key-concepts");
    add_if(has(material, "guidance"), "Guidance", "guidance");
    add_if(has(material, "misconceptions") || has(material, "mistakes"),
           "Common mistakes",
           "common-mistakes");
    add_if(has(material, "questions"), "Questions people ask", "faq");
    add_if(has(material, "prior_knowledge"), "Before you start", "before-you-start");
    add_if(has(material, "terms"), "Key terms", "key-terms");
}

}  // namespace unitfolio::site
