#include "intake/layers.h"

#include "intake/qpdf_use.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace unitfolio::intake {

namespace {

std::pair<int, int> number_of(const QPDFObjectHandle& object) {
    return {object.getObjectID(), object.getGeneration()};
}

std::vector<QPDFObjectHandle> items(QPDFObjectHandle object) {
    if (object.isArray()) {
        return object.getArrayAsVector();
    }
    if (object.isDictionary()) {
        return {object};
    }
    return {};
}

}  // namespace

Layers::Layers(QPDFObjectHandle catalogue) {
    auto properties = catalogue.getKey("/OCProperties");
    auto usual = properties.isDictionary() ? properties.getKey("/D") : properties;
    if (!usual.isDictionary()) {
        return;
    }
    if (usual.getKey("/BaseState").isNameAndEquals("/OFF")) {
        for (const auto& group : items(properties.getKey("/OCGs"))) {
            off_.insert(number_of(group));
        }
        for (const auto& group : items(usual.getKey("/ON"))) {
            off_.erase(number_of(group));
        }
    }
    for (const auto& group : items(usual.getKey("/OFF"))) {
        off_.insert(number_of(group));
    }
}

bool Layers::is_off(const QPDFObjectHandle& group) const {
    return group.isIndirect() && off_.count(number_of(group)) != 0;
}

bool Layers::hides(QPDFObjectHandle layer) const {
    if (off_.empty() || !layer.isDictionary()) {
        return false;
    }
    if (!layer.getKey("/Type").isNameAndEquals("/OCMD")) {
        return is_off(layer);
    }
    const auto groups = items(layer.getKey("/OCGs"));
    if (groups.empty()) {
        return false;
    }
    const auto off = std::count_if(
        groups.begin(), groups.end(), [this](const auto& group) { return is_off(group); });
    const auto all = static_cast<std::ptrdiff_t>(groups.size());
    auto policy = layer.getKey("/P");
    if (policy.isNameAndEquals("/AllOn")) {
        return off > 0;
    }
    if (policy.isNameAndEquals("/AnyOff")) {
        return off == 0;
    }
    if (policy.isNameAndEquals("/AllOff")) {
        return off < all;
    }
    return off == all;
}

std::set<std::string> Layers::hidden_names(QPDFObjectHandle resources) const {
    std::set<std::string> names;
    if (off_.empty() || !resources.isDictionary()) {
        return names;
    }
    auto properties = resources.getKey("/Properties");
    if (properties.isDictionary()) {
        for (const auto& name : properties.getKeys()) {
            if (hides(properties.getKey(name))) {
                names.insert(name);
            }
        }
    }
    return names;
}

}  // namespace unitfolio::intake
