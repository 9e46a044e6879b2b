#!/usr/bin/env python3
"""How much of making a site goes into its search index, how large that is, how much a query loads and how well it finds,
beside two search engines for static sites on the same corpus in the same run: MiniSearch (in Node) and Pagefind, which come
by npm into a folder of their own. Times are those of the processor.

    npm install --prefix /tmp/engines minisearch pagefind
    python3 tests/bench/search.py --program build/release/unitfolio --engines /tmp/engines
"""

import argparse
import gzip
import json
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from search_corpus import Corpus  # noqa: E402


def timed(command, **options):
    """Seconds of processor time of a command and its children, and on the clock."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    done = subprocess.run([str(word) for word in command], capture_output=True, encoding="utf-8", check=False, **options)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return processor, time.monotonic() - begin, done.stdout


def size(files):
    paths = [path for path in files if path.is_file()]
    return {"files": len(paths), "bytes": sum(path.stat().st_size for path in paths),
            "compressed": sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths)}


def share_of_index(options, folder):
    """Which share of all instructions of a build the index takes: the same on every machine, whatever else it does."""
    project = folder / "small"
    Corpus(options.units // 10, seed=2).write(project)
    profile = folder / "profile"
    timed(["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile}", options.program, "build", "site", "--jobs", "1"],
          cwd=project)
    annotated = timed(["callgrind_annotate", "--inclusive=yes", "--threshold=100", profile])[2]
    counts = {}
    for line in annotated.splitlines():
        name = next((name for name in ("PROGRAM TOTALS", "SitePress::make_search(") if name in line), None)
        if name:
            counts.setdefault(name, int(line.split("(")[0].replace(",", "")))
    return round(counts["SitePress::make_search("] / counts["PROGRAM TOTALS"], 3)


def ours(options, project):
    def build():
        shutil.rmtree(project / "site", ignore_errors=True)
        return timed([options.program, "build", "site", "--jobs", "1"], cwd=project)[0]
    return {"whole build": min(build() for _ in range(options.runs)),
            "share of the index": share_of_index(options, project.parent),
            **size((project / "site" / "search").iterdir()), "site bytes": size((project / "site").rglob("*"))["bytes"]}


def rate(queries, names_of):
    first = ten = 0
    for query, names in zip(queries, names_of):
        first += names[:1] == [query["title"]]
        ten += query["title"] in names
    return round(first / len(queries), 3), round(ten / len(queries), 3)


def our_rates(site, sets):
    rates = {}
    for name, queries in sets.items():
        asked = subprocess.run(["node", HERE.parent / "e2e" / "search_core.mjs", site, "--cold"],
                               input=json.dumps([{"query": query["query"]} for query in queries]), capture_output=True,
                               encoding="utf-8", check=True)
        answers = json.loads(asked.stdout)
        loaded = sorted(answer["bytes"] for answer in answers)
        rates[name] = {"found": rate(queries, [[result["texts"][2] for result in answer["results"]] for answer in answers]),
                       "median bytes": loaded[len(loaded) // 2]}
    return rates


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--engines", type=pathlib.Path, help="a folder with node_modules of minisearch and pagefind")
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    options.program = options.program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "project"
        corpus = Corpus(options.units, seed=1)
        corpus.write(project)
        sets = corpus.queries(200)
        report = {"unitfolio": ours(options, project)}
        site = project / "site"
        report["unitfolio"]["rates"] = our_rates(site, sets)
        if options.engines:
            (project / "queries.json").write_text(json.dumps(sets), encoding="utf-8")
            entries = subprocess.run(["node", HERE / "search_entries.mjs", site], capture_output=True, encoding="utf-8", check=True)
            (project / "entries.json").write_text(entries.stdout, encoding="utf-8")
            processor, _, out = timed(["node", HERE / "search_minisearch.mjs", options.engines.resolve(), project])
            report["minisearch"] = {"whole": processor, **json.loads(out)}
            pagefind = options.engines.resolve() / "node_modules" / ".bin" / "pagefind"
            if pagefind.exists():
                processor, _, _ = timed([pagefind, "--site", site], cwd=project)
                report["pagefind"] = {"index": processor, **size((site / "pagefind").rglob("*"))}
        print(json.dumps(report, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
