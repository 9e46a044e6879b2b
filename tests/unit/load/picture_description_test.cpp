#include "load/picture_description.h"

#include <doctest/doctest.h>

using unitfolio::load::describes_picture;

TEST_CASE("a sentence describes a picture") {
    CHECK(describes_picture("Photo of the rota with gaps on Monday", "rota.png"));
    CHECK(describes_picture("Wykres czasu oczekiwania", "wykres.png"));
    CHECK(describes_picture("מספר השיחות בשבוע", "calls.png"));
}

TEST_CASE("words that only say that there is a picture do not") {
    for (const char* text : {"",
                             " ",
                             "Photo",
                             "Image 3",
                             "a photo",
                             "IMG_1234.jpg",
                             "DSC00012",
                             "see figure 2",
                             "…"}) {
        CHECK_MESSAGE(!describes_picture(text, "rota.png"), text);
    }
}

TEST_CASE("neither does the name of the file") {
    CHECK_FALSE(describes_picture("Rota wall", "pictures/rota-wall.png"));
    CHECK_FALSE(describes_picture("rota-wall.png", "rota-wall.png"));
    CHECK(describes_picture("Rota wall on Monday", "rota-wall.png"));
}
