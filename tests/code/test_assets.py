"""The scripts and the style sheet of the site: made from their sources, and no larger than readers should have to wait
for. What of the scripts needs no page is tried by itself."""

import gzip
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ASSETS = ROOT / "templates" / "site" / "assets"

# Compressed bytes, and the files that share them.
BUDGETS = {
    "style sheet": (8 * 1024, ["site.css"]),
    "style sheet of indexes and comparisons": (3 * 1024, ["indexes.css"]),
    "scripts of every page": (4 * 1024, ["boot.js", "app.js"]),
    "search": (3 * 1024, ["search.js"]),
    "study": (9 * 1024, ["study.js"]),
}


class Assets(unittest.TestCase):
    def test_they_are_what_their_sources_make(self):
        checked = subprocess.run([ROOT / "scripts" / "build-assets", "--check"], capture_output=True, text=True)
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_they_keep_to_their_budgets(self):
        budgeted = {name for _, names in BUDGETS.values() for name in names}
        shipped = {path.name for path in ASSETS.glob("*") if path.suffix in {".js", ".css"}}
        self.assertEqual(shipped - budgeted, set(), "no budget says how large these may be")
        for what, (limit, names) in BUDGETS.items():
            size = sum(len(gzip.compress((ASSETS / name).read_bytes(), 9)) for name in names if name in shipped)
            self.assertLessEqual(size, limit, what)

    def test_what_needs_no_page_works(self):
        modules = ROOT / "scripts" / "assets" / "node_modules"
        with tempfile.TemporaryDirectory() as folder:
            bundled = subprocess.run(
                [modules / ".bin" / "esbuild", ROOT / "tests" / "code" / "study_test.mjs", "--bundle", "--platform=node",
                 "--format=esm", f"--outfile={folder}/study.test.mjs", "--log-level=warning"],
                env={**os.environ, "NODE_PATH": str(modules)}, capture_output=True, text=True)
            self.assertEqual(bundled.returncode, 0, bundled.stderr)
            ran = subprocess.run(["node", "--test", f"{folder}/study.test.mjs"], capture_output=True, text=True)
        self.assertEqual(ran.returncode, 0, ran.stdout)
        self.assertRegex(ran.stdout, r"(?m)^(#|ℹ) tests [1-9]")


if __name__ == "__main__":
    unittest.main()
