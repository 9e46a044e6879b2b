#include "verify/verification_json.h"

#include <nlohmann/json.hpp>

namespace unitfolio::verify {

std::string verification_json(const Verification& verification, std::string_view pdf) {
    nlohmann::ordered_json json;
    json["format"] = "unitfolio-verification";
    json["version"] = 1;
    json["file"] = pdf;
    json["learner"] = verification.learner;
    json["date"] = verification.date;
    json["changes"] = verification.changes();
    json["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : verification.findings) {
        auto& added = json["findings"].emplace_back();
        added["subject"] = subject_name(finding.subject);
        added["name"] = finding.name;
        added["state"] = state_name(finding.state);
        added["detail"] = finding.detail;
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace unitfolio::verify
