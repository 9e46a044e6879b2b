#include "explanations/worked_example.h"

#include "diagnostics/case_file.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace unitfolio::test {

namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kMove = " → ";

Files sound_project() {
    return {
        {"unitfolio.yaml", "title: Our revision guide\n"},
        {"content/pages/about.md", "---\ntitle: About this guide\n---\nText.\n"},
        {"content/units/lead-a-team.md",
         "---\ntitle: Lead a team\n---\nHelping a group of people.\n\n## Learning outcomes\n\n"
         "### 1. Be able to set a direction\n\n- 1.1 Explain why a team needs shared aims.\n"
         "- 1.2 Agree aims with the people who will work towards them.\n"},
        {"content/learners/sam-okafor/learner.md",
         "---\nname: Sam Okafor\nunits: [lead-a-team]\n---\nI supervise the late shift.\n"},
    };
}

class ExampleReader {
  public:
    void read(std::string_view line) {
        if (line.starts_with("## ") && !in_block_) {
            part_ = line.substr(3);
        } else if (line.starts_with(kFence)) {
            in_block_ = !in_block_;
            if (in_block_) {
                open(line);
            } else {
                close();
            }
        } else if (in_block_) {
            text_ += unescaped(line) + "\n";
        }
    }

    [[nodiscard]] WorkedExample take() { return std::move(example_); }

  private:
    void open(std::string_view fence) {
        const std::size_t space = fence.find(' ');
        path_ = space == std::string_view::npos ? "" : fence.substr(space + 1);
        text_.clear();
    }

    void close() {
        if (path_.empty()) {
            return;
        }
        const std::string text = text_ == "\n" ? "" : text_;
        if (part_ == "Example") {
            example_.has_faulty = true;
            example_.faulty[std::string(path_)] = text;
            return;
        }
        if (!example_.has_mended) {
            example_.has_mended = true;
            example_.mended = example_.faulty;
        }
        const std::size_t move = path_.find(kMove);
        if (move != std::string_view::npos) {
            example_.mended.erase(std::string(path_.substr(0, move)));
            path_.remove_prefix(move + kMove.size());
        }
        example_.mended[std::string(path_)] = text;
    }

    WorkedExample example_{sound_project(), {}, false, false};
    std::string_view part_;
    std::string_view path_;
    std::string text_;
    bool in_block_ = false;
};

}  // namespace

WorkedExample worked_example(std::string_view explanation) {
    ExampleReader reader;
    while (!explanation.empty()) {
        const std::size_t end = std::min(explanation.find('\n'), explanation.size());
        reader.read(explanation.substr(0, end));
        explanation.remove_prefix(std::min(end + 1, explanation.size()));
    }
    return reader.take();
}

}  // namespace unitfolio::test
