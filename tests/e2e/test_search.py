"""Search: the index that the program writes and the script that answers from it, without and with a browser."""

import functools
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
import urllib.parse

from search_corpus import Corpus
from support import PROGRAM, BuiltProjectTest, run

HERE = pathlib.Path(__file__).resolve().parent
UNIT = "units/focus-awards/initiate-and-implement-operational-change.html"


def ask(site, queries, *options):
    """What the site's script answers to each query."""
    wanted = [query if isinstance(query, dict) else {"query": query} for query in queries]
    asked = subprocess.run(["node", HERE / "search_core.mjs", site, *options], input=json.dumps(wanted),
                           capture_output=True, encoding="utf-8", timeout=600, check=False)
    if asked.returncode != 0:
        raise AssertionError(asked.stderr)
    return json.loads(asked.stdout)


def kind_of(result):
    return result["texts"][0]


def code_of(result):
    return result["texts"][1]


def title_of(result):
    return result["texts"][2]


class Answers(BuiltProjectTest):
    """Queries over the sample."""

    def first(self, query):
        results = ask(self.site, [query])[0]["results"]
        self.assertTrue(results, query)
        return results[0]

    def test_a_small_site_has_one_file(self):
        self.assertEqual([path.name for path in (self.site / "search").iterdir()], ["i.js"])

    def test_codes_come_first(self):
        criteria = ask(self.site, [{"query": "2.3", "limit": 4}])[0]["results"]
        self.assertEqual({(kind_of(result), code_of(result)) for result in criteria}, {("Criterion", "2.3")})
        self.assertEqual(code_of(self.first("T/506/1980")), "T/506/1980")
        self.assertEqual(code_of(self.first("t/506/1980")), "T/506/1980")

    def test_terms_come_first(self):
        glossary = (self.site / "glossary.html").read_text(encoding="utf-8")
        names = [re.sub(r"<[^>]+>", "", name).strip() for name in re.findall(r"<dt>([^<]+)", glossary)]
        self.assertGreater(len(names), 20)
        for name, answer in zip(names, ask(self.site, names)):
            self.assertEqual((kind_of(answer["results"][0]), title_of(answer["results"][0])), ("Term", name))

    def test_a_code_and_words_of_its_unit_find_it(self):
        found = self.first("quality improvements 2.3")
        self.assertEqual(code_of(found), "2.3")
        self.assertIn("quality improvements", found["texts"][3])

    def test_stems_slips_and_beginnings(self):
        for query in ("resisted changing", "resistence to change", "resistance to ch"):
            self.assertIn("esistance", title_of(self.first(query)), query)

    def test_phrases(self):
        together, apart = ask(self.site, [{"query": '"root cause"', "limit": 100}, {"query": '"cause root"'}])
        self.assertGreater(together["total"], 0)
        self.assertEqual(apart["total"], 0)
        for result in together["results"]:
            self.assertRegex(" ".join(result["texts"]).lower(), r"root[\s-]+causes?")

    def test_stop_words_count_between_quotation_marks(self):
        answer = ask(self.site, [{"query": '"of the change"', "limit": 50}])[0]
        self.assertGreater(answer["total"], 0)
        for result in answer["results"]:
            self.assertRegex(" ".join(result["texts"]).lower(), r"of the chang")

    def test_nothing_is_found_for_nonsense(self):
        self.assertEqual([answer["total"] for answer in ask(self.site, ["zzqqxxyy", "", "…", '"'])], [0, 0, 0, 0])

    def test_facets_narrow(self):
        page = (self.site / "search.html").read_text(encoding="utf-8")
        term = re.search(r'name="kind" value="(\d+)"> Term<', page).group(1)
        qualification = re.search(r'<option value="(\d+)">Focus Awards[^<]*Customer Service', page).group(1)
        every, terms, both = ask(self.site, [{"query": "customer", "limit": 500},
                                             {"query": "customer", "limit": 500, "facets": [term]},
                                             {"query": "customer", "limit": 500, "facets": [term, qualification]}])
        self.assertEqual({kind_of(result) for result in terms["results"]}, {"Term"})
        self.assertEqual(terms["total"], sum(kind_of(result) == "Term" for result in every["results"]))
        self.assertLess(both["total"], terms["total"])
        self.assertGreater(both["total"], 0)

    def test_hits_are_marked(self):
        self.assertIn("NPS", ask(self.site, [{"query": "acquaintance NPS"}])[0]["marked"])

    def test_every_result_leads_to_its_place(self):
        letters = [{"query": letter, "limit": 1000} for letter in ("customer", "change", "service", "what", "plan", "record")]
        urls = {result["url"] for answer in ask(self.site, letters) for result in answer["results"]}
        self.assertGreater(len(urls), 200)
        for url in urls:
            split = urllib.parse.urlsplit(url)
            page = self.site / urllib.parse.unquote(split.path)
            self.assertTrue(page.is_file(), url)
            if split.fragment:
                self.assertIn(f'id="{urllib.parse.unquote(split.fragment)}"', page.read_text(encoding="utf-8"), url)

    def test_references_are_words(self):
        self.assertNotIn("term:", (self.site / "search" / "i.js").read_text(encoding="utf-8"))


class Browser(BuiltProjectTest):
    def look(self, address):
        looked = run("node", "search_browser.mjs", address, UNIT, cwd=HERE, timeout=600)
        self.assertEqual(looked.returncode, 0, looked.stdout[-6000:] + looked.stderr[-3000:])

    def test_from_files(self):
        self.look(self.site.as_uri() + "/")

    def test_under_a_sub_path(self):
        parent = self.project.path("server")
        shutil.copytree(self.site, parent / "college" / "revision")

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=parent))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.look(f"http://127.0.0.1:{server.server_port}/college/revision/")


class KnownItems(unittest.TestCase):
    """Things that somebody remembers, among those of a thousand units."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        project = pathlib.Path(folder.name) / "project"
        corpus = Corpus(1000, seed=1)
        corpus.write(project)
        cls.queries = corpus.queries(200)
        built = run(PROGRAM, "build", "site", cwd=project)
        if built.returncode != 0:
            raise AssertionError(built.stderr)
        cls.site = project / "site"

    def rates(self, name):
        """The shares of queries whose item comes first, and among the first ten."""
        queries = self.queries[name]
        firsts = tens = 0
        for query, answer in zip(queries, ask(self.site, [{"query": query["query"]} for query in queries])):
            names = [(kind_of(result), title_of(result)) for result in answer["results"]]
            wanted = (query["kind"], query["title"])
            firsts += names[:1] == [wanted]
            tens += wanted in names
        return firsts / len(queries), tens / len(queries)

    def check(self, name):
        first, ten = self.rates(name)
        self.assertGreaterEqual(first, .90, name)
        self.assertGreaterEqual(ten, .99, name)

    def test_exact(self):
        self.check("exact")

    def test_with_a_slip(self):
        self.check("typo")

    def test_not_typed_to_the_end(self):
        self.check("prefix")

    def test_a_query_loads_little(self):
        answers = ask(self.site, [{"query": query["query"]} for query in self.queries["exact"][:50]], "--cold")
        sizes = sorted(answer["bytes"] for answer in answers)
        self.assertGreater(len(list((self.site / "search").iterdir())), 100)
        self.assertLess(sizes[len(sizes) // 2], 70_000)
        self.assertLess(max(path.stat().st_size for path in (self.site / "search").iterdir()), 60_000)


if __name__ == "__main__":
    unittest.main()
