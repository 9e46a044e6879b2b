"""One source of figures: what `check` counts is what the portfolio, its record and the site say."""

import json
import re

from support import LEARNER, BuiltProjectTest, run


def words(text):
    """Text in one line, so that line ends of a layout don't matter."""
    return " ".join(text.split())


class Figures(BuiltProjectTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.report = json.loads(cls.project.unitfolio("check", "--format", "json").stdout)
        cls.learner = next(learner for learner in cls.report["learners"] if learner["slug"] == LEARNER)
        cls.record = json.loads(cls.portfolio.with_suffix(".json").read_text(encoding="utf-8"))
        cls.text = words(run("pdftotext", cls.portfolio, "-").stdout)

    def total(self, name):
        return sum(unit[name] for unit in self.learner["units"])

    def test_the_summary_adds_up(self):
        summary = self.report["summary"]
        self.assertEqual(summary["gaps"], sum(learner["gaps"] for learner in self.report["learners"]))
        self.assertEqual(self.learner["gaps"], self.total("gaps"))
        for unit in self.learner["units"]:
            self.assertEqual(unit["criteria"], unit["met"] + unit["partly"] + unit["gaps"], unit["slug"])
            self.assertEqual(unit["gaps"], len(unit["gapCriteria"]), unit["slug"])

    def test_the_portfolio_prints_what_check_counts(self):
        self.assertIn(f"{self.total('met')} of {self.total('criteria')} criteria in {len(self.learner['units'])} units are met",
                      self.text)
        self.assertIn(f"{self.total('gaps')} gaps are left.", self.text)
        self.assertIn(f"{self.learner['evidence']} items of evidence", self.text)
        for unit in self.learner["units"]:
            line = f"{unit['met']} of {unit['criteria']} criteria met"
            if unit["gaps"]:
                line += f", {unit['gaps']} gap" + ("" if unit["gaps"] == 1 else "s")
            # In the summary of achievement, on the unit's front sheet and over its matrix.
            self.assertGreaterEqual(self.text.count(line), 3, line)

    def test_the_portfolio_explains_shortfalls_in_the_words_of_check(self):
        credit = self.learner["credits"]
        self.assertTrue(credit["shortfalls"])
        for sentence in credit["shortfalls"] + credit["breaches"]:
            self.assertIn(sentence[:1].upper() + sentence[1:], self.text)
        for unit in self.learner["units"]:
            for gap in unit["gapCriteria"]:
                self.assertRegex(self.text, re.escape(gap["number"]) + r"\b.{0,200}" + re.escape(gap["text"][:40]))

    def test_the_record_of_the_portfolio_agrees(self):
        self.assertEqual(len(self.record["evidence"]), self.learner["evidence"])
        recorded = {unit["slug"]: unit["criteria"] for unit in self.record["units"]}
        self.assertEqual(sorted(recorded), sorted(unit["slug"] for unit in self.learner["units"]))
        for unit in self.learner["units"]:
            criteria = recorded[unit["slug"]]
            verdicts = [criterion["verdict"] for criterion in criteria]
            self.assertEqual((len(criteria), verdicts.count("met"), verdicts.count("partly")),
                             (unit["criteria"], unit["met"], unit["partly"]), unit["slug"])
            self.assertEqual([criterion["number"] for criterion in criteria if criterion["verdict"] not in ("met", "partly")],
                             [gap["number"] for gap in unit["gapCriteria"]], unit["slug"])

    def test_the_site_agrees(self):
        content = self.report["content"]
        self.assertEqual(len(list(self.site.glob("organisations/*.html"))), content["organisations"])
        self.assertEqual(len(list(self.site.glob("qualifications/*.html"))), content["qualifications"])
        self.assertEqual(len(list(self.site.glob("units/*/*.json"))), content["units"])
        for unit in self.learner["units"]:
            page = self.site / "units" / f"{unit['slug']}.html"
            described = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
            self.assertEqual(sum(len(outcome["criteria"]) for outcome in described["outcomes"]), unit["criteria"], unit["slug"])
            self.assertEqual(described["credit"], unit["credit"], unit["slug"])
            shown = words(re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8")))
            self.assertRegex(shown, rf"\b{unit['criteria']} (assessment )?criteria\b", unit["slug"])

    def test_nothing_of_the_learner_is_on_the_site(self):
        for path in self.site.rglob("*"):
            if path.is_file():
                self.assertNotIn("Łukasiewicz".encode(), path.read_bytes(), path)
