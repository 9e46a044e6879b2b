"""The evidence archive beside a portfolio, as Python's zipfile and a browser's parser see it."""

import hashlib
import html.parser
import io
import json
import re
import urllib.parse
import zipfile

from support import LEARNER, PROGRAM, ProjectTest, run

FOLDER = f"content/learners/{LEARNER}/evidence"


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "src")]


class EvidenceZip(ProjectTest):
    def setUp(self):
        super().setUp()
        config = self.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8") + "evidence_zip: true\n", encoding="utf-8")

    def build(self, *arguments, env=None, before=()):
        made = run(*before, PROGRAM, "build", "portfolios", *arguments, cwd=self.project.folder, env=env)
        self.assertEqual(made.returncode, 0, made.stderr)
        return self.project.path("portfolios", f"{LEARNER}.zip").read_bytes()

    def test_every_item_has_a_folder_with_its_page_and_files(self):
        archive = zipfile.ZipFile(io.BytesIO(self.build()))
        self.assertIsNone(archive.testzip())
        names = archive.namelist()
        self.assertEqual(names[0], "Contents.html")
        self.assertEqual(names[1:], sorted(names[1:]))
        self.assertEqual(len(names), len(set(name.casefold() for name in names)))
        record = json.loads(self.project.path("portfolios", f"{LEARNER}.json").read_text(encoding="utf-8"))
        folders = {name.split("/")[0] for name in names[1:]}
        self.assertEqual({folder.split(" ")[0] for folder in folders}, {item["reference"] for item in record["evidence"]})
        kept = {file["file"].rsplit("/", 1)[-1] for file in record["files"] if file["kind"] != "off-file"}
        self.assertEqual({name.split("/")[1] for name in names[1:] if not name.endswith(".html")}, kept)
        for file in record["files"]:
            if file["kind"] in ("embedded", "pages"):
                name = next(name for name in names if name.endswith("/" + file["file"]))
                self.assertEqual(hashlib.sha256(archive.read(name)).hexdigest(), file["sha256"])

    def test_pages_lead_to_what_is_there_and_need_no_network(self):
        archive = zipfile.ZipFile(io.BytesIO(self.build()))
        names = set(archive.namelist())
        for name in sorted(names):
            if not name.endswith(".html"):
                continue
            text = archive.read(name).decode("utf-8")
            self.assertNotRegex(text, r"<script|@import|url\(")
            for link in Links(text).found:
                if link.startswith("#") or re.match(r"[a-z]+:", link):
                    continue
                base = name.split("/")[:-1]
                for part in urllib.parse.unquote(link).split("/"):
                    base = base[:-1] if part == ".." else base + [part]
                self.assertIn("/".join(base), names, f"{name}: {link}")
        pages = {name: archive.read(name).decode("utf-8") for name in names if name.endswith(".html")}
        for name, text in pages.items():
            self.assertNotRegex(text, r">[^<]*(term:[a-z]|\[\[|#\d\.\d)", name)
            if 'href="#claims"' in text:
                self.assertIn('id="claims"', text, name)
        self.assertTrue(any(re.search(r'href="\.\./E\d', text) for text in pages.values()))
        self.assertIn("Łukasiewicz", archive.read("Contents.html").decode("utf-8"))

    def test_the_same_bytes_on_any_machine(self):
        first = self.build("--jobs", "1")
        again = self.build("--jobs", "8", env={"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
                           before=("faketime", "2031-05-06 07:08:09"))
        self.assertEqual(first, again)
        for entry in zipfile.ZipFile(io.BytesIO(first)).infolist():
            self.assertEqual(entry.date_time[3:], (0, 0, 0))
            self.assertEqual((entry.create_system, entry.external_attr >> 16), (3, 0o100644))
            self.assertEqual(entry.extra, b"")
            self.assertEqual(bool(entry.flag_bits & 0x800), not entry.filename.isascii())

    def test_names_are_safe(self):
        item = f"{FOLDER}/e01-case-for-change.md"
        self.project.replace(item, re.search(r"^title:.*$", self.project.path(item).read_text(encoding="utf-8"), re.M)[0],
                             "title: '../../../etc: <ŵ> ' ")
        self.project.replace(item, "weekly-contacts.csv", "nul.csv")
        self.project.path(FOLDER, "weekly-contacts.csv").rename(self.project.path(FOLDER, "nul.csv"))
        for path in self.project.path(FOLDER).glob("*.md"):
            path.write_text(path.read_text(encoding="utf-8").replace("weekly-contacts.csv", "nul.csv"), encoding="utf-8")
        names = zipfile.ZipFile(io.BytesIO(self.build())).namelist()
        self.assertIn("E01 ..-..-..-etc- -ŵ-/_nul.csv", names)
        for name in names:
            for part in name.split("/"):
                self.assertLessEqual(len(part), 100)
                self.assertNotRegex(part, r'^\.|[. ]$|[<>:"\\|?*\x00-\x1f]')

    def test_cameras_tell_nothing(self):
        archive = zipfile.ZipFile(io.BytesIO(self.build()))
        pictures = [name for name in archive.namelist() if name.endswith((".jpg", ".png"))]
        self.assertGreater(len(pictures), 2)
        for name in pictures:
            for word in (b"Exif\0\0", b"eXIf", b"tEXt", b"iTXt", b"tIME"):
                self.assertNotIn(word, archive.read(name), name)

    def test_without_the_setting_there_is_none(self):
        self.build()
        config = self.project.path("unitfolio.yaml")
        config.write_text(config.read_text(encoding="utf-8").replace("evidence_zip: true\n", ""), encoding="utf-8")
        run(PROGRAM, "build", "portfolios", cwd=self.project.folder)
        self.assertFalse(self.project.path("portfolios", f"{LEARNER}.zip").exists())
