"""Web pages and PDF files that are broken, hostile, locked or without text."""

from __future__ import annotations

import io

import pikepdf
from tests.intake.malformed.cases import content
from tests.intake.malformed.samples import HTML, pdf


def _saved(made: pikepdf.Pdf, encryption: pikepdf.Encryption | bool = False) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer, encryption=encryption)
    return buffer.getvalue()


def _locked() -> bytes:
    with pikepdf.open(io.BytesIO(pdf())) as paper:
        return _saved(paper, pikepdf.Encryption(owner="owner", user="user"))


def _no_pages() -> bytes:
    return _saved(pikepdf.new())


def _scanned() -> bytes:
    """A page that is one picture."""
    paper = pikepdf.new()
    paper.add_blank_page(page_size=(595, 842))
    picture = pikepdf.Stream(paper, b"\x99" * 300)
    picture.update({"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": 10, "/Height": 10,
                    "/ColorSpace": pikepdf.Name.DeviceRGB, "/BitsPerComponent": 8})  # fmt: skip
    page = paper.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=picture))
    page.Contents = pikepdf.Stream(paper, b"q 595 0 0 842 0 0 cm /Scan Do Q")
    return _saved(paper)


def _looped() -> bytes:
    """A page tree that holds itself."""
    paper = pikepdf.open(io.BytesIO(pdf()))
    paper.Root.Pages.Kids.append(paper.Root.Pages)
    buffer = io.BytesIO()
    paper.save(buffer, fix_metadata_version=False)
    return buffer.getvalue()


def _counted() -> bytes:
    """A page count of two thousand million with one page behind it."""
    return pdf().replace(b"/Count 1", b"/Count 2000000000", 1)


def _garbled() -> bytes:
    data = pdf()
    return data[:200] + bytes(255 - byte for byte in data[200:-200]) + data[-200:]


HEAD = "<html><head><meta charset='utf-8'></head><body><p>The Joint Dog Project saved £7,500 in 2020/21.</p>"
CASES = (
    content("empty.html", "an empty page", b"", "empty"),
    content("bare.html", "tags without a word", b"<html><body><div></div></body></html>", "no text"),
    content("scripts.html", "a page that only a script fills", b"<html><script>document.write('x')</script></html>",
            "no text"),
    content("deep.html", "10,000 divs, one in the other",
            (HEAD + "<div>" * 10_000 + "deep" + "</div>" * 10_000).encode()),
    content("tables.html", "60 tables, each in a cell of the last",
            (HEAD + "<table><tr><th>one</th><th>two<i>" * 60).encode()),
    content("open.html", "no end tag at all", (HEAD + "<ul><li>one<li>two<table><tr><td>£5<td>£6").encode()),
    content("charset.html", "it says UTF-8 and is not", HEAD.encode("cp1252")),
    content("no-charset.html", "a character set that does not exist", HEAD.replace("utf-8", "no-such").encode()),
    content("binary.html", "a picture called .html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "binary", "text",
            "no web page"),
    content("spans.html", "a cell that spans a thousand million rows",
            (HEAD + "<table><tr><td rowspan=999999999 colspan=999999999>x</td></tr></table>").encode()),
    content("wide.html", "UTF-16 with its mark", HTML.encode("utf-16")),
    content("cut.pdf", "a PDF cut in half", lambda: pdf()[: len(pdf()) // 2], "damaged", "PDF"),
    content("head.pdf", "the first line of a PDF and nothing else", b"%PDF-1.7\n", "damaged", "PDF"),
    content("text.pdf", "plain text called .pdf", b"1. Purpose\n\nNothing of PDF here.\n", "damaged", "PDF"),
    content("garbled.pdf", "a PDF with its middle turned over", _garbled, "damaged", "PDF", "no text"),
    content("locked.pdf", "encrypted with a password", _locked, "password", "encrypted"),
    content("no-pages.pdf", "a PDF of no pages", _no_pages, "no page", "no text", "cut off"),
    content("scanned.pdf", "a scanned page: one picture", _scanned, "scan", "no text"),
    content("shapes.pdf", "a page of shapes without a letter", lambda: pdf("#rect(width: 90%, height: 50%)"), "scan",
            "no text"),
    content("vast.pdf", "a page of five metres by five",
            lambda: pdf("The Joint Dog Project saved £7,500.", "5000mm", "5000mm")),
    content("loop.pdf", "a page tree that holds itself", _looped),
    content("counted.pdf", "two thousand million pages by its own count", _counted),
)  # fmt: skip
