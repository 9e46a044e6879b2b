// Where text came from. Every value that a fault may be reported about carries a Span into a
// Source, so that a diagnostic can show file, line, column and the line itself without anybody
// having kept them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace unitfolio::base {

/// Names one text in a Sources. The order of ids is the order in which files are reported.
enum class SourceId : std::uint32_t {};

/// The id of no text: for faults of a whole project or of the command line.
inline constexpr SourceId kNoSource{0xFFFFFFFFU};

/// A half-open range of bytes of one source. Empty spans mark a place between two bytes.
struct Span {
    SourceId source = kNoSource;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend auto operator<=>(const Span&, const Span&) = default;
};

/// A place as people and editors count: both from 1, columns in code points (a tab is one).
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend auto operator<=>(const Position&, const Position&) = default;
};

/// One text with its name and the starts of its lines.
class Source {
  public:
    Source(std::string path, std::string text);

    /// As it is shown to people: relative to the project where possible, with '/'.
    [[nodiscard]] const std::string& path() const { return path_; }

    /// At most 4 GiB (spans count in 32 bits); readers refuse larger files before they come here.
    [[nodiscard]] std::string_view text() const { return text_; }

    /// Offsets past the end are taken as the end.
    [[nodiscard]] Position position(std::uint32_t offset) const;

    /// The offset at which a line (from 1) starts; lines past the last give the end of the text.
    [[nodiscard]] std::uint32_t line_start(std::uint32_t line) const;

    /// The text of a line (from 1) without its line ending.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

    [[nodiscard]] std::uint32_t line_count() const;

  private:
    std::string path_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
};

/// Owns all sources of a run. Adding is for one thread at a time; once all are added any number may
/// read. References to a Source and views of its text stay valid as long as the Sources.
class Sources {
  public:
    SourceId add(std::string path, std::string text);
    [[nodiscard]] const Source& operator[](SourceId id) const;

    [[nodiscard]] std::size_t size() const { return sources_.size(); }

  private:
    std::deque<Source> sources_;
};

}  // namespace unitfolio::base
