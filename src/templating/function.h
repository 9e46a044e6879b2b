// A filter, test, method or global function under its name, with the parameters it takes.
#pragma once

#include "templating/call.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::templating {

class Function {
  public:
    /// `parameters` are names separated by spaces: "old new count?". '?' marks one that may be left
    /// out, "*" alone takes whatever comes, "undefined" as the first says that values that are not
    /// defined may be passed.
    Function(std::string name, Filter body, std::string_view parameters);

    [[nodiscard]] const std::string& name() const { return name_; }

    [[nodiscard]] bool takes_undefined() const { return takes_undefined_; }

    [[nodiscard]] Value operator()(Call& call) const { return body_(call); }

    /// Puts named arguments in their places. Says what is wrong if they don't fit.
    [[nodiscard]] std::optional<std::string> bind(Arguments& arguments) const;

  private:
    struct Parameter {
        std::string name;
        bool optional = false;
    };

    [[nodiscard]] std::optional<std::string> place_named(Arguments& arguments) const;

    std::string name_;
    Filter body_;
    std::vector<Parameter> parameters_;
    bool variadic_ = false;
    bool takes_undefined_ = false;
};

using Functions = std::map<std::string, Function, std::less<>>;

inline void add(Functions& functions, std::string name, Filter body, std::string_view parameters) {
    Function function(name, std::move(body), parameters);
    functions.insert_or_assign(std::move(name), std::move(function));
}

/// Everything that templates may call. Parameters of filters, tests and methods begin with the
/// value itself.
struct Library {
    Library();

    Functions filters;
    Functions tests;
    Functions globals;
    Functions text_methods;
    Functions map_methods;
};

// The parts of the library, each in a file of its name.
void add_text_filters(Functions& filters);
void add_list_filters(Functions& filters);
void add_number_filters(Functions& filters);
void add_selection_filters(Functions& filters);
void add_escaping_filters(Functions& filters);
void add_tests(Functions& tests);
void add_globals(Functions& globals);
void add_methods(Functions& text_methods, Functions& map_methods);

}  // namespace unitfolio::templating
