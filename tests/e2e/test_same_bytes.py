"""The same content gives the same bytes, whatever the machine's clock, zone, language or number of threads."""

import os
import pathlib
import shutil
import sys
import tempfile
import unittest

from support import PROGRAM, ROOT, Project, run


class SameBytes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.reference = cls.outputs_of(cls, "reference", "build", "--jobs", "1")

    def outputs_of(self, name, *arguments, env=None, before=()):
        project = Project(pathlib.Path(self.folder.name, name))
        built = run(*before, PROGRAM, *arguments, cwd=project.folder, env=env)
        assert built.returncode == 0, built.stderr
        return project.outputs()

    def check(self, outputs):
        self.assertEqual(sorted(outputs), sorted(self.reference))
        for path, bytes_ in outputs.items():
            self.assertEqual(bytes_, self.reference[path], f"{path} differs")

    def test_eight_jobs(self):
        self.check(self.outputs_of("jobs", "build", "--jobs", "8"))

    def test_another_zone_and_language(self):
        self.check(self.outputs_of("zone", "build", env={"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}))

    def test_another_day(self):
        self.check(self.outputs_of("day", "build", before=("faketime", "2031-05-06 07:08:09")))

    def test_files_made_in_another_order(self):
        project = Project(pathlib.Path(self.folder.name, "order"))
        content = project.path("content")
        files = sorted((path for path in content.rglob("*") if path.is_file()), reverse=True)
        again = project.path("again")
        for path in files:
            target = again / path.relative_to(content)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        shutil.rmtree(content)
        os.rename(again, content)
        built = project.unitfolio("build")
        self.assertEqual(built.returncode, 0, built.stderr)
        self.check(project.outputs())


class LargeSite(unittest.TestCase):
    """More units than one page of an index, one file of the search or one thread takes."""

    def outputs_of(self, folder, jobs):
        built = run(PROGRAM, "build", "site", "--jobs", str(jobs), cwd=folder)
        self.assertEqual(built.returncode, 0, built.stderr)
        site = folder / "site"
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    def test_one_and_eight_jobs(self):
        with tempfile.TemporaryDirectory() as parent:
            folder = pathlib.Path(parent, "centre")
            made = run(sys.executable, ROOT / "scripts" / "make-centre", "--units", 400, "--learners", 0, "--out", folder)
            self.assertEqual(made.returncode, 0, made.stderr)
            alone = self.outputs_of(folder, 1)
            shutil.rmtree(folder / "site")
            together = self.outputs_of(folder, 8)
        for kind in ("search/p", "search/m", "verbs/", "units-by/", "study/", "anki/"):
            self.assertTrue(any(path.startswith(kind) for path in alone), kind)
        self.assertEqual(sorted(alone), sorted(together))
        self.assertEqual([path for path in alone if alone[path] != together[path]], [])


if __name__ == "__main__":
    unittest.main()
