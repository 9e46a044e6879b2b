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

}  // namespace unitfolio::model
