"""PDFs as other programs make them: by Chromium, by a scanner, by TeX if its manuals are installed; and made to do harm."""

import pathlib
import re
import zlib

from support import ROOT, run

TEX = pathlib.Path("/usr/share/doc/libtasn1-doc/libtasn1.pdf")
PHOTO = ROOT / "content/learners/sian-wyn-lukasiewicz/evidence/refund-wall.jpg"
REPORT = """<!doctype html><html lang="en"><title>Report</title>
<style>@page {{ size: A4 {orientation} }} .box {{ width: 9em; height: 4em; opacity: .8; border-radius: 1em;
box-shadow: 4px 4px 8px #000; background: linear-gradient(to right, red, rgba(0, 0, 255, .3)) }}</style>
<h1>Observation of Siân</h1><p>It takes €5 and an <em>open</em> ear; see <a href="https://example.org/report">the report</a>
and <a href="file:///etc/passwd">not this</a>.</p><div class="box"></div>
<p style="page-break-before: always">What the second page says</p></html>"""


def pdf_of(*objects):
    """A PDF of numbered objects, as bytes or text; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def stream(entries, data):
    return b"<<" + entries.encode() + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def from_chromium(folder, orientation):
    page = folder / f"{orientation}.html"
    page.write_text(REPORT.format(orientation=orientation), encoding="utf-8")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--print-to-pdf={folder / orientation}.pdf", page.as_uri(), timeout=120)
    return (folder / f"{orientation}.pdf").read_bytes()


def with_wrong_widths(folder, pdf):
    """The same PDF; its fonts state for every letter that it is 300 thousandths wider than it is."""
    (folder / "sound.pdf").write_bytes(pdf)
    run("qpdf", "--qdf", "--object-streams=disable", folder / "sound.pdf", folder / "spelled.pdf")

    def widened(array):
        return re.sub(rb"(?m)^      ([1-9]\d*)$", lambda width: b"      %d" % (int(width[1]) + 300), array[0])
    spelled = (folder / "spelled.pdf").read_bytes()
    changed, count = re.subn(rb"(?ms)^  /W \[.*?^  \]", widened, spelled)
    if count == 0:
        raise ValueError("no font of the PDF has an array of widths")
    (folder / "wide.pdf").write_bytes(changed)
    run("qpdf", folder / "wide.pdf", folder / "mended.pdf")
    return (folder / "mended.pdf").read_bytes()


def from_scanner(entries="/Rotate 90"):
    """A photograph that fills the page, with its words behind it in a font that is not there."""
    photo = PHOTO.read_bytes()
    frame = re.search(rb"\xff[\xc0\xc2]..\x08(..)(..)", photo, re.DOTALL)
    height, width = (int.from_bytes(frame[i], "big") for i in (1, 2))
    content = b"q 842 0 0 595 0 0 cm /Im Do Q BT 3 Tr /F 12 Tf 72 400 Td (words behind the picture) Tj ET"
    return pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>"
                  f"/Font<</F 6 0 R>>>>{entries}>>",
                  stream("/Filter/FlateDecode", zlib.compress(content)),
                  stream(f"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB"
                         "/BitsPerComponent 8/Interpolate true/Filter/DCTDecode", photo),
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")


def filled_form():
    """A form as it comes back: what was typed in stands in an annotation, and must be seen."""
    return pdf_of("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/DA(/F 12 Tf)/DR<</Font<</F 6 0 R>>>>>>>>",
                  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>",
                  "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Angharad)/F 4/Rect[72 700 300 720]/AP<</N 5 0 R>>>>",
                  stream("/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F 6 0 R>>>>",
                         b"/Tx BMC BT /F 12 Tf 2 5 Td (Angharad) Tj ET EMC"),
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")


def with_content(content, resources="", *more):
    return pdf_of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<{resources}>>>>",
                  stream("", content), *more)


def acting():
    """Everything that a page could do when it is opened."""
    script = "<</S/JavaScript/JS(app.alert(1))>>"
    return pdf_of(f"<</Type/Catalog/Pages 2 0 R/OpenAction{script}/AA<</WC{script}>>/Names<</JavaScript<</Names[(a){script}]>>>>>>",
                  "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                  f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/AA<</O{script}>>/Contents 4 0 R/Annots["
                  "<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/Launch/F(calc.exe)>>>>"
                  f"<</Type/Annot/Subtype/Screen/Rect[0 0 99 99]/A{script}>>]"
                  "/Resources<</XObject<</X 5 0 R>>>>>>",
                  stream("", b"0 0 99 99 re f /X Do"),
                  stream(f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/AA<</O{script}>>/PieceInfo<</A {script}>>", b"n"))


def hostile():
    """By name, files that break careless readers."""
    bomb = zlib.compress(b"\0" * 200_000_000, 9)
    for _ in range(2):
        bomb = zlib.compress(bomb, 9)
    twice = stream("/Filter[/FlateDecode/FlateDecode/FlateDecode]", bomb)
    large = zlib.compress(b"0 0 9 9 re f\n" * 8_000_000, 9)
    pages = "<</Type/Catalog/Pages 2 0 R>>"
    deep = [pages] + [f"<</Type/Pages/Count 1/Kids[{i} 0 R]>>" for i in range(3, 30_000)]
    chain = [pages, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"]
    chain += [f"<</Length {i} 0 R>>stream\nq\nendstream" for i in range(5, 30_000)]
    array = "[" * 100_000
    return {
        "empty-words.pdf": b"%PDF-",
        "no-pages.pdf": pdf_of(pages, "<</Type/Pages/Kids[]/Count 0>>"),
        "loop.pdf": pdf_of(pages, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        "deep-tree.pdf": pdf_of(*deep),
        "length-chain.pdf": pdf_of(*chain),
        "nested-arrays.pdf": pdf_of(pages, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                    f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font{array}>>>>"),
        "bomb.pdf": pdf_of(pages, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                           "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", twice),
        "large-drawing.pdf": pdf_of(pages, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
                                    stream("/Filter/FlateDecode", large)),
        "self-drawing.pdf": with_content(b"/X Do", "/XObject<</X 5 0 R>>",
                                         stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                                                b"/X Do")),
        "xref-stream-cut.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 99999999/W[1 9 9]/Root 1 0 R/Length 5>>stream\nabc",
        "many-pages.pdf": pdf_of(pages, "<</Type/Pages/Kids[" + "3 0 R " * 501 + "]/Count 501>>",
                                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
        "no-size.pdf": pdf_of(pages, "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]>>"),
        "noise.pdf": b"%PDF-1.4\n" + bytes(range(256)) * 200,
    }
