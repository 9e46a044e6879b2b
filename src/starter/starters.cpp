#include "starter/starters.h"

#include "base/text.h"
#include "io/file_system.h"
#include "load/field_tables.h"
#include "load/slug_rules.h"
#include "starter/facts_text.h"
#include "starter/next_reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace unitfolio::starter {

namespace {

Plan refusal(std::string complaint) {
    return {{}, {}, std::move(complaint)};
}

std::string file_text(const data::FieldTable& fields,
                      std::span<const Fact> facts,
                      const std::string& body) {
    // What is said of the text is a comment, so that it never passes as the text.
    const std::size_t sections = std::min(body.find("## "), body.size());
    const std::string_view advice = base::trim(std::string_view(body).substr(0, sections));
    const std::string example = body.substr(sections);
    return "---\n" + facts_text(fields, facts) +
           (advice.empty() ? "" : "\n# Below the next line:\n" + comment(advice)) + "---\n" +
           (example.empty() ? "" : "\n" + example);
}

/// Titles may hold slashes, but don't begin like this.
bool is_path(std::string_view name) {
    return name.starts_with('/') || name.starts_with("./") || name.starts_with("../") ||
           name.starts_with("~/");
}

/// Why a name can't become that of a file; empty if it can.
std::string objection(std::string_view name) {
    if (base::printable(name) != name) {
        return fmt::format("'{}' holds characters that no title may hold", base::printable(name));
    }
    if (is_path(name)) {
        return fmt::format(
            "'{}' is a path: files are put where they belong, so give the title alone", name);
    }
    const auto reason = load::slug_objection(base::slug(name));
    return reason ? fmt::format("'{}' gives no name for a file: '{}' {}",
                                base::printable(name),
                                base::printable(base::slug(name)),
                                *reason)
                  : std::string();
}

/// "did you mean 'x'?", or all there is to choose from.
template <class Things>
std::string choices(std::string_view wanted, const Things& things) {
    constexpr std::size_t few = 8;
    std::vector<std::string_view> slugs;
    slugs.reserve(things.size());
    for (const auto& thing : things) {
        slugs.emplace_back(thing.slug);
    }
    if (const auto nearest = base::nearest(wanted, slugs)) {
        return fmt::format(": did you mean '{}'?", *nearest);
    }
    const std::vector<std::string> names(slugs.begin(), slugs.end());
    return names.empty() || names.size() > few ? std::string()
                                               : ": choose from " + base::join_and(names);
}

/// Makes the plan of one wish in a project.
class Planner {
  public:
    Planner(const Wish& wish, const link::Site& site, const Bodies& bodies)
        : wish_(&wish),
          catalogue_(&site.catalogue),
          site_(&site),
          bodies_(&bodies),
          slug_(base::slug(wish.name)) {}

    [[nodiscard]] Plan unit() const {
        std::string folder = "units";
        Plan plan;
        if (const auto named =
                wish_->organisation ? wish_->organisation : only(catalogue_->organisations)) {
            const std::string owner = organisation(plan, *named);
            folder += '/' + owner;
        }
        if (!plan.complaint.empty()) {
            return plan;
        }
        const std::vector<Fact> facts{{"title", yaml_text(wish_->name)}};
        plan.files.push_back({content(fmt::format("{}/{}.md", folder, slug_)),
                              file_text(load::unit_fields(), facts, bodies_->at("unit"))});
        plan.next =
            "Put the unit's own outcomes and criteria in place of the examples; "
            "'unitfolio serve' shows the page while you write.";
        return plan;
    }

    [[nodiscard]] Plan qualification() const {
        Plan plan;
        const std::optional<std::string> owner =
            wish_->organisation ? wish_->organisation : only(catalogue_->organisations);
        if (!owner) {
            return refusal(
                "a qualification belongs to an awarding organisation: name it with "
                "--organisation" +
                choices("", catalogue_->organisations));
        }
        const std::string organisation = this->organisation(plan, *owner);
        if (!plan.complaint.empty()) {
            return plan;
        }
        const std::vector<Fact> facts{{"title", yaml_text(wish_->name)},
                                      {"organisation", organisation}};
        plan.files.push_back(
            {content(fmt::format("qualifications/{}.md", slug_)),
             file_text(load::qualification_fields(), facts, bodies_->at("qualification"))});
        plan.next = fmt::format(
            "Units belong to it that say 'qualifications: [{}]' among their facts, or that one "
            "of its groups lists.",
            slug_);
        return plan;
    }

    [[nodiscard]] Plan learner() const {
        std::vector<Fact> facts{{"name", yaml_text(wish_->name)}};
        if (wish_->unit && !find(catalogue_->units, *wish_->unit)) {
            return unknown("unit", *wish_->unit, catalogue_->units);
        }
        if (const auto unit = wish_->unit ? wish_->unit : only(catalogue_->units)) {
            facts.push_back({"units", '[' + *unit + ']'});
        }
        if (const auto qualification = only(catalogue_->qualifications)) {
            facts.push_back({"qualification", *qualification});
        }
        return {{{content(fmt::format("learners/{}/learner.md", slug_)),
                  file_text(load::learner_fields(), facts, bodies_->at("learner"))}},
                fmt::format("List the units that the learner takes, then: unitfolio new evidence "
                            "\"TITLE\" --learner {}",
                            slug_),
                {}};
    }

    [[nodiscard]] Plan evidence() const {
        const std::optional<std::string> owner =
            wish_->learner ? wish_->learner : only(catalogue_->learners);
        if (!owner) {
            return refusal("say whose evidence it is with --learner" +
                           choices("", catalogue_->learners));
        }
        const auto learner = find(catalogue_->learners, *owner);
        if (!learner) {
            return unknown("learner", *owner, catalogue_->learners);
        }
        if (wish_->unit && !find(catalogue_->units, *wish_->unit)) {
            return unknown("unit", *wish_->unit, catalogue_->units);
        }
        return evidence_of(*learner);
    }

  private:
    [[nodiscard]] std::string content(const std::string& path) const {
        return io::join_path(catalogue_->project.content_folder, path);
    }

    /// The slug of the only one there is.
    template <class Things>
    static std::optional<std::string> only(const Things& things) {
        return things.size() == 1 ? std::optional(things.front().slug) : std::nullopt;
    }

    template <class Things>
    static std::optional<std::size_t> find(const Things& things, std::string_view slug) {
        const auto found = std::find_if(
            things.begin(), things.end(), [&](const auto& thing) { return thing.slug == slug; });
        return found == things.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - things.begin()));
    }

    template <class Things>
    static Plan unknown(std::string_view what, const std::string& slug, const Things& things) {
        return refusal(fmt::format(
            "there is no {} '{}'{}", what, base::printable(slug), choices(slug, things)));
    }

    /// The slug of an organisation, which gets a file of its own if there is none yet.
    std::string organisation(Plan& plan, const std::string& name) const {
        const std::string slug = base::slug(name);
        plan.complaint = objection(name);
        if (plan.complaint.empty() && !find(catalogue_->organisations, slug)) {
            const std::vector<Fact> facts{{"title", yaml_text(name)}};
            plan.files.push_back(
                {content(fmt::format("organisations/{}.md", slug)),
                 file_text(load::organisation_fields(), facts, bodies_->at("organisation"))});
        }
        return slug;
    }

    [[nodiscard]] Plan evidence_of(std::size_t learner) const {
        const model::Learner& owner = catalogue_->learners[learner];
        std::vector<std::string> references;
        for (const model::EvidenceId id : owner.evidence) {
            references.push_back((*catalogue_)[id].reference);
        }
        const std::string reference = next_reference(references);
        std::vector<Fact> facts{{"id", reference},
                                {"title", yaml_text(wish_->name)},
                                {"type", "work-product"},
                                {"date", base::iso_date(wish_->today)}};
        add_claim(facts, site_->coverage[learner]);
        return {{{content(fmt::format(
                      "learners/{}/evidence/{}-{}.md", owner.slug, base::slug(reference), slug_)),
                  file_text(load::evidence_fields(), facts, bodies_->at("evidence"))}},
                "Write it, say which criteria it claims, and put attachments beside it. "
                "'unitfolio check' tells what is still missing.",
                {}};
    }

    /// The first gap of the wanted unit, or of any: what somebody would write about next.
    void add_claim(std::vector<Fact>& facts, const link::LearnerCoverage& coverage) const {
        for (const link::UnitCoverage& unit : coverage.units) {
            const std::string& slug = (*catalogue_)[unit.unit].slug;
            const auto gap =
                std::find_if(unit.criteria.begin(), unit.criteria.end(), [](const auto& criterion) {
                    return criterion.covered == link::Covered::no;
                });
            if ((wish_->unit && *wish_->unit != slug) || gap == unit.criteria.end()) {
                continue;
            }
            facts.push_back({"unit", slug});
            facts.push_back(
                {"criteria", fmt::format("[\"{}\"]", (*catalogue_)[gap->criterion].number)});
            return;
        }
        if (wish_->unit) {
            facts.push_back({"unit", *wish_->unit});
        }
    }

    const Wish* wish_;
    const model::Catalogue* catalogue_;
    const link::Site* site_;
    const Bodies* bodies_;
    std::string slug_;
};

}  // namespace

Plan plan_project(const Wish& wish) {
    if (std::string complaint = objection(wish.name); !complaint.empty()) {
        return refusal(std::move(complaint));
    }
    const std::string folder = base::slug(wish.name);
    const std::vector<Fact> facts{{"title", yaml_text(wish.name)}};
    return {
        {{folder + "/unitfolio.yaml", facts_text(load::project_fields(), facts)},
         {folder + "/.gitignore", "# What unitfolio makes.\n/site/\n/portfolios/\n/sampling/\n"}},
        fmt::format("cd {}, then: unitfolio new unit \"TITLE\"", folder),
        {}};
}

Plan plan_files(const Wish& wish, const link::Site& site, const Bodies& bodies) {
    if (std::string complaint = objection(wish.name); !complaint.empty()) {
        return refusal(std::move(complaint));
    }
    const Planner planner(wish, site, bodies);
    switch (wish.kind) {
        case Kind::unit:
            return planner.unit();
        case Kind::qualification:
            return planner.qualification();
        case Kind::learner:
            return planner.learner();
        case Kind::evidence:
            return planner.evidence();
        case Kind::project:
            break;
    }
    return plan_project(wish);
}

}  // namespace unitfolio::starter
