// The filters that make text safe for where it stands, or say that it is.
#include "base/text.h"
#include "templating/characters.h"
#include "templating/escaping.h"
#include "templating/function.h"
#include "templating/html_text.h"
#include "templating/json.h"
#include "templating/renderer.h"
#include "templating/slicing.h"

#include <algorithm>
#include <optional>
#include <string>

namespace unitfolio::templating {

namespace {

// What the escaping filters do where nothing is escaped by itself: they are asked for HTML then.
Escaping explicit_escaping(const Call& call) {
    return call.escaping() == Escaping::none ? Escaping::html : call.escaping();
}

Value force_escape(Call& call) {
    return escaped(Value(call.text(0)), explicit_escaping(call));
}

Value safe(Call& call) {
    return base::SafeHtml::trusted(call.text(0));
}

Value url_encode(Call& call) {
    if (call[0].is_string() || !items_of(call[0])) {
        return percent_encoded(call.text(0), "/");
    }
    std::string query;
    const auto append = [&query](const Value& key, const Value& value) {
        query += query.empty() ? "" : "&";
        query += percent_encoded(to_text(key), "+") + "=" + percent_encoded(to_text(value), "+");
    };
    if (call[0].kind() == Kind::map) {
        for (const auto& [key, value] : call[0].map().entries()) {
            append(key, call.renderer().defined(value));
        }
        return query;
    }
    const Value pairs = call.items(0);
    for (const Value& pair : pairs.list()) {
        if (pair.kind() != Kind::list || pair.list().size() != 2) {
            return call.fail("'urlencode' needs text, a map or a list of pairs");
        }
        append(pair.list()[0], pair.list()[1]);
    }
    return query;
}

Value json(Call& call) {
    std::optional<int> indent;
    if (!call[1].is_null()) {
        indent = static_cast<int>(std::clamp<std::int64_t>(call.integer(1), 0, 100));
    }
    if (auto text = to_json(call[0], indent)) {
        return base::SafeHtml::trusted(*std::move(text));
    }
    return call.fail("not everything in this can be written as JSON, or it gets too long");
}

Value attributes(Call& call) {
    if (call[0].kind() != Kind::map) {
        return call.fail("'xmlattr' needs a map, not " + std::string(call[0].kind_name()));
    }
    std::string text;
    for (const auto& [name, value] : call[0].map().entries()) {
        if (value.is_null() || value.is_undefined()) {
            continue;
        }
        if (name.find_first_of(" \t\n\r\f\v/>=") != std::string::npos) {
            return call.fail("'" + name + "' can't be the name of an attribute");
        }
        text += text.empty() && !call.truth(1, true) ? "" : " ";
        append_escaped(text, name, Escaping::html);
        text += "=\"";
        append_printed(text, value, Escaping::html);
        text += '"';
    }
    return finished(std::move(text), call.escaping());
}

}  // namespace

void add_escaping_filters(Functions& filters) {
    const Filter escape = [](Call& call) {
        return escaped(call[0], explicit_escaping(call));
    };
    add(filters, "e", escape, "value");
    add(filters, "escape", escape, "value");
    add(filters, "forceescape", force_escape, "value");
    add(filters, "safe", safe, "value");
    add(
        filters,
        "striptags",
        [](Call& call) { return Value(text_of_html(call.text(0))); },
        "value");
    add(filters, "urlencode", url_encode, "value");
    add(filters, "tojson", json, "value indent?");
    add(filters, "xmlattr", attributes, "d autospace?");
}

}  // namespace unitfolio::templating
