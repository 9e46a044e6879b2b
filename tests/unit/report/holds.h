#pragma once

#include <string>
#include <string_view>

namespace unitfolio::report {

inline bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace unitfolio::report
