#include "unit/search/index_reader.h"

#include <doctest/doctest.h>

namespace unitfolio::test {

std::uint32_t NumberReader::digit() {
    REQUIRE(at_ < text_.size());
    const auto character = static_cast<std::uint32_t>(text_[at_++]);
    return character - '(' - (character > '\\' ? 1 : 0);
}

std::uint32_t NumberReader::number() {
    std::uint32_t number = 0;
    for (std::uint32_t shift = 0;; shift += 5) {
        const std::uint32_t next = digit();
        number |= (next & 31U) << shift;
        if (next < 32) {
            return number;
        }
    }
}

std::string NumberReader::word() {
    const std::size_t end = text_.find(' ', at_);
    REQUIRE(end != std::string_view::npos);
    const std::string word{text_.substr(at_, end - at_)};
    at_ = end + 1;
    return word;
}

std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts{""};
    for (const char byte : text) {
        if (byte == mark) {
            parts.emplace_back();
        } else {
            parts.back() += byte;
        }
    }
    return parts;
}

IndexReader::IndexReader(const std::vector<search::IndexFile>& files) {
    constexpr std::string_view begin = "unitfolioSearch('";
    for (const search::IndexFile& file : files) {
        for (const std::string& line : split(file.bytes, '\n')) {
            if (line.empty()) {
                continue;
            }
            REQUIRE(line.starts_with(begin));
            REQUIRE(line.ends_with("');"));
            const std::size_t middle = line.find("','");
            REQUIRE(middle != std::string::npos);
            std::string value;
            for (std::size_t i = middle + 3; i < line.size() - 3; ++i) {
                i += line[i] == '\\' ? 1 : 0;
                value += line[i];
            }
            parts_[line.substr(begin.size(), middle - begin.size())] = value;
        }
    }
}

std::size_t IndexReader::count(char letter) const {
    std::size_t count = 0;
    for (const auto& part : parts_) {
        count += part.first.front() == letter ? 1 : 0;
    }
    return count;
}

std::vector<std::string> IndexReader::manifest() const {
    return split(parts_.at("i"), '\t');
}

std::uint32_t IndexReader::stem(const std::string& word) const {
    for (std::size_t part = 0; part < count('d'); ++part) {
        NumberReader reader(parts_.at("d" + std::to_string(part)));
        std::string text;
        std::int64_t stem = 0;
        while (!reader.at_end()) {
            text.resize(reader.number());
            text += reader.word();
            const std::uint32_t step = reader.number();
            stem += step % 2 == 0 ? std::int64_t{step / 2} : -std::int64_t{step / 2} - 1;
            if (text == word) {
                return static_cast<std::uint32_t>(stem);
            }
        }
    }
    FAIL(("no word " + word));
    return 0;
}

std::vector<Posting> IndexReader::postings(const std::string& word) const {
    const std::uint32_t wanted = stem(word);
    const std::string directory = manifest()[2];
    NumberReader starts(directory);
    std::vector<std::uint32_t> firsts;
    while (!starts.at_end()) {
        firsts.push_back((firsts.empty() ? 0 : firsts.back()) + starts.number());
    }
    std::vector<Posting> postings;
    for (std::size_t block = 0; block < firsts.size(); ++block) {
        const bool is_last = block + 1 == firsts.size() || firsts[block + 1] > wanted;
        if (firsts[block] > wanted || (firsts[block] < wanted && !is_last)) {
            continue;
        }
        const std::size_t place = wanted - firsts[block];
        const auto lists = split(parts_.at("p" + std::to_string(block)), ' ');
        const auto position_lists = split(parts_.at("q" + std::to_string(block)), ' ');
        NumberReader reader(lists.at(place));
        NumberReader positions(position_lists.at(place));
        std::uint32_t entry = 0;
        static_cast<void>(reader.number());
        while (!reader.at_end()) {
            entry += reader.number();
            const std::uint32_t fit = reader.digit();
            Posting posting{entry, fit % 32, fit < 32 ? 0 : reader.digit(), {}};
            std::uint32_t next = 0;
            for (std::uint32_t step = 1; step % 2 == 1;) {
                step = positions.number();
                if (step > 0) {
                    posting.positions.push_back(next + step / 2 - 1);
                    next = posting.positions.back() + 1;
                }
            }
            postings.push_back(std::move(posting));
        }
        CHECK(positions.at_end());
    }
    return postings;
}

}  // namespace unitfolio::test
