#include "site/contents_list.h"

namespace unitfolio::site {

namespace {

bool has(const templating::Map& map, const char* key) {
    const templating::Value* value = map.find(key);
    return value != nullptr && value->truthy();
}

}  // namespace

void ContentsList::add_if(bool is_there, std::string_view title, const char* id) {
    if (is_there) {
        add(strings_.text(title), id);
    }
}

void ContentsList::add_all(const templating::Value& list, const templating::Value& language) {
    for (const templating::Value& entry : list.list()) {
        const templating::Map& map = entry.map();
        const templating::Value* number = map.find("number");
        add(*map.find("title"),
            *map.find("id"),
            language,
            number == nullptr ? templating::Value{} : *number);
    }
}

void ContentsList::add_overview(const templating::Map& material) {
    add_if(has(material, "overview"), "sections.overview", "overview");
}

void ContentsList::add_revision(const templating::Map& material) {
    add_if(has(material, "key_concepts"), "sections.key_concepts", "key-concepts");
    add_if(has(material, "guidance"), "sections.guidance", "guidance");
    add_if(has(material, "misconceptions") || has(material, "mistakes"),
           "sections.mistakes",
           "common-mistakes");
}

void ContentsList::add_reference(const templating::Map& material) {
    add_if(has(material, "questions"), "sections.questions", "faq");
    add_if(has(material, "prior_knowledge"), "sections.prior_knowledge", "before-you-start");
    add_if(has(material, "terms"), "sections.key_terms", "key-terms");
}

}  // namespace unitfolio::site
