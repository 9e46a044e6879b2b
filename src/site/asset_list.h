// The files of a site's assets folder as pages name them. Each bears a digest of its content
// ("assets/site.3f2a91c0de.css"), so that browsers may keep it for ever and still get a changed one
// at once.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "io/file_system.h"
#include "templating/template_folder.h"
#include "templating/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::site {

inline constexpr std::string_view kAssetsFolder = "assets/";

struct Asset {
    /// Below the assets folder, as templates call it: "site.css".
    std::string name;
    /// From the root of the site.
    std::string path;
    std::string bytes;
};

class AssetList {
  public:
    AssetList() = default;

    /// `assets` by name.
    explicit AssetList(std::vector<Asset> assets)
        : assets_(std::move(assets)) {}

    [[nodiscard]] const std::vector<Asset>& all() const { return assets_; }

    /// nullptr if there is none.
    [[nodiscard]] const Asset* find(std::string_view name) const;

    /// Name to address, for pages from which `root` leads to the root of the site.
    [[nodiscard]] templating::Map addresses(const std::string& root) const;

  private:
    std::vector<Asset> assets_;
};

/// Style sheets, scripts, pictures and fonts get a digest into their names; other files (licences)
/// keep theirs. Names that a style sheet gives in `url(…)` are changed along. Faults:
/// file_unreadable, and asset_missing for a `url(…)` that leads nowhere.
[[nodiscard]] AssetList load_assets(const io::FileSystem& files,
                                    const std::vector<templating::BesideFile>& beside,
                                    std::vector<Asset> made,
                                    base::Sources& sources,
                                    base::Diagnostics& diagnostics);

}  // namespace unitfolio::site
