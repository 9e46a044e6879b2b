#include "cli/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace unitfolio::cli {

namespace {

bool shows_colour(int stream) {
    const char* no_colour = std::getenv("NO_COLOR");
    if (no_colour != nullptr && *no_colour != '\0') {
        return false;
    }
    const char* kind = std::getenv("TERM");
    if (kind == nullptr || std::string_view(kind) == "dumb") {
        return false;
    }
    return isatty(stream) != 0;
}

void write(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
    std::fflush(stream);
}

}  // namespace

void ProcessTerminal::print(std::string_view text) {
    write(stdout, text);
}

void ProcessTerminal::complain(std::string_view text) {
    write(stderr, text);
}

bool ProcessTerminal::prints_colour() const {
    return shows_colour(STDOUT_FILENO);
}

bool ProcessTerminal::complains_in_colour() const {
    return shows_colour(STDERR_FILENO);
}

}  // namespace unitfolio::cli
