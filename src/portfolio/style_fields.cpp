#include "portfolio/style_fields.h"

#include <array>
#include <string_view>

namespace unitfolio::portfolio {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;

namespace {

constexpr Bounds kMarginMillimetres{10, 80};
constexpr Bounds kSizePoints{6, 60};
constexpr Bounds kLeading{1, 2.5};
constexpr Bounds kPaddingPoints{0, 20};
constexpr Bounds kPictureMillimetres{20, 200};
constexpr data::Pattern kHexadecimal{
    "^#[0-9a-fA-F]{6}$", "six hexadecimal digits behind a hash, in quotes: \"#0b5a60\""};

constexpr std::array<std::string_view, 2> kPapers = {"a4", "letter"};
constexpr std::array<std::string_view, 2> kPictures = {"reduced", "original"};
constexpr std::array<std::string_view, 2> kSignatures = {"fields", "lines"};
constexpr std::array<std::string_view, 2> kFaces = {"serif", "sans"};

constexpr Field margin(std::string_view name, std::string_view help) {
    return {.name = name, .form = Form::decimal, .bounds = kMarginMillimetres, .help = help};
}

constexpr Field size(std::string_view name, std::string_view help) {
    return {.name = name, .form = Form::decimal, .bounds = kSizePoints, .help = help};
}

constexpr Field colour(std::string_view name, std::string_view help) {
    return {.name = name, .form = Form::code, .pattern = kHexadecimal, .help = help};
}

constexpr std::array kMargins = {
    margin("top", "The margin at the top in millimetres."),
    margin("right",
           "The margin on the right in millimetres. It holds the criteria that "
           "paragraphs claim."),
    margin("bottom", "The margin at the bottom in millimetres."),
    margin("left", "The margin on the left in millimetres."),
};
constexpr FieldTable kMarginTable{"the margins of a portfolio style", kMargins};

constexpr std::array kType = {
    Field{.name = "body_face",
          .form = Form::word,
          .words = kFaces,
          .help = "The letters of running text: serif or sans."},
    Field{.name = "heading_face",
          .form = Form::word,
          .words = kFaces,
          .help = "The letters of headings: serif or sans."},
    size("title", "The size of the title on the cover in points."),
    size("heading1", "The size of headings of the first level in points."),
    size("heading2", "The size of headings of the second level in points."),
    size("heading3", "The size of headings of the third level in points."),
    size("heading4", "The size of headings of the fourth level in points."),
    size("body", "The size of running text in points."),
    size("small", "The size of labels and captions in points."),
    Field{.name = "leading",
          .form = Form::decimal,
          .bounds = kLeading,
          .help = "The distance of lines as a multiple of their size, such as 1.46."},
    Field{.name = "justify", .form = Form::flag, .help = "Whether lines fill the whole width."},
    Field{.name = "hyphenate",
          .form = Form::flag,
          .help = "Whether long words are divided at the end of a line."},
};
constexpr FieldTable kTypeTable{"the type of a portfolio style", kType};

constexpr std::array kTables = {
    Field{.name = "grid",
          .form = Form::flag,
          .help = "Whether lines are drawn around every cell, as on a form, or only between rows."},
    Field{.name = "padding",
          .form = Form::decimal,
          .bounds = kPaddingPoints,
          .help = "The white space around what stands in a cell, in points: 4 if left out."},
};
constexpr FieldTable kTableLooks{"the tables of a portfolio style", kTables};

constexpr std::array kColours = {
    colour("text", "The colour of running text, such as \"#1f292b\"."),
    colour("accent", "The colour of headings, links and bars, such as \"#0b5a60\"."),
    colour("muted", "The colour of labels, captions and running lines, such as \"#5d6a6d\"."),
    colour("tint", "The background of head rows and boxes, such as \"#edf4f4\"."),
    colour("rule", "The colour of lines, such as \"#c9d4d5\"."),
    colour("partly", "The colour of what is partly met, such as \"#8a5a00\"."),
    colour("gap", "The colour of gaps, such as \"#a32a1c\"."),
};
constexpr FieldTable kColourTable{"the colours of a portfolio style", kColours};

constexpr std::array kRunningLine = {
    Field{.name = "left",
          .help = "The text on the left. {learner}, {registration}, {title}, {page} and {pages} "
                  "stand for what they say."},
    Field{.name = "centre", .help = "The text in the middle, with the same words in braces."},
    Field{.name = "right", .help = "The text on the right, with the same words in braces."},
};
constexpr FieldTable kRunningLineTable{"a running line of a portfolio style", kRunningLine};

constexpr std::array kStyle = {
    data::kSchemaField,
    Field{.name = "language",
          .form = Form::code,
          .pattern = {"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$",
                      "the tag of a language such as en-GB or cy"},
          .help = "The language of the words that the templates bring, as a tag such as 'cy': "
                  "en-GB if left out. Content in another language is marked as such."},
    Field{.name = "paper",
          .form = Form::word,
          .words = kPapers,
          .help = "The size of the paper: a4, also if left out, or letter."},
    Field{.name = "pictures",
          .form = Form::word,
          .words = kPictures,
          .help = "Whether pictures that are finer than 300 dots an inch where they stand are made "
                  "smaller: reduced, also if left out, or original."},
    Field{.name = "signatures",
          .form = Form::word,
          .words = kSignatures,
          .help =
              "How signatures and comments are asked for: fields that PDF readers fill in, also "
              "if left out, or lines for a pen."},
    Field{.name = "margins",
          .form = Form::table,
          .table = &kMarginTable,
          .help = "The margins of a page in millimetres, from 10 to 80."},
    Field{.name = "type",
          .form = Form::table,
          .table = &kTypeTable,
          .help = "Letters, their sizes and the setting of lines."},
    Field{.name = "tables",
          .form = Form::table,
          .table = &kTableLooks,
          .help = "The lines of tables and the white space in them."},
    Field{.name = "picture_height",
          .form = Form::decimal,
          .bounds = kPictureMillimetres,
          .help = "The tallest that a picture may be, in millimetres: 148 if left out."},
    Field{.name = "cover",
          .form = Form::flag,
          .help = "Whether the first page is a cover, without a line at its top and bottom: true "
                  "if left out."},
    Field{.name = "colours",
          .form = Form::table,
          .table = &kColourTable,
          .help = "The colours, each as six hexadecimal digits behind a hash, in quotes."},
    Field{.name = "header",
          .form = Form::table,
          .table = &kRunningLineTable,
          .help = "The line at the top of a page. Given, it replaces all three of its parts."},
    Field{.name = "footer",
          .form = Form::table,
          .table = &kRunningLineTable,
          .help = "The line at the bottom of a page. Given, it replaces all three of its parts."},
};
constexpr FieldTable kStyleTable{"a portfolio style", kStyle};

}  // namespace

const FieldTable& style_fields() {
    return kStyleTable;
}

const FieldTable& margin_fields() {
    return kMarginTable;
}

const FieldTable& type_fields() {
    return kTypeTable;
}

const FieldTable& table_fields() {
    return kTableLooks;
}

const FieldTable& colour_fields() {
    return kColourTable;
}

const FieldTable& running_line_fields() {
    return kRunningLineTable;
}

}  // namespace unitfolio::portfolio
