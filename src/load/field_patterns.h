// The forms of identifiers, for editors. The readers check the same forms with messages of their
// own.
#pragma once

#include "data/field_table.h"

namespace unitfolio::load {

inline constexpr data::Pattern kSlugPattern{"^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$",
                                            "lower-case letters, digits and hyphens"};
inline constexpr data::Pattern kCriterionPattern{"^[1-9][0-9]{0,2}\\.[1-9][0-9]{0,2}$",
                                                 "the number of a criterion such as 2.1"};
/// With the unit in front where it is another.
inline constexpr data::Pattern kNamedCriterionPattern{
    "^(?:[^#]*#)?[1-9][0-9]{0,2}\\.[1-9][0-9]{0,2}$",
    "the number of a criterion such as 2.1 or other-unit#1.3"};
inline constexpr data::Pattern kUnitNumberPattern{"^[A-Z]/[0-9]{3}/[0-9]{4}$",
                                                  "a unit number such as T/506/1980"};
inline constexpr data::Pattern kQualificationNumberPattern{
    "^[0-9]{3}/[0-9]{4}/[0-9X]$", "a qualification number such as 603/3836/2"};
inline constexpr data::Pattern kReferencePattern{
    "^[A-Za-z][A-Za-z0-9-]{0,19}$", "a letter, then letters, digits and hyphens, such as E07"};
inline constexpr data::Pattern kFilledPattern{"\\S", "not empty"};
inline constexpr data::Pattern kLanguagePattern{"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$",
                                                "the tag of a language such as en-GB or cy"};
inline constexpr data::Pattern kColourPattern{"^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",
                                              "a colour such as \"#0b5a60\""};
inline constexpr data::Pattern kAddressPattern{"^https?://",
                                               "the address of a site, with https:// in front"};
inline constexpr data::Pattern kFolderPattern{
    "^(?!/)(?!(?:.*/)?\\.{1,2}(?:/|$))(?!.*//[^/])[^\\\\]+$", "a folder inside the project"};

}  // namespace unitfolio::load
