"""What the end-to-end tests share: the installed program, throw-away copies of the shipped project, a way to run things."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("UNITFOLIO_PROGRAM", str(ROOT / "build" / "release" / "unitfolio"))
LEARNER = "sian-wyn-lukasiewicz"
# Validators end before more than the first compiler of Java pays off; what it compiles takes more room on the stack.
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m")


def run(*command, cwd=None, env=None, timeout=300):
    """Runs a command and gives its exit code and both outputs as text."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run([str(word) for word in command], cwd=cwd, env=environment, timeout=timeout,
                          capture_output=True, encoding="utf-8", errors="replace", check=False)


def validate_pdf(pdf, flavour="0"):
    """The verdict of veraPDF on every standard that a PDF claims, or on the one that is named, and all that it said."""
    jars = sorted((ROOT / "build" / "tools").glob("cli-*.jar"))
    assert jars, "scripts/install-test-tools fetches the validator"
    report = run(*JAVA, "-jar", jars[-1], "-f", flavour, "--format", "text", "-v", pdf)
    verdicts = re.findall(r"^(PASS|FAIL) .* (\w+)$", report.stdout, re.MULTILINE)
    return {standard: verdict for verdict, standard in verdicts}, report.stdout[:3000] + report.stderr[:500]


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
