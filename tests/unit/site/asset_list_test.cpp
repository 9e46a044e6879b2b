#include "site/asset_list.h"

#include "io/memory_file_system.h"
#include "site/css_addresses.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

namespace {

using namespace unitfolio;

using Files = std::map<std::string, std::string>;

struct Loaded {
    explicit Loaded(const Files& files) {
        io::MemoryFileSystem disk;
        REQUIRE(disk.create_folders("assets/fonts").ok());
        std::vector<templating::BesideFile> beside;
        for (const auto& [name, bytes] : files) {
            REQUIRE(disk.write("assets/" + name, bytes).ok());
            beside.push_back({"assets/" + name, "assets/" + name});
        }
        list = site::load_assets(disk, beside, {}, sources, diagnostics);
    }

    [[nodiscard]] const site::Asset& operator[](std::string_view name) const {
        const site::Asset* found = list.find(name);
        REQUIRE(found != nullptr);
        return *found;
    }

    base::Sources sources;
    base::Diagnostics diagnostics;
    site::AssetList list;
};

/// The addresses in a style sheet, joined by a blank.
std::string addresses_in(std::string_view css) {
    std::string text;
    for (const site::CssAddress& address : site::css_addresses(css)) {
        text += std::string(css.substr(address.begin, address.end - address.begin)) + ' ';
    }
    return text;
}

TEST_CASE("an asset's name holds a digest of its content") {
    const Loaded first({{"site.css", "a{}"}, {"fonts/x.woff2", "f"}, {"licence.txt", "MIT"}});
    const Loaded same(Files{{"site.css", "a{}"}});
    const Loaded other(Files{{"site.css", "b{}"}});
    CHECK(first["site.css"].path.starts_with("assets/site."));
    CHECK(first["site.css"].path.size() == std::string("assets/site.0123456789.css").size());
    CHECK(first["site.css"].path == same["site.css"].path);
    CHECK(first["site.css"].path != other["site.css"].path);
    CHECK(first["fonts/x.woff2"].path.starts_with("assets/fonts/x."));
    CHECK(first["licence.txt"].path == "assets/licence.txt");
    CHECK(first.list.find("none.css") == nullptr);
}

TEST_CASE("pages get addresses that start where they are") {
    const Loaded loaded(Files{{"a b.txt", "x"}});
    const templating::Map map = loaded.list.addresses("../");
    REQUIRE(map.find("a b.txt") != nullptr);
    CHECK(map.find("a b.txt")->text() == "../assets/a%20b.txt");
}

TEST_CASE("style sheets name other assets by their new names") {
    const Loaded loaded({{"site.css", "a{src:url(fonts/x.woff2?v=1)}b{src:url('./crest.svg#m')}"},
                         {"fonts/face.css", "a{src:url(\"x.woff2\")}b{src:url(../crest.svg)}"},
                         {"fonts/x.woff2", "f"},
                         {"crest.svg", "<svg/>"}});
    CHECK(loaded.diagnostics.all().empty());
    const std::string font = loaded["fonts/x.woff2"].path.substr(7);
    const std::string crest = loaded["crest.svg"].path.substr(7);
    CHECK(loaded["site.css"].bytes == "a{src:url(" + font + "?v=1)}b{src:url('" + crest + "#m')}");
    CHECK(loaded["fonts/face.css"].bytes ==
          "a{src:url(\"" + font.substr(6) + "\")}b{src:url(../" + crest + ")}");
}

TEST_CASE("a style sheet changes its name with what it names") {
    const std::string css = "a{src:url(x.svg)}";
    CHECK(Loaded({{"site.css", css}, {"x.svg", "1"}})["site.css"].path !=
          Loaded({{"site.css", css}, {"x.svg", "2"}})["site.css"].path);
}

TEST_CASE("an address that leads nowhere is reported where it stands") {
    const Loaded loaded({{"site.css", "a{\n  src: url(crset.svg)}"}, {"crest.svg", "x"}});
    REQUIRE(loaded.diagnostics.all().size() == 1);
    const base::Diagnostic& fault = loaded.diagnostics.all().front();
    CHECK(fault.code == base::Code::asset_missing);
    const base::Source& source = loaded.sources[fault.span.source];
    CHECK(source.path() == "assets/site.css");
    CHECK(source.position(fault.span.begin) == base::Position{2, 12});
    REQUIRE(fault.hints.size() == 1);
    CHECK(fault.hints.front() == "did you mean 'crest.svg'?");
}

TEST_CASE("only addresses of files beside a style sheet are looked at") {
    CHECK(addresses_in("/* url(a) */ b{c:url(d.svg)} e{f:'url(g)'} h{i:url( \"j.svg\" )}") ==
          "d.svg j.svg ");
    CHECK(
        addresses_in("a{b:url(data:image/png;base64,x) url(https://x/y) url(#z) url(/r)}").empty());
    CHECK(addresses_in("a{b:url(").empty());
    CHECK(addresses_in("/* never closed").empty());
    CHECK(addresses_in("a{b:url('never closed") == "never closed ");
    CHECK(addresses_in("/*").empty());
}

TEST_CASE("addresses are resolved against the folder") {
    CHECK(site::resolved_address("", "a.svg") == "a.svg");
    CHECK(site::resolved_address("fonts/", "./b/../a") == "fonts/b/../a");
    CHECK(site::resolved_address("fonts/x/", "../../a.svg?q") == "a.svg");
    CHECK(site::resolved_address("", "../a.svg") == "../a.svg");
}

}  // namespace
