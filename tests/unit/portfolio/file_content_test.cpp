#include "portfolio/file_content.h"

#include <doctest/doctest.h>

#include <string>

using namespace unitfolio::portfolio;
using std::string_literals::operator""s;

namespace {

/// What is told, with the cure; empty if nothing is.
std::string told(std::string_view name, std::string_view bytes) {
    const auto mismatch = content_mismatch(name, bytes);
    return mismatch ? mismatch->what + " (" + mismatch->cure + ")" : std::string();
}

const std::string kPng = "\x89PNG\r\n\x1a\n....";
const std::string kJpeg = "\xFF\xD8\xFF\xE0....";
const std::string kWebp = "RIFF....WEBPVP8 ";

}  // namespace

TEST_CASE("what a file holds is told where its name says something else") {
    CHECK(
        told("photo.png", kWebp) ==
        "no PNG picture: it holds a WebP picture (open it in an image editor and save it as PNG or "
        "JPEG)");
    CHECK(told("photo.JPG", "....ftypheic....") ==
          "no JPEG picture: it holds a HEIC or AVIF picture (open it in an image editor and save "
          "it as "
          "PNG or JPEG)");
    CHECK(told("photo.png", "no picture\n") ==
          "no PNG picture: it holds plain text (save it again from the program that it was made "
          "with, "
          "or call it 'photo.txt')");
    CHECK(told("a.b.pdf", "\n<!DOCTYPE html><title>x</title>") ==
          "no PDF: it holds a web page (open it in its own program and print it to a PDF, or call "
          "it 'a.b.html')");
    CHECK(told("minutes.pdf", "PK\x03\x04....") ==
          "no PDF: it holds an office document or a ZIP archive (open it in its own program and "
          "print it to a PDF)");
    CHECK(told("minutes.docx", "\0\0\0\0"s) ==
          "no Word document: it holds something else (save it again from the program that it was "
          "made with)");
    CHECK(told("weeks.csv", "PK\x03\x04....") ==
          "no CSV table: it holds an office document or a ZIP archive (save it again from the "
          "program that it was made with)");
    CHECK(told("film.mp4", "version https://git-lfs.github.com/spec/v1\noid") ==
          "no film: it holds a pointer of Git LFS in place of the file (fetch the file itself with "
          "'git lfs pull')");
}

TEST_CASE("nothing is told where name and content agree") {
    CHECK(told("photo.png", kPng).empty());
    CHECK(told("photo.jpeg", kJpeg).empty());
    CHECK(told("a.pdf", "%PDF-1.7\n").empty());
    CHECK(told("a.docx", "PK\x03\x04....").empty());
    CHECK(told("a.txt", "caf\xE9\r\n").empty());
    CHECK(told("a.csv", "\xFF\xFE" + "a\0"s).empty());
    CHECK(told("a.md", "<html>an example</html>").empty());
    CHECK(told("a.mp3", "\xFF\xFB\x90\x64").empty());
    CHECK(told("a.mp4", "....ftypisom").empty());
}

TEST_CASE("pictures that are shown may be mixed up, and other names promise nothing") {
    CHECK(told("photo.png", kJpeg).empty());
    CHECK(told("photo.jpg", kPng).empty());
    CHECK(told("notes.xyz", kPng).empty());
    CHECK(told("notes", "x").empty());
    CHECK(told("empty.pdf", "").empty());
}
