"""The sample site through validators, a link checker and a real browser."""

import functools
import gzip
import html.parser
import http.server
import json
import pathlib
import re
import shutil
import threading
import urllib.parse

from support import JAVA, ROOT, BuiltProjectTest, ProjectTest, run

HERE = pathlib.Path(__file__).resolve().parent
VALIDATOR = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


class PageReader(html.parser.HTMLParser):
    """Collects ids, links and anything that a strict content security policy would block."""

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.inline = [], [], []
        self.in_script = False

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if attributes.get("id"):
            self.ids.append(attributes["id"])
        for name in ("href", "src"):
            if attributes.get(name):
                self.links.append(attributes[name])
        for name in attributes:
            if name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}>")
        if tag == "style" or tag == "script" and "src" not in attributes and "json" not in attributes.get("type", ""):
            self.inline.append(f"<{tag}>")


def read_pages(site):
    pages = {}
    for path in sorted(site.rglob("*.html")):
        reader = PageReader()
        reader.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(site).as_posix()] = reader
    return pages


class Pages(BuiltProjectTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pages = read_pages(cls.site)

    def test_every_kind_of_page_is_there(self):
        for wanted in (r"^index\.html$", r"^404\.html$", r"^glossary\.html$", r"^units/focus-awards/",
                       r"^units/proqual/", r"^units/fdq/", r"^qualifications/", r"^organisations/", r"^pages/",
                       r"^verbs\.html$", r"^misconceptions\.html$",
                       r"^evidence-ideas\.html$", r"^units\.html$", r"^compare/", r"^study\.html$"):
            self.assertTrue(any(re.search(wanted, page) for page in self.pages), wanted)

    def test_markup_is_valid(self):
        checked = run(*JAVA, "-jar", VALIDATOR, "--skip-non-html", "--format", "json", self.site)
        faults = [message for message in json.loads(checked.stderr)["messages"]
                  if "Content Security Policy" not in message["message"]]
        self.assertEqual(faults, [])

    def test_markup_keeps_to_good_manners(self):
        checked = run("node", HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
                      "--config", HERE / "html_validate.json", *sorted(self.site.rglob("*.html")), cwd=HERE)
        self.assertEqual(checked.returncode, 0, checked.stdout[-6000:] + checked.stderr[-3000:])

    def test_nothing_stands_inline(self):
        self.assertEqual([(page, reader.inline) for page, reader in self.pages.items() if reader.inline], [])

    def test_ids_are_unique(self):
        for page, reader in self.pages.items():
            self.assertEqual(len(reader.ids), len(set(reader.ids)), page)

    def test_every_link_and_fragment_leads_somewhere(self):
        broken = []
        for page, reader in self.pages.items():
            for link in reader.links:
                split = urllib.parse.urlsplit(link)
                if split.scheme or split.netloc:
                    continue
                target = (self.site / page if not split.path
                          else (self.site / page).parent / urllib.parse.unquote(split.path)).resolve()
                if not target.is_file():
                    broken.append((page, link))
                elif split.fragment:
                    name = target.relative_to(self.site.resolve()).as_posix()
                    if urllib.parse.unquote(split.fragment) not in self.pages[name].ids:
                        broken.append((page, link))
        self.assertEqual(broken, [])

    def test_counters_are_computed(self):
        for page, reader in self.pages.items():
            if page.startswith("units/"):
                criteria = [name for name in reader.ids if re.fullmatch(r"ac-\d+-\d+", name)]
                self.assertGreaterEqual(len(criteria), 6, page)
                text = re.sub(r"<[^>]+>", " ", (self.site / page).read_text(encoding="utf-8"))
                self.assertRegex(re.sub(r"\s+", " ", text), rf"(?i)criteria {len(criteria)}\b|\b{len(criteria)} (assessment )?criteria")


class Browser(BuiltProjectTest):
    """Chromium opens every page, from files and from a server's sub-path."""

    UNITS = ("units/focus-awards/initiate-and-implement-operational-change.html",
             "units/focus-awards/manage-customer-service-operations.html")

    def learn(self, address):
        learnt = run("node", "study.mjs", address, *self.UNITS, cwd=HERE, timeout=900)
        self.assertEqual(learnt.returncode, 0, learnt.stdout[-6000:] + learnt.stderr[-3000:])
        self.assertRegex(learnt.stdout, r"(?m)^\d\d+ checks, 0 faults")

    def look(self, address):
        pages = sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*.html"))
        looked = run("node", "browser.mjs", address, *pages, cwd=HERE, timeout=900)
        self.assertEqual(looked.returncode, 0, looked.stdout[-6000:] + looked.stderr[-3000:])
        self.assertIn(f"{len(pages)} pages", looked.stdout)

    def test_from_files(self):
        self.look(self.site.as_uri() + "/")

    def test_learning_from_files(self):
        self.learn(self.site.as_uri() + "/")

    def serve(self):
        """The address of the site below a sub-path of a server."""
        parent = self.project.path("server")
        shutil.copytree(self.site, parent / "college" / "revision")

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=parent))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}/college/revision/"

    def test_under_a_sub_path(self):
        address = self.serve()
        self.look(address)
        self.learn(address)


class Languages(ProjectTest):
    """Units in a language that there are words for, in one that there are none for, and in one from right to left."""

    UNITS = {"cy": "units/focus-awards/initiate-and-implement-operational-change",
             "fr": "units/focus-awards/manage-customer-service-operations",
             "ar": "units/proqual/initiate-and-implement-operational-change"}

    def test_pages_of_several_languages_are_sound(self):
        for language, unit in self.UNITS.items():
            self.project.replace(f"content/{unit}.md", "---\n", f"---\nlanguage: {language}\n")
        self.project.replace("content/qualifications/focus-l4-customer-service.md", "---\n", "---\nlanguage: cy\n")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        site = self.project.path("site")
        checked = run(*JAVA, "-jar", VALIDATOR, "--skip-non-html", "--format", "json", site)
        # The text is English here, whatever language it says.
        guesses = re.compile("Content Security Policy|appears to be written in")
        self.assertEqual([message for message in json.loads(checked.stderr)["messages"]
                          if not guesses.search(message["message"])], [])
        checked = run("node", HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
                      "--config", HERE / "html_validate.json", *sorted(site.rglob("*.html")), cwd=HERE)
        self.assertEqual(checked.returncode, 0, checked.stdout[-6000:] + checked.stderr[-3000:])
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        looked = run("node", "browser.mjs", site.as_uri() + "/", *pages, cwd=HERE, timeout=900)
        self.assertEqual(looked.returncode, 0, looked.stdout[-6000:] + looked.stderr[-3000:])
        spoken = run("node", "languages.mjs", site.as_uri() + "/", f"{self.UNITS['cy']}.html", f"{self.UNITS['fr']}.html",
                     cwd=HERE)
        self.assertEqual(spoken.returncode, 0, spoken.stdout + spoken.stderr[-3000:])
        self.assertRegex(spoken.stdout, r"(?m)^\d\d checks, 0 faults")


class Size(BuiltProjectTest):
    def test_pages_are_quickly_loaded(self):
        for path in self.site.rglob("*.html"):
            size = len(gzip.compress(path.read_bytes(), 9))
            self.assertLessEqual(size, 30 * 1024, path)


class Privacy(ProjectTest):
    def test_nothing_of_a_learner_reaches_the_site(self):
        canary = "zqxcanary"
        for path in sorted(self.project.path("content", "learners").rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            text = re.sub(r"^(name|title|centre|employer|assessor|iqa|job_title): .*$", rf"\1: {canary}", text,
                          flags=re.MULTILINE)
            path.write_text(text + f"\n\n{canary} in the body.\n", encoding="utf-8")
        built = self.project.unitfolio("build")
        self.assertEqual(built.returncode, 0, built.stderr)
        for path in self.project.path("site").rglob("*"):
            if path.is_file():
                self.assertNotIn(canary.encode(), path.read_bytes(), path)


class HostileText(ProjectTest):
    def test_markup_in_content_stays_text(self):
        self.project.write(
            "content/pages/hostile.md",
            "---\ntitle: '<script>alert(1)</script> \"{{ 7 * 7 }}\"'\n---\n"
            "<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](//evil.example) {{ 7 * 7 }} {% raw %}\n")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        page = self.project.path("site", "pages", "hostile.html").read_text(encoding="utf-8")
        self.assertIn("{{ 7 * 7 }}", page)
        for danger in ("<script>alert", "<img src=x", "javascript:", 'href="//'):
            self.assertNotIn(danger, page)
        self.assertEqual(read_pages(self.project.path("site"))["pages/hostile.html"].inline, [])
