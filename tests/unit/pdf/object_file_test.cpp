#include "pdf/object_file.h"

#include "base/deflate.h"
#include "unit/pdf/spelled_out.h"

#include <doctest/doctest.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using unitfolio::pdf::ObjectFile;
using unitfolio::pdf::ObjectId;
using unitfolio::pdf::stream_behind;
using unitfolio::pdf::unpacked;

namespace {

struct TableRow {
    unsigned kind = 0;
    std::size_t at = 0;
    std::size_t index = 0;
};

/// A reader of the files, written for itself.
class Reader {
  public:
    explicit Reader(std::string file)
        : file_(std::move(file)) {
        const std::size_t key = file_.rfind("startxref\n") + 10;
        std::size_t place = 0;
        std::from_chars(file_.data() + key, file_.data() + file_.size(), place);
        const std::string rows = unpacked(stream_behind(file_, place));
        constexpr std::size_t row_size = 8;  // one byte tells how the row was filtered
        std::string above(row_size, '\0');
        for (std::size_t at = 0; at < rows.size(); at += row_size) {
            std::string row = rows.substr(at, row_size);
            for (std::size_t i = 1; i < row_size; ++i) {
                row[i] = static_cast<char>(row[i] + above[i]);
            }
            rows_.push_back({number(row, 1, 1), number(row, 2, 4), number(row, 6, 2)});
            above = row;
        }
    }

    [[nodiscard]] const std::vector<TableRow>& rows() const { return rows_; }

    [[nodiscard]] std::string object(std::size_t number) const {
        const TableRow& row = rows_[number];
        if (row.kind == 1) {
            const std::size_t end = file_.find("endobj", row.at);
            return file_.substr(row.at, end - row.at);
        }
        const std::size_t place = rows_[row.at].at;
        const std::string packed = unpacked(stream_behind(file_, place));
        std::istringstream places(packed);
        std::size_t found = 0;
        std::size_t offset = 0;
        for (std::size_t i = 0; i <= row.index; ++i) {
            places >> found >> offset;
        }
        CHECK(found == number);
        const std::size_t key = file_.find("/First ", place) + 7;
        std::size_t first = 0;
        std::from_chars(file_.data() + key, file_.data() + file_.size(), first);
        return packed.substr(first + offset, packed.find('\n', first + offset) - first - offset);
    }

  private:
    static unsigned number(std::string_view row, std::size_t begin, std::size_t bytes) {
        unsigned value = 0;
        for (std::size_t i = begin; i < begin + bytes; ++i) {
            value = value << 8U | static_cast<unsigned char>(row[i]);
        }
        return value;
    }

    std::string file_;
    std::vector<TableRow> rows_;
};

}  // namespace

TEST_CASE("every object is found where the file says") {
    constexpr std::uint32_t count = 450;
    ObjectFile file(count, 0, 1);
    for (std::uint32_t number = 1; number < count; ++number) {
        const std::string own = std::to_string(number);
        if (number % 7 == 0) {
            file.add_stream(number, "/Own " + own, "bytes of " + own);
        } else if (number != 100) {
            file.add_dictionary(number, "/Own " + own);
        }
    }
    const auto bytes = file.finish({ObjectId{1}, ObjectId{2}, {}});
    REQUIRE(bytes);
    CHECK(bytes->starts_with("%PDF-1.7\n"));
    CHECK(bytes->ends_with("%%EOF\n"));
    const Reader reader(*bytes);
    for (std::uint32_t number = 1; number < count; ++number) {
        CAPTURE(number);
        const std::string own = std::to_string(number);
        const TableRow& row = reader.rows()[number];
        if (number == 100) {
            CHECK(row.kind == 0);
        } else if (number % 7 == 0) {
            REQUIRE(row.kind == 1);
            CHECK(reader.object(number).starts_with(own + " 0 obj\n<</Own " + own + "/Length "));
            CHECK(stream_behind(*bytes, row.at) == "bytes of " + own);
        } else {
            REQUIRE(row.kind == 2);
            CHECK(reader.object(number) == "<</Own " + own + ">>");
        }
    }
}

TEST_CASE("threads give the same bytes, and all that is packed at several times is found") {
    constexpr std::uint32_t count = 60'000;
    const auto file_of = [](std::size_t jobs) {
        ObjectFile file(count, 0, jobs);
        for (std::uint32_t number = 1; number < count; ++number) {
            file.add_dictionary(number, "/Own " + std::to_string(number));
        }
        return file.finish({ObjectId{1}, ObjectId{2}, {}});
    };
    const auto bytes = file_of(1);
    REQUIRE(bytes);
    CHECK(file_of(3) == bytes);
    const Reader reader(*bytes);
    for (const std::uint32_t number : {1U, 200U, 201U, 25'600U, 25'601U, 59'999U}) {
        const std::string own = std::to_string(number);
        CHECK(reader.object(number) == "<</Own " + own + ">>");
    }
}

TEST_CASE("the trailer names where to begin") {
    ObjectFile file(3, 0, 1);
    file.add(1, "<</Type/Catalog>>");
    file.add(2, "<<>>");
    const auto bytes = file.finish({ObjectId{1}, ObjectId{2}, {0xAB, 1}});
    REQUIRE(bytes);
    CHECK(bytes->find("/Root 1 0 R/Info 2 0 R/ID[<AB01") != std::string::npos);
    // Those two, the free one, the stream that they are packed in, and the table itself.
    CHECK(bytes->find("/Type/XRef/Size 5/") != std::string::npos);
}
