// What expressions are worth.
#include "templating/escaping.h"
#include "templating/renderer.h"
#include "templating/runtime_objects.h"
#include "templating/slicing.h"

#include <utility>

namespace unitfolio::templating {

namespace {

/// Bounds the use of the stack.
constexpr std::uint32_t kDeepest = 2000;

}  // namespace

Value Renderer::eval(const Expression& expression) {
    if (failed_) {
        return {};
    }
    if (depth_ >= kDeepest) {
        return fail(base::Code::template_limit,
                    expression.span,
                    "this is nested too deeply to be computed");
    }
    ++depth_;
    Value value =
        std::visit([this, &expression](const auto& node) { return (*this)(node, expression.span); },
                   expression.node);
    --depth_;
    if (failed_) {
        return {};
    }
    return value;
}

Value Renderer::eval_defined(const Expression& expression) {
    return defined(eval(expression));
}

bool Renderer::eval_truth(const Expression& expression) {
    return eval_defined(expression).truthy() && !failed_;
}

Value Renderer::checked(Computed computed, base::Span span) {
    if (!computed.fault.empty()) {
        return fail(base::Code::template_type, span, std::move(computed.fault));
    }
    return std::move(computed.value);
}

Value Renderer::operator()(const Literal& node, base::Span /*span*/) {
    return node.value;
}

Value Renderer::operator()(const Variable& node, base::Span span) {
    if (const Value* value = find_variable(node.symbol)) {
        return *value;
    }
    const Value special = special_variable(node.symbol);
    return special.is_null()
               ? undefined(Missing::variable, span, program_.symbols.name(node.symbol))
               : special;
}

// Names that mean something without being set; null for others.
Value Renderer::special_variable(Symbol symbol) {
    if (symbol == SymbolTable::kSuper && frame_.block != nullptr &&
        frame_.level + 1 < frame_.block->definitions.size()) {
        return std::shared_ptr<const Object>(std::make_shared<BlockReference>(
            *frame_.chains, frame_.block->symbol, frame_.level + 1));
    }
    if (symbol == SymbolTable::kSelf && frame_.chains != nullptr) {
        return std::shared_ptr<const Object>(
            std::make_shared<Self>(*frame_.chains, program_.symbols));
    }
    const auto function = program_.library.globals.find(program_.symbols.name(symbol));
    if (function == program_.library.globals.end()) {
        return {};
    }
    const Function* found = &function->second;
    return std::shared_ptr<const Object>(std::make_shared<BoundFunction>([found](Call& call) {
        return call.renderer().invoke(*found, call.span(), std::move(call.arguments()));
    }));
}

Value Renderer::operator()(const ListDisplay& node, base::Span /*span*/) {
    List items;
    items.reserve(node.items.size());
    for (const ExpressionPtr& item : node.items) {
        items.push_back(eval(*item));
    }
    return items;
}

Value Renderer::operator()(const MapDisplay& node, base::Span /*span*/) {
    Map map;
    for (const auto& [key, value] : node.entries) {
        const Value name = eval_defined(*key);
        if (!name.is_string()) {
            return fail(base::Code::template_type,
                        key->span,
                        "the keys of a map are text, not " + std::string(name.kind_name()));
        }
        map.set(std::string(name.text()), eval(*value));
    }
    return map;
}

Value Renderer::operator()(const Attribute& node, base::Span span) {
    return attribute(eval_defined(*node.subject), node.name, span);
}

Value Renderer::attribute(const Value& subject, std::string_view name, base::Span span) {
    if (failed_) {
        return {};
    }
    if (subject.is_undefined()) {
        return fail_undefined(subject.undefined());
    }
    if (subject.kind() == Kind::map) {
        if (const Value* value = subject.map().find(name)) {
            return *value;
        }
    } else if (subject.kind() == Kind::object) {
        if (auto value = subject.object().attribute(name)) {
            return *std::move(value);
        }
    }
    return undefined(Missing::attribute, span, std::string(name), subject);
}

Value Renderer::operator()(const Subscript& node, base::Span span) {
    const Value subject = eval_defined(*node.subject);
    return item(subject, eval_defined(*node.index), span);
}

Value Renderer::item(const Value& subject, const Value& index, base::Span span) {
    if (failed_) {
        return {};
    }
    if (index.is_string()) {
        return attribute(subject, index.text(), span);
    }
    if (subject.is_undefined()) {
        return fail_undefined(subject.undefined());
    }
    if (index.is_integral()) {
        if (auto found = item_at(subject, index.integer())) {
            return *std::move(found);
        }
    }
    return undefined(Missing::item,
                     span,
                     std::string(subject.kind_name()) + " has no item " + to_literal(index));
}

Value Renderer::operator()(const Slice& node, base::Span span) {
    const Value subject = eval_defined(*node.subject);
    SliceBounds bounds;
    const std::pair<const ExpressionPtr*, std::optional<std::int64_t>*> parts[] = {
        {&node.first, &bounds.first}, {&node.last, &bounds.last}, {&node.step, &bounds.step}};
    for (const auto& [expression, bound] : parts) {
        const Value value = *expression == nullptr ? Value() : eval_defined(**expression);
        if (value.is_integral()) {
            *bound = value.integer();
        } else if (!value.is_null()) {
            return fail(base::Code::template_type,
                        (*expression)->span,
                        "the bounds of a slice are numbers, not " + std::string(value.kind_name()));
        }
    }
    return failed_ ? Value() : checked(sliced(subject, bounds), span);
}

Value Renderer::operator()(const Unary& node, base::Span span) {
    if (node.op == UnaryOp::logical_not) {
        return !eval_truth(*node.operand);
    }
    const Value operand = eval_defined(*node.operand);
    if (failed_ || (node.op == UnaryOp::plus && operand.is_number())) {
        return operand.is_number() && operand.kind() != Kind::decimal ? Value(operand.integer())
                                                                      : operand;
    }
    return checked(negative(operand), span);
}

Value Renderer::operator()(const Binary& node, base::Span span) {
    const Value left = eval_defined(*node.left);
    const Value right = eval_defined(*node.right);
    return failed_ ? Value() : checked(arithmetic(node.op, left, right, escaping()), span);
}

Value Renderer::operator()(const Concatenation& node, base::Span span) {
    List parts;
    bool safe = false;
    for (const ExpressionPtr& part : node.parts) {
        parts.push_back(eval_defined(*part));
        safe = safe || parts.back().kind() == Kind::html;
    }
    std::string text;
    for (const Value& part : parts) {
        append_printed(text, part, safe ? escaping() : Escaping::none);
    }
    if (text.size() > program_.limits.output_bytes) {
        return fail(base::Code::template_limit, span, "the text becomes too long");
    }
    return safe ? finished(std::move(text), escaping()) : Value(std::move(text));
}

Value Renderer::operator()(const Logical& node, base::Span /*span*/) {
    Value left = eval_defined(*node.left);
    const bool decided = left.truthy() == (node.op == LogicalOp::either);
    return decided || failed_ ? left : eval(*node.right);
}

Value Renderer::operator()(const Comparison& node, base::Span span) {
    Value left = eval_defined(*node.first);
    Value result;
    for (const auto& [op, operand] : node.others) {
        Value right = eval_defined(*operand);
        if (failed_) {
            return {};
        }
        result = checked(compared(op, left, right), span);
        if (!result.truthy()) {
            break;
        }
        left = std::move(right);
    }
    return result;
}

Value Renderer::operator()(const Conditional& node, base::Span span) {
    if (eval_truth(*node.condition)) {
        return eval(*node.then);
    }
    if (node.otherwise != nullptr) {
        return eval(*node.otherwise);
    }
    return undefined(Missing::otherwise, span, "");
}

}  // namespace unitfolio::templating
