"""The preview: what it answers and what it refuses, and what a browser makes of changes while it runs."""

import http.client
import json
import pathlib
import re
import signal
import socket
import subprocess
import threading
import time

from support import JAVA, LEARNER, PROGRAM, ProjectTest, run

HERE = pathlib.Path(__file__).resolve().parent
COVERAGE = "/-/coverage/"


class Preview:
    """A preview that runs in a project's folder."""

    def __init__(self, project, *arguments):
        self.process = subprocess.Popen([PROGRAM, "serve", "--port", "0", *arguments], cwd=project.folder,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        self.said = []
        self.address = None
        for line in self.process.stdout:
            self.said.append(line)
            if found := re.match(r"Preview at (http://127\.0\.0\.1:(\d+))/", line):
                self.address, self.port = found[1], int(found[2])
                break
        self.complaints = []
        self.readers = [threading.Thread(target=self.said.extend, args=[self.process.stdout]),
                        threading.Thread(target=self.complaints.extend, args=[self.process.stderr])]
        for reader in self.readers:
            reader.start()

    def get(self, path, method="GET", host=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        response.text = response.read().decode("utf-8", "replace")
        connection.close()
        return response

    def state(self):
        return json.loads(self.get("/-/state").text)

    def wait_for(self, condition, seconds=20):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if condition():
                return True
            time.sleep(0.05)
        return False

    def end(self, how=signal.SIGINT):
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=30)
        for reader in self.readers:
            reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return code


def style(page):
    return re.search(r'"(assets/site\.[^"]*css)"', page)[1]


class ServeTest(ProjectTest):
    def serve(self, *arguments):
        preview = Preview(self.project, *arguments)
        self.addCleanup(preview.end)
        self.assertIsNotNone(preview.address, "".join(preview.said))
        self.assertTrue(preview.wait_for(lambda: preview.get("/").status == 200))
        return preview


class Serving(ServeTest):
    def test_it_shows_the_site_writes_nothing_and_ends_when_asked(self):
        preview = self.serve()
        home = preview.get("/")
        self.assertEqual(home.getheader("Content-Type"), "text/html; charset=utf-8")
        self.assertIn('<script src="/-/preview.js?', home.text)
        for name, kind in (("css", "text/css; charset=utf-8"), ("js", "text/javascript; charset=utf-8")):
            asset = re.search(rf'"(assets/[^"]*\.{name})"', home.text)[1]
            self.assertEqual(preview.get("/" + asset).status, 200)
            self.assertEqual(preview.get("/" + asset).getheader("Content-Type"), kind)
        missing = preview.get("/nowhere.html")
        self.assertEqual(missing.status, 404)
        self.assertIn("<h1>", missing.text)
        self.assertEqual(preview.get("/", method="HEAD").text, "")
        self.assertEqual(self.project.outputs(), {})
        self.assertEqual(preview.end(signal.SIGINT), 0)
        self.assertIn("ready in", "".join(preview.said))
        self.assertEqual("".join(preview.complaints), "")

    def test_it_ends_when_the_system_asks(self):
        self.assertEqual(self.serve().end(signal.SIGTERM), 0)

    def test_every_file_is_what_a_build_makes(self):
        preview = self.serve("--learner", LEARNER)
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        site = self.project.path("site")
        script = re.compile(r'<script src="/-/preview\.js\?\w+" defer></script>\n')
        for path in site.rglob("*"):
            name = path.relative_to(site).as_posix()
            if path.suffix in {".html", ".css", ".js", ".svg"}:
                with self.subTest(name):
                    self.assertEqual(script.sub("", preview.get("/" + name).text), path.read_text(encoding="utf-8"))

    def test_foreign_names_pages_methods_and_paths_are_refused(self):
        preview = self.serve("--learner", LEARNER)
        port = preview.port
        self.assertEqual(preview.get("/", host=f"localhost:{port}").status, 200)
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1", f"127.0.0.1:{port + 1}"):
            with self.subTest(host):
                refused = preview.get(COVERAGE, host=host)
                self.assertEqual(refused.status, 403)
                self.assertNotIn("Criteria", refused.text)
        self.assertEqual(preview.get("/-/state", Origin="http://evil.example").status, 403)
        self.assertEqual(preview.get("/", method="POST").status, 405)
        self.assertEqual(preview.get("/", method="OPTIONS").status, 405)
        for path in ("/../unitfolio.yaml", "/%2e%2e/unitfolio.yaml", "/..%2funitfolio.yaml", "/units/../../unitfolio.yaml",
                     f"/content/learners/{LEARNER}/learner.md", "//etc/passwd", "/%252e%252e/unitfolio.yaml"):
            with self.subTest(path):
                self.assertEqual(preview.get(path).status, 404)
        self.assertEqual(preview.get("/%00").status, 400)

    def test_only_this_machine_can_reach_it(self):
        preview = self.serve()
        with open("/proc/net/tcp", encoding="ascii") as table:
            listening = [line.split()[1] for line in table if line.split()[3] == "0A"]
        ours = [address for address in listening if int(address.split(":")[1], 16) == preview.port]
        self.assertEqual(ours, [f"0100007F:{preview.port:04X}"])

    def test_a_port_in_use_ends_with_3_and_the_way_out(self):
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            refused = self.project.unitfolio("serve", "--port", str(other.getsockname()[1]))
        self.assertEqual(refused.returncode, 3)
        self.assertRegex(refused.stderr, r"^unitfolio: port \d+ is in use: choose another with --port")

    def test_what_cannot_start_ends_with_2(self):
        for words, complaint in ((["--learner", LEARNER[:-1]], f"did you mean '{LEARNER}'"),
                                 (["--config", "nowhere.yaml"], "nowhere.yaml"),
                                 (["--port", "70000"], "--port")):
            with self.subTest(words):
                refused = self.project.unitfolio("serve", "--port", "0", *words)
                self.assertEqual(refused.returncode, 2, refused.stderr)
                self.assertIn(complaint, refused.stderr)


class Changing(ServeTest):
    def test_content_that_is_broken_from_the_start_can_be_mended(self):
        self.project.write("content/pages/broken.md", "---\ntitle: Broken\n---\n[[nowhere]]\n")
        preview = Preview(self.project)
        self.addCleanup(preview.end)
        self.assertTrue(preview.wait_for(lambda: preview.state().get("errors") == 1))
        first = preview.get("/")
        self.assertEqual(first.status, 404)
        self.assertIn("No site yet", first.text)
        self.project.path("content/pages/broken.md").unlink()
        self.assertTrue(preview.wait_for(lambda: preview.get("/").status == 200))
        self.assertEqual(preview.state()["diagnostics"], [])

    def test_templates_assets_and_the_project_file_are_followed_too(self):
        preview = self.serve()
        self.project.write("templates/site/partials/footer.html", "<footer>Our own end</footer>\n")
        self.assertTrue(preview.wait_for(lambda: "Our own end" in preview.get("/").text))
        self.project.write("templates/site/assets/site.css", "p { color: teal }\n")
        self.assertTrue(preview.wait_for(lambda: "teal" in preview.get("/" + style(preview.get("/").text)).text))
        self.project.write("unitfolio.yaml", "title: [\n")
        self.assertTrue(preview.wait_for(lambda: preview.state()["errors"] > 0))
        self.assertIn("Our own end", preview.get("/").text)
        self.project.write("unitfolio.yaml", "title: Quite another title\n")
        self.assertTrue(preview.wait_for(lambda: "Quite another title" in preview.get("/").text))
        self.assertEqual(preview.end(), 0)
        self.assertIn("Made again in", "".join(preview.said))
        self.assertIn("The preview shows the last good site.", "".join(preview.complaints))

    def test_a_build_beside_it_is_no_change(self):
        preview = self.serve()
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        time.sleep(0.5)
        self.assertEqual(preview.end(), 0)
        self.assertNotIn("Made again", "".join(preview.said))

    def test_a_browser_follows(self):
        preview = self.serve()
        watched = run("node", HERE / "serve_browser.mjs", preview.address, self.project.folder, cwd=HERE)
        self.assertEqual(watched.returncode, 0, watched.stdout + watched.stderr)


class Coverage(ServeTest):
    def test_its_figures_are_those_of_check(self):
        preview = self.serve("--learner", LEARNER)
        page = preview.get(COVERAGE).text
        checked = json.loads(self.project.unitfolio("check", "--format", "json").stdout)
        [learner] = [one for one in checked["learners"] if one["slug"] == LEARNER]
        self.assertIn(learner["name"], page)
        parts = re.findall(r'<section class="section coverage-unit".*?</section>', page, re.DOTALL)
        self.assertEqual(len(parts), len(learner["units"]))
        for part, unit in zip(parts, learner["units"]):
            shown = dict(re.findall(r'data-(met|partly|gaps|criteria|evidence)="(\d+)"', part))
            self.assertEqual(shown, {name: str(unit[name]) for name in ("met", "partly", "gaps", "criteria", "evidence")})
            gaps = re.findall(r'<tr class="has-gap" data-criterion="([\d.]+)"', part)
            self.assertEqual(gaps, [gap["number"] for gap in unit["gapCriteria"]])
            for gap in unit["gapCriteria"]:
                self.assertRegex(part, rf"<li>{re.escape(gap['number'])} ")
        for shortfall in learner["credits"]["shortfalls"]:
            self.assertIn(shortfall[:1].upper() + shortfall[1:], page)

    def test_it_follows_the_evidence_and_its_links_lead_somewhere(self):
        preview = self.serve("--learner", LEARNER)
        self.assertEqual(preview.state()["coverage"], COVERAGE)
        page = preview.get(COVERAGE).text
        for path in set(re.findall(r'href="\.\./\.\./([^"#]+)', page)):
            self.assertEqual(preview.get("/" + path).status, 200, path)
        ids = set(re.findall(r'id="([^"]+)"', page))
        self.assertEqual(set(re.findall(r'href="#([^"]+)"', page)) - ids - {"main"}, set())
        self.assertEqual(page.count('class="has-gap"'), 2)
        [first] = self.project.path(f"content/learners/{LEARNER}/evidence").glob("e01-*.md")
        self.project.replace(first.relative_to(self.project.folder), "status: met", "status: not-met")
        self.assertTrue(preview.wait_for(lambda: 'class="has-gap" data-criterion="1.2"' in preview.get(COVERAGE).text))

    def test_neither_a_preview_without_a_learner_nor_a_build_has_it(self):
        preview = self.serve()
        self.assertEqual(preview.get(COVERAGE).status, 404)
        self.assertIsNone(preview.state()["coverage"])
        self.assertEqual(self.project.unitfolio("build", "site").returncode, 0)
        self.assertFalse(self.project.path("site", "-").exists())
        for path, data in self.project.outputs().items():
            self.assertNotIn(b"preview.js", data, path)
            self.assertNotIn("Łukasiewicz".encode(), data, path)

    def test_it_speaks_the_language_of_the_project(self):
        self.project.replace("unitfolio.yaml", "language: en-GB", "language: cy")
        page = self.look_closely()
        self.assertIn('<html lang="cy" ', page)
        self.assertIn("Meini prawf a fodlonwyd", page)
        self.assertRegex(page, r'<ul lang="en" dir="ltr">\s*<li>\d+\.\d+ ')
        text = re.sub(r"<[^>]+>", " ", re.sub(r'<ul[^>]* lang="en".*?</ul>', "", page[page.index("<main"):], flags=re.DOTALL))
        self.assertNotRegex(text, r"\b(Still needed|criteria met|Partly met|No evidence|Work product|March)\b")

    def test_a_browser_and_a_checker_find_nothing_wrong_with_it(self):
        self.look_closely()

    def look_closely(self):
        preview = self.serve("--learner", LEARNER)
        seen = run("node", HERE / "serve_browser.mjs", preview.address, self.project.folder, COVERAGE, cwd=HERE)
        self.assertEqual(seen.returncode, 0, seen.stdout + seen.stderr)
        page = self.project.path("coverage.html")
        page.write_text(preview.get(COVERAGE).text, encoding="utf-8")
        checked = run(*JAVA, "-jar", HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar", "--format", "json", page)
        faults = [message for message in json.loads(checked.stderr)["messages"]
                  if not re.search("Content Security Policy|appears to be written in", message["message"])]
        self.assertEqual(faults, [])
        checked = run("node", HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs",
                      "--config", HERE / "html_validate.json", page, cwd=HERE)
        self.assertEqual(checked.returncode, 0, checked.stdout[-3000:])
        return page.read_text(encoding="utf-8")
