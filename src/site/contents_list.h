// "On this page": the sections of a page in the order in which the shipped templates show them.
#pragma once

#include "templating/value.h"

#include <utility>

namespace unitfolio::site {

class ContentsList {
  public:
    void add(templating::Value title, templating::Value id, templating::Value number = nullptr) {
        entries_.emplace_back(templating::Map{
            {"id", std::move(id)}, {"title", std::move(title)}, {"number", std::move(number)}});
    }

    void add_if(bool is_there, const char* title, const char* id);

    /// Every map of a list by its own title, id and (if it has one) number.
    void add_all(const templating::Value& list);

    /// A section that the values of material_view() fill, if there is one.
    void add_overview(const templating::Map& material);

    /// Key concepts, guidance, mistakes, questions, prior knowledge, key terms.
    void add_revision(const templating::Map& material);

    [[nodiscard]] templating::List take() { return std::move(entries_); }

  private:
    templating::List entries_;
};

}  // namespace unitfolio::site
