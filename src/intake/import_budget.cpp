#include "intake/import_budget.h"

#include <algorithm>

namespace unitfolio::intake {

void ImportBudget::count_object() {
    ++objects_;
    if (objects_ > limits_.objects) {
        throw RefusedPdf("it is made of too many objects");
    }
}

void ImportBudget::count_text(std::size_t size) {
    text_ += size;
    if (text_ > limits_.text_bytes) {
        throw RefusedPdf("its objects are too large");
    }
}

void ImportBudget::count_unpacked(std::size_t size) {
    unpacked_ += size;
    if (unpacked_ > limits_.total_bytes) {
        throw RefusedPdf("it unpacks to more than any document holds");
    }
}

std::size_t ImportBudget::most_of_stream() const {
    return std::min(limits_.stream_bytes, limits_.total_bytes - unpacked_);
}

}  // namespace unitfolio::intake
