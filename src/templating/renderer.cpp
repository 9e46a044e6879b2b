#include "templating/renderer.h"

#include "base/text.h"
#include "templating/fault.h"
#include "templating/function.h"
#include "templating/stage.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

namespace {

/// What targets, parameters and the like are behind the first children.
std::span<const Node> behind(const Node& node, std::size_t count) {
    return std::span(node.children).subspan(count);
}

class Renderer {
  public:
    Renderer(const TemplateSet& set, const Value& variables, Trace* trace)
        : set_(set),
          stage_(set.limits()) {
        stage_.trace = trace;
        for (const auto& [name, value] : variables.map().entries()) {
            page_.variables.emplace_back(name, value);
        }
    }

    std::string run(const Template& page) {
        Module module{{&page_}};
        stage_.frame = {&module, &module.scope};
        run_module(page);
        return std::move(stage_.out);
    }

  private:
    /// An imported template, and a map of what it defines.
    struct Library {
        Module module;
        Value members;
    };

    [[nodiscard]] Scope& scope() const { return *stage_.frame.scope; }

    [[nodiscard]] Module& module() const { return *stage_.frame.module; }

    void execute(const Node& node) {
        try {
            run_statement(node);
            stage_.check_size();
        } catch (Fault& fault) {
            fault.happened_at(node.span);
            throw;
        }
    }

    void run_statement(const Node& node) {
        const auto& parts = node.children;
        switch (node.kind) {
            case NodeKind::body:
                for (const Node& statement : parts) {
                    execute(statement);
                }
                break;
            case NodeKind::text:
                stage_.printing(node);
                stage_.out += node.value.text();
                break;
            case NodeKind::print:
                stage_.printing(node);
                append_printed(stage_.out, evaluate(parts[0]), set_.escaping());
                break;
            case NodeKind::branch:
                execute(evaluate(parts[0]).truthy() ? parts[1] : parts[2]);
                break;
            case NodeKind::loop:
                run_loop(node);
                break;
            case NodeKind::set:
                scope().set(node.name, evaluate(parts[0]));
                break;
            case NodeKind::macro:
                scope().set(node.name, macro(node, module().scope));
                break;
            case NodeKind::call_block:
                stage_.printing(node);
                append_printed(
                    stage_.out, call(parts[0], macro(parts[1], scope())), set_.escaping());
                break;
            case NodeKind::include:
                run_include(node);
                break;
            case NodeKind::import:
                scope().set(node.name, imported(parts[0]));
                break;
            case NodeKind::from:
                run_from(node);
                break;
            case NodeKind::extends:
                module().extends = &node;
                module().printed = stage_.out.size();
                break;
            default:
                if (module().extends == nullptr) {
                    print_block(node.name, 0);
                }
        }
    }

    void run_loop(const Node& node) {
        List items = items_of(evaluate(node.children[0]));
        const auto is_left_out = [&](const Value& item) {
            begin_round(node, item);
            return !evaluate(node.children[1]).truthy();
        };
        stage_.in_scope([&] {
            if (node.children[1].kind != NodeKind::constant) {
                items.erase(std::remove_if(items.begin(), items.end(), is_left_out), items.end());
            }
            scope().items = &items;
            for (scope().round = 0; scope().round < items.size(); ++scope().round) {
                begin_round(node, items[scope().round]);
                execute(node.children[2]);
            }
        });
        if (items.empty()) {
            execute(node.children[3]);
        }
    }

    /// The variables of a loop alone are in the scope then.
    void begin_round(const Node& loop, const Value& item) {
        const auto targets = behind(loop, 4);
        scope().variables.clear();
        if (targets.size() == 1) {
            scope().set(targets[0].name, item);
            return;
        }
        const List values = items_of(item);
        if (values.size() != targets.size()) {
            throw Fault{std::to_string(targets.size()) + " names for " +
                        base::count_of(values.size(), "value")};
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            scope().set(targets[i].name, values[i]);
        }
    }

    // Templates and blocks in each other

    const Template& demand_template(const Node& name_node) {
        const std::string name = to_text(evaluate(name_node));
        const auto found = set_.templates().find(name);
        if (found == set_.templates().end()) {
            std::vector<std::string_view> names;
            for (const auto& entry : set_.templates()) {
                names.emplace_back(entry.first);
            }
            throw Fault{"there is no template " + quoted(name),
                        guess(name, names),
                        name_node.span,
                        base::Code::template_missing};
        }
        if (!found->second->is_sound) {
            // Its faults were reported when it was compiled.
            throw Fault{};
        }
        return *found->second;
    }

    /// Runs a template at the top of the present module, and what it extends.
    void run_module(const Template& made) {
        for (const auto& [name, block] : made.blocks) {
            module().blocks[name].push_back(&block);
        }
        execute(made.body);
        if (const Node* extends = std::exchange(module().extends, nullptr)) {
            stage_.take_back(module().printed);
            const Node& name = extends->children[0];
            const Template& parent = demand_template(name);
            stage_.step_into({name.span, parent.name, " is extended here"}, stage_.frame, [&] {
                run_module(parent);
            });
        }
    }

    void run_include(const Node& node) {
        const Template& part = demand_template(node.children[0]);
        Module module{{stage_.frame.scope}};
        stage_.step_into({node.span, part.name, " is included here"},
                         {&module, &module.scope},
                         [&] { run_module(part); });
    }

    /// A map of what a template defines.
    Value imported(const Node& name) {
        const Template& made = demand_template(name);
        const auto [entry, is_new] = libraries_.try_emplace(&made);
        Library& library = entry->second;
        if (is_new) {
            stage_.step_into({name.span, made.name, " is imported here"},
                             {&library.module, &library.module.scope},
                             [&] { (void)stage_.captured([&] { run_module(made); }); });
            Map members;
            for (const auto& [member, value] : library.module.scope.variables) {
                if (!member.starts_with('_')) {
                    members.set(std::string(member), value);
                }
            }
            library.members = std::move(members);
        }
        return library.members;
    }

    void run_from(const Node& node) {
        const Value members = imported(node.children[0]);
        for (const Node& member : behind(node, 1)) {
            const Value value = attribute_of(members, member.name);
            if (value.is_undefined()) {
                throw Fault{"there is no " + quoted(member.name) + " to import",
                            guess(member.name, keys_of(members)),
                            member.span,
                            base::Code::template_undefined};
            }
            scope().set(member.children[0].name, value);
        }
    }

    void print_block(std::string_view name, std::size_t level) {
        const auto& chain = module().blocks[name];
        if (level >= chain.size()) {
            throw Fault{"there is no block above " + quoted(name)};
        }
        const Node& body = *chain[level];
        Scope scope{&module().scope};
        stage_.step_into({body.span, name, " is the block around it"},
                         {&module(), &scope, name, level},
                         [&] { execute(body); });
    }

    // Macros

    Value macro(const Node& definition, const Scope& around) {
        return std::make_shared<const Macro>(Macro{definition, module(), around});
    }

    Value call(const Node& node, const Value& caller) {
        const Node& callee = node.children[0];
        if (callee.name == "super" && !stage_.frame.block.empty()) {
            return stage_.captured(
                [&] { print_block(stage_.frame.block, stage_.frame.block_level + 1); });
        }
        const Value called = evaluate(callee);
        if (called.kind() != Kind::macro) {
            throw Fault{called.kind_name() + " can't be called"};
        }
        return call_macro(called.macro(), node, caller);
    }

    Value call_macro(const Macro& macro, const Node& node, const Value& caller) {
        const auto parameters = behind(macro.definition, 1);
        const auto arguments = bind_arguments(macro.definition.name, parameters, behind(node, 1));
        const auto is_given = [&](std::size_t i) {
            return parameters[i].children.empty() || arguments[i] != &parameters[i].children[0];
        };
        Scope scope{&macro.around};
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (is_given(i)) {
                scope.set(parameters[i].name, evaluate(*arguments[i]));
            }
        }
        if (!caller.is_undefined()) {
            scope.set("caller", caller);
        }
        const auto print = [&] {
            for (std::size_t i = 0; i < arguments.size(); ++i) {
                if (!is_given(i)) {
                    scope.set(parameters[i].name, evaluate(*arguments[i]));
                }
            }
            execute(macro.definition.children[0]);
        };
        return stage_.captured([&] {
            stage_.step_into({node.span, macro.definition.name, " is called here"},
                             {&macro.module, &scope},
                             print);
        });
    }

    // Expressions

    Value evaluate(const Node& node) {
        try {
            Value value = find(node);
            // The argument that wasn't given is a constant.
            if (value.is_undefined() && node.kind != NodeKind::constant) {
                throw undefined(node);
            }
            return value;
        } catch (Fault& fault) {
            fault.happened_at(node.span);
            throw;
        }
    }

    /// The value, or undefined if it is a name or item that isn't there.
    Value find(const Node& node) {
        const auto& parts = node.children;
        switch (node.kind) {
            case NodeKind::variable:
                return scope().find(node.name);
            case NodeKind::item:
                return item_of(evaluate(parts[0]), evaluate(parts[1]));
            case NodeKind::call:
                return call(node, Undefined{});
            case NodeKind::apply:
                return apply(node);
            case NodeKind::negation:
                return !evaluate(parts[0]).truthy();
            case NodeKind::both:
            case NodeKind::either: {
                Value left = evaluate(parts[0]);
                return left.truthy() == (node.kind == NodeKind::either) ? left : evaluate(parts[1]);
            }
            case NodeKind::choice:
                return evaluate(evaluate(parts[0]).truthy() ? parts[1] : parts[2]);
            case NodeKind::body:
                return stage_.captured([&] { stage_.in_scope([&] { execute(node); }); });
            case NodeKind::list:
                return list(node);
            case NodeKind::map:
                return map(node);
            default:
                return node.value;
        }
    }

    Value apply(const Node& node) {
        Arguments arguments{{Undefined{}, Undefined{}, Undefined{}, Undefined{}}, set_.escaping()};
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool may_be_undefined = i == 0 && node.function->takes_undefined;
            arguments.values[i] =
                may_be_undefined ? find(node.children[i]) : evaluate(node.children[i]);
        }
        return node.function->body(arguments);
    }

    Value list(const Node& node) {
        List items;
        for (const Node& item : node.children) {
            items.push_back(evaluate(item));
        }
        return items;
    }

    Value map(const Node& node) {
        Map entries;
        for (std::size_t i = 0; i < node.children.size(); i += 2) {
            entries.set(std::string(node.children[i].value.text()), evaluate(node.children[i + 1]));
        }
        return entries;
    }

    /// The fault of naming what isn't there.
    Fault undefined(const Node& node) {
        const bool is_variable = node.kind == NodeKind::variable;
        const Value object = is_variable ? Value() : evaluate(node.children[0]);
        const Value key = is_variable ? Value(node.name) : evaluate(node.children[1]);
        const std::string name = to_text(key);
        const std::string what = key.is_string() ? " has no attribute " : " has no item ";
        return {is_variable ? quoted(name) + " is not defined"
                            : object.kind_name() + what + quoted(name),
                guess(name, is_variable ? scope().names() : keys_of(object)),
                node.span,
                base::Code::template_undefined};
    }

    const TemplateSet& set_;
    Stage stage_;
    Scope page_;
    std::map<const Template*, Library> libraries_;
};

}  // namespace

std::optional<std::string> render(const TemplateSet& set,
                                  const Template& page,
                                  const Value& variables,
                                  base::Diagnostics& diagnostics,
                                  Trace* trace) {
    if (!page.is_sound) {
        return std::nullopt;
    }
    try {
        return Renderer(set, variables, trace).run(page);
    } catch (const Fault& fault) {
        fault.report(diagnostics);
        return std::nullopt;
    }
}

}  // namespace unitfolio::templating
