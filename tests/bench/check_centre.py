#!/usr/bin/env python3
"""How `unitfolio check` of a whole centre compares with the least that such a check could cost, measured in the same run: reading
all files, and parsing all Markdown with cmark-gfm alone. A centre of half the size shows whether cost and memory grow in
proportion. Prints a table of medians; passes no judgement, for machines differ and drift."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measure import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARSER_SOURCE = pathlib.Path(__file__).with_name("parse_markdown.cpp")


def make_centre(folder, units, learners, items):
    subprocess.run([sys.executable, ROOT / "scripts/make-centre", "--units", str(units), "--learners", str(learners),
                    "--items", str(items), "--out", folder], check=True)
    files = sorted(folder.rglob("*.md"))
    listing = folder.with_suffix(".list")
    listing.write_text("".join(f"{path}\n" for path in files), encoding="utf-8")
    return files, listing


def build_parser(folder):
    program = folder / "parse_markdown"
    subprocess.run([os.environ.get("CXX", "c++"), "-std=c++20", "-O2", PARSER_SOURCE, "-o", program, "-lcmark-gfm-extensions",
                    "-lcmark-gfm"], check=True)
    return program


def rows(folder, options):
    check = [options.program, "check", "--quiet", "--config"]
    whole, listing = make_centre(folder / "whole", options.units, options.learners, options.items)
    half, _ = make_centre(folder / "half", options.units // 2, options.learners // 2, options.items)
    print(f"{len(whole):,} files of {sum(path.stat().st_size for path in whole) / 1e6:.1f} MB; "
          f"half of it: {len(half):,} files", flush=True)
    parser = build_parser(folder)
    yield "reading all files (cat)", measure(["xargs", "-n", "2000", "cat"], options.runs, listing)
    yield "parsing all Markdown (cmark-gfm)", measure([parser], options.runs, listing)
    yield "check, half the centre, 1 job", measure(check + [folder / "half/unitfolio.yaml", "--jobs", "1"], options.runs)
    yield "check, 1 job", measure(check + [folder / "whole/unitfolio.yaml", "--jobs", "1"], options.runs)
    yield f"check, {os.cpu_count()} jobs", measure(check + [folder / "whole/unitfolio.yaml"], options.runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "build/release/unitfolio")
    parser.add_argument("--units", type=int, default=2000)
    parser.add_argument("--learners", type=int, default=300)
    parser.add_argument("--items", type=int, default=40, help="evidence items of each learner")
    parser.add_argument("--runs", type=int, default=5, help="of each command; the median counts")
    options = parser.parse_args()
    if not options.program.exists():
        parser.error(f"there is no '{options.program}': build it with 'cmake --build --preset release'")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="centre-"))
    try:
        least = {}
        print(f"{'':34}{'CPU s':>8}{'wall s':>8}{'MB':>7}{'× reading':>11}{'× parsing':>11}")
        for name, cost in rows(folder, options):
            least.setdefault("reading", cost.cpu)
            if "parsing" in name:
                least["parsing"] = cost.cpu
            ratios = [f"{cost.cpu / least[of]:.1f}" if of in least else "" for of in ("reading", "parsing")]
            print(f"{name:34}{cost.cpu:8.2f}{cost.wall:8.2f}{cost.memory:7.0f}{ratios[0]:>11}{ratios[1]:>11}", flush=True)
    finally:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
