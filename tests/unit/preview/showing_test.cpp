#include "preview/showing.h"

#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace unitfolio::preview {

TEST_CASE("Whoever reads sees one whole showing, however often it is replaced meanwhile") {
    Showcase showcase;
    std::atomic<bool> is_done = false;
    std::atomic<int> torn = 0;
    std::vector<std::thread> readers;
    for (int reader = 0; reader < 3; ++reader) {
        readers.emplace_back([&] {
            while (!is_done) {
                const auto now = showcase.now();
                torn += !now->edition.empty() && now->files->at("a") != now->edition ? 1 : 0;
            }
        });
    }
    for (int edition = 0; edition < 2000; ++edition) {
        const std::string name = std::to_string(edition);
        showcase.show({std::make_shared<const Files>(Files{{"a", name}}), name});
    }
    is_done = true;
    for (std::thread& reader : readers) {
        reader.join();
    }
    CHECK(torn == 0);
    CHECK(showcase.now()->edition == "1999");
}

}  // namespace unitfolio::preview
