// A small project in memory, loaded and linked: two organisations with a unit of the same title, a
// qualification, terms, and a page.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "link/site.h"
#include "site/page_context.h"
#include "site/site_index.h"
#include "site/theme.h"
#include "templating/value.h"

#include <map>
#include <string>
#include <string_view>

namespace unitfolio::test {

/// Files by their paths from the project's folder.
using Files = std::map<std::string, std::string>;

/// The project that most tests look at.
[[nodiscard]] Files sample_files();

class SampleSite {
  public:
    explicit SampleSite(const Files& files = sample_files());

    base::Sources sources;
    base::Diagnostics diagnostics;
    link::Site site;
    /// The shipped words of the project's language, and the shipped assets.
    site::Theme theme;
    site::SiteIndex index;

    [[nodiscard]] model::UnitId unit(std::string_view slug) const;
    [[nodiscard]] model::QualificationId qualification(std::string_view slug) const;
    [[nodiscard]] model::OrganisationId organisation(std::string_view slug) const;

    /// The values that a unit's template gets under "unit".
    [[nodiscard]] templating::Value unit_values(std::string_view slug) const;
};

/// The value at a path of keys and positions: "outcomes.0.title". Fails the test if there is none.
[[nodiscard]] templating::Value at(const templating::Value& value, std::string_view path);

/// Its text, or its number as text; "null" for nothing.
[[nodiscard]] std::string text_at(const templating::Value& value, std::string_view path);

[[nodiscard]] std::size_t size_at(const templating::Value& value, std::string_view path);

}  // namespace unitfolio::test
