#include "model/project.h"

namespace unitfolio::model {

std::string_view Project::type_title(std::string_view code) const {
    for (const EvidenceType& type : evidence_types) {
        if (type.code == code) {
            return type.title;
        }
    }
    return code;
}

std::string shown_path(const Project& project, const std::string& path) {
    const std::string& root = project.root;
    const std::string prefix = root.empty() || root.ends_with('/') ? root : root + "/";
    return path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

}  // namespace unitfolio::model
