// A template as it was understood: what the parser makes and the renderer runs. Immutable, so that
// any number of threads can render it. Names are views of the template's text.
#pragma once

#include "base/source.h"
#include "templating/value.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

struct Function;

/// Behind each: its children. What is said to have a name or the like has it in the Node.
enum class NodeKind : std::uint8_t {
    // Expressions
    constant,  // none; the value
    variable,  // none; the name. As a parameter its default, as an imported member its new name
    item,      // object, key
    call,      // what is called, arguments
    named,     // a value: an argument with the name
    apply,     // one for each parameter of the function, which is an operator, filter or test
    negation,  // value
    both,      // left, right ("and")
    either,    // left, right ("or")
    choice,    // condition, then, otherwise
    list,      // items
    map,       // key, value, key, value …
    // Statements
    body,        // statements. As an expression what they print
    text,        // none; the value
    print,       // value
    branch,      // condition, then, otherwise
    loop,        // items, filter, body, otherwise, targets
    set,         // value or body; the name
    macro,       // body, parameters; the name
    call_block,  // call, macro named "caller"
    include,     // name of the template
    import,      // name of the template; the name here
    from,        // name of the template, members
    extends,     // name of the template
    block        // none; the name. Its body may come from a template that extends this one
};

struct Node {
    NodeKind kind = NodeKind::body;
    base::Span span = {};
    std::string_view name = {};
    Value value = {};
    const Function* function = nullptr;
    std::vector<Node> children = {};
};

struct Template {
    std::string name;
    Node body = {};
    /// What stands in its blocks, with the spans of their names.
    std::map<std::string_view, Node> blocks = {};
    /// Whether it was understood: what is not was reported and can't be rendered.
    bool is_sound = false;
};

}  // namespace unitfolio::templating
