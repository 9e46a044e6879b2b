#include "templating/template_folder.h"

#include "io/memory_file_system.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace {

using namespace unitfolio;

bool is_html(std::string_view name) {
    return name.ends_with(".html");
}

struct Shelf {
    io::MemoryFileSystem files;
    base::Sources sources;
    base::Diagnostics diagnostics;

    void write(const std::string& path, const std::string& text) {
        REQUIRE(files.write(path, text).ok());
    }

    templating::TemplateFolder load() {
        return templating::load_templates(
            files, {"shipped", "own"}, {templating::Escaping::html, is_html}, sources, diagnostics);
    }
};

TEST_CASE("a project's template takes the place of the shipped one") {
    Shelf shelf;
    shelf.write("shipped/page.html", "shipped {% include 'foot.html' %}");
    shelf.write("shipped/foot.html", "foot");
    shelf.write("own/foot.html", "my foot");
    const auto folder = shelf.load();
    CHECK(folder.set.render("page.html", templating::Map(), shelf.diagnostics) ==
          "shipped my foot");
    CHECK(folder.sources.size() == 2);
    CHECK(shelf.diagnostics.all().empty());
}

TEST_CASE("folders lie over each other and share what they read") {
    Shelf files;
    files.write("general/page.html", "{% include 'head.html' %} general {% broken %}");
    files.write("general/head.html", "head");
    files.write("forms/page.html", "{% include 'head.html' %} forms");
    files.write("own/head.html", "my head");
    templating::TemplateShelf shelf(
        files.files, {templating::Escaping::html, is_html}, files.sources);
    const std::array<std::string, 3> forms{"general", "forms", "own"};
    const auto folder = shelf.load(forms, files.diagnostics);
    CHECK(folder.set.render("page.html", templating::Map(), files.diagnostics) == "my head forms");
    CHECK(files.diagnostics.all().empty());
    const std::array<std::string, 2> general{"general", "own"};
    const std::size_t read = files.sources.size();
    (void)shelf.load(general, files.diagnostics);
    CHECK(files.sources.size() == read + 1);
    CHECK(files.diagnostics.all().size() == 1);
}

TEST_CASE("what is no template is listed with the path that counts") {
    Shelf shelf;
    shelf.write("shipped/assets/site.css", "a");
    shelf.write("shipped/assets/icon.svg", "b");
    shelf.write("own/assets/site.css", "c");
    const auto folder = shelf.load();
    REQUIRE(folder.beside.size() == 2);
    CHECK(folder.beside[0].path == "shipped/assets/icon.svg");
    CHECK(folder.beside[1].name == "assets/site.css");
    CHECK(folder.beside[1].path == "own/assets/site.css");
}

TEST_CASE("a template that is not text is reported at the first bad byte") {
    Shelf shelf;
    shelf.write("own/page.html", "caf\xE9");
    (void)shelf.load();
    REQUIRE(shelf.diagnostics.all().size() == 1);
    CHECK(shelf.diagnostics.all()[0].code == base::Code::file_not_utf8);
    CHECK(shelf.diagnostics.all()[0].span.begin == 3);
}

}  // namespace
