#include "portfolio/seal.h"

#include "base/hash.h"

#include <nlohmann/json.hpp>

namespace unitfolio::portfolio {

std::string sealed_record(std::string_view record, std::string_view pdf, std::uint32_t page_count) {
    auto json = nlohmann::ordered_json::parse(record);
    json["pdf"] = {{"pages", page_count}, {"size", pdf.size()}, {"sha256", base::sha256(pdf)}};
    return json.dump(2) + "\n";
}

}  // namespace unitfolio::portfolio
