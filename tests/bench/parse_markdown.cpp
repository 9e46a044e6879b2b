// The least that Markdown costs: reads the files that are named on standard input, one a line,
// parses each with cmark-gfm and its tables, and throws the tree away. check_centre.py measures
// `unitfolio check` by it.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

int main() {
    cmark_gfm_core_extensions_ensure_registered();
    std::size_t bytes = 0;
    for (std::string path; std::getline(std::cin, path);) {
        std::ifstream file(path, std::ios::binary);
        const std::string text((std::istreambuf_iterator<char>(file)), {});
        cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
        cmark_parser_feed(parser, text.data(), text.size());
        cmark_node* tree = cmark_parser_finish(parser);
        bytes += text.size() + (cmark_node_first_child(tree) == nullptr ? 1 : 0);
        cmark_node_free(tree);
        cmark_parser_free(parser);
    }
    std::cout << bytes << '\n';
    return 0;
}
