"""The scripts and the style sheet of the site: made from their sources, and no larger than readers should have to wait
for."""

import gzip
import pathlib
import subprocess
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


if __name__ == "__main__":
    unittest.main()
