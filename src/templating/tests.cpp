// What can stand behind `is`.
#include "templating/characters.h"
#include "templating/function.h"
#include "templating/object.h"
#include "templating/operators.h"
#include "templating/program.h"
#include "templating/renderer.h"

#include <utility>

namespace unitfolio::templating {

namespace {

Value remainder_is(Call& call, const Value& divisor, std::int64_t wanted) {
    Computed rest = arithmetic(BinaryOp::modulo, call[0], divisor, call.escaping());
    return rest.fault.empty() ? Value(rest.value == Value(wanted)) : call.fail(rest.fault);
}

void add_comparison(Functions& tests, const char* name, CompareOp op) {
    add(
        tests,
        name,
        [op](Call& call) {
            Computed result = compared(op, call[0], call[1]);
            return result.fault.empty() ? result.value : call.fail(result.fault);
        },
        "value other");
}

void add_comparisons(Functions& tests) {
    for (const char* name : {"eq", "equalto", "=="}) {
        add_comparison(tests, name, CompareOp::equal);
    }
    for (const char* name : {"ne", "!="}) {
        add_comparison(tests, name, CompareOp::unequal);
    }
    for (const char* name : {"lt", "lessthan", "<"}) {
        add_comparison(tests, name, CompareOp::less);
    }
    for (const char* name : {"gt", "greaterthan", ">"}) {
        add_comparison(tests, name, CompareOp::greater);
    }
    for (const char* name : {"le", "<="}) {
        add_comparison(tests, name, CompareOp::less_equal);
    }
    for (const char* name : {"ge", ">="}) {
        add_comparison(tests, name, CompareOp::greater_equal);
    }
    add_comparison(tests, "in", CompareOp::in);
}

void add_kind(Functions& tests, const char* name, bool (*test)(const Value&)) {
    add(
        tests,
        name,
        [test](Call& call) { return Value(call.has(0) && test(call[0])); },
        "undefined value");
}

void add_kinds(Functions& tests) {
    add_kind(tests, "none", [](const Value& value) { return value.is_null(); });
    add_kind(tests, "boolean", [](const Value& value) { return value.kind() == Kind::boolean; });
    add_kind(tests, "true", [](const Value& value) {
        return value.kind() == Kind::boolean && value.truthy();
    });
    add_kind(tests, "false", [](const Value& value) {
        return value.kind() == Kind::boolean && !value.truthy();
    });
    add_kind(tests, "integer", [](const Value& value) { return value.kind() == Kind::integer; });
    add_kind(tests, "float", [](const Value& value) { return value.kind() == Kind::decimal; });
    add_kind(tests, "number", [](const Value& value) { return value.is_number(); });
    add_kind(tests, "string", [](const Value& value) { return value.is_string(); });
    add_kind(tests, "escaped", [](const Value& value) { return value.kind() == Kind::html; });
    add_kind(tests, "mapping", [](const Value& value) { return value.kind() == Kind::map; });
    add_kind(tests, "callable", [](const Value& value) {
        return value.kind() == Kind::object && value.object().callable();
    });
    add_kind(tests, "sequence", [](const Value& value) {
        return value.is_string() || value.kind() == Kind::list || value.kind() == Kind::map;
    });
}

bool iterable(const Value& value) {
    return value.is_string() || value.kind() == Kind::list || value.kind() == Kind::map ||
           (value.kind() == Kind::object && value.object().items());
}

}  // namespace

void add_tests(Functions& tests) {
    add_comparisons(tests);
    add_kinds(tests);
    add(
        tests, "defined", [](Call& call) { return Value(call.has(0)); }, "undefined value");
    add(
        tests, "undefined", [](Call& call) { return Value(!call.has(0)); }, "undefined value");
    add(
        tests, "odd", [](Call& call) { return remainder_is(call, 2, 1); }, "value");
    add(
        tests, "even", [](Call& call) { return remainder_is(call, 2, 0); }, "value");
    add(
        tests,
        "divisibleby",
        [](Call& call) { return remainder_is(call, call[1], 0); },
        "value num");
    add(
        tests, "iterable", [](Call& call) { return Value(iterable(call[0])); }, "value");
    add(
        tests, "sameas", [](Call& call) { return Value(call[0].same_as(call[1])); }, "value other");
    const auto add_case = [&tests](const char* name, std::string (*change)(std::string_view)) {
        add(
            tests,
            name,
            [change](Call& call) {
                const std::string text = call.text(0);
                return Value(text == change(text) && lower_case(text) != upper_case(text));
            },
            "value");
    };
    add_case("lower", lower_case);
    add_case("upper", upper_case);
    const auto add_known = [&tests](const char* name, Functions Library::*functions) {
        add(
            tests,
            name,
            [functions](Call& call) {
                const Functions& known = call.renderer().program().library.*functions;
                return Value(known.find(call.text(0)) != known.end());
            },
            "value");
    };
    add_known("filter", &Library::filters);
    add_known("test", &Library::tests);
}

}  // namespace unitfolio::templating
