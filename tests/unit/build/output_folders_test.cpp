#include "build/output_folders.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace unitfolio;

model::Project project_with(const std::string& site, const std::string& portfolios) {
    model::Project project;
    project.root = "centre";
    project.content_folder = "centre/content";
    project.templates_folder = "centre/templates";
    project.site_folder = site;
    project.portfolios_folder = portfolios;
    project.sampling_folder = "centre/sampling";
    return project;
}

TEST_CASE("outputs beside the sources are fine") {
    CHECK_FALSE(
        build::folder_conflict(project_with("centre/site", "centre/portfolios")).has_value());
    CHECK_FALSE(build::folder_conflict(project_with("../public", "/srv/portfolios")).has_value());
}

TEST_CASE("an output must not be the project or hold it") {
    CHECK(build::folder_conflict(project_with("centre", "portfolios")).has_value());
    CHECK(build::folder_conflict(project_with("centre/.", "portfolios")).has_value());
    CHECK(build::folder_conflict(project_with("/", "portfolios")).has_value());
    CHECK(build::folder_conflict(project_with(".", "portfolios")).has_value());
}

TEST_CASE("an output and the sources must not hold one another") {
    CHECK(build::folder_conflict(project_with("centre/content/site", "portfolios")).has_value());
    CHECK(build::folder_conflict(project_with("centre/x/../templates", "portfolios")).has_value());
}

TEST_CASE("sampling plans have a folder of their own") {
    CHECK(build::folder_conflict(project_with("centre/sampling", "centre/portfolios")).has_value());
    CHECK(build::folder_conflict(project_with("centre/site", "centre/sampling/x")).has_value());
}

TEST_CASE("the two outputs must not hold one another") {
    CHECK(
        build::folder_conflict(project_with("centre/site", "centre/site/portfolios")).has_value());
    CHECK(build::folder_conflict(project_with("centre/out/site", "centre/out")).has_value());
    CHECK_FALSE(build::folder_conflict(project_with("centre/out", "centre/output")).has_value());
}

}  // namespace
