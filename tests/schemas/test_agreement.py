"""Editors and `unitfolio check` refuse the same: samples of every kind, with each value in them replaced, left out or joined by
an unknown field, are judged by the schema and by the program. Where the two may differ, a rule below says why."""

import concurrent.futures
import copy
import json
import pathlib
import shutil
import tempfile
import unittest

from samples import SAMPLES
from support import ROOT, run, validator

LEFT_OUT = object()
REPLACEMENTS = ["zzz", "Z z!", "", "4", "1.1", "2026-02-30", "true", -1, 0, 3, 12345678, 1.5, True, None, [], ["zzz"], [["a"]],
                {}, {"zzz": 1}, LEFT_OUT]
# Faults of facts as such. Names that lead nowhere, files that aren't there and the like are no matter of one file's form.
CODES = {"field-unknown", "field-missing", "field-type", "field-value", "front-matter-syntax", "field-duplicate"}

# (kind, paths with '*' for positions, test of the value put there, why the schema lets pass what the program refuses)
TOO_KIND = [
    ("evidence", "criteria|criteria/*|claims/*|claims/*/*", lambda value: type(value) in (int, float),
     "a pattern speaks of texts, and 1.10 without quotes is a number"),
    ("evidence", "claims", lambda value: value == {"zzz": 1}, "the same"),
    ("evidence", "type", lambda value: type(value) in (str, int, float), "a project may add kinds of evidence"),
    ("unit", "expects/types|expects/types/*|expects/named/*/in|expects/named/*/in/*",
     lambda value: type(value) in (str, int, float) or value == ["zzz"], "a project may add kinds of evidence"),
    ("unit", "expects/named/*/any_of|expects/named/*/any_of/*", lambda value: value == [] or value is LEFT_OUT,
     "an empty list is a list"),
    ("evidence", "unit", lambda value: value is None or value is LEFT_OUT, "'criteria' asks for 'unit'"),
    ("evidence", "attachments/*", lambda value: value in ({}, {"zzz": 1}), "'off_file' decides what an attachment needs"),
    ("project", "sampling/rates/medium|sampling/rates/high", lambda value: value in (3, "4"), "rates rise with the risk"),
    ("evidence", "attachments/*/*", lambda value: True, "'off_file' decides what an attachment needs"),
]
# The same the other way round.
TOO_STRICT = [
    ("project", "folders/*", lambda value: type(value) in (int, float, bool), "a folder called 2026 wants quotes"),
    ("evidence", "id", lambda value: value is True, "an item called true wants quotes"),
    ("project", "sampling/seed|sampling/assessors/*/name", lambda value: value is True, "so does a seed"),
]


def fits(path, patterns):
    return any(len(path) == len(pattern.split("/")) and
               all(want in ("*", str(part)) for part, want in zip(path, pattern.split("/")))
               for pattern in patterns.split("|"))


def excused(rules, kind, path, value):
    return any(of == kind and fits(path, patterns) and test(value) for of, patterns, test, _ in rules)


def is_quoted_number_out_of_bounds(judge, path, value, facts):
    """A schema compares numbers with bounds, not texts that are numbers."""
    return (isinstance(value, str) and value.replace(".", "", 1).isdigit() and
            not judge.is_valid(changed(facts, path, json.loads(value))))


def places(value, path=()):
    """Where a value of a sample stands: the keys and positions that lead to it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        if key != "$schema":
            yield path + (key,)
            yield from places(inner, path + (key,))


def inner(facts, path):
    for key in path:
        facts = facts[key]
    return facts


def changed(facts, path, value):
    facts = copy.deepcopy(facts)
    if value is LEFT_OUT:
        del inner(facts, path[:-1])[path[-1]]
    else:
        inner(facts, path[:-1])[path[-1]] = value
    return facts


def mutants(kind):
    """(path, value, facts) of every change."""
    for sample in SAMPLES[kind]:
        for path in places(sample):
            for value in REPLACEMENTS:
                yield path, value, changed(sample, path, value)
        maps = [()] + [path for path in places(sample) if isinstance(inner(sample, path), dict)]
        for path in maps:
            yield path + ("nonsense",), "zzz", changed(sample, path + ("nonsense",), "zzz")


class Agreement(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="schemas-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def refused(self, project=""):
        """The files of a project with faults of facts."""
        checked = run("check", "--format", "json", folder=self.folder / project)
        self.assertIn(checked.returncode, (0, 1, 2), checked.stderr)
        return {fault["file"] for fault in json.loads(checked.stdout)["diagnostics"]
                if fault["severity"] == "error" and fault["code"] in CODES}

    def compare(self, kind, judged):
        """`judged` gives, for each mutant, whether the program refused it."""
        judge = validator(kind)
        differing = []
        seen = {True: 0, False: 0}
        for (path, value, facts), refused in judged:
            invalid = not judge.is_valid(facts)
            seen[refused] += 1
            rules = TOO_KIND if refused else TOO_STRICT
            if refused and is_quoted_number_out_of_bounds(judge, path, value, facts):
                continue
            if invalid != refused and not excused(rules, kind, path, value):
                shown = "left out" if value is LEFT_OUT else json.dumps(value)
                differing.append(f"{'/'.join(map(str, path))}: {shown}: {'only check' if refused else 'only the schema'} refuses it")
        self.assertEqual(differing, [], kind)
        self.assertTrue(all(seen.values()) or kind == "glossary", seen)

    def compare_in_one_project(self, kind, place):
        """All mutants as files of one project; `place` has the number of each in it."""
        self.write("unitfolio.yaml", "title: x\n")
        all_mutants = list(mutants(kind))
        for number, (_, _, facts) in enumerate(all_mutants):
            self.write(place.format(f"m{number}"), json.dumps(facts) + "\n\nText.\n")
        refused = self.refused()
        self.compare(kind, [(mutant, place.format(f"m{number}") in refused) for number, mutant in enumerate(all_mutants)])

    def compare_one_by_one(self, kind, file, form, others=()):
        all_mutants = list(mutants(kind))
        for number, (_, _, facts) in enumerate(all_mutants):
            self.write(f"m{number}/unitfolio.yaml", "title: x\n")
            for path, text in others:
                self.write(f"m{number}/{path}", text)
            self.write(f"m{number}/{file}", form.format(json.dumps(facts)))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            refused = list(pool.map(lambda number: file in self.refused(f"m{number}"), range(len(all_mutants))))
        self.compare(kind, zip(all_mutants, refused))

    def test_organisations(self):
        self.compare_in_one_project("organisation", "content/organisations/{}.md")

    def test_qualifications(self):
        self.compare_in_one_project("qualification", "content/qualifications/{}.md")

    def test_units(self):
        self.compare_in_one_project("unit", "content/units/{}.md")

    def test_pages(self):
        self.compare_in_one_project("page", "content/pages/{}.md")

    def test_learners(self):
        self.compare_in_one_project("learner", "content/learners/{}/learner.md")

    def test_evidence(self):
        self.compare_in_one_project("evidence", "content/learners/{}/evidence/e.md")

    def test_glossary(self):
        self.compare_one_by_one("glossary", "content/glossary.md", "{}\n")

    def test_project(self):
        self.compare_one_by_one("project", "unitfolio.yaml", "{}\n")

    def test_style(self):
        self.compare_one_by_one("style", "templates/portfolio/style.yaml", "{}\n",
                                [("content/learners/ann/learner.md", "---\nname: Ann\n---\n")])


if __name__ == "__main__":
    unittest.main()
