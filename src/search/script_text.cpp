#include "search/script_text.h"

namespace unitfolio::search {

std::string script_call(std::string_view key, std::string_view value) {
    std::string call = "unitfolioSearch('";
    call.reserve(value.size() + value.size() / 64 + 40);
    call += key;
    call += "','";
    for (const char byte : value) {
        if (byte == '\'' || byte == '\\') {
            call += '\\';
        }
        call += byte;
    }
    call += "');\n";
    return call;
}

}  // namespace unitfolio::search
