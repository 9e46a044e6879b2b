#!/usr/bin/env python3
"""Writes what the targets of the fuzzer begin with: for each a folder of small inputs, made here or taken from the sample
content, the templates and the other tests."""

import pathlib
import re
import struct
import sys
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "e2e"))

from foreign_pdfs import acting, filled_form, pdf_of, stream, with_content  # noqa: E402

EVIDENCE = ROOT / "content/learners/sian-wyn-lukasiewicz/evidence"
DRAWINGS = {
    "paths": b"q 1 0 0 1 10 20 cm 0 0 99 99 re f Q 0.5 g 1 0 0 RG 3 w [2 1] 0 d 10 10 m 20 20 30 30 40 10 c S\n",
    "text": b"BT /F 12 Tf 72 400 Td (words \\(here\\)) Tj [(a) -20 <6263>] TJ T* ET\n",
    "marked": b"/Span <</MCID 0>> BDC BT /F 9 Tf (x) Tj ET EMC /OC /Hidden BDC 0 0 9 9 re f EMC\n",
    "picture": b"q BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\x00\xff EI Q /Im Do\n",
    "colours": b"/P cs /P1 scn /DeviceCMYK CS 0 0 0 1 K /GS gs /Perceptual ri\n",
}
RESOURCES = ("/Font<</F 5 0 R>>/XObject<</X 6 0 R/Im 7 0 R>>/ExtGState<</GS<</BM/Multiply/ca .5>>>>"
             "/ColorSpace<</P[/Pattern/DeviceRGB]>>/Pattern<</P1 8 0 R>>/Properties<</Hidden 9 0 R>>")
LETTERS = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <01> <0041> <02> <D83DDE00> endbfchar
1 beginbfrange <03> <05> <0061> <06> <07> [<0062> <0063>] endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end
"""


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(bits, colour, row, extra=b"", interlaced=0, height=2):
    head = struct.pack(">IIBBBBB", 4, height, bits, colour, 0, 0, interlaced)
    rows = b"".join(bytes([i % 5]) + row for i in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def jpeg(components=1, frame=0xC0, segment=b""):
    """A picture of 8 × 8 in one colour. Of each block the first value is coded as "0" (as before) or "10" and three bits more,
    and "0" says that nothing follows; progressive ones have first values only."""
    def part(marker, data):
        return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data

    is_progressive = frame == 0xC2
    nothing_more = "" if is_progressive else "0"
    bits = "10111" + nothing_more + ("0" + nothing_more) * (components - 1)
    bits += "1" * (-len(bits) % 8)
    ids = range(1, components + 1)
    first = b"\x00" + bytes([1, 1] + [0] * 14 + [0, 3])
    others = b"\x10" + bytes([1] + [0] * 15 + [0])
    return (b"\xff\xd8" + segment + part(0xDB, b"\x00" + b"\x20" * 64)
            + part(frame, struct.pack(">BHHB", 8, 8, 8, components) + b"".join(bytes([i, 0x11, 0]) for i in ids))
            + part(0xC4, first + others)
            + part(0xDA, bytes([components]) + b"".join(bytes([i, 0]) for i in ids) + bytes([0, 0 if is_progressive else 63, 0]))
            + int(bits, 2).to_bytes(len(bits) // 8, "big") + b"\xff\xd9")


def pictures():
    exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    app1 = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    adobe = b"\xff\xee" + struct.pack(">H", 14) + b"Adobe\0\x64\0\0\0\0\0"
    palette = chunk(b"PLTE", b"\xff\0\0\0\0\xff")
    return {
        "grey.png": png(8, 0, b"\x00\x40\x80\xff"),
        "deep.png": png(16, 0, b"\x00\x40" * 4),
        "colour.png": png(8, 2, b"\x10\x20\x30" * 4, chunk(b"tEXt", b"Author\0A")),
        "transparent.png": png(8, 6, b"\x10\x20\x30\x80" * 4, chunk(b"gAMA", b"\0\0\xb1\x8f")),
        "palette.png": png(1, 3, b"\x50", palette + chunk(b"tRNS", b"\x80")),
        "key.png": png(8, 2, b"\x10\x20\x30" * 4, chunk(b"tRNS", b"\0\x10\0\x20\0\x30")),
        "interlaced.png": png(8, 0, b"\x01", interlaced=1, height=1),
        "large.png": png(8, 0, b"")[:16] + struct.pack(">II", 100_000, 100_000) + png(8, 0, b"")[24:],
        "grey.jpg": jpeg(),
        "colour.jpg": jpeg(3),
        "press.jpg": jpeg(4),
        "progressive.jpg": jpeg(1, 0xC2),
        "rgb.jpg": jpeg(3, 0xC0, adobe),
        "turned.jpg": jpeg(3, 0xC0, app1),
        "exif": exif,
    }


def page_of(*more, entries="", catalogue=""):
    """One page with everything that a page may be drawn with; `more` from object 10."""
    return pdf_of(f"<</Type/Catalog/Pages 2 0 R{catalogue}>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<{RESOURCES}>>{entries}>>",
                  stream("/Filter/FlateDecode", zlib.compress(b"".join(DRAWINGS.values()))),
                  "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 1/LastChar 2/Widths[500 500]/ToUnicode 10 0 R>>",
                  stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Im 7 0 R>>>>", b"/Im Do"),
                  stream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", b"\0\1\2\3"),
                  stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>", b"0 0 4 4 re f"),
                  "<</Type/OCG/Name(Hidden)>>", *(more or (stream("", LETTERS),)))


def with_object_stream():
    """The catalogue and the pages inside a stream, found by a stream of cross references."""
    inside = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
              b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]
    index = b" ".join(b"%d %d" % (i + 1, sum(len(one) + 1 for one in inside[:i])) for i in range(3)) + b" "
    out = b"%PDF-1.5\n"
    holder = len(out)
    out += b"4 0 obj\n" + stream(f"/Type/ObjStm/N 3/First {len(index)}", index + b" ".join(inside)) + b"\nendobj\n"
    start = len(out)
    rows = [(0, 0, 255), (2, 4, 0), (2, 4, 1), (2, 4, 2), (1, holder, 0), (1, start, 0)]
    table = b"".join(struct.pack(">BHB", *row) for row in rows)
    return out + b"5 0 obj\n" + stream("/Type/XRef/Size 6/W[1 2 1]/Root 1 0 R", table) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % start


def attached_pdfs():
    notes = ("/Annots[<</Subtype/Link/Rect[9 9 99 99]/A<</S/URI/URI(https://example.org/)>>>>"
             "<</Subtype/FreeText/Rect[9 9 99 99]/F 4/AP<</N 6 0 R>>>>]/Rotate 90/CropBox[9 9 200 200]")
    layers = "/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>"
    return {"acting.pdf": acting(), "form.pdf": filled_form(), "page.pdf": page_of(), "notes.pdf": page_of(entries=notes),
            "layers.pdf": page_of(catalogue=layers), "object-stream.pdf": with_object_stream(),
            "self-drawing.pdf": with_content(b"/X Do", "/XObject<</X 5 0 R>>",
                                             stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", b"/X Do")),
            "loop.pdf": pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")}


def fonts():
    """Those inside the minutes of the sample."""
    found = {}
    pdf = (EVIDENCE / "steering-group-minutes.pdf").read_bytes()
    for number, match in enumerate(re.finditer(rb"stream\r?\n", pdf)):
        try:
            data = zlib.decompressobj().decompress(pdf[match.end():])
        except zlib.error:
            continue
        if data.startswith((b"\0\1\0\0", b"OTTO", b"true", b"%!PS", b"\1\0\4")):
            found[f"font-{number}"] = data
    return found


def outcomes():
    def text(value):
        return struct.pack("<Q", len(value)) + value
    entries = b"/Type/XObject/Subtype/Form  "
    page = struct.pack("<ffIQ", 595, 842, 0, 1) + struct.pack("<ffff", 1, 2, 3, 4) + text(b"https://example.org/")
    thing = b"\1" + text(entries) + text(b"q Q") + struct.pack("<QQI", 1, len(entries) - 1, 0)
    return {"fault": b"\2" + text(b"it is damaged"),
            "source": (b"\1" + text(b"") + struct.pack("<Q", 1) + text(b"a colour is given in CMYK") + b"\0"
                       + struct.pack("<Q", 1) + page + struct.pack("<Q", 1) + thing)}


def portfolios():
    record = (b'{"format": "unitfolio-portfolio", "version": 1, "learner": {"name": "Ann"}, "date": "2026-03-14", "files": '
              b'[{"embedded_as": "a.csv", "size": 3, "sha256": '
              b'"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"}]}')
    names = "/Names<</EmbeddedFiles<</Names[(a.csv) 4 0 R (portfolio.json) 6 0 R]>>>>"
    whole = pdf_of(f"<</Type/Catalog/Pages 2 0 R{names}>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                   "<</Type/Filespec/F(a.csv)/UF(a.csv)/EF<</F 5 0 R>>>>", stream("/Type/EmbeddedFile", b"one"),
                   "<</Type/Filespec/F(portfolio.json)/UF<FEFF0070>/EF<</F 7 0 R>>>>",
                   stream("/Type/EmbeddedFile/Filter/FlateDecode", zlib.compress(record)))
    return {"portfolio.pdf": whole, "record.json": record,
            "sealed.json": record[:-1] + b', "pdf": {"size": 9, "sha256": "' + b"0" * 64 + b'"}}'}


MARKDOWN = {
    "blocks": "# Title\n\nText\nover lines  \nwith a break\n\n> quote\n> - item\n>   1. deep\n\n```c\ncode\n```\n\n***\n\n    indented\n",
    "inlines": "*a* **b** ~~c~~ `d` [e](https://f.g 'h') ![i](j.png) <k@l.m> [n][o] [p][] &amp; \\* \n\n[o]: /q 'r'\n[p]: <s>\n",
    "table": "| a | b |\n|:--|--:|\n| [[1.1\\|c]] | d |\n| e |\n\nAfter[^1] it[^1].\n\n[^1]: Note\n\n    more\n",
    "tasks": "- [ ] open\n- [x] done [[1.1]]\n\t- deeper [[unit/lead-a-team|words]]\n\n<!-- note --> <b>raw</b>\n\n<div>\nraw\n</div>\n",
    "hidden": "[x](javascript:alert(1)) ![y](//z) <script>alert(1)</script> &#x6a;avascript: \ufeff\u202e\n",
}
FACTS = {
    "evidence": "---\nid: E01\ntitle: Notes\ntype: work-product\ndate: 2026-03-14\nunit: lead-a-team\n"
                "criteria: [\"1.2\"]\ndecision: {status: met, by: A. Assessor, date: 2026-03-20}\n---\n",
    "json": '{"id": "E01", "title": "\\u00e9\\ud83d\\ude00", "criteria": ["1.1", 1.10, true, null], "date": "2026-03-14"}\n',
    "scalars": "---\na: 'it''s'\nb: \"x\\u00e9\\n\"\nc: |\n  block\n  text\nd: >-\n  folded\ne: ~\nf: [a, {b: c}]\n? g\n: h\n---\nbody\n",
    "refused": "---\na: &x [*x]\nb: !!str c\n<<: {d: e}\na: again\n---\n",
    "byte-order": "\ufeff---\r\ntitle: A\r\n---\r\nbody",
}


def pages():
    found = dict(MARKDOWN)
    for name in ("e02-change-plan", "e15-review-report", "e21-prior-learning"):
        found[name] = (EVIDENCE / f"{name}.md").read_text(encoding="utf-8")
    return found


def cases_of_templates():
    found = {}
    for path in sorted((HERE.parent / "differential/cases").glob("*.txt")):
        for number, case in enumerate(re.split(r"^=== .*\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]):
            found[f"{path.stem}-{number}"] = case
    found["set"] = ("{% extends 'base' %}{% from 'lib' import m %}{% block main %}{{ super() }}{{ m(title) }}"
                    "{% for u in units if u.criteria %}{{ loop.index }}{{ u.title|upper }}{% endfor %}{% endblock %}\n"
                    "=== base\n<{% block main %}{{ intro }}{% endblock %}>\n=== lib\n{% macro m(x) %}{{ x|default(1) }}{% endmacro %}\n")
    return found


def blocks():
    found = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "templates/portfolio").glob("*.md")}
    found["blocks"] = "a\n\n::: matrix unit=\"a/b\" x='1' y=2\n\n::: box\n::: small\nText\n:::\n:::\n\n::: nothing\n\\::: text\n"
    return found


SEEDS = {
    "attached_pdf": attached_pdfs,
    "pdf_drawing": lambda: DRAWINGS,
    "pdf_font": fonts,
    "pdf_letters": lambda: {"letters": LETTERS},
    "worker_outcome": outcomes,
    "picture": pictures,
    "facts": lambda: {**FACTS, "style": (ROOT / "templates/portfolio/style.yaml").read_text(encoding="utf-8")},
    "markdown": lambda: {**pages(), **FACTS},
    "evidence": lambda: {**{name: FACTS["evidence"] + text for name, text in pages().items()}, **FACTS},
    "printed_pages": lambda: MARKDOWN,
    "template": cases_of_templates,
    "verification": portfolios,
    "portfolio_blocks": blocks,
    "names_and_cells": lambda: {"lines": "=1+1\n a,\"b\"\nCON.txt\n../x\nŴyn\u202e.pdf\n\n-\n@x\n" + "n" * 120 + ".jpeg\nCON.TXT\n"},
    "preview_request": lambda: {"home": "/\nlocalhost:8123\n\nGET", "folder": "/units/a%20b\n127.0.0.1:8123\nhttp://127.0.0.1:8123\nGET",
                                "state": "/-/state\n[::1]:8123\n\nHEAD", "stranger": "/%2e%2e/x\nexample.org\nhttp://example.org\nPOST"},
}


def main():
    if len(sys.argv) != 2:
        print("usage: make_seeds.py FOLDER", file=sys.stderr)
        return 2
    for target, make in SEEDS.items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in make().items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
