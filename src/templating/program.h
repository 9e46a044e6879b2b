// Everything compiled that rendering reads.
#pragma once

#include "base/source.h"
#include "templating/function.h"
#include "templating/statement.h"
#include "templating/symbol_table.h"
#include "templating/template_set.h"

#include <map>
#include <string>

namespace unitfolio::templating {

struct Program {
    const base::Sources* sources;
    Escaping escaping;
    Limits limits;
    SymbolTable symbols;
    Library library;
    std::map<std::string, Template, std::less<>> templates;
};

}  // namespace unitfolio::templating
