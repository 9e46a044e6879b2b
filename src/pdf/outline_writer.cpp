#include "pdf/outline_writer.h"

#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <vector>

namespace unitfolio::pdf {

namespace {

constexpr int kNone = -1;

/// An entry with its neighbours, as indices.
struct Node {
    int parent = kNone;
    int previous = kNone;
    int next = kNone;
    int first = kNone;
    int last = kNone;
    int children = 0;
};

/// Levels become a tree; an entry whose level skips one hangs on the nearest above it.
std::vector<Node> link_nodes(std::span<const OutlineEntry> entries, Node& top) {
    std::vector<Node> nodes(entries.size());
    std::vector<int> open;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto index = static_cast<int>(i);
        while (!open.empty() &&
               entries[static_cast<std::size_t>(open.back())].level >= entries[i].level) {
            open.pop_back();
        }
        nodes[i].parent = open.empty() ? kNone : open.back();
        Node& parent = open.empty() ? top : nodes[static_cast<std::size_t>(open.back())];
        nodes[i].previous = parent.last;
        if (parent.last == kNone) {
            parent.first = index;
        } else {
            nodes[static_cast<std::size_t>(parent.last)].next = index;
        }
        parent.last = index;
        ++parent.children;
        open.push_back(index);
    }
    return nodes;
}

}  // namespace

std::string destination_array(const Display& display,
                              const Destination& destination,
                              std::span<const ObjectId> pages) {
    // A little above the spot, so that it does not stick to the window's edge.
    constexpr float air = 8;
    const auto page = static_cast<std::size_t>(destination.page);
    const float page_height = display.pages[page].height;
    std::string out = "[" + reference(pages[page]) + "/XYZ null ";
    append_number(out, std::min(page_height - destination.y + air, page_height));
    return out + " null]";
}

std::optional<ObjectId> write_outline(PdfWriter& writer,
                                      const Display& display,
                                      std::span<const ObjectId> pages) {
    if (display.outline.empty()) {
        return std::nullopt;
    }
    Node top;
    const std::vector<Node> nodes = link_nodes(display.outline, top);
    const ObjectId root = writer.reserve();
    std::vector<ObjectId> objects;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        objects.push_back(writer.reserve());
    }
    const auto link = [&](std::string_view key, int index) {
        return index == kNone
                   ? std::string()
                   : std::string(key) + reference(objects[static_cast<std::size_t>(index)]);
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Node& node = nodes[i];
        std::string entries = "/Title" + text_string(display.outline[i].title);
        entries += "/Parent " + (node.parent == kNone ? reference(root) : link("", node.parent));
        entries += link("/Prev ", node.previous) + link("/Next ", node.next);
        entries += link("/First ", node.first) + link("/Last ", node.last);
        if (node.children > 0) {
            entries += "/Count -" + std::to_string(node.children);  // closed until asked for
        }
        const Destination& spot =
            display.destinations[static_cast<std::size_t>(display.outline[i].destination)];
        if (spot.page >= 0) {
            entries += "/Dest" + destination_array(display, spot, pages);
        }
        writer.fill(objects[i], entries);
    }
    writer.fill(root,
                "/Type/Outlines" + link("/First ", top.first) + link("/Last ", top.last) +
                    "/Count " + std::to_string(top.children));
    return root;
}

}  // namespace unitfolio::pdf
