"""What an editor makes of a file: its front matter as the YAML 1.2 or JSON that language servers read, and the schemas that the
program prints."""

import json
import os
import pathlib
import re
import subprocess

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ["UNITFOLIO_PROGRAM"]


class CoreLoader(yaml.SafeLoader):
    """The core schema of YAML 1.2, which language servers follow: dates and "off" are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"[-+]?[0-9]+", list("-+0123456789")),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789"))]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def parse_yaml(text):
    return yaml.load(text, CoreLoader)


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return parse_yaml(text)
    if text.startswith("{"):
        return json.JSONDecoder().raw_decode(text)[0]
    fenced = re.match(r"---\n(.*?)^---\n", text, re.DOTALL | re.MULTILINE)
    return (parse_yaml(fenced[1]) or {}) if fenced else {}


def run(*words, folder=ROOT):
    return subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True, text=True, check=False)


def kinds():
    return [line.split()[0] for line in run("schema").stdout.splitlines()]


def schema(kind):
    return json.loads(run("schema", kind).stdout)


def validator(kind):
    return jsonschema.Draft7Validator(schema(kind), format_checker=jsonschema.FormatChecker())
