// The functions that are there without being defined: range, dict, namespace, joiner.
#include "templating/function.h"
#include "templating/renderer.h"
#include "templating/runtime_objects.h"

#include <memory>
#include <string>
#include <utility>

namespace unitfolio::templating {

namespace {

constexpr std::size_t kLongestRange = 100000;

Value range(Call& call) {
    if (call.count() == 0) {
        return call.fail("'range' needs a number");
    }
    const std::int64_t first = call.count() > 1 ? call.integer(0) : 0;
    const std::int64_t last = call.count() > 1 ? call.integer(1) : call.integer(0);
    const std::int64_t step = call.integer(2, 1);
    if (step == 0) {
        return call.fail("the step of a range can't be 0");
    }
    List numbers;
    for (std::int64_t i = first; step > 0 ? i < last : i > last;) {
        if (numbers.size() == kLongestRange) {
            return call.fail("a range has at most " + std::to_string(kLongestRange) + " numbers");
        }
        numbers.emplace_back(i);
        if (__builtin_add_overflow(i, step, &i)) {
            break;
        }
    }
    return numbers;
}

// What a map given first and the named arguments have together.
Map collected(Call& call) {
    Map result = call[0].kind() == Kind::map ? call[0].map() : Map();
    if (call.count() > 1 || (call.count() == 1 && call[0].kind() != Kind::map)) {
        call.fail("expected named values, or one map");
    }
    for (const auto& [name, value] : call.arguments().named) {
        result.set(std::string(name), value);
    }
    return result;
}

Value make_namespace(Call& call) {
    Value space = call.renderer().make_namespace();
    const Map content = collected(call);
    for (const auto& [name, value] : content.entries()) {
        static_cast<const Namespace&>(space.object()).set(name, value);
    }
    return space;
}

Value joiner(Call& call) {
    auto used = std::make_shared<bool>(false);
    Value separator = call.has(0) ? call[0] : Value(", ");
    const std::size_t depth = separator.depth();
    return std::shared_ptr<const Object>(std::make_shared<BoundFunction>(
        [used, separator](Call& /*call*/) {
            return std::exchange(*used, true) ? separator : Value("");
        },
        depth));
}

}  // namespace

void add_globals(Functions& globals) {
    add(globals, "range", range, "start stop? step?");
    add(
        globals, "dict", [](Call& call) { return Value(collected(call)); }, "undefined *");
    add(globals, "namespace", make_namespace, "undefined *");
    add(globals, "joiner", joiner, "sep?");
}

}  // namespace unitfolio::templating
