// What learners and assessors call things, as names of files and as cells of tables: each line is
// one.
#include "base/csv.h"
#include "base/text.h"
#include "fuzz/target.h"
#include "portfolio/safe_name.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace unitfolio;
using fuzz::require;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines(1);
    for (const char each : text) {
        if (each == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += each;
        }
    }
    return lines;
}

/// As RFC 4180 reads a line.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && quoted && line.substr(i + 1).starts_with('"')) {
            cells.back() += line[++i];
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    require(!quoted, "quotes of a table are closed");
    return cells;
}

void check_cells(const std::vector<std::string>& wanted) {
    std::string_view line;
    const std::string written = base::csv_line(wanted);
    line = written;
    require(line.ends_with("\r\n") || line.ends_with("\n"), "a line of a table ends");
    line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    const auto cells = cells_of(line);
    require(cells.size() == wanted.size(), "a table has the cells that it was given");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        require(cells[i] == wanted[i] || cells[i] == "'" + wanted[i],
                "a cell says what it was given");
        require(cells[i].empty() ||
                    std::string_view("=+-@\t\r").find(cells[i].front()) == std::string_view::npos,
                "a cell is never calculated");
    }
}

void check_names(const std::vector<std::string>& wanted) {
    portfolio::SafeNames names;
    std::set<std::string> taken;
    for (const std::string& each : wanted) {
        const auto name = names.take(each);
        require(!name.empty() && name != "." && name != "..", "a file has a name");
        require(name.find_first_of("/\\:*?\"<>|") == std::string::npos, "a name is no path");
        fuzz::require_printable(name, "a name is plain text");
        require(taken.insert(base::fold_case(name)).second, "no two files have one name");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto lines = lines_of(fuzz::text_of(data, size));
    check_cells(lines);
    check_names(lines);
    return 0;
}
