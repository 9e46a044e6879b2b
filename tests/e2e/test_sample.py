"""`sample` on a small cohort: what it writes, that it is repeatable, and the document through other people's tools."""

import csv
import io
import shutil

from support import LEARNER, PROGRAM, ProjectTest, run, validate_pdf

LEARNERS = "content/learners"


class Sampling(ProjectTest):
    def setUp(self):
        super().setUp()
        for slug, name in (("bo-jones", "Bo Jones"), ("cai-evans", '"=Cai"')):
            folder = self.project.path(LEARNERS, slug)
            shutil.copytree(self.project.path(LEARNERS, LEARNER), folder)
            facts = folder / "learner.md"
            lines = facts.read_text(encoding="utf-8").splitlines()
            lines = [f"name: {name}" if line.startswith("name:") else line for line in lines]
            lines = [f"centre: {slug}" if line.startswith("centre:") else line for line in lines]
            facts.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def rules(self, text):
        config = self.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8") + text, encoding="utf-8")

    def sample(self, *arguments, env=None, before=(), code=0):
        made = run(*before, PROGRAM, "sample", *arguments, cwd=self.project.folder, env=env)
        self.assertEqual(made.returncode, code, made.stdout + made.stderr)
        return made

    def plan(self):
        text = self.project.path("sampling/sampling-plan.csv").read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def files(self):
        return {path.name: path.read_bytes() for path in self.project.path("sampling").glob("sampling-plan.*")}

    def test_every_site_and_the_risk_are_in_the_plan(self):
        self.rules("sampling: {assessors: [{name: Priya Raghunathan, standing: unqualified}]}\n")
        self.sample()
        rows = self.plan()
        self.assertEqual({row["Site"] for row in rows}, {"bo-jones", "cai-evans",
                                                         "Canolfan Ddysgu Bae Caerdydd (sample centre)"})
        self.assertEqual({row["Risk"] for row in rows}, {"High"})
        self.assertTrue(all("not yet qualified" in row["Why"] and row["Items"] for row in rows))

    def test_names_are_no_formulas(self):
        self.sample()
        named = {row["Learner"] for row in self.plan()}
        self.assertIn("'=Cai", named)
        self.assertTrue(self.files()["sampling-plan.csv"].endswith(b"\r\n"))

    def test_the_same_seed_gives_the_same_bytes(self):
        self.sample("--seed", "a")
        first = self.files()
        self.assertEqual(len(first), 2)
        self.sample("--seed", "a", "--jobs", "1", env={"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
                    before=("faketime", "2031-05-06 07:08:09"))
        self.assertEqual(self.files(), first)
        plans = set()
        for seed in "bcde":
            self.sample("--seed", seed)
            plans.add(self.files()["sampling-plan.csv"])
        self.assertGreater(len(plans), 1)

    def test_the_document_is_accessible_and_lasting(self):
        self.sample()
        document = self.project.path("sampling/sampling-plan.pdf")
        self.assertIn("No syntax or stream encoding errors", run("qpdf", "--check", document).stdout)
        text = run("pdftotext", "-layout", document, "-").stdout
        for wanted in ("Sampling plan", "What to look at", "Record of sampling", "Bo Jones"):
            self.assertIn(wanted, text)
        verdicts, said = validate_pdf(document)
        self.assertEqual(verdicts, {"ua1": "PASS", "3a": "PASS"}, said)

    def test_a_project_can_say_it_in_its_own_words(self):
        self.project.write("templates/sampling/plan.md", "# Our plan\n\n{{ sampled }} of {{ works }}\n")
        self.sample()
        self.assertIn("Our plan", run("pdftotext", self.project.path("sampling/sampling-plan.pdf"), "-").stdout)

    def test_names_that_lead_nowhere_stop_it(self):
        self.rules("sampling: {assessors: [{name: Priya Ragunathan, standing: unqualified}]}\n")
        made = self.sample(code=1)
        self.assertIn("did you mean 'Priya Raghunathan'?", made.stderr)
        self.assertFalse(self.project.path("sampling").exists())

    def test_a_seed_can_be_printed(self):
        for seed in ("", " ", "\udce9", "a\nb"):
            made = self.sample("--seed", seed, code=2)
            self.assertIn("the seed of '--seed' ", made.stderr)
            self.assertFalse(self.project.path("sampling").exists())

    def test_without_learners_there_is_nothing_to_plan(self):
        shutil.rmtree(self.project.path(LEARNERS))
        made = self.sample(code=2)
        self.assertEqual(made.stderr, "content: there are no learners to sample: they have folders of their own below "
                                      "'learners'\n")
        self.assertFalse(self.project.path("sampling").exists())

    def test_learners_without_evidence_are_listed(self):
        for learner in self.project.path(LEARNERS).iterdir():
            shutil.rmtree(learner / "evidence")
        made = self.sample()
        self.assertIn("Nothing to sample yet: there is no evidence of 3 learners\n", made.stdout)

    def test_a_folder_of_somebody_else_is_left_alone(self):
        self.project.write("sampling/mine.txt", "mine")
        self.sample(code=3)
        self.assertEqual([path.name for path in self.project.path("sampling").iterdir()], ["mine.txt"])
