#!/usr/bin/env python3
"""Looks for Markdown whose cost grows faster than its size, which small inputs don't show: repeats pieces of it up to what a
file may hold, gives each text to a target and tells of those that take long.

    tests/fuzz/repeat.py build/dev evidence --count 200 --seed 7"""

import argparse
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

PIECES = ["[[", "]]", "|", "[^1]", "[", "]", "(", ")", "![", "](", "``", "`", "*", "**", "_", "~~", "~", "<", ">", "> ", "- ", "1. ",
          "\n", "\n\n", "  ", "\t", "#", "# a\n", "\\", "&", "&amp;", "a", " ", "<!--", "-->", "<!A ", "<?", "|-|\n", "|a|b|\n",
          "[a]: b\n", "[^1]: x\n", '"', "'", "http://a", "<a@b.c>", "<a", "- [ ] ", "[[1.1]]", "é", "\u202e", "---\n", "===\n",
          "```\n", "    ", "<![CDATA[", "<div>\n", ":"]
FACTS = "---\nid: E01\ntitle: T\ntype: work-product\ndate: 2026-03-14\nunit: lead-a-team\n---\n"
WITH_FACTS = {"markdown", "evidence"}
BYTES = 250_000
SECONDS = 4
MEGABYTES = 700
# Beyond these a text is given up.
MOST_SECONDS = 60


def filled(piece, size):
    return piece * (size // len(piece.encode()))


def text_of(chance):
    piece = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 5)))
    shape = chance.randrange(4)
    if shape == 0:
        return filled(piece, BYTES)
    if shape == 1:
        return filled(piece, BYTES // 2) + filled(chance.choice(PIECES), BYTES // 2)
    # One long paragraph of many lines, or many paragraphs.
    line, end = (1000, "\n") if shape == 2 else (300, "\n\n")
    return filled(filled(piece, line) + end, BYTES)


def cost(program, file):
    """Exit status, seconds of processor time and megabytes."""
    process = subprocess.Popen([program, file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS)))
    _, status, used = os.wait4(process.pid, 0)
    return status, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path, help="a folder of a build with tests, best without sanitizers")
    parser.add_argument("target", choices=["markdown", "evidence", "printed_pages"])
    parser.add_argument("--count", type=int, default=100, help="texts to try (100)")
    parser.add_argument("--seed", type=int, default=1, help="for other texts (1)")
    arguments = parser.parse_args()
    program = arguments.build.resolve() / "tests" / "fuzz" / f"fuzz_{arguments.target}"
    chance = random.Random(arguments.seed)
    slow = 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "input"
        for _ in range(arguments.count):
            text = text_of(chance)
            file.write_text((FACTS if arguments.target in WITH_FACTS else "") + text, encoding="utf-8")
            status, seconds, megabytes = cost(program, file)
            if status != 0 or seconds > SECONDS or megabytes > MEGABYTES:
                print(f"{seconds:.1f} s, {megabytes} MB, status {status}: {text[:60]!r} …", flush=True)
                slow += 1
    print(f"{arguments.count} texts, {slow} too costly")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
