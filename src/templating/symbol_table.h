// Numbers for the names that templates use, so that looking up a variable compares numbers only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace unitfolio::templating {

using Symbol = std::uint32_t;

/// Filled while templates are compiled, only read while they are rendered.
class SymbolTable {
  public:
    // The names that mean something to the language itself have the first numbers.
    static constexpr Symbol kLoop = 0;
    static constexpr Symbol kCaller = 1;
    static constexpr Symbol kSuper = 2;
    static constexpr Symbol kSelf = 3;
    /// What a filter block or a filtered set works on; no template can spell it.
    static constexpr Symbol kCaptured = 4;

    SymbolTable() {
        for (const std::string_view name : {"loop", "caller", "super", "self", "<captured>"}) {
            intern(name);
        }
    }

    Symbol intern(std::string_view name) {
        if (const auto known = find(name)) {
            return *known;
        }
        const auto symbol = static_cast<Symbol>(names_.size());
        numbers_.emplace(names_.emplace_back(name), symbol);
        return symbol;
    }

    [[nodiscard]] std::optional<Symbol> find(std::string_view name) const {
        const auto found = numbers_.find(name);
        return found == numbers_.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] const std::string& name(Symbol symbol) const { return names_[symbol]; }

    [[nodiscard]] std::size_t size() const { return names_.size(); }

  private:
    std::deque<std::string> names_;
    std::unordered_map<std::string_view, Symbol> numbers_;
};

}  // namespace unitfolio::templating
