// The objects that the language makes while a template runs.
#pragma once

#include "templating/object.h"
#include "templating/renderer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unitfolio::templating {

/// A macro or the body of a call block, with what it can see.
class Macro final : public Object {
  public:
    Macro(const MacroBody& body, Module& module, std::vector<Binding> captured)
        : body_(body),
          module_(module),
          captured_(std::move(captured)) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a macro"; }

    [[nodiscard]] bool callable() const override { return true; }

    [[nodiscard]] Value call(Call& call) const override {
        return call.renderer().call_macro(*this, call);
    }

    [[nodiscard]] std::size_t depth() const override;

    [[nodiscard]] const MacroBody& body() const { return body_; }

    [[nodiscard]] Module& module() const { return module_; }

    [[nodiscard]] const std::vector<Binding>& captured() const { return captured_; }

  private:
    const MacroBody& body_;
    Module& module_;
    /// The local variables around the definition, as they were then.
    std::vector<Binding> captured_;
};

/// `loop`.
class Loop final : public Object, public std::enable_shared_from_this<Loop> {
  public:
    explicit Loop(Value items)
        : items_(std::move(items)) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a loop"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
    [[nodiscard]] std::vector<std::string_view> attribute_names() const override;

    [[nodiscard]] std::size_t depth() const override;

    void move_to(std::size_t index) { index_ = index; }

    [[nodiscard]] Value cycle(Call& call) const;
    [[nodiscard]] Value changed(const Call& call) const;

  private:
    Value items_;
    std::size_t index_ = 0;
    mutable std::optional<List> last_seen_;
};

/// `namespace()`: the one thing that templates can change.
class Namespace final : public Object {
  public:
    [[nodiscard]] std::string_view kind_name() const override { return "a namespace"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
    [[nodiscard]] std::vector<std::string_view> attribute_names() const override;

    void set(std::string_view name, Value value) const {
        content_.set(std::string(name), std::move(value));
    }

    void clear() const { content_ = {}; }

  private:
    mutable Map content_;
};

/// An imported template.
class ImportedModule final : public Object {
  public:
    ImportedModule(const Module& module, const SymbolTable& symbols)
        : module_(module),
          symbols_(symbols) {}

    [[nodiscard]] std::string_view kind_name() const override { return "an imported template"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
    [[nodiscard]] std::vector<std::string_view> attribute_names() const override;

  private:
    const Module& module_;
    const SymbolTable& symbols_;
};

/// `self.name` and `super`: a block, to be called.
class BlockReference final : public Object {
  public:
    BlockReference(const BlockChains& chains, Symbol symbol, std::size_t level)
        : chains_(chains),
          symbol_(symbol),
          level_(level) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a block"; }

    [[nodiscard]] bool callable() const override { return true; }

    [[nodiscard]] Value call(Call& call) const override {
        return call.renderer().call_block(chains_, symbol_, level_, call.span());
    }

  private:
    const BlockChains& chains_;
    Symbol symbol_;
    std::size_t level_;
};

/// `self`.
class Self final : public Object {
  public:
    Self(const BlockChains& chains, const SymbolTable& symbols)
        : chains_(chains),
          symbols_(symbols) {}

    [[nodiscard]] std::string_view kind_name() const override { return "the template"; }

    [[nodiscard]] std::optional<Value> attribute(std::string_view name) const override;
    [[nodiscard]] std::vector<std::string_view> attribute_names() const override;

  private:
    const BlockChains& chains_;
    const SymbolTable& symbols_;
};

/// A function or method as a value.
class BoundFunction final : public Object {
  public:
    /// `depth` is that of what the body holds.
    explicit BoundFunction(Filter body, std::size_t depth = 0)
        : body_(std::move(body)),
          depth_(depth + 1) {}

    [[nodiscard]] std::string_view kind_name() const override { return "a function"; }

    [[nodiscard]] bool callable() const override { return true; }

    [[nodiscard]] Value call(Call& call) const override { return body_(call); }

    [[nodiscard]] std::size_t depth() const override { return depth_; }

  private:
    Filter body_;
    std::size_t depth_;
};

}  // namespace unitfolio::templating
