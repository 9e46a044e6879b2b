// A target without the fuzzer: gives it every file that is named, or that lies in a folder that is
// named, and reports how many there were.
#include "fuzz/target.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_at(const fs::path& path) {
    if (!fs::is_directory(path)) {
        return {path};
    }
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(path)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool replay(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes((std::istreambuf_iterator<char>(file)), {});
    if (!file) {
        std::fprintf(stderr, "%s can't be read\n", path.c_str());
        return false;
    }
    // Said before, so that a target that ends the program has told the file.
    std::printf("%s\n", path.c_str());
    std::fflush(stdout);
    // A copy of just this size: whoever reads past its end is noticed.
    const std::vector<std::uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    return true;
}

}  // namespace

int main(int count, char** words) {
    std::size_t done = 0;
    for (int i = 1; i < count; ++i) {
        for (const fs::path& path : files_at(words[i])) {
            if (!replay(path)) {
                return 1;
            }
            ++done;
        }
    }
    std::printf("%zu inputs\n", done);
    return done == 0 ? 1 : 0;
}
