"""What the site holds for programs, in other languages and with other looks: data, feeds, copies, words, themes."""

import gzip
import html
import json
import pathlib
import re
import unittest
import xml.etree.ElementTree as ElementTree

import jsonschema

from support import ROOT, ProjectTest, run

HERE = pathlib.Path(__file__).resolve().parent
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://college.example/revision"

# What search engines ask of each kind.
REQUIRED = {
    "Course": {"name", "description", "provider"},
    "LearningResource": {"name", "description", "learningResourceType", "inLanguage"},
    "EducationalOccupationalCredential": {"name", "url"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DefinedTerm": {"name", "description"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
    "WebSite": {"name", "url"},
}


def objects_in(value):
    """Every object of a JSON document that says its type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from objects_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects_in(part)


class PublishedTest(ProjectTest):
    """A site that knows its address and one unit that says when it changed."""

    UNIT = "content/units/fdq/implement-quality-improvements-to-customer-service.md"

    def setUp(self):
        super().setUp()
        self.configure(f"base_url: {BASE}")
        self.project.replace(self.UNIT, "---\n", "---\nupdated: 2026-03-14\n")

    def configure(self, lines):
        path = self.project.path("unitfolio.yaml")
        path.write_text(path.read_text(encoding="utf-8") + lines + "\n", encoding="utf-8")

    def build(self):
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        return self.project.path("site")


class ForMachines(PublishedTest):
    def test_data_in_pages_is_whole(self):
        site = self.build()
        seen = set()
        for page in sorted(site.rglob("*.html")):
            text = page.read_text(encoding="utf-8")
            blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
            self.assertEqual(len(blocks), 0 if page.name == "404.html" else 1, page)
            for block in blocks:
                self.assertNotIn("<", block)
                data = json.loads(block)
                self.assertEqual(data["@context"], "https://schema.org")
                for each in objects_in(data):
                    seen.add(each["@type"])
                    lacking = {name for name in REQUIRED[each["@type"]] if each.get(name) in (None, "", [])}
                    self.assertEqual(lacking, set(), f"{page}: {each['@type']}")
        self.assertEqual(seen, set(REQUIRED))

    def test_pages_say_where_they_are(self):
        site = self.build()
        page = (site / "glossary.html").read_text(encoding="utf-8")
        self.assertIn(f'<link rel="canonical" href="{BASE}/glossary.html">', page)
        self.assertIn(f'<meta property="og:url" content="{BASE}/glossary.html">', page)
        self.assertIn('<meta property="og:locale" content="en_GB">', page)
        self.assertNotIn("og:", (site / "404.html").read_text(encoding="utf-8"))

    def test_the_feed_holds_what_changed(self):
        site = self.build()
        feed = ElementTree.parse(site / "feed.xml").getroot()
        self.assertEqual(feed.tag, ATOM + "feed")
        for name in ("title", "id", "updated", "author"):
            self.assertIsNotNone(feed.find(ATOM + name), name)
        entries = feed.findall(ATOM + "entry")
        self.assertEqual(len(entries), 1)
        self.assertEqual(entries[0].findtext(ATOM + "updated"), "2026-03-14T00:00:00Z")
        address = entries[0].findtext(ATOM + "id")
        self.assertTrue((site / address.removeprefix(BASE + "/")).is_file(), address)

    def test_the_sitemap_keeps_its_rules(self):
        site = self.build()
        text = (site / "sitemap.xml").read_bytes()
        self.assertLess(len(text), 50 * 1024 * 1024)
        addresses = [url.findtext(SITEMAP + "loc") for url in ElementTree.fromstring(text)]
        self.assertLess(len(addresses), 50_000)
        self.assertEqual(len(addresses), len(set(addresses)))
        pages = {BASE + "/" + path.relative_to(site).as_posix() for path in site.rglob("*.html")}
        wanted = pages - {f"{BASE}/404.html", f"{BASE}/search.html", f"{BASE}/index.html"} | {BASE + "/"}
        self.assertEqual(set(addresses), wanted)
        self.assertEqual(text.count(b"<lastmod>2026-03-14</lastmod>"), 1)
        self.assertIn(f"Sitemap: {BASE}/sitemap.xml", (site / "robots.txt").read_text(encoding="utf-8"))

    def test_records_have_the_published_form(self):
        site = self.build()
        schema = json.loads((ROOT / "docs" / "schemas" / "unit-record.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        records = sorted((site / "units").rglob("*.json"))
        self.assertGreater(len(records), 3)
        for record in records:
            data = json.loads(record.read_text(encoding="utf-8"))
            jsonschema.validate(data, schema)
            self.assertEqual(data["url"], f"{BASE}/{record.relative_to(site).with_suffix('.html').as_posix()}")

    def test_copies_hold_plain_links_that_lead_somewhere(self):
        site = self.build()
        copies = sorted((site / "units").rglob("*.md"))
        self.assertEqual(len(copies), len(list((site / "units").rglob("*.html"))))
        for copy in copies:
            text = copy.read_text(encoding="utf-8")
            self.assertNotIn("[[", text)
            self.assertTrue(text.startswith("# "), copy)
            for address in re.findall(r"\]\((https://college\.example[^)]*)\)", text):
                path, _, fragment = address.removeprefix(BASE + "/").partition("#")
                target = site / path
                self.assertTrue(target.is_file(), f"{copy}: {address}")
                if fragment:
                    self.assertIn(f'id="{fragment}"', target.read_text(encoding="utf-8"))

    def test_assistants_find_every_copy(self):
        site = self.build()
        listed = re.findall(r"\]\((https://[^)]*\.md)\)", (site / "llms.txt").read_text(encoding="utf-8"))
        copies = {f"{BASE}/{path.relative_to(site).as_posix()}" for path in (site / "units").rglob("*.md")}
        self.assertEqual(set(listed), copies)
        self.assertEqual(len(listed), len(copies))

    def test_without_an_address_nothing_pretends_to_have_one(self):
        self.project.replace("unitfolio.yaml", f"base_url: {BASE}\n", "")
        site = self.build()
        for name in ("feed.xml", "sitemap.xml", "robots.txt"):
            self.assertFalse((site / name).exists(), name)
        page = (site / "index.html").read_text(encoding="utf-8")
        self.assertNotIn("og:", page)
        self.assertNotIn("canonical", page)


class Compressed(PublishedTest):
    def test_text_comes_compressed_too(self):
        self.configure("compress: true")
        site = self.build()
        packed = sorted(site.rglob("*.gz"))
        self.assertGreater(len(packed), 10)
        for path in packed:
            bytes_ = path.read_bytes()
            self.assertEqual(gzip.decompress(bytes_), path.with_suffix("").read_bytes())
            self.assertEqual(bytes_[4:8], b"\0\0\0\0", "holds a time")


class Languages(PublishedTest):
    # Tags, attributes and what authors wrote; the rest is the site's own words.
    ENGLISH = re.compile(r"\b(Skip to|Menu|On this page|Referred to|Learning outcome|Awarding organisation|Common mistakes|"
                         r"Key terms|Previous unit|Next unit|Reading time|Guided hours|Glossary|Home|Qualifications)\b")

    def frames(self, site):
        """The parts of pages that no content file holds: header, navigation and headings."""
        for page in sorted(site.rglob("*.html")):
            text = page.read_text(encoding="utf-8")
            pieces = re.findall(r'<(?:h2|h3|dt|summary|button|a class="skip-link")[^>]*>(?:<[^>]*>)*([^<]*)', text)
            pieces += re.findall(r'aria-label="([^"]*)"', text)
            yield page, [html.unescape(piece) for piece in pieces]

    def test_a_welsh_site_speaks_welsh(self):
        self.project.replace("unitfolio.yaml", "language: en-GB", "language: cy")
        site = self.build()
        for page, pieces in self.frames(site):
            self.assertIn('<html lang="cy" ', page.read_text(encoding="utf-8"))
            self.assertEqual([piece for piece in pieces if self.ENGLISH.search(piece)], [], page)
        home = (site / "index.html").read_text(encoding="utf-8")
        self.assertIn("<strong>2</strong> gymhwyster", home)

    def test_a_unit_may_speak_another_language(self):
        """All words around it are in that language, but for what another content file says."""
        self.project.replace(self.UNIT, "---\n", "---\nlanguage: cy\n")
        site = self.build()
        own = (site / self.UNIT.removeprefix("content/")).with_suffix(".html")
        for page, pieces in self.frames(site):
            if page == own:
                self.assertIn('<html lang="cy" ', page.read_text(encoding="utf-8"))
                self.assertEqual([piece for piece in pieces if self.ENGLISH.search(piece)], [], page)
            else:
                self.assertIn('<html lang="en-GB" ', page.read_text(encoding="utf-8"))
        self.assertIn("Corff dyfarnu: FDQ", own.with_suffix(".md").read_text(encoding="utf-8"))

    def test_a_unit_in_a_language_without_words_is_marked(self):
        self.project.replace(self.UNIT, "---\n", "---\nlanguage: fr\n")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 0, built.stderr)
        self.assertRegex(built.stderr, re.escape(self.UNIT) + r":1:1: warning: .*'fr' \[language-missing\]")
        page = self.project.path("site", self.UNIT.removeprefix("content/")).with_suffix(".html").read_text(encoding="utf-8")
        self.assertIn('<html lang="en-GB" ', page)
        self.assertIn('<h1 lang="fr" dir="ltr">', page)
        self.assertNotRegex(page, r"<(?:main|article)[^>]* lang=")

    def test_single_words_can_be_changed(self):
        self.project.write("templates/site/strings/en-GB.yaml", "frame:\n  home: Start\n")
        page = (self.build() / "glossary.html").read_text(encoding="utf-8")
        self.assertIn(">Start</a>", page)
        self.assertIn(">Glossary</a>", page)


class Themes(PublishedTest):
    def test_a_project_has_its_own_look(self):
        self.configure('theme:\n  logo: crest.svg\n  colours: {accent: "#7a1f4b"}')
        self.project.write("templates/site/assets/crest.svg",
                           '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>')
        self.project.write("templates/site/partials/footer.html", "<footer>Made by us</footer>\n")
        site = self.build()
        page = (site / "index.html").read_text(encoding="utf-8")
        self.assertRegex(page, r'<img src="assets/crest\.[0-9a-f]{10}\.svg" alt=""')
        self.assertRegex(page, r'<link rel="stylesheet" href="assets/colours\.[0-9a-f]{10}\.css">')
        self.assertIn('<meta name="theme-color" content="#7a1f4b">', page)
        self.assertIn("Made by us", page)
        colours = next((site / "assets").glob("colours.*.css")).read_text(encoding="utf-8")
        self.assertIn("--accent:#7a1f4b", colours)

    def test_colours_that_cant_be_read_are_refused(self):
        self.configure('theme:\n  colours: {accent: "#ff9900"}')
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 1)
        self.assertRegex(built.stderr, r"unitfolio\.yaml:\d+:\d+: error: .*contrast of 2\.\d:1.*\[field-value\]")
        self.assertIn("would do", built.stderr)

    def test_a_missing_asset_is_named_where_it_is_asked_for(self):
        self.project.write("templates/site/partials/footer.html", "<footer>\n<img src=\"{{ asset['crset.svg'] }}\">\n</footer>\n")
        self.project.write("templates/site/assets/crest.svg", "<svg/>")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 1)
        self.assertRegex(built.stderr, r"partials/footer\.html:2:\d+: error: .*\[template-undefined\]")
        self.assertIn("did you mean 'crest.svg'?", built.stderr)


class BrokenTemplates(PublishedTest):
    def test_the_last_site_stays(self):
        site = self.build()
        before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
        self.project.write("templates/site/macros/expected_evidence.html",
                           "{% macro expected_evidence(expected) %}\n{{ expected.nonsense }}\n{% endmacro %}\n")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 1)
        self.assertRegex(built.stderr, r"macros/expected_evidence\.html:2:\d+: error: .*\[template-undefined\]")
        self.assertRegex(built.stderr, r"unit\.html:\d+:\d+: note: 'expected_evidence' is called here")
        self.assertEqual({path: path.read_bytes() for path in site.rglob("*") if path.is_file()}, before)

    def test_all_faults_of_a_template_are_told(self):
        self.project.write("templates/site/glossary.html", "{% if %}\n{{ x | nofilter }}\n")
        built = self.project.unitfolio("build", "site")
        self.assertEqual(built.returncode, 1)
        self.assertRegex(built.stderr, r"glossary\.html:1:\d+: error: .*\[template-syntax\]")
        self.assertFalse(self.project.path("site", "index.html").exists())


if __name__ == "__main__":
    unittest.main()
