#include "markup/html_output.h"

namespace unitfolio::markup {

HtmlOutput& HtmlOutput::open(std::string_view name) {
    html_ += '<';
    html_ += name;
    return *this;
}

HtmlOutput& HtmlOutput::attribute(std::string_view name, std::string_view value) {
    html_ += ' ';
    html_ += name;
    html_ += "=\"";
    base::append_escaped_html(html_, value);
    html_ += '"';
    return *this;
}

HtmlOutput& HtmlOutput::end() {
    html_ += '>';
    return *this;
}

HtmlOutput& HtmlOutput::close(std::string_view name) {
    html_ += "</";
    html_ += name;
    html_ += '>';
    return *this;
}

HtmlOutput& HtmlOutput::text(std::string_view text) {
    base::append_escaped_html(html_, text);
    return *this;
}

HtmlOutput& HtmlOutput::line_end() {
    html_ += '\n';
    return *this;
}

}  // namespace unitfolio::markup
