"""Files to start from: from an empty folder to a site and a portfolio without writing a line."""

import pathlib
import tempfile
import unittest

from support import PROGRAM, run


class New(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def new(self, *words):
        made = run(PROGRAM, "new", *words, cwd=self.folder)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.assertEqual(made.stderr, "")
        return made.stdout

    def refused(self, *words):
        before = sorted(self.folder.rglob("*"))
        made = run(PROGRAM, "new", *words, cwd=self.folder)
        self.assertEqual(made.returncode, 2, made.stdout)
        self.assertEqual(sorted(self.folder.rglob("*")), before)
        return made.stderr

    def start(self):
        self.new("project", "Our guide: café & co")
        self.folder = self.folder / "our-guide-cafe-co"
        self.new("unit", "Lead a “team”", "--organisation", "North Awards")

    def test_from_nothing_to_a_portfolio(self):
        self.start()
        self.new("qualification", "Level 4 #Diploma: \"Service\"")
        self.new("learner", "Siân Ŵyn-Łukasiewicz")
        said = self.new("evidence", "What I did in March")
        self.assertIn("written  content/learners/sian-wyn-lukasiewicz/evidence/e01-what-i-did-in-march.md\n", said)
        self.assertIn("next ", said)
        self.new("evidence", "And in April")
        checked = run(PROGRAM, "check", cwd=self.folder)
        self.assertEqual(checked.returncode, 0, checked.stderr)
        self.assertIn("evidence-empty", checked.stderr)
        self.assertIn("2 outcomes and 4 criteria of this unit are still the examples", checked.stderr)
        self.assertIn("no errors, 3 warnings, 4 gaps", checked.stdout)
        built = run(PROGRAM, "build", cwd=self.folder)
        self.assertEqual(built.returncode, 0, built.stderr)
        self.assertTrue((self.folder / "site/units/north-awards/lead-a-team.html").exists())
        self.assertTrue((self.folder / "portfolios/sian-wyn-lukasiewicz.pdf").exists())

    def test_nothing_is_written_over(self):
        self.start()
        unit = self.folder / "content/units/north-awards/lead-a-team.md"
        unit.write_text("mine", encoding="utf-8")
        self.assertIn("is there already", self.refused("unit", "Lead a team", "--organisation", "north-awards"))
        self.assertEqual(unit.read_text(encoding="utf-8"), "mine")
        self.folder = self.folder.parent
        self.assertIn("is there already", self.refused("project", "Our guide: café & co"))

    def test_what_cannot_be_made_says_the_way_out(self):
        self.assertIn("unitfolio new project", self.refused("unit", "Lead"))
        self.assertIn("name is required", self.refused("unit"))
        self.start()
        self.assertIn("--learner", self.refused("evidence", "A talk"))
        self.assertIn("no unit 'north-awards/lead-a-teem': did you mean 'north-awards/lead-a-team'",
                      self.refused("learner", "Sam", "--unit", "north-awards/lead-a-teem"))
        self.assertIn("is reserved", self.refused("unit", "Index"))
        self.assertIn("gives no name for a file", self.refused("unit", "日本"))
        self.assertIn("is a path", self.refused("unit", "../../etc/passwd"))
        self.assertIn("is a path", self.refused("project", "/tmp/guide"))

    def test_content_with_faults_is_no_obstacle(self):
        self.start()
        (self.folder / "content/pages").mkdir()
        (self.folder / "content/pages/broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
        self.new("learner", "Sam Okafor")
        self.assertTrue((self.folder / "content/learners/sam-okafor/learner.md").exists())
