#include "intake/page_tree.h"

#include "intake/import_budget.h"
#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unitfolio::intake {

namespace {

constexpr int kDeepest = 64;

struct Node {
    QPDFObjectHandle object;
    int depth = 0;
};

}  // namespace

void check_page_tree(QPDFObjectHandle catalogue, std::size_t most) {
    std::vector<Node> nodes{{catalogue.getKey("/Pages"), 0}};
    std::set<QPDFObjGen> branches;
    std::size_t pages = 0;
    while (!nodes.empty()) {
        auto node = std::move(nodes.back());
        nodes.pop_back();
        if (!node.object.isDictionary() || !node.object.hasKey("/Kids")) {
            if (++pages > most) {
                throw RefusedPdf("it has more than " + std::to_string(most) + " pages");
            }
            continue;
        }
        if (node.depth > kDeepest) {
            throw RefusedPdf("its pages are nested too deeply");
        }
        if (node.object.isIndirect() && !branches.insert(node.object.getObjGen()).second) {
            throw RefusedPdf("its pages lead back to themselves");
        }
        auto kids = node.object.getKey("/Kids");
        if (!kids.isArray()) {
            continue;
        }
        const int count = kids.getArrayNItems();
        if (static_cast<std::size_t>(count) > most) {
            throw RefusedPdf("it has more than " + std::to_string(most) + " pages");
        }
        for (int i = 0; i < count; ++i) {
            nodes.push_back({kids.getArrayItem(i), node.depth + 1});
        }
    }
}

}  // namespace unitfolio::intake
