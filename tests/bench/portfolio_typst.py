"""The portfolio of a Corpus for Typst: in the same faces, sizes and measures, and with what our portfolio prints around the
evidence (facts, matrix, grids, indexes, sheets), so that both typeset the same text."""

import hashlib

TYPE_NAMES = {"observation": "Observation", "witness-testimony": "Witness testimony", "reflective-account": "Reflective account",
              "work-product": "Work product", "questioning": "Questioning"}
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DECLARATION = ("I declare that the evidence in this portfolio is my own work, except where I say that it is somebody else's. Where I "
               "worked with others I have made plain what my part was. Where I quote, I name the source. I have changed or left out "
               "whatever could identify a customer or colleague who has not agreed to appear.")
PREAMBLE = '''#set document(title: "Portfolio of Ada Abara", author: "Ada Abara")
#set page(paper: "a4", margin: (top: 29mm, right: 31mm, bottom: 27mm, left: 24mm), numbering: "1 / 1", header: [Ada Abara],
  footer: [Portfolio of evidence #h(1fr) Page #context counter(page).display("1 of 1", both: true)])
#set text(font: "Noto Serif", size: 10pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true, leading: 0.75em)
#set table(stroke: (bottom: 0.5pt), inset: 4pt)
#show heading: set text(font: "Noto Sans")
#show table: set text(font: "Noto Sans", size: 8.5pt)
#show table: set par(justify: false)
#let page-of(goal) = link(goal, context str(counter(page).at(goal).first()))
#let lines = table(columns: (2fr, 2fr, 1fr), stroke: (top: 0.5pt), [Name], [Signature], [Date])
'''


def plain(text):
    return text.replace("#", "\\#").replace("*", "\\*").replace("_", "\\_")


def date(day):
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def criterion_place(unit, name):
    return f"c{unit}-{name.replace('.', '-')}"


def table(columns, head, rows):
    yield f"#table(columns: ({', '.join(columns)}), table.header({', '.join(f'[*{title}*]' for title in head)}),"
    for row in rows:
        yield "  " + ", ".join(f"[{cell}]" if not cell.startswith("table.") else cell for cell in row) + ","
    yield ")"


def facts(rows):
    yield "#table(columns: (1fr, 3fr),"
    for name, value in rows:
        yield f"  [{name}], [{value}],"
    yield ")"


def list_item(item):
    return [f"#link(<{item.reference}>)[{item.reference}]", f"#link(<{item.reference}>)[{plain(item.title)}]"]


def page_of(item):
    return f"#page-of(<{item.reference}>)"


class TypstPortfolio:
    def __init__(self, corpus, folder):
        self.corpus = corpus
        self.folder = folder

    def lines(self):
        yield PREAMBLE
        yield "#align(horizon)[#text(size: 24pt)[*Portfolio of evidence*]\n\n Ada Abara\n\n A made-up centre]\n#pagebreak()"
        yield "#outline(depth: 2)\n#pagebreak()"
        yield from self.front()
        for number in range(len(self.corpus.units)):
            yield from self.unit(number)
        yield from self.indexes()
        yield from self.sheets()

    def gaps(self, unit):
        return [(name, text) for name, text in self.corpus.units[unit] if not self.corpus.claims(unit, name)]

    def coverage(self, unit):
        of, gaps = len(self.corpus.units[unit]), len(self.gaps(unit))
        return f"{of - gaps} of {of} criteria met" + (f", {gaps} gap" if gaps else "")

    def front(self):
        yield "= About the learner"
        yield from facts([("Learner", "Ada Abara"), ("Centre", "A made-up centre")])
        yield "== Profile\n\nA profile.\n#pagebreak()\n= Declaration of authenticity\n"
        yield f"{DECLARATION}\n\n*Learner*\n\nAda Abara\n#lines"
        yield "== Confirmation by the assessor\n\nI am satisfied that the evidence I have accepted is authentic, sufficient, current and "
        yield "valid, and that it was judged against the criteria it is claimed for.\n\n*Assessor*\n#lines"
        yield "== Confirmation by the internal quality assurer\n\nI confirm that the assessment of this portfolio was sampled according "
        yield "to the centre's plan.\n\n*Internal quality assurer*\n#lines\n#pagebreak()\n= Summary of achievement\n"
        yield from table(["auto", "3fr", "auto", "auto", "3fr", "auto"], ["", "Unit", "Level", "Credit", "Coverage", "Page"],
                         [[str(unit + 1), f"Unit of measuring {unit + 1}, Invented Awards", "4", "5", self.coverage(unit),
                           f"#page-of(<unit{unit}>)"] for unit in range(len(self.corpus.units))])
        yield "*Criteria still to be met*\n"
        for unit in range(len(self.corpus.units)):
            yield from (f"- Unit {unit + 1}: {name} {plain(text)}: no evidence claims it" for name, text in self.gaps(unit))
        yield "\n== Evidence over time\n"
        yield from self.timeline(self.corpus.items)
        yield "#pagebreak()"

    def timeline(self, items):
        """Each item a small box at its date, as a drawing."""
        yield "#block(height: 40mm, width: 100%)["
        for index, item in enumerate(sorted(items, key=lambda item: item.date)):
            _, month, day = item.date.split("-")
            across = ((int(month) - 1) * 30 + int(day)) / 280 * 140
            yield (f"#place(dx: {across:.1f}mm, dy: {index % 8 * 5}mm, link(<{item.reference}>, rect(fill: teal, radius: 2pt, inset: 2pt, "
                   f"text(size: 6pt, fill: white)[{item.reference}])))")
        yield "]"

    def unit(self, number):
        criteria = self.corpus.units[number]
        items = [item for item in self.corpus.items if item.unit == number]
        yield f"= Unit {number + 1}: Unit of measuring {number + 1} <unit{number}>\n"
        kinds = [(name, sum(item.type == kind for item in items)) for kind, name in TYPE_NAMES.items()]
        yield from facts([("Awarding organisation", "Invented Awards"), ("Level", "4"), ("Credit", "5"),
                          ("Coverage", self.coverage(number)), ("Evidence", f"{len(items)} here"),
                          ("Types of evidence", ", ".join(f"{name} ({count})" for name, count in kinds if count))])
        yield "*Still needed*\n"
        yield from (f"- {name} {plain(text)}: no evidence claims it" for name, text in self.gaps(number))
        yield "\n== Learning outcomes\n"
        outcomes = sorted({name.split(".")[0] for name, _ in criteria})
        titles = {outcome: f"Be able to handle outcome {outcome}" for outcome in outcomes}
        yield from (f"+ {titles[outcome]}" for outcome in outcomes)
        yield "\n== Balance over learning outcomes\n"
        yield "The last column is each outcome's share of the unit's accepted claims.\n"
        yield from table(["2fr", "1fr", "auto", "auto"], ["Learning outcome", "Criteria met", "Met", "Evidence"],
                         [[f"{outcome} {titles[outcome]}", "#rect(width: 80%, height: 6pt, fill: teal)", "4 of 4",
                           f"{sum(any(name[0] == outcome for name in item.criteria) for item in items)} items"] for outcome in outcomes])
        yield "== When the work was done\n"
        yield from self.timeline(items)
        yield "#pagebreak()"
        yield from self.matrix(number, titles)
        yield from self.grid(number, items)
        for item in items:
            yield from self.item(item)

    def matrix(self, number, titles):
        def rows():
            for name, text in self.corpus.units[number]:
                if name.endswith(".1"):
                    yield [f"table.cell(colspan: 3)[*Learning outcome {name[0]}* {titles[name[0]]}]"]
                claims = self.corpus.claims(number, name)
                found = " \\ ".join(f"#link(<{item.reference}>)[{item.reference} {plain(item.title)}], p. {page_of(item)}"
                                    for item in claims)
                yield [f"#metadata(none) <{criterion_place(number, name)}> {name} {plain(text)}", found or "–",
                       "Met" if claims else "Gap: no evidence"]
        yield "== Evidence matrix\n"
        yield f"{self.coverage(number)}. Page numbers lead to the paragraph that makes the claim.\n"
        yield from table(["3fr", "3fr", "1fr"], ["Criterion", "Evidence", "Status"], rows())

    def grid(self, number, items):
        yield "#page(flipped: true, margin: 15mm)[\n*At a glance*\n"
        heads = [f"#rotate(-90deg, reflow: true)[{item.reference} p. {page_of(item)}]" for item in items]
        yield from table(["auto"] * (len(items) + 2), ["AC", "Result", *heads],
                         [[name, "Met" if self.corpus.claims(number, name) else "Gap",
                           *("●" if name in item.criteria else "" for item in items)] for name, _ in self.corpus.units[number]])
        yield "]"

    def item(self, item):
        yield f"== {item.reference} {plain(item.title)} <{item.reference}>\n"
        yield from facts([("Type", TYPE_NAMES[item.type]), ("Date", date(item.date)),
                          ("Unit", f"#link(<unit{item.unit}>)[Unit {item.unit + 1}], page #page-of(<unit{item.unit}>)"),
                          ("Criteria claimed", ", ".join(f"#link(<{criterion_place(item.unit, name)}>)[{name}]" for name in item.criteria)),
                          ("Decision", f"Met, Olwen Parry, {date(item.date)}")])
        for title, paragraphs in item.sections:
            yield f"=== {plain(title)}\n"
            yield from (f"{plain(text)}\n" for text in paragraphs)
        yield from (f"- {plain(point)}" for point in item.points)
        yield ""
        yield from table(["auto", "auto", "auto", "1fr"], ["What", "Before", "After", "Remark"],
                         [[plain(cell) for cell in row] for row in item.rows])
        if item.has_picture:
            yield f'#figure(image("{item.reference}.png", alt: "Bars of twelve months"), caption: [Bars of twelve months])'
            yield from table(["1fr", "1fr"], ["Attachments", "Where it is"],
                             [["Bars of twelve months", f"shown on page {page_of(item)}"]])
        yield "#pagebreak()"

    def indexes(self):
        def by_reference(items):
            return [[*list_item(item), TYPE_NAMES[item.type], date(item.date), page_of(item)] for item in items]

        def grouped(names, key):
            for value, name in names:
                yield [f"table.cell(colspan: 4)[*{name}*]"]
                yield from ([*list_item(item), date(item.date), page_of(item)] for item in self.corpus.items if key(item) == value)

        items = self.corpus.items
        yield "= Index of evidence\n== By reference\n"
        yield from table(["auto", "1fr", "auto", "auto", "auto"], ["Item", "Title", "Type", "Date", "Page"], by_reference(items))
        yield "== By type\n"
        yield from table(["auto", "1fr", "auto", "auto"], ["Item", "Title", "Date", "Page"],
                         grouped(TYPE_NAMES.items(), lambda item: item.type))
        yield "== By date\n"
        yield from table(["auto", "auto", "1fr", "auto"], ["Date", "Item", "Title", "Page"],
                         [[date(item.date), *list_item(item), page_of(item)] for item in sorted(items, key=lambda item: item.date)])
        yield "#pagebreak()"

    def sheets(self):
        yield "= Assessor's sheet\n"
        yield from table(["auto", "1fr", "auto", "auto", "auto"], ["Item", "Title", "Decision", "Date", "Page"],
                         [[*list_item(item), "Met", date(item.date), page_of(item)] for item in self.corpus.items])
        yield "*Feedback to the learner*\n\n*Assessor*\n#lines\n#pagebreak()\n= Internal quality assurance sheet\n"
        yield from facts([("Learner", "Ada Abara"), ("Assessor", ""), ("Units in this portfolio", str(len(self.corpus.units))),
                          ("Items of evidence", str(len(self.corpus.items)))])
        yield "Items and criteria sampled\n\nIs the evidence valid, authentic, current and sufficient?\n\nActions, by whom and by when\n"
        yield "*Internal quality assurer*\n#lines\n#pagebreak()\n= Files\n"
        yield from table(["auto", "1fr", "auto", "2fr"], ["Item", "File", "Size", "SHA-256"],
                         [[item.reference, "Bars of twelve months", "2 kB", self.digest(item)]
                          for item in self.corpus.items if item.has_picture])

    def digest(self, item):
        digest = hashlib.sha256((self.folder / f"{item.reference}.png").read_bytes()).hexdigest()
        return " ".join(digest[i:i + 16] for i in range(0, 64, 16))

    def write(self):
        self.corpus.write_pictures(self.folder)
        (self.folder / "portfolio.typ").write_text("\n".join(self.lines()) + "\n", encoding="utf-8")
