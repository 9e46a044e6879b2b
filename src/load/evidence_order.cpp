#include "load/evidence_order.h"

#include <algorithm>
#include <cstddef>

namespace unitfolio::load {

namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of("0123456789", at);
    return (end == std::string_view::npos ? text.size() : end) - at;
}

std::string_view without_zeros(std::string_view digits) {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

}  // namespace

bool reference_before(std::string_view left, std::string_view right) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        const std::size_t left_digits = digits_at(left, i);
        const std::size_t right_digits = digits_at(right, j);
        if (left_digits != 0 && right_digits != 0) {
            const std::string_view a = without_zeros(left.substr(i, left_digits));
            const std::string_view b = without_zeros(right.substr(j, right_digits));
            if (a != b) {
                return a.size() != b.size() ? a.size() < b.size() : a < b;
            }
            i += left_digits;
            j += right_digits;
        } else if (left[i] != right[j]) {
            return left[i] < right[j];
        } else {
            ++i;
            ++j;
        }
    }
    const bool left_ended = i == left.size();
    const bool right_ended = j == right.size();
    return left_ended == right_ended ? left < right : left_ended;
}

void sort_evidence(std::vector<model::Evidence>& evidence) {
    const auto before = [](const model::Evidence& left, const model::Evidence& right) {
        if (left.learner != right.learner) {
            return left.learner < right.learner;
        }
        if (left.reference != right.reference) {
            return reference_before(left.reference, right.reference);
        }
        return left.span < right.span;
    };
    std::sort(evidence.begin(), evidence.end(), before);
}

}  // namespace unitfolio::load
