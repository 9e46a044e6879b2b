#!/usr/bin/env python3
"""What typesetting a portfolio costs, beside Typst, Chromium and WeasyPrint with the same text in the same run, and how the
cost of a page changes with their number. Typst's compiler comes by npm into a folder of its own; a peer that isn't there is
passed over. Prints a table of medians; passes no judgement, for machines differ and drift.

    npm install --prefix /tmp/typst @myriaddreamin/typst-ts-node-compiler
    tests/bench/portfolio.py --typst /tmp/typst
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import tempfile

from measure import measure
from portfolio_corpus import Corpus
from portfolio_typst import TypstPortfolio

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPST = pathlib.Path(__file__).with_name("portfolio_typst.mjs")
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]


class Document:
    """What was typeset: pages, and words, by which it shows whether two programs typeset the same text."""

    def __init__(self, path):
        told = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
        self.pages = int(re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE).group(1))
        text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        self.words = len(re.findall(r"[^\W\d_]+", text))
        self.kilobytes = path.stat().st_size / 1024


def ours(options, folder, corpus, jobs):
    project = folder / f"project-{len(corpus.items)}"
    if not project.exists():
        corpus.write_project(project)

    def command():
        return [options.program, "build", "portfolios", "--quiet", "--jobs", jobs, "--config", project / "unitfolio.yaml"]
    cost = measure(command(), options.runs)
    return cost, Document(next((project / "portfolios").glob("*.pdf")))


def typst(options, folder, corpus):
    TypstPortfolio(corpus, folder).write()
    target = folder / "typst.pdf"
    cost = measure(["node", TYPST, options.typst, folder / "portfolio.typ", target], options.runs)
    return cost, Document(target)


def chromium(options, folder, corpus):
    corpus.write_page(folder)
    target = folder / "chromium.pdf"
    cost = measure([*CHROMIUM, f"--user-data-dir={folder / 'chromium'}", f"--print-to-pdf={target}",
                    (folder / "portfolio.html").as_uri()], options.runs)
    return cost, Document(target)


def weasyprint(options, folder, corpus):
    corpus.write_page(folder)
    target = folder / "weasyprint.pdf"
    # Once: it takes so long that nothing hangs on some hundredths.
    cost = measure(["weasyprint", folder / "portfolio.html", target], 1)
    return cost, Document(target)


def over_jobs(options, folder, corpus):
    for jobs in (1, 2):
        yield f"unitfolio, {len(corpus.items)} items, {jobs} job{'s' * (jobs > 1)}", *ours(options, folder, corpus, jobs)


def rows(options, folder):
    # The long ones last: the system counts the memory of who starts a process with that of the process.
    corpus = Corpus(options.compared)
    yield from over_jobs(options, folder, corpus)
    if options.typst:
        yield f"Typst, {options.compared} items", *typst(options, folder, corpus)
    if shutil.which(CHROMIUM[0]):
        yield f"Chromium, {options.compared} items", *chromium(options, folder, corpus)
    if shutil.which("weasyprint"):
        yield f"WeasyPrint, {options.compared} items", *weasyprint(options, folder, corpus)
    for items in sorted(options.items):
        yield from over_jobs(options, folder, Corpus(items))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "build/release/unitfolio")
    parser.add_argument("--typst", type=pathlib.Path, help="the folder that Typst's compiler was installed into")
    parser.add_argument("--items", type=int, nargs="*", default=[10, 95, 950], help="evidence items of the portfolios")
    parser.add_argument("--compared", type=int, default=95, help="evidence items of the portfolio that peers typeset too")
    parser.add_argument("--runs", type=int, default=5, help="of each command; the median counts")
    options = parser.parse_args()
    if not options.program.exists():
        parser.error(f"there is no '{options.program}': build it with 'cmake --build --preset release'")
    with tempfile.TemporaryDirectory(prefix="portfolio-") as name:
        print(f"{'':34}{'pages':>7}{'words':>8}{'kB':>7}{'CPU s':>8}{'wall s':>8}{'MB':>7}{'ms a page':>11}")
        for what, cost, document in rows(options, pathlib.Path(name)):
            print(f"{what:34}{document.pages:7}{document.words:8}{document.kilobytes:7.0f}{cost.cpu:8.3f}{cost.wall:8.3f}"
                  f"{cost.memory:7.0f}{1000 * cost.cpu / document.pages:11.2f}", flush=True)


if __name__ == "__main__":
    main()
