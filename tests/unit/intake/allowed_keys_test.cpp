#include "intake/allowed_keys.h"

#include <doctest/doctest.h>

namespace unitfolio::intake {

TEST_CASE("what drawings need is allowed") {
    for (const char* key :
         {"AIS", "Type", "BBox", "Resources", "FontFile2", "Decode", "ca", "op", "YStep"}) {
        CHECK_MESSAGE(is_allowed_key(key), key);
    }
}

TEST_CASE("what acts, marks or tells of its maker is not") {
    for (const char* key : {"A",
                            "AA",
                            "AF",
                            "Annots",
                            "CIDSet",
                            "CharSet",
                            "EF",
                            "F",
                            "Interpolate",
                            "JS",
                            "Kids",
                            "Length",
                            "Metadata",
                            "OC",
                            "OPI",
                            "PS",
                            "Parent",
                            "PieceInfo",
                            "Properties",
                            "Ref",
                            "StructParent",
                            "StructParents",
                            "Thumb",
                            "URI",
                            ""}) {
        CHECK_FALSE_MESSAGE(is_allowed_key(key), key);
    }
}

TEST_CASE("names of the file's own stand where the format has them") {
    CHECK(holds_names("Font"));
    CHECK(holds_names("CharProcs"));
    CHECK_FALSE(holds_names("Resources"));
    CHECK_FALSE(holds_names("FontDescriptor"));
}

}  // namespace unitfolio::intake
