"""The same content gives the same bytes, whatever the machine's clock, zone, language or number of threads."""

import os
import pathlib
import shutil
import tempfile
import unittest

from support import PROGRAM, Project, run


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


if __name__ == "__main__":
    unittest.main()
