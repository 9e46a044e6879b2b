// Links between files of the site. They are relative, so that the site works from a server, below a
// sub-path and from the disk, and they always name a file: "index.html", never a folder.
#pragma once

#include <string>
#include <string_view>

namespace unitfolio::site {

/// A page of the site (its path from the root with '/', not escaped), or a spot on it.
struct Place {
    std::string path;
    /// May be empty.
    std::string anchor;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Percent-encodes all bytes but letters, digits, "-._~" and "/".
[[nodiscard]] std::string escape_path(std::string_view path);

/// The beginning of a slug, short enough for the name of a file on every system.
[[nodiscard]] std::string_view file_stem(std::string_view slug);

/// How the links of one page start.
class LinkBase {
  public:
    /// Relative links from a page at `path`.
    [[nodiscard]] static LinkBase relative_to(std::string path);

    /// Links that work wherever the page turns up, for the page that is shown instead of one that
    /// is missing: "/revision/glossary.html" where the site lives at
    /// "https://example.org/revision".
    [[nodiscard]] static LinkBase rooted(std::string_view base_url);

    /// What takes one from the page to the root: "", "../", "/revision/". Assets are linked with
    /// it.
    [[nodiscard]] std::string root() const;

    /// Ready for an href but for HTML's own escaping. A spot on the page itself is "#spot".
    [[nodiscard]] std::string to(const Place& place) const;

  private:
    LinkBase() = default;

    std::string path_;
    std::string root_;
    bool is_rooted_ = false;
};

}  // namespace unitfolio::site
