#!/usr/bin/env python3
"""Renders every case with Jinja and with template_differ; fails where they differ.

usage: compare_with_jinja.py TEMPLATE_DIFFER CASES_FOLDER

A file of cases is text. "=== name" begins a case, "--- name" a template of it ("main" is the one that is rendered;
it is meant where a case begins without one), "--- variables" its variables as JSON. Both engines must print the same, or
both must refuse. Quotation marks are escaped as &quot; here, which HTML reads like the &#34; of Jinja.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jinja2


def read_cases(path):
    cases = []
    part = None
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("=== "):
            case = {"name": f"{path.stem}: {line[4:].strip()}", "parts": {}}
            cases.append(case)
            part = "main"
        elif line.startswith("--- "):
            part = line[4:].strip()
        elif cases:
            case["parts"][part] = case["parts"].get(part, "") + line
    for case in cases:
        parts = case.pop("parts")
        case["variables"] = json.loads(parts.pop("variables", "{}"))
        case["templates"] = parts
    return cases


def render_with_jinja(case):
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(case["templates"]),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        output = environment.get_template("main").render(case["variables"])
        return output.replace("&#34;", "&quot;"), ""
    except Exception as fault:  # whatever Jinja refuses, in whatever way
        return None, f"{type(fault).__name__}: {fault}"


def render_with_ours(program, cases):
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(cases, file)
        file.flush()
        done = subprocess.run([program, file.name], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def main():
    program, folder = sys.argv[1:]
    cases = [case for path in sorted(pathlib.Path(folder).glob("*.txt")) for case in read_cases(path)]
    names = [case["name"] for case in cases]
    repeated = {name for name in names if names.count(name) > 1}
    if repeated:
        sys.exit(f"cases with the same name: {sorted(repeated)}")
    ours = render_with_ours(program, cases)
    different = 0
    for case in cases:
        expected, fault = render_with_jinja(case)
        result = ours[case["name"]]
        if result["output"] != expected:
            different += 1
            print(f"{case['name']}\n  Jinja: {expected!r} {fault}")
            print(f"  ours:  {result['output']!r} {result.get('faults') or ''}")
    print(f"{len(cases)} cases, {different} different")
    sys.exit(1 if different or not cases else 0)


main()
