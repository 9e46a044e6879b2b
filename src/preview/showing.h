// What the preview shows at the moment: the last site that was sound, and what was found in the
// content since. Builds replace it from one thread while the server reads it from another.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace unitfolio::preview {

/// Files by their path from the root of the site.
using Files = std::map<std::string, std::string, std::less<>>;

struct Showing {
    std::shared_ptr<const Files> files = std::make_shared<const Files>();
    /// Changes when any byte of the files does.
    std::string edition;
    /// For the script that every page carries.
    std::string state = "{}";
    /// Below which address the site will stand: "/", "/revision/".
    std::string root = "/";
};

class Showcase {
  public:
    [[nodiscard]] std::shared_ptr<const Showing> now() const {
        const std::lock_guard lock(mutex_);
        return showing_;
    }

    void show(Showing showing) {
        auto next = std::make_shared<const Showing>(std::move(showing));
        const std::lock_guard lock(mutex_);
        showing_.swap(next);
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const Showing> showing_ = std::make_shared<const Showing>();
};

}  // namespace unitfolio::preview
