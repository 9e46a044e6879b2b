#include "portfolio/item_page.h"

#include "base/date.h"
#include "base/safe_html.h"
#include "base/text.h"
#include "markup/html_writer.h"
#include "portfolio/coverage_text.h"
#include "portfolio/learner_tree.h"
#include "portfolio/number_text.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <variant>

namespace unitfolio::portfolio {

namespace {

/// Dark on light or light on dark as the reader's system has it; a column that can be read.
constexpr std::string_view kStyle =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h1{line-height:1.2}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border-bottom:1px solid #8888;padding:.3rem .6rem .3rem 0;text-align:left;"
    "vertical-align:top;overflow-wrap:anywhere}"
    "th[scope=row]{white-space:nowrap;width:1%}"
    "img{max-width:100%;height:auto}"
    "pre{overflow-x:auto}"
    "code{font-size:.85em}";

std::string escaped(std::string_view text) {
    return base::SafeHtml::escape(base::collapse_space(text)).text();
}

/// A name as an address: everything but the plainest letters is coded.
std::string address(std::string_view name) {
    std::string coded;
    for (const char c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '/';
        coded += plain
                     ? std::string(1, c)
                     : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
    return coded;
}

std::string link(std::string_view target, std::string_view words) {
    return fmt::format("<a href=\"{}\">{}</a>", address(target), escaped(words));
}

std::string page(const Composition& composition, std::string_view title, std::string_view body) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n{}</main>\n</body>\n</html>\n",
        escaped(composition.language()),
        escaped(title),
        kStyle,
        escaped(title),
        body);
}

/// What a learner wrote, read in the archive: references to items lead to their pages, claims to
/// the list of claims, links to attachments to the files beside the page; what is not in the
/// archive is named without a link.
class BodyContext final : public markup::HtmlContext {
  public:
    BodyContext(const Composition& composition,
                const ArchivedItem& item,
                std::span<const ArchivedItem> items)
        : composition_(&composition),
          item_(&item),
          items_(items),
          document_(composition.dossier.catalogue()[item.evidence].body.document),
          tree_(composition, document_, item.evidence) {}

    [[nodiscard]] std::optional<markup::ReferenceLink> reference(
        markup::NodeId node) const override {
        const auto printed = tree_.reference(node);
        if (!printed) {
            return std::nullopt;
        }
        return markup::ReferenceLink{address_of(node), printed->label};
    }

    [[nodiscard]] std::string url(markup::NodeId /*node*/,
                                  std::string_view written) const override {
        if (!markup::scheme_of(written).empty()) {
            return std::string(written);
        }
        const auto& evidence = composition_->dossier.catalogue()[item_->evidence];
        for (const ArchivedFile& archived : item_->files) {
            if (!archived.name.empty() &&
                evidence.attachments[archived.file->position].file == written) {
                return address(archived.name);
            }
        }
        return "#";
    }

  private:
    /// Empty for what has no place in the archive.
    [[nodiscard]] std::string address_of(markup::NodeId node) const {
        const auto target = composition_->dossier.site().documents[document_.value].find(node);
        if (std::holds_alternative<model::CriterionRef>(target)) {
            return "#claims";
        }
        const auto* const evidence = std::get_if<model::EvidenceId>(&target);
        for (const ArchivedItem& other : items_) {
            if (evidence != nullptr && other.evidence == *evidence) {
                return address("../" + other.folder + "/" + other.page);
            }
        }
        return {};
    }

    const Composition* composition_;
    const ArchivedItem* item_;
    std::span<const ArchivedItem> items_;
    model::DocumentId document_;
    LearnerTree tree_;
};

std::string row(std::string_view name, const std::string& html) {
    return html.empty()
               ? std::string()
               : fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", name, html);
}

std::string claims_html(const Composition& composition, model::EvidenceId id) {
    const Dossier& dossier = composition.dossier;
    std::string html;
    for (const auto* claim : dossier.claims_of(id)) {
        html += fmt::format("{}{} ({})",
                            html.empty() ? "" : "<br>",
                            escaped(claim_label(dossier, id, claim->criterion)),
                            escaped(status_text(claim->status)));
    }
    return html;
}

std::string decision_html(const model::Decision& decision) {
    std::string html = escaped(status_text(decision.status));
    if (!decision.by.empty()) {
        html += ", " + escaped(decision.by);
    }
    if (decision.date) {
        html += ", " + base::long_date(*decision.date);
    }
    if (!decision.comment.empty()) {
        html += "<br>" + escaped(decision.comment);
    }
    return html;
}

std::string facts_table(const Composition& composition, model::EvidenceId id) {
    const Dossier& dossier = composition.dossier;
    const auto& evidence = dossier.catalogue()[id];
    std::string html = "<p>" + escaped(dossier.learner().name) + "</p>\n<table>\n";
    html += row("Kind", escaped(dossier.type_title(evidence.type)));
    html += row("Date", evidence.date ? base::long_date(*evidence.date) : "");
    if (const std::string claims = claims_html(composition, id); !claims.empty()) {
        html += "<tr id=\"claims\"><th scope=\"row\">Claims</th><td>" + claims + "</td></tr>\n";
    }
    html += row("Witness",
                escaped(evidence.witness_name +
                        (evidence.witness_role.empty() ? "" : ", " + evidence.witness_role)));
    html += row("Decision", decision_html(evidence.decision));
    return html + "</table>\n";
}

/// What became of a file, in words.
std::string file_words(const AttachedFile& file, const model::Attachment& attachment) {
    if (attachment.is_withheld) {
        return {};
    }
    if (file.kind == AttachmentKind::off_file) {
        return "Kept elsewhere: " + escaped(attachment.location) +
               (attachment.holder.empty() ? "" : ", held by " + escaped(attachment.holder));
    }
    if (file.sha256.empty()) {
        return "Could not be read";
    }
    return fmt::format(
        "{}; SHA-256 as handed in <code>{}</code>", size_text(file.size), file.sha256);
}

std::string files_table(const Composition& composition,
                        const ArchivedItem& item,
                        std::string_view folder) {
    const auto& evidence = composition.dossier.catalogue()[item.evidence];
    std::string rows;
    for (const ArchivedFile& archived : item.files) {
        const auto& attachment = evidence.attachments[archived.file->position];
        const std::string words = attachment.title.empty() ? attachment.file : attachment.title;
        rows +=
            fmt::format("<tr><td>{}</td><td>{}</td></tr>\n",
                        archived.name.empty() ? escaped(words)
                                              : link(std::string(folder) + archived.name, words),
                        file_words(*archived.file, attachment));
    }
    return rows.empty()
               ? rows
               : "<table>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">What it "
                 "is</th></tr></thead>\n<tbody>\n" +
                     rows + "</tbody>\n</table>\n";
}

}  // namespace

std::string item_page(const Composition& composition,
                      const ArchivedItem& item,
                      std::span<const ArchivedItem> items) {
    const auto& catalogue = composition.dossier.catalogue();
    const auto& evidence = catalogue[item.evidence];
    std::string body = facts_table(composition, item.evidence);
    markup::HtmlOptions options;
    options.heading_shift = 1;
    const auto language = composition.dossier.other_language(item.evidence, composition.language());
    body += language.empty() ? "<div>" : fmt::format("<div lang=\"{}\">", escaped(language));
    body += markup::write_html(catalogue[evidence.body.document],
                               evidence.body.nodes,
                               BodyContext(composition, item, items),
                               options)
                .text();
    body += "</div>\n";
    if (const std::string files = files_table(composition, item, ""); !files.empty()) {
        body += "<h2>Attachments</h2>\n" + files;
    }
    body += "<p>" + link("../Contents.html", "Contents") + "</p>\n";
    return page(composition, evidence.reference + " " + evidence.title, body);
}

std::string contents_page(const Composition& composition, std::span<const ArchivedItem> items) {
    const Dossier& dossier = composition.dossier;
    const auto& catalogue = dossier.catalogue();
    std::string body = fmt::format(
        "<p>Evidence of {}, as it stood on {}. A copy of a file is genuine "
        "if it has the same SHA-256; pictures are here without the data "
        "that cameras add, so theirs is of the file as it was handed "
        "in.</p>\n",
        escaped(dossier.learner().name),
        base::long_date(dossier.latest_date()));
    for (const ArchivedItem& item : items) {
        const auto& evidence = catalogue[item.evidence];
        body += fmt::format(
            "<h2>{}</h2>\n<p>{}{}</p>\n",
            link(item.folder + "/" + item.page, evidence.reference + " " + evidence.title),
            escaped(dossier.type_title(evidence.type)),
            evidence.date ? ", " + base::long_date(*evidence.date) : "");
        body += files_table(composition, item, item.folder + "/");
    }
    return page(composition, "Evidence of " + dossier.learner().name, body);
}

}  // namespace unitfolio::portfolio
