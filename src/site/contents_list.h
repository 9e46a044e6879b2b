// "On this page": the sections of a page in the order in which the shipped templates show them.
#pragma once

#include "site/strings.h"
#include "templating/value.h"

#include <string_view>
#include <utility>

namespace unitfolio::site {

class ContentsList {
  public:
    /// `strings` must outlive the list.
    explicit ContentsList(const Strings& strings)
        : strings_(strings) {}

    /// The language is that of a title from a content file, where it isn't the page's; else null.
    void add(templating::Value title,
             templating::Value id,
             templating::Value language = nullptr,
             templating::Value number = nullptr) {
        entries_.emplace_back(templating::Map{{"id", std::move(id)},
                                              {"title", std::move(title)},
                                              {"language", std::move(language)},
                                              {"number", std::move(number)}});
    }

    /// A section whose title is one of the strings: "sections.notes".
    void add_if(bool is_there, std::string_view title, const char* id);

    /// Every map of a list by its own title, id and (if it has one) number.
    void add_all(const templating::Value& list, const templating::Value& language);

    /// A section that the values of material_view() fill, if there is one.
    void add_overview(const templating::Map& material);

    /// Key concepts, guidance, mistakes.
    void add_revision(const templating::Map& material);

    /// Questions, prior knowledge, key terms.
    void add_reference(const templating::Map& material);

    [[nodiscard]] templating::List take() { return std::move(entries_); }

  private:
    const Strings& strings_;
    templating::List entries_;
};

}  // namespace unitfolio::site
