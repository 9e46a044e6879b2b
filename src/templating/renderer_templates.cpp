// Running what leads from one template to another: includes, imports, inheritance, blocks and
// macros.
#include "base/text.h"
#include "templating/escaping.h"
#include "templating/renderer.h"
#include "templating/runtime_guards.h"
#include "templating/runtime_objects.h"

#include <algorithm>
#include <utility>

namespace unitfolio::templating {

const BlockChain* BlockChains::find(Symbol symbol) const {
    const auto found = std::find_if(chains.begin(), chains.end(), [symbol](const auto& chain) {
        return chain.symbol == symbol;
    });
    return found == chains.end() ? nullptr : &*found;
}

void BlockChains::add(const Template& source) {
    for (const auto& block : source.blocks) {
        const auto found = std::find_if(chains.begin(), chains.end(), [&block](const auto& chain) {
            return chain.symbol == block->symbol;
        });
        if (found == chains.end()) {
            chains.push_back({block->symbol, {block.get()}});
        } else {
            found->definitions.push_back(block.get());
        }
    }
}

// A template and those it extends, one after the other; what they set and define comes together.
void Renderer::run_template(const Template& start, Module& module) {
    BlockChains& chains = chains_.emplace_back();
    chains.module = &module;
    const Template* current = &start;
    std::vector<std::unique_ptr<Depth>> extended;
    while (current != nullptr && !failed_) {
        chains.add(*current);
        Frame frame;
        frame.module = &module;
        frame.locals = locals_.size();
        frame.scope = locals_.size();
        frame.top_level = true;
        frame.chains = &chains;
        const FrameChange change(*this, frame);
        run_body(current->body);
        const Expression* parent = frame_.parent;
        current = parent == nullptr || failed_ ? nullptr : find_template(*parent, IfMissing::fault);
        if (current != nullptr) {
            extended.push_back(
                std::make_unique<Depth>(*this, parent->span, "% is extended here", current->name));
        }
    }
    while (!extended.empty()) {
        extended.pop_back();
    }
}

void Renderer::operator()(const Extends& node, base::Span /*span*/) {
    frame_.parent = node.name.get();
}

void Renderer::operator()(const BlockUse& node, base::Span /*span*/) {
    if (frame_.parent != nullptr || frame_.chains == nullptr) {
        return;
    }
    const BlockChain* chain = frame_.chains->find(node.block->symbol);
    const bool sees_locals = node.block->scope == BlockScope::surrounding;
    run_block(*frame_.chains, *chain, 0, sees_locals ? frame_.locals : locals_.size());
}

void Renderer::run_block(const BlockChains& chains,
                         const BlockChain& chain,
                         std::size_t level,
                         std::size_t locals) {
    const BlockDefinition& block = *chain.definitions[level];
    const Depth depth(*this, block.span, "in block %", program_.symbols.name(block.symbol));
    Frame frame;
    frame.module = chains.module;
    frame.locals = locals;
    frame.scope = locals_.size();
    frame.chains = &chains;
    frame.block = &chain;
    frame.level = level;
    const FrameChange change(*this, frame);
    run_body(block.body);
}

Value Renderer::call_block(const BlockChains& chains,
                           Symbol symbol,
                           std::size_t level,
                           base::Span /*span*/) {
    const BlockChain* chain = chains.find(symbol);
    std::string outer = std::exchange(out_, {});
    run_block(chains, *chain, level, locals_.size());
    return finished(std::exchange(out_, std::move(outer)), escaping());
}

const Template* Renderer::find_template(const Expression& name, IfMissing if_missing) {
    const Value value = eval_defined(name);
    const List names = value.kind() == Kind::list ? value.list() : List{value};
    for (const Value& one : names) {
        const auto found =
            one.is_string() ? program_.templates.find(one.text()) : program_.templates.end();
        if (found != program_.templates.end()) {
            // The faults of one that can't be used were reported when it was compiled.
            failed_ = failed_ || !found->second.usable;
            return failed_ ? nullptr : &found->second;
        }
    }
    if (failed_ || if_missing == IfMissing::ignore) {
        return nullptr;
    }
    std::vector<std::string_view> known;
    for (const auto& [known_name, unused] : program_.templates) {
        known.push_back(known_name);
    }
    const std::string wanted = to_text(value);
    const auto near = base::nearest(wanted, known);
    fail(base::Code::template_missing,
         name.span,
         "there is no template '" + wanted + "'",
         near ? "did you mean '" + std::string(*near) + "'?" : "");
    return nullptr;
}

void Renderer::operator()(const Include& node, base::Span span) {
    if (frame_.parent != nullptr) {
        return;
    }
    const Template* found = find_template(*node.name, node.if_missing);
    if (found == nullptr) {
        return;
    }
    const Depth depth(*this, span, "% is included here", found->name);
    run_template(*found, make_inner_module(node.context));
}

Module* Renderer::import_module(const Expression& name, Context context) {
    const Template* found = find_template(name, IfMissing::fault);
    if (found == nullptr) {
        return nullptr;
    }
    const auto known = std::find_if(imported_.begin(), imported_.end(), [found](const auto& entry) {
        return entry.first == found;
    });
    if (known != imported_.end() && context == Context::withheld) {
        return known->second;
    }
    const Depth depth(*this, name.span, "% is imported here", found->name);
    Module& module = make_inner_module(context);
    if (context == Context::withheld) {
        imported_.emplace_back(found, &module);
    }
    std::string outer = std::exchange(out_, {});
    run_template(*found, module);
    out_ = std::move(outer);
    return &module;
}

void Renderer::operator()(const Import& node, base::Span /*span*/) {
    if (const Module* module = import_module(*node.name, node.context)) {
        bind(node.as,
             std::shared_ptr<const Object>(
                 std::make_shared<ImportedModule>(*module, program_.symbols)));
    }
}

void Renderer::operator()(const FromImport& node, base::Span /*span*/) {
    const Module* module = import_module(*node.name, node.context);
    if (module == nullptr) {
        return;
    }
    const auto object = std::make_shared<ImportedModule>(*module, program_.symbols);
    for (const FromImport::Member& member : node.members) {
        bind(member.as,
             attribute(std::shared_ptr<const Object>(object),
                       program_.symbols.name(member.name),
                       member.span));
    }
}

Value Renderer::make_macro(const MacroBody& macro) {
    std::vector<Binding> captured(locals_.begin() + static_cast<std::ptrdiff_t>(frame_.locals),
                                  locals_.end());
    return std::shared_ptr<const Object>(
        std::make_shared<Macro>(macro, *frame_.module, std::move(captured)));
}

void Renderer::operator()(const MacroDefinition& node, base::Span /*span*/) {
    bind(node.macro->symbol, make_macro(*node.macro));
}

void Renderer::operator()(const CallBlock& node, base::Span span) {
    if (frame_.parent != nullptr) {
        return;
    }
    const auto& call = *std::get_if<Invocation>(&node.call->node);
    const Value callee = eval_defined(*call.callee);
    Arguments list = arguments(call.arguments);
    list.named.emplace_back("caller", make_macro(*node.caller));
    print(call_value(callee, std::move(list), node.call->span), span);
}

Value Renderer::call_macro(const Macro& macro, Call& call) {
    const MacroBody& body = macro.body();
    const Depth depth(*this, call.span(), "% is called here", program_.symbols.name(body.symbol));
    Frame frame;
    frame.module = &macro.module();
    frame.locals = locals_.size();
    const FrameChange change(*this, frame);
    locals_.insert(locals_.end(), macro.captured().begin(), macro.captured().end());
    frame_.scope = locals_.size();
    bind_parameters(body, call);
    std::string outer = std::exchange(out_, {});
    run_body(body.body);
    return finished(std::exchange(out_, std::move(outer)), escaping());
}

void Renderer::bind_parameters(const MacroBody& macro, Call& call) {
    Arguments& given = call.arguments();
    const auto complain = [this, &macro, &call](const std::string& what) {
        fail(base::Code::template_type,
             call.span(),
             "'" + program_.symbols.name(macro.symbol) + "' " + what);
    };
    if (given.positional.size() > macro.parameters.size()) {
        complain("takes " + base::count_of(macro.parameters.size(), "argument") + ", not " +
                 std::to_string(given.positional.size()));
        return;
    }
    for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
        const Parameter& parameter = macro.parameters[i];
        const std::string& name = program_.symbols.name(parameter.symbol);
        const auto named = std::find_if(given.named.begin(),
                                        given.named.end(),
                                        [&name](const auto& entry) { return entry.first == name; });
        if (i < given.positional.size()) {
            bind_here(parameter.symbol, std::move(given.positional[i]));
        } else if (named != given.named.end()) {
            bind_here(parameter.symbol, std::move(named->second));
            given.named.erase(named);
        } else if (parameter.fallback != nullptr) {
            bind_here(parameter.symbol, eval(*parameter.fallback));
        } else {
            bind_here(parameter.symbol,
                      undefined(Missing::item, call.span(), "argument '" + name + "' is missing"));
        }
    }
    if (!given.named.empty() && given.named.back().first == "caller" && macro.takes_caller) {
        bind_here(SymbolTable::kCaller, std::move(given.named.back().second));
        given.named.pop_back();
    } else if (macro.takes_caller && macro.symbol != SymbolTable::kCaller) {
        bind_here(SymbolTable::kCaller,
                  undefined(Missing::item, call.span(), "'caller' needs a 'call' block"));
    }
    if (!given.named.empty()) {
        complain("has no parameter '" + std::string(given.named.front().first) + "'");
    }
}

}  // namespace unitfolio::templating
