// What the months are called in English.
#pragma once

#include <array>
#include <string_view>

namespace unitfolio::base {

inline constexpr std::array<std::string_view, 12> kMonths = {"January",
                                                             "February",
                                                             "March",
                                                             "April",
                                                             "May",
                                                             "June",
                                                             "July",
                                                             "August",
                                                             "September",
                                                             "October",
                                                             "November",
                                                             "December"};

}  // namespace unitfolio::base
