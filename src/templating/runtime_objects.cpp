#include "templating/runtime_objects.h"

#include <algorithm>

namespace unitfolio::templating {

namespace {

Value bound(Filter body, std::size_t depth) {
    return std::shared_ptr<const Object>(std::make_shared<BoundFunction>(std::move(body), depth));
}

// What templates can't see from outside.
bool is_private(std::string_view name) {
    return name.starts_with('_');
}

}  // namespace

std::size_t Macro::depth() const {
    std::size_t depth = 1;
    for (const Binding& binding : captured_) {
        depth = std::max(depth, binding.value.depth() + 1);
    }
    return depth;
}

std::size_t Loop::depth() const {
    return std::max(items_.depth(), last_seen_ ? depth_of(*last_seen_) : 0) + 1;
}

std::optional<Value> Loop::attribute(std::string_view name) const {
    const List& items = items_.list();
    const std::size_t length = items.size();
    if (name == "index") {
        return index_ + 1;
    }
    if (name == "index0") {
        return index_;
    }
    if (name == "first") {
        return index_ == 0;
    }
    if (name == "last") {
        return index_ + 1 == length;
    }
    if (name == "length") {
        return length;
    }
    if (name == "revindex") {
        return length - index_;
    }
    if (name == "revindex0") {
        return length - index_ - 1;
    }
    if (name == "depth") {
        return 1;
    }
    if (name == "depth0") {
        return 0;
    }
    if (name == "previtem" && index_ > 0) {
        return items[index_ - 1];
    }
    if (name == "nextitem" && index_ + 1 < length) {
        return items[index_ + 1];
    }
    if (name == "cycle") {
        return bound([loop = shared_from_this()](Call& call) { return loop->cycle(call); },
                     depth());
    }
    if (name == "changed") {
        return bound([loop = shared_from_this()](Call& call) { return loop->changed(call); },
                     depth());
    }
    return std::nullopt;
}

std::vector<std::string_view> Loop::attribute_names() const {
    return {"index",
            "index0",
            "first",
            "last",
            "length",
            "revindex",
            "revindex0",
            "depth",
            "depth0",
            "previtem",
            "nextitem",
            "cycle",
            "changed"};
}

Value Loop::cycle(Call& call) const {
    if (call.count() == 0) {
        return call.fail("'cycle' needs at least one value");
    }
    return call[index_ % call.count()];
}

Value Loop::changed(const Call& call) const {
    List seen;
    for (std::size_t i = 0; i < call.count(); ++i) {
        seen.push_back(call[i]);
    }
    const bool changed = !last_seen_ || !(*last_seen_ == seen);
    last_seen_ = std::move(seen);
    return changed;
}

std::optional<Value> Namespace::attribute(std::string_view name) const {
    const Value* value = content_.find(name);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::vector<std::string_view> Namespace::attribute_names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : content_.entries()) {
        names.push_back(name);
    }
    return names;
}

std::optional<Value> ImportedModule::attribute(std::string_view name) const {
    const auto symbol = symbols_.find(name);
    const Value* value = symbol && !is_private(name) ? module_.find(*symbol) : nullptr;
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::vector<std::string_view> ImportedModule::attribute_names() const {
    std::vector<std::string_view> names;
    for (const Binding& binding : module_.bindings) {
        if (!is_private(symbols_.name(binding.symbol))) {
            names.push_back(symbols_.name(binding.symbol));
        }
    }
    return names;
}

std::optional<Value> Self::attribute(std::string_view name) const {
    for (const BlockChain& chain : chains_.chains) {
        if (symbols_.name(chain.symbol) == name) {
            return Value(std::shared_ptr<const Object>(
                std::make_shared<BlockReference>(chains_, chain.symbol, 0)));
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> Self::attribute_names() const {
    std::vector<std::string_view> names;
    for (const BlockChain& chain : chains_.chains) {
        names.push_back(symbols_.name(chain.symbol));
    }
    return names;
}

}  // namespace unitfolio::templating
