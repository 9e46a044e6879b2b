// A passage as a reader sees it on the site, without markup: for places that hold no links, such as
// cards and descriptions.
#pragma once

#include "model/passage.h"
#include "site/site_index.h"

#include <string>
#include <string_view>

namespace unitfolio::site {

/// In one line. References without words say what they say as links: `here` is the path of the page
/// that the text is for.
[[nodiscard]] std::string spoken_text(const SiteIndex& index,
                                      const model::Passage& passage,
                                      std::string_view here);

}  // namespace unitfolio::site
