"""What the end-to-end tests share: the installed program, throw-away copies of the shipped project, a way to run things."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("UNITFOLIO_PROGRAM", str(ROOT / "build" / "release" / "unitfolio"))
LEARNER = "sian-wyn-lukasiewicz"


def run(*command, cwd=None, env=None, timeout=300):
    """Runs a command and gives its exit code and both outputs as text."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run([str(word) for word in command], cwd=cwd, env=environment, timeout=timeout,
                          capture_output=True, encoding="utf-8", errors="replace", check=False)


class Project:
    """A copy of the shipped content in a folder of its own; templates come with the program."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        shutil.copytree(ROOT / "content", self.folder / "content")
        shutil.copy(ROOT / "unitfolio.yaml", self.folder)

    def unitfolio(self, *arguments, env=None):
        return run(PROGRAM, *arguments, cwd=self.folder, env=env)

    def path(self, *parts):
        return self.folder.joinpath(*parts)

    def write(self, path, text):
        target = self.path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def replace(self, path, old, new):
        text = self.path(path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new, 1))

    def outputs(self):
        """The bytes of everything below site/ and portfolios/, by path."""
        return {path.relative_to(self.folder).as_posix(): path.read_bytes()
                for name in ("site", "portfolios") for path in sorted(self.path(name).rglob("*")) if path.is_file()}


class ProjectTest(unittest.TestCase):
    """A test with a fresh project."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = Project(folder.name)


class BuiltProjectTest(unittest.TestCase):
    """Tests that only look at one build of the shipped content."""

    # What unitfolio.yaml says besides, and what is built.
    settings = ""
    outputs = ()

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.project = Project(folder.name)
        config = cls.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8") + cls.settings, encoding="utf-8")
        built = cls.project.unitfolio("build", *cls.outputs)
        if built.returncode != 0:
            raise AssertionError(f"build failed:\n{built.stderr}")
        cls.built = built
        cls.site = cls.project.path("site")
        cls.portfolio = cls.project.path("portfolios", f"{LEARNER}.pdf")
