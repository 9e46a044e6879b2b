"""`verify` on portfolios that other people's tools have tampered with, and the record beside a portfolio by its schema."""

import hashlib
import json
import pathlib
import shutil

import jsonschema
import yaml

from support import LEARNER, PROGRAM, BuiltProjectTest, run

SCHEMAS = pathlib.Path(PROGRAM).resolve().parent.parent / "share/unitfolio/schemas"
ATTACHED = "E01-weekly-contacts.csv"


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Tampering(BuiltProjectTest):
    def setUp(self):
        self.folder = self.project.path("tampered", self.id().rsplit(".", 1)[1])
        self.folder.mkdir(parents=True)
        self.pdf = self.folder / "p.pdf"
        self.record = self.folder / "p.json"
        shutil.copy(self.portfolio, self.pdf)
        shutil.copy(self.portfolio.with_suffix(".json"), self.record)

    def qpdf(self, *change):
        """Rewrites the PDF with a change to its attachments."""
        changed = run("qpdf", "--deterministic-id", self.pdf, *change, "--", self.folder / "new.pdf")
        self.assertEqual(changed.returncode, 0, changed.stderr)
        (self.folder / "new.pdf").replace(self.pdf)

    def attach(self, name, content, replace=False):
        file = self.folder / "attachment"
        file.write_bytes(content)
        self.qpdf("--add-attachment", file, f"--filename={name}", f"--key={name}", *(["--replace"] if replace else []))

    def verify(self, code, *options):
        told = run(PROGRAM, "verify", self.pdf, "--format", "json", *options)
        self.assertEqual(told.returncode, code, told.stdout + told.stderr)
        self.assertEqual(told.stderr, "")
        report = json.loads(told.stdout)
        validator("verification").validate(report)
        self.assertEqual(report["changes"] > 0, code == 1)
        return {finding["name"] or finding["subject"]: finding["state"] for finding in report["findings"]}

    def test_what_was_made_is_sound(self):
        states = self.verify(0)
        self.assertEqual(set(states.values()), {"sound"})
        self.assertIn(ATTACHED, states)
        told = run(PROGRAM, "verify", self.pdf)
        self.assertIn("Nothing has changed", told.stdout)
        self.assertEqual(run(PROGRAM, "verify", "--quiet", self.pdf).stdout, "")

    def test_the_pdf_alone_is_enough_for_its_files(self):
        self.record.unlink()
        states = self.verify(0)
        self.assertEqual((states["pdf"], states["manifest-beside"], states[ATTACHED]), ("unknown", "unknown", "sound"))
        self.attach(ATTACHED, b"week,contacts\n", replace=True)
        self.assertEqual(self.verify(1)[ATTACHED], "changed")

    def test_an_added_file_is_found(self):
        self.attach("extra.txt", b"hello")
        states = self.verify(1)
        self.assertEqual((states["pdf"], states["extra.txt"], states[ATTACHED]), ("changed", "extra", "sound"))

    def test_a_removed_file_is_found(self):
        key = next(line.split(" -> ")[0] for line in run("qpdf", "--list-attachments", self.pdf).stdout.splitlines()
                   if line.startswith(ATTACHED))
        self.qpdf(f"--remove-attachment={key}")
        self.assertEqual(self.verify(1)[ATTACHED], "missing")

    def test_the_manifest_inside_can_be_removed_or_rewritten(self):
        inside = json.loads(run("qpdf", "--show-attachment=portfolio.json", self.pdf).stdout)
        inside["files"] = [file for file in inside["files"] if file.get("embedded_as") != ATTACHED]
        self.attach("portfolio.json", json.dumps(inside).encode(), replace=True)
        self.assertEqual(self.verify(1)["manifest-inside"], "changed")
        self.qpdf("--remove-attachment=portfolio.json")
        self.assertEqual(self.verify(1)["manifest-inside"], "missing")
        self.record.unlink()
        states = self.verify(1)
        self.assertEqual((states["manifest-inside"], states[ATTACHED]), ("missing", "unknown"))

    def test_a_changed_record_is_found(self):
        record = json.loads(self.record.read_text(encoding="utf-8"))
        attached = next(file for file in record["files"] if file.get("embedded_as") == ATTACHED)
        attached["sha256"] = hashlib.sha256(b"something else").hexdigest()
        self.record.write_text(json.dumps(record), encoding="utf-8")
        states = self.verify(1)
        self.assertEqual((states["manifest-inside"], states[ATTACHED]), ("changed", "changed"))
        self.record.write_text("{", encoding="utf-8")
        self.assertEqual(self.verify(1)["manifest-beside"], "unreadable")

    def test_one_changed_byte_of_a_page_is_found(self):
        content = bytearray(self.pdf.read_bytes())
        content[len(content) // 3] ^= 1
        self.pdf.write_bytes(bytes(content))
        self.assertEqual(self.verify(1)["pdf"], "changed")

    def test_what_is_added_behind_is_told_apart(self):
        with self.pdf.open("ab") as file:
            file.write(b"% a comment\n")
        told = run(PROGRAM, "verify", self.pdf)
        self.assertEqual(told.returncode, 1)
        self.assertIn("12 bytes were added at its end", told.stdout)

    def test_damaged_files_and_what_is_no_pdf(self):
        whole = self.pdf.read_bytes()
        for size in (0, 3, 100, len(whole) // 2, len(whole) - 40):
            with self.subTest(size):
                self.pdf.write_bytes(whole[:size])
                self.assertIn(self.verify(1)["pdf"], ("unreadable", "changed"))
        run("qpdf", "--encrypt", "secret", "secret", "256", "--", self.portfolio, self.pdf)
        told = run(PROGRAM, "verify", self.pdf)
        self.assertEqual(told.returncode, 1)
        self.assertIn("password", told.stdout)

    def test_wrong_usage(self):
        for arguments in (["verify"], ["verify", "nowhere.pdf"], ["verify", self.pdf, "--manifest", "nowhere.json"],
                          ["verify", self.pdf, "--format", "xml"]):
            with self.subTest(arguments):
                told = run(PROGRAM, *arguments)
                self.assertEqual((told.returncode, told.stdout), (2, ""))
                self.assertNotEqual(told.stderr, "")


class Record(BuiltProjectTest):
    def test_both_records_fit_their_schema(self):
        beside = json.loads(self.portfolio.with_suffix(".json").read_text(encoding="utf-8"))
        inside = json.loads(run("qpdf", "--show-attachment=portfolio.json", self.portfolio).stdout)
        for record in (beside, inside):
            validator("portfolio").validate(record)
        pdf = beside.pop("pdf")
        self.assertEqual(beside, inside)
        content = self.portfolio.read_bytes()
        self.assertEqual((pdf["size"], pdf["sha256"]), (len(content), hashlib.sha256(content).hexdigest()))

    def test_every_attachment_is_named(self):
        record = json.loads(self.portfolio.with_suffix(".json").read_text(encoding="utf-8"))
        folder = self.project.path("content", "learners", LEARNER, "evidence")
        for file in record["files"]:
            if file["kind"] == "off-file":
                continue
            content = (folder / file["file"]).read_bytes()
            self.assertEqual((file["size"], file["sha256"]), (len(content), hashlib.sha256(content).hexdigest()))
        named = [(facts["id"], attachment) for facts in
                 (yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1]) for path in folder.glob("*.md"))
                 for attachment in facts.get("attachments", [])]
        self.assertEqual(sorted(reference for reference, _ in named), sorted(file["evidence"] for file in record["files"]))
        self.assertGreater(len(named), 5)
