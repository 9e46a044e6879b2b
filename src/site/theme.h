// What a site looks and sounds like, beside its templates: its words and its assets. Made once,
// read by all threads.
#pragma once

#include "site/asset_list.h"
#include "site/colour_scheme.h"
#include "site/vocabulary.h"

namespace unitfolio::site {

struct Theme {
    Vocabulary words;
    AssetList assets;
    ColourScheme colours;
};

}  // namespace unitfolio::site
