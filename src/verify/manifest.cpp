#include "verify/manifest.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace unitfolio::verify {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kDigestLength = 64;
constexpr int kVersion = 1;

base::Fault broken(std::string_view why) {
    return {std::string(why), ""};
}

std::string text_of(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_digest(std::string_view text) {
    return text.size() == kDigestLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Size and digest; nothing if one is missing or no such thing.
std::optional<ListedPdf> digest_of(const Json& json) {
    const auto size = json.find("size");
    ListedPdf listed;
    listed.sha256 = text_of(json, "sha256");
    if (size == json.end() || !size->is_number_unsigned() || !is_digest(listed.sha256)) {
        return std::nullopt;
    }
    listed.size = size->get<std::uint64_t>();
    return listed;
}

/// False for a list that is none, or says something of a file that can't be understood.
bool read_files(const Json& json, Manifest& manifest) {
    const auto list = json.find("files");
    if (list == json.end() || !list->is_array()) {
        return false;
    }
    for (const Json& file : *list) {
        if (!file.is_object()) {
            return false;
        }
        std::string name = text_of(file, "embedded_as");
        if (name.empty()) {
            ++manifest.elsewhere;
            continue;
        }
        const auto digest = digest_of(file);
        if (!digest) {
            return false;
        }
        manifest.files.push_back({std::move(name), digest->size, digest->sha256});
    }
    return true;
}

}  // namespace

base::Result<Manifest> read_manifest(std::string_view text) {
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return broken("is no JSON object");
    }
    if (text_of(json, "format") != "unitfolio-portfolio") {
        return broken("is no record of a portfolio");
    }
    const auto version = json.find("version");
    if (version == json.end() || *version != kVersion) {
        return broken("has a version that this unitfolio does not know");
    }
    Manifest manifest;
    manifest.date = text_of(json, "date");
    if (const auto learner = json.find("learner"); learner != json.end() && learner->is_object()) {
        manifest.learner = text_of(*learner, "name");
    }
    if (!read_files(json, manifest)) {
        return broken("has a list of files that can't be read");
    }
    if (const auto pdf = json.find("pdf"); pdf != json.end()) {
        manifest.pdf = pdf->is_object() ? digest_of(*pdf) : std::nullopt;
        if (!manifest.pdf) {
            return broken("has a digest of the PDF that can't be read");
        }
        json.erase("pdf");
    }
    manifest.content = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return manifest;
}

}  // namespace unitfolio::verify
