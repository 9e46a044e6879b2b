"""One made-up portfolio of any length, written for each typesetter that is compared: units with criteria, and evidence of
headings, prose, lists, tables and a picture now and then, with links from the criteria to the evidence and back. The same
size gives the same bytes."""

import html
import random

from PIL import Image, ImageDraw

NOUNS = ["complaint", "rota", "briefing", "customer", "survey", "team", "manager", "figure", "plan", "callback", "standard",
         "delay", "pilot", "supplier", "measure", "review", "risk", "meeting", "shift", "decision", "improvement", "process"]
VERBS = ["changed", "explained", "measured", "agreed", "reviewed", "recorded", "questioned", "monitored", "presented", "accepted",
         "postponed", "compared", "announced", "tested"]
WAYS = ["before the early shift", "with both team leaders", "against the agreed standard", "in the second week", "for new starters",
        "although time was short", "because the figures had moved", "after the bank holiday", "without waiting to be asked",
        "so that nobody would be surprised", "in plain words", "under the new arrangement"]
TYPES = ["observation", "witness-testimony", "reflective-account", "work-product", "questioning"]
OUTCOMES = 4
CRITERIA = 4
UNITS = 4


class Item:
    def __init__(self, number, randomness):
        self.reference = f"E{number:04}"
        self.unit = (number - 1) % UNITS
        self.type = randomness.choice(TYPES)
        self.date = f"2026-{randomness.randint(1, 9):02}-{randomness.randint(1, 28):02}"
        self.criteria = sorted(f"{outcome}.{criterion}" for outcome, criterion in
                               {(randomness.randint(1, OUTCOMES), randomness.randint(1, CRITERIA)) for _ in range(3)})
        self.title = f"How the {randomness.choice(NOUNS)} was {randomness.choice(VERBS)}"
        self.sections = [(f"The {randomness.choice(NOUNS)} and the {randomness.choice(NOUNS)}",
                          [paragraph(randomness) for _ in range(randomness.randint(2, 4))]) for _ in range(3)]
        self.points = [sentence(randomness) for _ in range(5)]
        self.rows = [(randomness.choice(NOUNS), str(randomness.randint(10, 99)), str(randomness.randint(10, 99)),
                      sentence(randomness)) for _ in range(6)]
        self.has_picture = number % 5 == 0


def sentence(randomness):
    return (f"The {randomness.choice(NOUNS)} was {randomness.choice(VERBS)} {randomness.choice(WAYS)}, and the "
            f"{randomness.choice(NOUNS)} that followed was {randomness.choice(VERBS)} {randomness.choice(WAYS)}.")


def paragraph(randomness):
    return " ".join(sentence(randomness) for _ in range(randomness.randint(3, 6)))


class Corpus:
    def __init__(self, items):
        randomness = random.Random(1)
        self.units = [[(f"{outcome}.{criterion}", sentence(randomness)) for outcome in range(1, OUTCOMES + 1)
                       for criterion in range(1, CRITERIA + 1)] for _ in range(UNITS)]
        self.items = [Item(number + 1, randomness) for number in range(items)]

    def claims(self, unit, criterion):
        return [item for item in self.items if item.unit == unit and criterion in item.criteria]

    def write_pictures(self, folder):
        for item in self.items:
            if item.has_picture:
                self.write_picture(folder / f"{item.reference}.png", int(item.reference[1:]))

    def write_picture(self, path, seed):
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = Image.new("RGB", (900, 420), "white")
        draw = ImageDraw.Draw(picture)
        for bar in range(12):
            draw.rectangle([40 + bar * 70, 380 - ((bar + seed) * 37 % 300), 90 + bar * 70, 380], fill=(11, 90 + bar * 8, 96))
        picture.save(path)

    def write_project(self, folder):
        """A project of unitfolio."""
        def write(path, lines):
            path = folder / path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")

        write("unitfolio.yaml", ["title: Made up, for measuring"])
        write("content/organisations/awards.md", ["---", "title: Invented Awards", "---", "An organisation."])
        for number, criteria in enumerate(self.units):
            lines = ["---", f"title: Unit of measuring {number + 1}", "organisation: awards", "level: 4", "credit: 5", "---",
                     "An invented unit.", "", "## Learning outcomes", ""]
            for index, (name, text) in enumerate(criteria):
                if index % CRITERIA == 0:
                    lines += [f"### {index // CRITERIA + 1}. Be able to handle a {NOUNS[index]}", ""]
                lines += [f"- {name} {text}"]
                lines += [""] if index % CRITERIA == CRITERIA - 1 else []
            write(f"content/units/awards/unit-{number + 1}.md", lines)
        learner = "content/learners/ada-abara"
        write(f"{learner}/learner.md",
              ["---", "name: Ada Abara", "centre: A made-up centre", f"units: [{', '.join(f'unit-{n + 1}' for n in range(UNITS))}]",
               "---", "A profile."])
        for item in self.items:
            name = item.reference.lower()
            lines = ["---", f"id: {item.reference}", f"title: {item.title}", f"type: {item.type}", f"date: {item.date}",
                     f"unit: unit-{item.unit + 1}",
                     "criteria: [" + ", ".join(f'"{criterion}"' for criterion in item.criteria) + "]",
                     f"decision: {{status: met, by: Olwen Parry, date: {item.date}}}"]
            if item.type == "witness-testimony":
                lines.append("witness: {name: Marged Rees, role: Team leader}")
            if item.has_picture:
                lines.append(f"attachments: [{{file: {name}.png, title: Bars of twelve months, description: Bars of twelve months}}]")
            lines += ["---"]
            for title, paragraphs in item.sections:
                lines += [f"## {title}", ""]
                for text in paragraphs:
                    lines += [text, ""]
            lines += [f"- {point}" for point in item.points] + [""]
            lines += ["| What | Before | After | Remark |", "|---|--:|--:|---|"]
            lines += [f"| {' | '.join(row)} |" for row in item.rows] + [""]
            if item.has_picture:
                lines += [f"![Bars of twelve months]({name}.png)", ""]
                self.write_picture(folder / learner / "evidence" / f"{name}.png", int(item.reference[1:]))
            write(f"{learner}/evidence/{name}.md", lines)

    def write_page(self, folder):
        """The same as one page of HTML, for browsers that print."""
        lines = ['<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Portfolio of Ada Abara</title><style>'
                 '@page{size:A4;margin:29mm 31mm 27mm 24mm}body{font:10pt/1.46 "Noto Serif";text-align:justify;hyphens:auto}'
                 'h1,h2,h3{font-family:"Noto Sans";text-align:left}h1,h2{break-before:page}td,th{border:.5pt solid;padding:2pt}'
                 "table{border-collapse:collapse}img{width:100%}</style><body>"]
        for number, criteria in enumerate(self.units):
            lines += [f"<h1>Unit of measuring {number + 1}</h1><table><tr><th>No<th>Criterion<th>Evidence</tr>"]
            for name, text in criteria:
                found = " ".join(f'<a href="#{item.reference}">{item.reference}</a>' for item in self.claims(number, name))
                lines.append(f'<tr id="c{number}-{name}"><td>{name}<td>{html.escape(text)}<td>{found}</tr>')
            lines.append("</table>")
            for item in self.items:
                if item.unit != number:
                    continue
                lines += [f'<h2 id="{item.reference}">{item.reference} {html.escape(item.title)}</h2><p>Claims ',
                          ", ".join(f'<a href="#c{number}-{name}">{name}</a>' for name in item.criteria)]
                for title, paragraphs in item.sections:
                    lines += [f"<h3>{html.escape(title)}</h3>"] + [f"<p>{html.escape(text)}</p>" for text in paragraphs]
                lines += ["<ul>"] + [f"<li>{html.escape(point)}" for point in item.points] + ["</ul><table>"]
                lines += ["<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in row) for row in item.rows] + ["</table>"]
                if item.has_picture:
                    lines += [f'<img src="{item.reference}.png" alt="Bars of twelve months">']
        self.write_pictures(folder)
        (folder / "portfolio.html").write_text("\n".join(lines) + "\n", encoding="utf-8")
