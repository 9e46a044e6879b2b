#include "load/registration_number.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace unitfolio::load {

using base::Code;

namespace {

constexpr std::string_view kUnitLetters = "ADFHJKLMRTY";
constexpr std::string_view kQualificationDigits = "0123456789X";
constexpr std::size_t kLength = 10;

/// What a learner without a number of their own is entered under.
constexpr std::string_view kTemporaryLearner = "9999999999";

/// Units of this series were often numbered without regard to the check letter.
constexpr std::string_view kLooseSeries = "650";

/// Whether `text` has the form of `pattern`, where 'd' stands for a digit.
bool has_form(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == 'd' ? !is_digit : text[i] != pattern[i]) {
            return false;
        }
    }
    return true;
}

/// The weighted sum of the seven digits in `text`, modulo 11.
std::size_t check_sum(std::string_view text) {
    std::size_t sum = 0;
    std::size_t weight = 8;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            sum += weight * static_cast<std::size_t>(letter - '0');
            --weight;
        }
    }
    return sum % 11;
}

void report_check_letter(const data::Text& number, char expected, base::Diagnostics& diagnostics) {
    const std::string_view digits = std::string_view(number.text).substr(2);
    if (!digits.starts_with(kLooseSeries)) {
        diagnostics
            .report(Code::number_check_digit,
                    number.span,
                    fmt::format("the check letter of unit number '{}' is wrong", number.text))
            .hint(fmt::format(
                "'{}' would start with {}; look for a slip in the digits too", digits, expected));
        return;
    }
    auto& advice = diagnostics.report(
        Code::number_check_digit,
        number.span,
        fmt::format("unit number '{}' would start with {}, but numbers of the {} series often "
                    "break that rule",
                    number.text,
                    expected,
                    kLooseSeries));
    advice.severity = base::Severity::info;
    advice.hint("compare it with the awarding organisation's specification");
}

}  // namespace

std::optional<char> learner_check_digit(std::string_view number) {
    if (!has_form(number, "dddddddddd") || number.front() == '0') {
        return std::nullopt;
    }
    std::size_t sum = 0;
    for (std::size_t i = 0; i + 1 < kLength; ++i) {
        sum += (kLength - i) * static_cast<std::size_t>(number[i] - '0');
    }
    const std::size_t rest = sum % 11;
    return rest == 0 ? std::nullopt : std::optional(static_cast<char>('0' + (10 - rest)));
}

std::optional<char> qualification_check_digit(std::string_view number) {
    if (number.size() != kLength || !has_form(number.substr(0, 9), "ddd/dddd/") ||
        kQualificationDigits.find(number.back()) == std::string_view::npos) {
        return std::nullopt;
    }
    return kQualificationDigits[check_sum(number.substr(0, 9))];
}

std::optional<char> unit_check_letter(std::string_view number) {
    if (number.size() != kLength || number.front() < 'A' || number.front() > 'Z' ||
        !has_form(number.substr(1), "/ddd/dddd")) {
        return std::nullopt;
    }
    return kUnitLetters[check_sum(number.substr(1))];
}

std::string read_qualification_number(data::FieldReader& fields, base::Diagnostics& diagnostics) {
    const auto number = fields.text("number");
    if (!number) {
        return {};
    }
    const auto digit = qualification_check_digit(number->text);
    if (!digit) {
        diagnostics
            .report(Code::field_value,
                    number->span,
                    fmt::format("'{}' is not the number of a qualification", number->text))
            .hint("write three digits, four digits and a digit or X, such as '603/3836/2'");
    } else if (*digit != number->text.back()) {
        diagnostics
            .report(
                Code::number_check_digit,
                number->span,
                fmt::format("the check digit of qualification number '{}' is wrong", number->text))
            .hint(fmt::format("'{}' would end in {}; look for a slip in the other digits too",
                              number->text.substr(0, 8),
                              *digit));
    }
    return number->text;
}

std::string read_unit_number(data::FieldReader& fields, base::Diagnostics& diagnostics) {
    const auto number = fields.text("number");
    if (!number) {
        return {};
    }
    const auto letter = unit_check_letter(number->text);
    if (!letter) {
        diagnostics
            .report(Code::field_value,
                    number->span,
                    fmt::format("'{}' is not the number of a unit", number->text))
            .hint("write a capital letter, three digits and four digits, such as 'T/506/1980'");
    } else if (*letter != number->text.front()) {
        report_check_letter(*number, *letter, diagnostics);
    }
    return number->text;
}

std::string read_learner_number(data::FieldReader& fields, base::Diagnostics& diagnostics) {
    const auto number = fields.text("uln");
    if (!number) {
        return {};
    }
    const std::string_view text = number->text;
    const auto report = [&](std::string message, std::string cure) {
        diagnostics.report(Code::number_check_digit, number->span, std::move(message))
            .hint(std::move(cure));
    };
    const auto digit = learner_check_digit(text);
    if (!has_form(text, "dddddddddd") || text.front() == '0') {
        report(fmt::format("'{}' is no unique learner number", text),
               "write its ten digits without spaces; the first is no zero");
    } else if (text != kTemporaryLearner && !digit) {
        report(fmt::format("no unique learner number begins with '{}'", text.substr(0, 9)),
               "compare it with the learner's record");
    } else if (text != kTemporaryLearner && *digit != text.back()) {
        report(fmt::format("the check digit of the unique learner number '{}' is wrong", text),
               fmt::format("'{}' would end in {}; look for a slip in the other digits too",
                           text.substr(0, 9),
                           *digit));
    }
    return number->text;
}

}  // namespace unitfolio::load
