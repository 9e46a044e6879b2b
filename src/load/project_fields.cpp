#include "base/code.h"
#include "load/field_patterns.h"
#include "load/field_tables.h"
#include "model/portfolio_set.h"
#include "model/privacy.h"

#include <array>
#include <string_view>
#include <vector>

namespace unitfolio::load {

using data::Bounds;
using data::Field;
using data::FieldTable;
using data::Form;
using data::Need;
using data::Times;

namespace {

/// The widest window in which evidence can count as current, a working life: beyond it there would
/// be none.
constexpr Bounds kMonths{1, 600};
constexpr Bounds kItems{1, 100};

constexpr std::array kFolders = {
    Field{.name = "content",
          .form = Form::code,
          .pattern = kFolderPattern,
          .help = "The folder of everything that is written: units, learners and so on. It is "
                  "'content' if left out."},
    Field{.name = "templates",
          .form = Form::code,
          .pattern = kFolderPattern,
          .help = "The folder of your own templates. It is 'templates' if left out."},
    Field{.name = "site",
          .form = Form::code,
          .pattern = kFolderPattern,
          .help = "The folder that the revision site is written to. It is 'site' if left out."},
    Field{.name = "portfolios",
          .form = Form::code,
          .pattern = kFolderPattern,
          .help = "The folder that portfolios are written to. It is 'portfolios' if left out."},
    Field{.name = "sampling",
          .form = Form::code,
          .pattern = kFolderPattern,
          .help = "The folder that sampling plans are written to. It is 'sampling' if left out."},
};
constexpr FieldTable kFolderTable{"the folders", kFolders};

constexpr std::array<std::string_view, 3> kSeverities = {"off", "info", "warning"};

/// Errors stay errors: nothing is built from content that has them.
std::vector<std::string_view> adjustable_codes() {
    std::vector<std::string_view> names;
    for (const base::CodeInfo& info : base::all_codes()) {
        if (info.severity != base::Severity::error) {
            names.push_back(info.name);
        }
    }
    return names;
}

constexpr std::array kChecks = {
    Field{.name = "currency_months",
          .form = Form::number,
          .bounds = kMonths,
          .help = "How many months evidence stays current: 24 if left out."},
    Field{.name = "prior_learning_months",
          .form = Form::number,
          .bounds = kMonths,
          .help = "How many months the recognition of prior learning stays current: 60 if left "
                  "out."},
    Field{.name = "items_per_criterion",
          .form = Form::number,
          .bounds = kItems,
          .help = "How many accepted items of evidence each criterion needs: 1 if left out."},
    Field{.name = "types_per_criterion",
          .form = Form::number,
          .bounds = kItems,
          .help = "How many kinds of evidence there must be among the accepted items of a "
                  "criterion: 1 if left out."},
    Field{.name = "types_per_unit",
          .form = Form::number,
          .bounds = kItems,
          .help = "How many kinds of accepted evidence each unit needs: 2 if left out."},
    Field{.name = "balance",
          .form = Form::decimal,
          .bounds = Bounds{0, 1},
          .help = "The share of the other outcomes' evidence below which an outcome counts as "
                  "neglected: 0.5 if left out, and 0 turns this off."},
    Field{.name = "severity",
          .form = Form::word,
          .times = Times::by_key,
          .words = kSeverities,
          .keys = adjustable_codes,
          .help = "How strictly findings of a code are taken: off, info or warning. The code "
                  "stands in brackets in the report, such as 'own-word-only: off'."},
};
constexpr FieldTable kCheckTable{"the checks", kChecks};

constexpr Field colour(std::string_view name, std::string_view help) {
    return {.name = name, .form = Form::code, .pattern = kColourPattern, .help = help};
}

constexpr std::array kColours = {
    colour("background", "The ground of the page."),
    colour("surface", "The ground of cards and panels."),
    colour("sunk", "The ground of what stands back."),
    colour("ink", "The colour of text."),
    colour("muted", "Text of lesser weight."),
    colour("line", "Thin lines between parts."),
    colour("border", "The edges of controls."),
    colour("accent", "Links, buttons and marks."),
    colour("on_accent", "Text on the accent: follows from it if left out."),
    colour("soft", "A light shade of the accent: follows from it if left out."),
    colour("visited", "Links that were followed."),
    colour("bad", "Text of what is wrong."),
    colour("bad_surface", "The ground of such text."),
    colour("warn", "Text of what needs care."),
    colour("warn_surface", "The ground of such text."),
    colour("good", "Text of what is right."),
    colour("good_surface", "The ground of such text."),
};
constexpr FieldTable kColourTable{"the colours", kColours};

constexpr std::array kTheme = {
    Field{.name = "logo",
          .help = "The name of a picture in templates/site/assets, shown beside the title."},
    Field{.name = "colours",
          .form = Form::table,
          .table = &kColourTable,
          .help = "Colours of light pages, such as 'accent: \"#7a1f4b\"'."},
    Field{.name = "dark_colours",
          .form = Form::table,
          .table = &kColourTable,
          .help = "Colours of dark pages. The accent follows from that of light ones if left out."},
};
constexpr FieldTable kThemeTable{"the theme", kTheme};

constexpr std::array kProject = {
    data::kSchemaField,
    Field{.name = "title", .need = Need::required, .help = "The name of the revision site."},
    Field{.name = "id",
          .help = "Under which readers' browsers keep their progress. Made from the title; give it "
                  "before the title changes, and nobody loses theirs."},
    Field{.name = "tagline", .help = "A short line under the title."},
    Field{.name = "base_url",
          .form = Form::code,
          .pattern = kAddressPattern,
          .help = "The public address of the site, such as https://example.org/revision. With it "
                  "come a sitemap, and a page for addresses that don't exist."},
    Field{.name = "language",
          .form = Form::code,
          .pattern = kLanguagePattern,
          .help = "The language of the content as a tag: 'en-GB' if left out. Checks of English "
                  "words rest in projects of other languages."},
    Field{.name = "footer", .help = "A text at the foot of every page."},
    Field{.name = "auto_link",
          .form = Form::flag,
          .help = "Whether terms link by themselves where a section first uses them: true if "
                  "left out."},
    Field{.name = "compress",
          .form = Form::flag,
          .help = "Whether the site's text files also come compressed, for servers that hand "
                  "them out so: false if left out."},
    Field{.name = "evidence_zip",
          .form = Form::flag,
          .help = "Whether a ZIP of the evidence, a folder an item, is made beside each portfolio: "
                  "false if left out."},
    Field{.name = "portfolio",
          .form = Form::word,
          .words = model::kPortfolioSetNames,
          .help = "The set of templates that portfolios are made with: general, also if left out, "
                  "recording-forms or compact."},
    Field{.name = "profile",
          .form = Form::word,
          .words = model::kProfileNames,
          .help = "Whom portfolios are made for: learner, also if left out, iqa or eqa. What is "
                  "marked as private is left out for the other two."},
    Field{.name = "theme",
          .form = Form::table,
          .table = &kThemeTable,
          .help = "The look of the site: colours and a logo."},
    Field{.name = "folders",
          .form = Form::table,
          .table = &kFolderTable,
          .help = "Other names for the folders of the project."},
    Field{.name = "evidence_types",
          .times = Times::by_key,
          .key_pattern = kSlugPattern,
          .help = "More kinds of evidence, or other names for the built-in ones: each a code and "
                  "a title, such as 'work-log: Work log'."},
    Field{.name = "check",
          .form = Form::table,
          .table = &kCheckTable,
          .help = "How strictly content and evidence are examined."},
    Field{.name = "sampling",
          .form = Form::table,
          .table = &kSamplingTable,
          .help = "How internal quality assurance samples: seed, rates, and what it should look at "
                  "more closely."},
};
constexpr FieldTable kProjectTable{"the project", kProject};

}  // namespace

const FieldTable& project_fields() {
    return kProjectTable;
}

const FieldTable& folder_fields() {
    return kFolderTable;
}

const FieldTable& theme_fields() {
    return kThemeTable;
}

const FieldTable& colour_fields() {
    return kColourTable;
}

const FieldTable& check_fields() {
    return kCheckTable;
}

}  // namespace unitfolio::load
