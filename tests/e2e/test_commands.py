"""The program as people and scripts start it: what it prints, how it ends, what it leaves alone."""

import re

from support import LEARNER, PROGRAM, ROOT, ProjectTest, run

UNIT = "content/units/focus-awards/manage-customer-service-operations.md"
OTHER_UNIT = "content/units/focus-awards/review-the-quality-of-customer-service.md"
QUALIFICATION = "content/qualifications/focus-l4-customer-service.md"
EVIDENCE_FOLDER = f"content/learners/{LEARNER}/evidence"


class Commands(ProjectTest):
    def test_help_names_the_commands(self):
        for words in (["--help"], ["build", "--help"], ["check", "--help"]):
            asked = self.project.unitfolio(*words)
            self.assertEqual(asked.returncode, 0)
            self.assertEqual(asked.stderr, "")
        self.assertIn("build", self.project.unitfolio("--help").stdout)
        self.assertIn("check", self.project.unitfolio("--help").stdout)

    def test_version(self):
        self.assertRegex(self.project.unitfolio("--version").stdout, r"^unitfolio \d+\.\d+\.\d+\n$")

    def test_a_made_up_centre_has_no_faults(self):
        made = run(ROOT / "scripts" / "make-centre", "--units", 90, "--learners", 3, "--items", 6,
                   "--out", self.project.path("centre"))
        self.assertEqual(made.returncode, 0, made.stderr)
        checked = self.project.unitfolio("check", "--config", "centre/unitfolio.yaml",
                                         env={"SOURCE_DATE_EPOCH": "1793000000"})
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("90 units, 3 qualifications, 1 awarding organisation, 3 learners, 18 evidence items", checked.stdout)

    def test_wrong_usage_ends_with_2(self):
        for words in ([], ["bild"], ["build", "--jobs", "none"], ["build", "--jobs", "0"], ["check", "--fail-on", "x"],
                      ["build", "--learner", "nobody"], ["build", "--config", "nowhere.yaml"]):
            with self.subTest(words):
                wrong = self.project.unitfolio(*words)
                self.assertEqual(wrong.returncode, 2, wrong.stderr)
                self.assertNotEqual(wrong.stderr, "")
                self.assertEqual(self.project.outputs(), {})

    def test_build_makes_everything_and_then_leaves_it_alone(self):
        first = self.project.unitfolio("build")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertTrue(self.project.path("site", "index.html").exists())
        self.assertTrue(self.project.path("portfolios", f"{LEARNER}.pdf").exists())
        before = {path: path.stat().st_mtime_ns for path in self.project.path("site").rglob("*.html")}
        again = self.project.unitfolio("build")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertIn("no files written", again.stdout)
        self.assertEqual(before, {path: path.stat().st_mtime_ns for path in before})

    def test_parts_can_be_built_alone(self):
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        self.assertFalse(self.project.path("portfolios").exists())
        self.assertEqual(self.project.unitfolio("build", "--learner", LEARNER).returncode, 0)
        self.assertTrue(self.project.path("portfolios", f"{LEARNER}.pdf").exists())

    def test_a_page_that_is_no_longer_made_goes(self):
        self.project.write("content/pages/short-lived.md", "---\ntitle: Short-lived\n---\nGone tomorrow.\n")
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        made = self.project.outputs()
        self.project.path("content/pages/short-lived.md").unlink()
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        gone = set(made) - set(self.project.outputs())
        self.assertEqual(len(gone), 1)
        self.assertIn("short-lived", gone.pop())

    def test_check_reports_the_two_gaps_and_writes_nothing(self):
        checked = self.project.unitfolio("check")
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("2 gaps", checked.stdout)
        self.assertEqual(self.project.outputs(), {})
        self.assertEqual(self.project.unitfolio("check", "--fail-on", "gap").returncode, 1)

    def test_a_folder_that_is_not_ours_is_refused(self):
        self.project.write("site/thesis.txt", "years of work")
        refused = self.project.unitfolio("build", "site")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("site", refused.stderr)
        self.assertEqual(list(self.project.outputs()), ["site/thesis.txt"])

    def test_a_broken_template_names_its_place(self):
        self.project.write("templates/site/unit.html", "<p>{{ unit.title }</p>\n{% include 'nothing.html' %}\n")
        broken = self.project.unitfolio("build", "site")
        self.assertEqual(broken.returncode, 1, broken.stderr)
        self.assertRegex(broken.stderr, r"templates/site/unit\.html:1:\d+: error")

    def test_a_broken_partial_is_reported_once(self):
        self.project.write("templates/site/partials/footer.html", "<footer>\n{{ nowhere }}\n</footer>\n")
        broken = self.project.unitfolio("build", "site")
        self.assertEqual(broken.returncode, 1, broken.stderr)
        self.assertEqual(broken.stderr.count(": error:"), 1, broken.stderr)
        self.assertRegex(broken.stderr, r"templates/site/partials/footer\.html:2:4: error: .*nowhere")
        self.assertRegex(broken.stderr, r"layout\.html:\d+:\d+: note: ")

    def test_colour_is_for_terminals_or_on_demand(self):
        self.project.replace(UNIT, "level: 4", "level: four")
        self.assertNotIn("\x1b", self.project.unitfolio("check").stderr)
        self.assertIn("\x1b[", self.project.unitfolio("check", "--color", "always").stderr)


class TenFaults(ProjectTest):
    """Ten faults of different kinds: all told in one run, each with its place and a cure, and nothing is touched."""

    def break_ten_things(self):
        project = self.project
        project.replace(UNIT, "level: 4", "level: four")
        project.replace(UNIT, "title: ", "tittle: x\ntitle: ")
        project.replace(QUALIFICATION, "organisation: focus-awards", "organisation: focus-award")
        project.write("content/pages/references.md",
                      "---\ntitle: References\n---\nSee [[term:net promotor score]] and [[fdq#9.9]] and [[unclosed.\n")
        project.write("content/pages/not-text.md", "x")
        project.path("content/pages/not-text.md").write_bytes(b"caf\xe9 au lait\n")
        project.write("content/pages/syntax.md", "---\ntitle: One: two\n---\nText.\n")
        project.write("content/pages/alias.md", "---\ntitle: &a [*a]\n---\nText.\n")
        project.write(f"{EVIDENCE_FOLDER}/e90-broken.md",
                      "---\nid: E90\ntitle: Broken\ntype: work-produkt\ndate: 2026-02-30\nunit: "
                      "focus-awards/review-the-quality-of-customer-service\ncriteria: [9.9]\n"
                      "attachments: [missing.png, ../learner.md]\n---\nText.\n")

        project.write(f"{EVIDENCE_FOLDER}/e91-twice.md",
                      "---\nid: E01\ntitle: Another first\ntype: observation\ndate: 2026-03-01\n"
                      "unit: focus-awards/review-the-quality-of-customer-service\ncriteria: ['1.1']\n---\nText.\n")

    def test_all_are_told_at_once(self):
        self.assertEqual(self.project.unitfolio("build").returncode, 0)
        before = self.project.outputs()
        self.break_ten_things()
        broken = self.project.unitfolio("build")
        self.assertEqual(broken.returncode, 1, broken.stderr)
        errors = re.findall(r"^(\S+):(\d+):(\d+): error: .+ \[([a-z-]+)\]$", broken.stderr, re.MULTILINE)
        self.assertGreaterEqual(len(errors), 10, broken.stderr)
        self.assertGreaterEqual(len({code for *_, code in errors}), 10, broken.stderr)
        self.assertEqual(errors, sorted(set(errors), key=errors.index), "one fault told twice")
        for fragment in ("level", "tittle", "focus-award", "net promotor score", "9.9", "missing.png", "2026-02-30"):
            self.assertIn(fragment, broken.stderr)
        self.assertGreaterEqual(broken.stderr.count("hint:"), 8, broken.stderr)
        self.assertEqual(self.project.outputs(), before)


class Install(ProjectTest):
    def test_the_program_finds_its_templates(self):
        asked = run(PROGRAM, "build", "--config", self.project.path("unitfolio.yaml"), cwd="/")
        self.assertEqual(asked.returncode, 0, asked.stderr)
        self.assertTrue(self.project.path("site", "index.html").exists())
