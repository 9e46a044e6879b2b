"""PDFs of other programs, attached to evidence: every page is shown, what they hinder is named, and none breaks the build."""

import hashlib
import json
import shutil
import unittest

import foreign_pdfs
from support import LEARNER, PROGRAM, ProjectTest, run, validate_pdf

FOLDER = f"content/learners/{LEARNER}/evidence"
ITEM = f"{FOLDER}/e04-service-plan.md"
FLAVOURS = {"PDF/UA-1": "ua1", "PDF/A-3a": "3a", "PDF/A-3b": "3b"}


class ForeignPdfTest(ProjectTest):
    def attach(self, files):
        for name, content in files.items():
            self.project.path(FOLDER, name).write_bytes(content)
        names = ", ".join(f"{{file: {name}, title: The file {name}}}" for name in files)
        self.project.replace(ITEM, "stage: plan\n", f"stage: plan\nattachments: [{names}]\n")

    def build(self, files):
        """What build printed, the portfolio, and its record's files of the item by name."""
        self.attach(files)
        built = self.project.unitfolio("build", "portfolios", "--verbose")
        self.assertEqual(built.returncode, 0, built.stderr)
        pdf = self.project.path("portfolios", f"{LEARNER}.pdf")
        self.record = json.loads(pdf.with_suffix(".json").read_text(encoding="utf-8"))
        kept = {file["file"]: file for file in self.record["files"] if file["evidence"] == "E04"}
        self.assertEqual(set(kept), set(files))
        for name, content in files.items():
            self.assertEqual(kept[name]["sha256"], hashlib.sha256(content).hexdigest())
            self.assertIsNotNone(kept[name]["embedded_as"])
            self.assertTrue(kept[name]["kind"] == "pages" or f"'{name}' of E04" in built.stderr, built.stderr)
        checked = run("qpdf", "--check", pdf)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        return built.stderr, pdf, kept

    @staticmethod
    def text_of(pdf, label):
        return run("pdftotext", "-layout", "-f", label, "-l", label, pdf, "-").stdout

    def without_files(self, pdf):
        """The portfolio as text, without the files inside."""
        removed = [f"--remove-attachment={file['embedded_as']}" for file in self.record["files"] if file.get("embedded_as")]
        stripped = self.project.path("stripped.pdf")
        run("qpdf", *removed, pdf, stripped)
        return run("qpdf", "--qdf", "--object-streams=disable", stripped, "-").stdout

    def validate(self, pdf):
        """The claims of the record, each true."""
        if self.record["standards"]:
            verdicts, said = validate_pdf(pdf)
            self.assertEqual(verdicts, {FLAVOURS[standard]: "PASS" for standard in self.record["standards"]}, said)


class Pages(ForeignPdfTest):
    def test_pages_of_chromium_and_a_scanner_keep_every_standard(self):
        folder = self.project.path("made")
        folder.mkdir()
        told, pdf, kept = self.build({
            "upright.pdf": foreign_pdfs.from_chromium(folder, "portrait"),
            "lying.pdf": foreign_pdfs.from_chromium(folder, "landscape"),
            "scan.pdf": foreign_pdfs.from_scanner(),
        })
        self.assertNotIn("warning", told)
        self.assertEqual(self.record["standards"], ["PDF/UA-1", "PDF/A-3a"])
        self.assertEqual([len(file["pages"]) for file in kept.values()], [2, 2, 1])
        first = self.text_of(pdf, kept["upright.pdf"]["pages"][0])
        self.assertIn("E04 · upright.pdf · page 1 of 2", first)
        self.assertIn("It takes €5 and an open ear", first)
        self.assertIn("What the second page says", self.text_of(pdf, kept["lying.pdf"]["pages"][1]))
        self.assertIn("words behind the picture", self.text_of(pdf, kept["scan.pdf"]["pages"][0]))
        sizes = run("pdfinfo", "-f", 1, "-l", 500, pdf).stdout
        self.assertEqual(sizes.count("842 x 595") + sizes.count("841.89 x 595"), 2, sizes)
        plain = self.without_files(pdf)
        self.assertEqual(plain.count("/URI (https://example.org/report)"), 2)
        self.assertFalse("file:///" in plain)
        self.assertTrue("(Page 2 of 2 of The file lying.pdf, attached to E04)" in plain)
        self.validate(pdf)

    def test_formulas_of_tex_leave_pdf_a_3b(self):
        told, pdf, kept = self.build({"tex.pdf": foreign_pdfs.TEX.read_bytes()})
        self.assertIn("[standard-lost]", told)
        self.assertEqual(self.record["standards"], ["PDF/A-3b"])
        self.assertGreater(len(kept["tex.pdf"]["pages"]), 20)
        self.validate(pdf)

    def test_a_font_that_is_not_there_is_named_and_what_was_typed_in_is_seen(self):
        told, pdf, kept = self.build({"form.pdf": foreign_pdfs.filled_form()})
        self.assertIn("'form.pdf' of E04 keeps the portfolio from PDF/UA-1 and PDF/A: the font Helvetica is not embedded", told)
        self.assertEqual(self.record["standards"], [])
        self.assertIn("Angharad", self.text_of(pdf, kept["form.pdf"]["pages"][0]))
        self.assertNotIn(b"pdfaid:part", pdf.read_bytes())

    def test_a_font_that_states_wrong_widths_costs_what_it_must(self):
        folder = self.project.path("made")
        folder.mkdir()
        sound = foreign_pdfs.from_chromium(folder, "portrait")
        told, _, _ = self.build({"wide.pdf": foreign_pdfs.with_wrong_widths(folder, sound)})
        self.assertIn("states other widths than its letters have", told)
        self.assertEqual(self.record["standards"], [])

    def test_nothing_that_acts_comes_along(self):
        _, pdf, _ = self.build({"acting.pdf": foreign_pdfs.acting()})
        plain = self.without_files(pdf)
        for word in ("/JavaScript", "/JS", "/Launch", "/OpenAction", "/PieceInfo", "/Screen"):
            self.assertFalse(word in plain, word)


class Trouble(ForeignPdfTest):
    def test_a_locked_file_is_named_with_the_cure(self):
        made = self.project.path("made.pdf")
        made.write_bytes(foreign_pdfs.from_scanner())
        locked = self.project.path("locked.pdf")
        run("qpdf", "--encrypt", "secret", "owner", "256", "--", made, locked)
        opened = self.project.path("opened.pdf")
        run("qpdf", "--encrypt", "", "owner", "256", "--print=none", "--", made, opened)
        told, _, kept = self.build({"locked.pdf": locked.read_bytes(), "opened.pdf": opened.read_bytes()})
        self.assertIn("'locked.pdf' of E04 can't be shown page by page: it opens with a password only", told)
        self.assertIn("save it without one", told)
        self.assertEqual(kept["locked.pdf"]["kind"], "embedded")
        self.assertEqual(kept["opened.pdf"]["kind"], "pages")

    def test_a_file_that_was_cut_off_is_mended_or_named(self):
        whole = foreign_pdfs.from_scanner("")
        files = {f"cut-{part}.pdf": whole[:len(whole) * part // 100] for part in (5, 50, 90, 99)}
        files["tail-lost.pdf"] = whole[:-20]
        told, _, kept = self.build(files)
        for name in files:
            self.assertIn(f"'{name}' of E04", told)
        self.assertEqual(kept["tail-lost.pdf"]["kind"], "pages")
        self.assertIn("[pdf-mended]", told)
        self.assertIn("[pdf-not-shown]", told)
        self.assertEqual(self.record["standards"], [])

    def test_no_file_breaks_the_build(self):
        told, pdf, kept = self.build(foreign_pdfs.hostile())
        self.assertIn("'deep-tree.pdf' of E04 can't be shown page by page: its pages are nested too deeply", told)
        self.assertIn("'many-pages.pdf' of E04 can't be shown page by page: it has more than 500 pages", told)
        for name in ("no-pages.pdf", "loop.pdf", "bomb.pdf", "large-drawing.pdf", "no-size.pdf", "noise.pdf"):
            self.assertEqual(kept[name]["kind"], "embedded", name)
        self.validate(pdf)

    def test_an_empty_file_is_an_error(self):
        self.attach({"empty.pdf": b""})
        built = self.project.unitfolio("build", "portfolios")
        self.assertEqual(built.returncode, 1)
        self.assertIn("the file 'empty.pdf' is empty", built.stderr)
        self.assertFalse(self.project.path("portfolios", f"{LEARNER}.pdf").exists())

    def test_a_gigantic_file_is_named_and_never_read(self):
        self.attach({"gigantic.pdf": b"%PDF-1.7"})
        with open(self.project.path(FOLDER, "gigantic.pdf"), "r+b") as file:
            file.truncate(3 << 30)
        built = run("bash", "-c", 'ulimit -v 2000000 && exec "$0" build portfolios', PROGRAM, cwd=self.project.folder)
        self.assertEqual(built.returncode, 1, built.stderr)
        self.assertIn("the file 'gigantic.pdf' is larger than 64 MB", built.stderr)

    def test_bytes_are_the_same_again(self):
        self.build({"scan.pdf": foreign_pdfs.from_scanner(), "form.pdf": foreign_pdfs.filled_form()})
        first = self.project.outputs()
        shutil.rmtree(self.project.path("portfolios"))
        self.assertEqual(self.project.unitfolio("build", "portfolios", "--jobs", "1").returncode, 0)
        self.assertEqual(self.project.outputs(), first)
