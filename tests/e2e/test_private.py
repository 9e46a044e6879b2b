"""Portfolios for other readers: nothing private is in any of their files, however it is looked for."""

import io
import json
import pathlib
import re
import tempfile
import zipfile

from support import LEARNER, ROOT, ProjectTest, run, validate_pdf

FOLDER = f"content/learners/{LEARNER}/evidence"
SECRETS = ("Quetzalword", "Xylophonename", "Zirconemployer", "Wombatcomment", "Kumquatmetric", "Jackdawtitle", "Narwhalnote",
           "Ocelotprofile", "Platypuscsv", "Quokkaletter", "Axolotlpicture")


class Private(ProjectTest):
    def setUp(self):
        super().setUp()
        config = self.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8") + "evidence_zip: true\n", encoding="utf-8")
        learner = f"content/learners/{LEARNER}/learner.md"
        self.project.replace(learner, "employer: Hiraeth Holidays Ltd, Cardiff\n",
                             "employer: Zirconemployer\nprivate: [employer]\n")
        self.append(learner, "Ocelotprofile.")
        item = f"{FOLDER}/e07-witness-yusuf-demir.md"
        self.project.replace(item, "witness: {name: Yusuf Demir,", "private: [witness, comment, metrics, title]\nwitness: {name: Xylophonename,")
        self.project.replace(item, "title: Testimony of the team leader who disagreed", "title: Jackdawtitle")
        self.project.replace(item, "  comment: ", "  comment: Wombatcomment ")
        self.project.replace(item, "stage: implement\n",
                             "stage: implement\nmetrics: [{name: Kumquatmetric, before: 1, after: 2}]\nattachments:\n"
                             "  - {file: platypus.csv, title: Platypuscsv}\n  - {file: quokka.txt, title: Quokkaletter, private: true}\n"
                             "  - {file: axolotl.png, title: Axolotlpicture, description: A table of Axolotlpicture}\n")
        picture = (ROOT / FOLDER / "refund-days.png").read_bytes()
        self.project.path(FOLDER, "axolotl.png").write_bytes(picture)
        self.project.write(f"{FOLDER}/platypus.csv", "Platypuscsv,1\n")
        self.project.write(f"{FOLDER}/quokka.txt", "Quokkaletter\n")
        self.append(item, "## Quetzalword heading\n\nQuetzalword. [[3.2]] [Look](platypus.csv), and note.[^p] See [[E02]].\n\n"
                          "![A table of Axolotlpicture](axolotl.png)\n\n- A list with Quetzalword.")
        with self.project.path(item).open("a", encoding="utf-8") as file:
            file.write("\n[^p]: Narwhalnote.\n")

    def append(self, path, text):
        with self.project.path(path).open("a", encoding="utf-8") as file:
            file.write(f"\n<!-- private -->\n\n{text}\n\n<!-- /private -->\n")

    def build(self, *arguments):
        built = self.project.unitfolio("build", "portfolios", *arguments)
        self.assertEqual(built.returncode, 0, built.stderr)

    def texts(self, name):
        """Everything that can be got out of a portfolio and what lies beside it, by where it was found."""
        pdf = self.project.path("portfolios", f"{name}.pdf")
        found = {"text": run("pdftotext", pdf, "-").stdout, "record": pdf.with_suffix(".json").read_text(encoding="utf-8"),
                 "facts": run("pdfinfo", pdf).stdout,
                 "objects": run("qpdf", "--json=2", "--decode-level=all", pdf).stdout}
        with tempfile.TemporaryDirectory() as folder:
            run("pdfdetach", "-saveall", "-o", folder, pdf)
            for file in pathlib.Path(folder).iterdir():
                found[file.name] = file.name + file.read_bytes().decode("utf-8", "replace")
        archive = zipfile.ZipFile(io.BytesIO(pdf.with_suffix(".zip").read_bytes()))
        for file in archive.namelist():
            found["zip:" + file] = file + archive.read(file).decode("utf-8", "replace")
        return found

    def secrets_in(self, texts):
        return {(word, place) for place, text in texts.items() for word in SECRETS if word in text}

    def test_the_learner_has_everything(self):
        self.build()
        found = {word for word, _ in self.secrets_in(self.texts(LEARNER))}
        self.assertEqual(found, set(SECRETS))
        self.assertNotIn("/private", self.texts(LEARNER)["text"])
        record = json.loads(self.texts(LEARNER)["record"])
        self.assertEqual((record["profile"], sum(record["withheld"].values())), ("learner", 0))

    def test_assurers_see_nothing_private_in_any_set(self):
        config = self.project.path("unitfolio.yaml")
        for number, forms in enumerate(("general", "recording-forms", "compact")):
            with self.subTest(forms):
                config.write_text(re.sub(r"^portfolio: .*\n", "", config.read_text(encoding="utf-8"), flags=re.M) +
                                  f"portfolio: {forms}\n", encoding="utf-8")
                profile = ("eqa", "iqa", "eqa")[number]
                self.build("--profile", profile)
                texts = self.texts(f"{LEARNER}-{profile}")
                self.assertEqual(self.secrets_in(texts), set())
                self.assertEqual(texts["text"].count("[A passage is left out here]"), 2)
                self.assertGreaterEqual(texts["text"].count("[Left out]"), 5)
                self.assertIn("[An attachment is left out here]", texts["text"])
                self.assertNotIn("quokka", texts["objects"])
                record = json.loads(texts["record"])
                self.assertEqual(record["profile"], profile)
                self.assertEqual(record["withheld"], {"passages": 2, "facts": 5, "attachments": 3})
                verified = self.project.unitfolio("verify", f"portfolios/{LEARNER}-{profile}.pdf")
                self.assertEqual(verified.returncode, 0, verified.stdout + verified.stderr)
                if forms == "general":
                    verdicts, said = validate_pdf(self.project.path("portfolios", f"{LEARNER}-{profile}.pdf"))
                    self.assertEqual(verdicts, {"ua1": "PASS", "3a": "PASS"}, said)

    def test_profiles_leave_each_other_alone(self):
        self.build()
        self.build("--profile", "eqa")
        self.build("--profile", "iqa")
        self.build()
        names = {path.name for path in self.project.path("portfolios").iterdir() if path.suffix == ".pdf"}
        self.assertEqual(names, {f"{LEARNER}.pdf", f"{LEARNER}-eqa.pdf", f"{LEARNER}-iqa.pdf"})

    def test_a_passage_may_be_kept_from_one_reader(self):
        self.project.replace(f"content/learners/{LEARNER}/learner.md", "<!-- private -->", "<!-- private: eqa -->")
        self.build("--profile", "iqa")
        self.assertIn("Ocelotprofile", self.texts(f"{LEARNER}-iqa")["text"])
        self.build("--profile", "eqa")
        self.assertNotIn("Ocelotprofile", self.texts(f"{LEARNER}-eqa")["text"])

    def test_a_marker_without_its_end_builds_nothing(self):
        self.project.replace(f"content/learners/{LEARNER}/learner.md", "<!-- /private -->", "")
        built = self.project.unitfolio("build")
        self.assertEqual(built.returncode, 1)
        self.assertIn("private-marker", built.stdout + built.stderr)
        self.assertFalse(self.project.path("portfolios", f"{LEARNER}.pdf").exists())
