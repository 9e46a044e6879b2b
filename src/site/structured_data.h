// What a page says to search engines in schema.org's words. Each function gives JSON objects, as
// text, for the page's graph.
#pragma once

#include "base/safe_html.h"
#include "site/page_context.h"
#include "templating/value.h"

#include <string>
#include <vector>

namespace unitfolio::site {

/// JSON objects, one a text.
using DataObjects = std::vector<std::string>;

/// WebSite.
[[nodiscard]] DataObjects home_data(const PageContext& page);

/// Course and LearningResource; DefinedTermSet and FAQPage where the unit has terms and questions.
[[nodiscard]] DataObjects unit_data(const PageContext& page, model::UnitId id);

/// EducationalOccupationalCredential, DefinedTermSet, FAQPage.
[[nodiscard]] DataObjects qualification_data(const PageContext& page, model::QualificationId id);

/// Organization, DefinedTermSet, FAQPage.
[[nodiscard]] DataObjects organisation_data(const PageContext& page, model::OrganisationId id);

/// DefinedTermSet of the terms that a page of the glossary shows; two hundred at most.
[[nodiscard]] DataObjects glossary_data(const PageContext& page,
                                        const std::vector<model::TermId>& terms);

/// The objects and the breadcrumb's list as one document, escaped so that it may stand in a script
/// element. `breadcrumb` is a list of {title, url or null}.
[[nodiscard]] base::SafeHtml structured_data(const PageContext& page,
                                             const DataObjects& objects,
                                             const templating::List& breadcrumb);

}  // namespace unitfolio::site
