#include "site/asset_list.h"

#include "base/hash.h"
#include "base/text.h"
#include "site/css_addresses.h"
#include "site/urls.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace unitfolio::site {

namespace {

/// Hexadecimal digits of SHA-256 in a name: enough that no two versions of a file meet.
constexpr std::size_t kDigits = 10;

constexpr std::array<std::string_view, 13> kDigested{".css",
                                                     ".js",
                                                     ".svg",
                                                     ".png",
                                                     ".jpg",
                                                     ".jpeg",
                                                     ".gif",
                                                     ".webp",
                                                     ".avif",
                                                     ".ico",
                                                     ".woff",
                                                     ".woff2",
                                                     ".ttf"};

std::string path_of(const Asset& asset) {
    const std::string& name = asset.name;
    const auto* const extension =
        std::find_if(kDigested.begin(), kDigested.end(), [&](std::string_view each) {
            return name.ends_with(each);
        });
    if (extension == kDigested.end()) {
        return std::string(kAssetsFolder) + name;
    }
    return fmt::format("{}{}.{}{}",
                       kAssetsFolder,
                       name.substr(0, name.size() - extension->size()),
                       base::sha256(asset.bytes).substr(0, kDigits),
                       *extension);
}

bool is_style_sheet(const Asset& asset) {
    return asset.name.ends_with(".css");
}

/// Gives assets their paths: what style sheets may name first.
class Naming {
  public:
    Naming(base::Sources& sources, base::Diagnostics& diagnostics)
        : sources_(sources),
          diagnostics_(diagnostics) {}

    void name(std::map<std::string, Asset>& assets,
              const std::map<std::string, std::string>& origins) {
        for (auto& [name, asset] : assets) {
            if (!is_style_sheet(asset)) {
                asset.path = path_of(asset);
                paths_.emplace(name, asset.path);
            }
        }
        for (auto& [name, asset] : assets) {
            if (is_style_sheet(asset)) {
                const auto origin = origins.find(name);
                rename_addresses(asset, origin == origins.end() ? name : origin->second);
                asset.path = path_of(asset);
            }
        }
    }

  private:
    void rename_addresses(Asset& asset, const std::string& origin) {
        const std::vector<CssAddress> addresses = css_addresses(asset.bytes);
        if (addresses.empty()) {
            return;
        }
        const base::SourceId source = sources_.add(origin, asset.bytes);
        const std::string folder = asset.name.substr(0, asset.name.rfind('/') + 1);
        const LinkBase links = LinkBase::relative_to(std::string(kAssetsFolder) + asset.name);
        std::string css;
        std::size_t done = 0;
        for (const CssAddress& address : addresses) {
            const std::string written =
                asset.bytes.substr(address.begin, address.end - address.begin);
            const std::string target = resolved_address(folder, written);
            const auto path = paths_.find(target);
            if (path == paths_.end()) {
                report(written,
                       target,
                       {source,
                        static_cast<std::uint32_t>(address.begin),
                        static_cast<std::uint32_t>(address.end)});
                continue;
            }
            css.append(asset.bytes, done, address.begin - done)
                .append(links.to({path->second, {}}));
            css += written.substr(std::min(written.find_first_of("?#"), written.size()));
            done = address.end;
        }
        asset.bytes = css.append(asset.bytes, done);
    }

    void report(const std::string& written, const std::string& target, base::Span span) {
        std::vector<std::string_view> names;
        for (const auto& entry : paths_) {
            names.push_back(entry.first);
        }
        base::Diagnostic& fault = diagnostics_.report(
            base::Code::asset_missing, span, fmt::format("there is no asset '{}'", written));
        if (const auto nearest = base::nearest(target, names)) {
            fault.hint(fmt::format("did you mean '{}'?", *nearest));
        }
    }

    base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, std::string> paths_;
};

}  // namespace

const Asset* AssetList::find(std::string_view name) const {
    const auto found = std::find_if(
        assets_.begin(), assets_.end(), [&](const Asset& asset) { return asset.name == name; });
    return found == assets_.end() ? nullptr : &*found;
}

templating::Map AssetList::addresses(const std::string& root) const {
    templating::Map map;
    for (const Asset& asset : assets_) {
        map.set(asset.name, root + escape_path(asset.path));
    }
    return map;
}

AssetList load_assets(const io::FileSystem& files,
                      const std::vector<templating::BesideFile>& beside,
                      std::vector<Asset> made,
                      base::Sources& sources,
                      base::Diagnostics& diagnostics) {
    std::map<std::string, Asset> assets;
    std::map<std::string, std::string> origins;
    for (Asset& asset : made) {
        assets.insert_or_assign(asset.name, std::move(asset));
    }
    for (const templating::BesideFile& file : beside) {
        auto bytes = files.read(file.path);
        if (!bytes) {
            diagnostics.report(base::Code::file_unreadable, {}, bytes.fault().message);
            continue;
        }
        std::string name = file.name.substr(kAssetsFolder.size());
        origins.insert_or_assign(name, file.path);
        Asset asset{name, {}, std::move(bytes).value()};
        assets.insert_or_assign(std::move(name), std::move(asset));
    }
    Naming(sources, diagnostics).name(assets, origins);
    std::vector<Asset> list;
    list.reserve(assets.size());
    for (auto& entry : assets) {
        list.push_back(std::move(entry.second));
    }
    return AssetList(std::move(list));
}

}  // namespace unitfolio::site
