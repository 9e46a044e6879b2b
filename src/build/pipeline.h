// The whole job: files in, a revision site and portfolios out. Each stage is a value that the next
// one reads; faults of every stage come together in one report, and nothing is published unless
// there are no errors among them.
#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "base/source.h"
#include "io/file_system.h"
#include "io/staged_output.h"
#include "link/site.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace unitfolio::build {

enum class Purpose : std::uint8_t {
    /// Make the outputs and put them in place.
    publish,
    /// Go through everything, write nothing.
    examine,
    /// Make the site, write nothing: the report holds its files.
    preview,
};

/// How much is made of a project that is only examined.
enum class Extent : std::uint8_t {
    everything,
    /// A page of every kind and one portfolio, so that every template is tried; of the other
    /// learners only the files that are attached. What is left out costs most of a build's time and
    /// can only fail where a template meets something unusual in the content.
    samples,
};

struct Request {
    Purpose purpose = Purpose::publish;
    /// Of an examination; a publication holds everything.
    Extent extent = Extent::everything;
    /// The project file.
    std::string config;
    /// Where the templates lie that came with the program, for what a project has none of its own.
    std::string shipped_templates;
    bool site = true;
    bool portfolios = true;
    /// The slug of the only learner whose portfolio is wanted; of a preview, whose coverage it
    /// shows.
    std::optional<std::string> learner;
    /// Whom portfolios are made for; who the project says if unset.
    std::optional<model::Profile> profile;
    std::size_t jobs = 1;
    /// The day of the run: nothing that is made depends on it, but checks of dates do.
    base::Date today;
};

/// What was put in place.
struct Publication {
    std::string folder;
    /// HTML pages of a site, or portfolios.
    std::size_t documents = 0;
    /// Pages of all portfolios; 0 for a site.
    std::size_t sheets = 0;
    io::CommitSummary files;
};

enum class Trouble : std::uint8_t { none, configuration, environment };

struct Report {
    std::unique_ptr<base::Sources> sources = std::make_unique<base::Sources>();
    /// Sorted.
    base::Diagnostics diagnostics;
    /// What the content says; nothing if there is no project.
    std::unique_ptr<link::Site> site;
    std::vector<Publication> published;
    /// Of a preview that is sound, by their path below the site's folder.
    std::map<std::string, std::string, std::less<>> previewed;
    /// Why the run stopped, if it did.
    Trouble trouble = Trouble::none;
    base::Fault fault;
};

[[nodiscard]] Report run(const Request& request, io::FileSystem& files);

}  // namespace unitfolio::build
