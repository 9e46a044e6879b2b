#include "templating/call.h"

#include "templating/renderer.h"

namespace unitfolio::templating {

namespace {

const Value kNothing;

}  // namespace

bool Call::has(std::size_t index) const {
    return index < count() && !arguments_.positional[index].is_undefined();
}

const Value& Call::operator[](std::size_t index) const {
    return has(index) ? arguments_.positional[index] : kNothing;
}

std::string Call::text(std::size_t index, std::string_view fallback) {
    return has(index) ? to_text((*this)[index]) : std::string(fallback);
}

std::int64_t Call::integer(std::size_t index, std::int64_t fallback) {
    if (!has(index)) {
        return fallback;
    }
    const Value& value = (*this)[index];
    if (!value.is_integral()) {
        fail("expected a whole number, found " + std::string(value.kind_name()));
        return fallback;
    }
    return value.integer();
}

double Call::decimal(std::size_t index, double fallback) {
    if (!has(index)) {
        return fallback;
    }
    const Value& value = (*this)[index];
    if (!value.is_number()) {
        fail("expected a number, found " + std::string(value.kind_name()));
        return fallback;
    }
    return value.decimal();
}

bool Call::truth(std::size_t index, bool fallback) const {
    return has(index) ? (*this)[index].truthy() : fallback;
}

Value Call::items(std::size_t index) {
    return renderer_.items((*this)[index], span_);
}

Value Call::fail(std::string message) {
    return renderer_.fail(base::Code::template_type, span_, std::move(message));
}

Escaping Call::escaping() const {
    return renderer_.escaping();
}

}  // namespace unitfolio::templating
