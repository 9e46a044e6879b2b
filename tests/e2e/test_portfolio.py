"""The sample portfolio through other people's PDF tools."""

import json
import os
import pathlib
import re
import tempfile

from support import LEARNER, BuiltProjectTest, ProjectTest, run, validate_pdf


class Sound:
    """What holds of a portfolio of any set."""

    def test_qpdf_finds_nothing(self):
        checked = run("qpdf", "--check", self.portfolio)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        self.assertIn("No syntax or stream encoding errors", checked.stdout)

    def test_text_of_every_script_comes_out(self):
        text = run("pdftotext", self.portfolio, "-").stdout
        for wanted in ("ŵ", "Ŵ", "€", "—", "Ελένη"):
            self.assertIn(wanted, text)
        self.assertRegex(text, "[\U0001F300-\U0001FAFF]", "no emoji")

    def test_all_fonts_are_embedded(self):
        rows = run("pdffonts", self.portfolio).stdout.splitlines()[2:]
        self.assertGreaterEqual(len(rows), 4)
        for row in rows:
            emb, sub, uni = row.split()[-5:-2]
            # A Type 3 font has its glyphs inside by nature; poppler shows it as embedded and not subset.
            self.assertEqual((emb, uni), ("yes", "yes"), row)
            self.assertTrue(sub == "yes" or "Type 3" in row, row)

    def test_validator_finds_no_breach(self):
        verdicts, said = validate_pdf(self.portfolio)
        self.assertEqual(verdicts, {"ua1": "PASS", "3a": "PASS"}, said)

    def test_outline_and_structure_are_there(self):
        outline = run("pdfinfo", "-dests", self.portfolio).returncode
        self.assertEqual(outline, 0)
        structure = run("pdfinfo", "-struct", self.portfolio).stdout
        for element in ("H1", "H2", "Table", "TH", "L (block)", "Figure", "Link"):
            self.assertIn(element, structure)


class Portfolio(Sound, BuiltProjectTest):
    def test_it_is_a_real_one(self):
        info = run("pdfinfo", self.portfolio).stdout
        self.assertGreaterEqual(int(re.search(r"Pages:\s+(\d+)", info)[1]), 40)
        self.assertRegex(info, r"Tagged:\s+yes")
        self.assertRegex(info, r"Title:\s+\S")
        self.assertRegex(info, r"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)")

    def test_page_numbers_run_to_the_last_page(self):
        pages = run("pdftotext", "-layout", self.portfolio, "-").stdout.split("\f")[:-1]
        # The last one: a page of an attached PDF may have a number of its own.
        numbers = [re.findall(r"[Pp]age (\d+) of (\d+)", page)[-1:] for page in pages]
        seen = [(int(found[0][0]), int(found[0][1])) for found in numbers if found]
        self.assertGreaterEqual(len(seen), 35)
        self.assertEqual([number for number, _ in seen], list(range(seen[0][0], seen[0][0] + len(seen))))
        self.assertEqual({total for _, total in seen}, {seen[-1][0]})

    def test_every_field_of_the_form_says_what_it_is(self):
        form = json.loads(run("qpdf", "--json", "--json-key=acroform", self.portfolio).stdout)["acroform"]
        self.assertFalse(form["needappearances"])
        fields = form["fields"]
        self.assertEqual({field["fieldtype"] for field in fields}, {"/Tx", "/Sig"})
        self.assertEqual(len({field["fullname"] for field in fields}), len(fields))
        for field in fields:
            with self.subTest(field["fullname"]):
                self.assertEqual(field["annotation"]["annotationflags"], 4)
                self.assertTrue(field["annotation"]["appearancestate"] == "" and field["alternativename"])
        filled = {field["fullname"]: field["value"] for field in fields if field["value"]}
        self.assertEqual(filled["Name: Learner"], "u:Siân Ŵyn-Łukasiewicz")

    def test_a_field_can_be_filled_in(self):
        known = json.loads(run("qpdf", "--json=2", "--json-stream-data=none", self.portfolio).stdout)
        objects = known["qpdf"][1]
        fields = {field["fullname"]: "obj:" + field["object"] for field in known["acroform"]["fields"]}
        catalogue = objects["trailer"]["value"]["/Root"]
        changed = {key: objects[key] for key in (fields["Date (day, month and year): Assessor"], "obj:" + catalogue)}
        date, root = changed.values()
        date["value"]["/V"] = "u:21 March 2026"
        root["value"]["/AcroForm"]["/NeedAppearances"] = True
        with tempfile.TemporaryDirectory() as folder:
            change, filled = (pathlib.Path(folder, name) for name in ("change.json", "filled.pdf"))
            change.write_text(json.dumps({"qpdf": [known["qpdf"][0], changed]}), encoding="utf-8")
            done = run("qpdf", self.portfolio, f"--update-from-json={change}", "--generate-appearances",
                       "--newline-before-endstream", filled)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("21 March 2026", run("pdftotext", "-f", "5", "-l", "5", filled, "-").stdout)
            verdicts, said = validate_pdf(filled, "3a")
            self.assertEqual(verdicts, {"3a": "PASS"}, said)

    def test_claims_and_pages_are_linked(self):
        plain = run("qpdf", "--qdf", "--object-streams=disable", self.portfolio, "-").stdout
        links = re.findall(r"/Subtype /Link\b", plain)
        self.assertGreaterEqual(len(links), 300)
        inside = re.findall(r"/Dest \[", plain)
        self.assertGreaterEqual(len(inside), 300)


class WideUnit(ProjectTest):
    """More evidence in a unit than a page is wide."""

    UNIT = "focus-awards/initiate-and-implement-operational-change"

    def write_learner(self, items):
        text = self.project.path("content", "units", self.UNIT + ".md").read_text(encoding="utf-8")
        criteria = re.findall(r"^- (\d+\.\d+) ", text, re.MULTILINE)
        folder = "content/learners/wide"
        self.project.write(f"{folder}/learner.md", f"---\nname: Wide\nunits: [{self.UNIT}]\n---\n\nMe.\n")
        for number in range(1, items + 1):
            claimed = criteria[(number - 1) * len(criteria) // items]
            self.project.write(f"{folder}/evidence/e{number:03}.md",
                               f"---\nid: E{number:03}\ntitle: Item {number}\ntype: work-product\n"
                               f"date: 2026-03-01\nunit: {self.UNIT}\ncriteria: [{claimed}]\n---\n\nWork.\n")
        built = self.project.unitfolio("build", "portfolios", "--learner", "wide")
        self.assertEqual(built.returncode, 0, built.stderr)
        return self.project.path("portfolios", "wide.pdf")

    def landscape_pages(self, portfolio):
        sizes = run("pdfinfo", "-l", "999", portfolio).stdout
        return [int(page) for page in re.findall(r"Page +(\d+) size: +841\.\d+ x 595", sizes)]

    def test_a_grid_that_is_too_wide_is_turned(self):
        portfolio = self.write_learner(22)
        pages = self.landscape_pages(portfolio)
        self.assertEqual(len(pages), 1)
        text = run("pdftotext", "-layout", "-f", pages[0], "-l", pages[0], portfolio, "-").stdout
        self.assertIn("At a glance", text)
        self.assertRegex(text, r"E001\s+E002.*E022")
        self.assertRegex(text, r"Page \d+ of \d+")

    def test_a_grid_that_is_too_wide_even_then_is_divided_by_outcome(self):
        portfolio = self.write_learner(150)
        pages = self.landscape_pages(portfolio)
        self.assertGreater(len(pages), 1)
        text = run("pdftotext", "-f", pages[0], "-l", pages[-1], portfolio, "-").stdout
        self.assertIn("Learning outcome 1, evidence E001 to ", text)
        self.assertEqual(run("qpdf", "--check", portfolio).returncode, 0)
        verdicts, said = validate_pdf(portfolio)
        self.assertEqual(verdicts, {"ua1": "PASS", "3a": "PASS"}, said)


class RecordingForms(Sound, BuiltProjectTest):
    settings = "portfolio: recording-forms\n"
    outputs = ("portfolios", "--jobs", "1")

    def test_forms_stand_in_their_order(self):
        text = run("pdftotext", "-f", "2", self.portfolio, "-").stdout
        forms = [int(number) for number in re.findall(r"^Form (\d+) –", text, re.MULTILINE)]
        self.assertEqual(forms[:3], [2, 3, 4])
        self.assertEqual(forms[-1], 10)
        self.assertEqual(set(forms), set(range(2, 11)))
        self.assertEqual([forms.count(number) for number in (4, 8, 9)], [5, 5, 5])

    def test_the_same_bytes_with_eight_jobs(self):
        first = self.portfolio.read_bytes()
        again = self.project.unitfolio("build", "portfolios", "--jobs", "8")
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual(self.portfolio.read_bytes(), first)


class Compact(RecordingForms):
    settings = "portfolio: compact\n"

    def test_forms_stand_in_their_order(self):
        pages = run("pdftotext", self.portfolio, "-").stdout.split("\f")[:-1]
        self.assertLess(len(pages), 45)
        self.assertIn("Evidence matrix", pages[0])


class Sets(ProjectTest):
    """Which templates a portfolio is made with."""

    def text(self):
        built = self.project.unitfolio("build", "portfolios")
        self.assertEqual(built.returncode, 0, built.stderr)
        return run("pdftotext", self.project.path("portfolios", f"{LEARNER}.pdf"), "-").stdout

    def test_a_learner_may_have_another_set(self):
        facts = f"content/learners/{LEARNER}/learner.md"
        self.project.replace(facts, "declared: 2026-10-02\n", "declared: 2026-10-02\nportfolio: recording-forms\n")
        self.assertIn("Form 10 –", self.text())

    def test_own_templates_lie_over_every_set(self):
        config = self.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8") + "portfolio: compact\n", encoding="utf-8")
        self.project.write("templates/portfolio/files.md", "Our own list.\n")
        self.assertIn("Our own list.", self.text())
        self.project.write("templates/portfolio-compact/files.md", "Our own compact list.\n")
        self.assertIn("Our own compact list.", self.text())
        self.project.write("templates/portfolio-recording-forms/files.md", "Never seen.\n")
        self.assertNotIn("Never seen.", self.text())

    def test_a_check_tries_every_set(self):
        self.project.write("templates/portfolio-compact/unit.md", "{{ unit.titel }}\n")
        checked = self.project.unitfolio("check")
        self.assertEqual(checked.returncode, 1, checked.stdout + checked.stderr)
        self.assertEqual((checked.stdout + checked.stderr).count("no attribute 'titel'"), 1)

    def test_what_every_set_shares_is_told_once(self):
        self.project.write("templates/portfolio/item.md", "{{ e.titel }}\n")
        self.project.write("templates/portfolio/style.yaml", "papr: a4\n")
        checked = self.project.unitfolio("check")
        told = checked.stdout + checked.stderr
        self.assertEqual(told.count("no attribute 'titel'"), 1, told)
        self.assertEqual(told.count("unknown field 'papr'"), 1, told)


class Program(BuiltProjectTest):
    def test_valgrind_finds_nothing(self):
        checked = run("valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full",
                      "--errors-for-leak-kinds=definite", os.environ["UNITFOLIO_PROGRAM"], "build", "--jobs", "2",
                      cwd=self.project.folder, timeout=900)
        self.assertEqual(checked.returncode, 0, checked.stderr[-4000:])
