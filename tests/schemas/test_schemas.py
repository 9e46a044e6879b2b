"""The schemas for editors: that they are what is published, that they are schemas, and that they take what people write."""

import pathlib
import re
import tempfile
import unittest

import jsonschema

from samples import SAMPLES
from support import ROOT, front_matter, kinds, parse_yaml, run, schema, validator

PLACES = {
    "project": "unitfolio.yaml", "organisation": "content/organisations/*.md", "qualification": "content/qualifications/*.md",
    "unit": "content/units/**/*.md", "glossary": "content/glossary.md", "page": "content/pages/*.md",
    "learner": "content/learners/*/learner.md", "evidence": "content/learners/*/evidence/*.md",
    "style": "templates/portfolio/style.yaml",
}


def fields_of(part):
    """Every field of a schema as (name, its schema), those of maps in it too."""
    for name, field in part.get("properties", {}).items():
        yield name, field
        yield from fields_of(field)
        yield from fields_of(field.get("items", {}))


class Published(unittest.TestCase):
    def test_files_are_what_the_program_writes(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(run("schema", "--output", folder).returncode, 0)
            written = sorted(pathlib.Path(folder).iterdir())
            self.assertEqual([path.name for path in written], sorted(f"{kind}.schema.json" for kind in kinds()))
            for path in written:
                published = ROOT / "docs" / "schemas" / path.name
                self.assertEqual(published.read_text(encoding="utf-8"), path.read_text(encoding="utf-8"),
                                 "run 'unitfolio schema --output docs/schemas'")

    def test_one_kind_alone_is_printed_or_written(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(run("schema", "unit", "--output", f"{folder}/new/deep").returncode, 0)
            written = list(pathlib.Path(folder, "new/deep").iterdir())
            self.assertEqual([path.name for path in written], ["unit.schema.json"])
            self.assertEqual(written[0].read_text(encoding="utf-8"), run("schema", "unit").stdout)

    def test_they_are_valid_schemas(self):
        for kind in kinds():
            jsonschema.Draft7Validator.check_schema(schema(kind))

    def test_every_field_is_explained(self):
        for kind in kinds():
            for name, field in fields_of(schema(kind)):
                if name != "severity" and "description" not in field:
                    self.assertIn(name, schema("project")["properties"]["check"]["properties"]["severity"]["properties"])
                    continue
                self.assertRegex(field["description"], r"^.{10,}\.$", f"{kind}: {name}")

    def test_every_field_stands_in_the_documents(self):
        documents = {kind: (ROOT / "docs/authoring.md").read_text(encoding="utf-8") for kind in kinds()}
        documents["style"] = (ROOT / "docs/portfolio.md").read_text(encoding="utf-8")
        for kind in kinds():
            blocks = re.findall(r"```.*?```", documents[kind], re.DOTALL)
            inline = re.findall(r"`[^`]+`", re.sub(r"```.*?```", "", documents[kind], flags=re.DOTALL))
            spoken = set(re.findall(r"[a-z0-9_$]+", " ".join(blocks + inline)))
            codes = schema("project")["properties"]["check"]["properties"]["severity"]["properties"]
            named = {name for name, _ in fields_of(schema(kind)) if name not in codes}
            named -= {f"heading{level}" for level in (2, 3)}  # "heading1 … heading4"
            self.assertEqual(named - spoken, set(), kind)


class Accepted(unittest.TestCase):
    def assert_valid(self, kind, facts, label):
        faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in validator(kind).iter_errors(facts)]
        self.assertEqual(faults, [], label)

    def test_shipped_content(self):
        for kind, place in PLACES.items():
            paths = list(ROOT.glob(place))
            self.assertTrue(paths, place)
            for path in paths:
                self.assert_valid(kind, front_matter(path), path)

    def test_samples_hold_every_field(self):
        self.assertEqual(set(SAMPLES), set(kinds()))
        for kind, samples in SAMPLES.items():
            for sample in samples:
                self.assert_valid(kind, sample, kind)
            codes = schema("project")["properties"]["check"]["properties"]["severity"]["properties"]
            spoken = set(re.findall(r"[a-z0-9_$]+", repr(samples)))
            self.assertEqual({name for name, _ in fields_of(schema(kind)) if name not in codes} - spoken, set(), kind)

    def test_quotes_make_no_difference(self):
        plain = parse_yaml("title: 2026\nlevel: 4\ncredit: 10\nglh: 296\nqualifications: 2026\n"
                           "counts: {criteria: 3}\nexpects: {balance: 0.5, metrics: true, stages: plan}")
        quoted = parse_yaml("title: '2026'\nlevel: '4'\ncredit: \"10\"\nglh: '296–389'\nqualifications: ['2026']\n"
                            "counts: {criteria: '3'}\nexpects: {balance: '.5', metrics: 'true', stages: ['plan']}")
        self.assertEqual([plain["level"], quoted["level"]], [4, "4"])
        for facts in (plain, quoted):
            self.assert_valid("unit", facts, facts)
        for criteria in ("[1.10, 2.1]", '["1.10"]', "1.10", "'1.10'"):
            facts = parse_yaml(f"id: E1\ntitle: x\ntype: observation\ndate: 2026-03-14\nunit: a\ncriteria: {criteria}\n"
                               f"claims: {{b: {criteria}}}\nmetrics: [{{name: x, before: '6.5', after: 7}}]\n"
                               "attachments: [{title: x, off_file: 'true', location: y}]")
            self.assertEqual(facts["date"], "2026-03-14")
            self.assert_valid("evidence", facts, facts)

    def test_empty_fields_are_no_fault(self):
        self.assert_valid("unit", parse_yaml("title: x\nlevel:\nglh: ~\nqualifications:\nexpects:\ncounts: {terms: }"), "unit")
        self.assert_valid("project", parse_yaml("title: x\ncheck: {severity: {own-word-only: }}"), "project")


if __name__ == "__main__":
    unittest.main()
