from __future__ import annotations

import io
import itertools
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.rendering.sample_paper import board_paper, commitments

from concordat.rendering.documents.tree import Paragraph, Section, text
from concordat.rendering.documents.writing import write

ROWS = 120


def elements(node: Any) -> Iterator[Any]:
    """Every structure element of the tag tree."""
    if isinstance(node, pikepdf.Array):
        for part in node:
            yield from elements(part)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def opened(raw: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(raw))


@pytest.fixture(scope="module")
def paper() -> pikepdf.Pdf:
    return opened(write(board_paper(), "pdf"))


def test_it_says_that_it_is_pdf_ua_in_english_with_a_title(paper: pikepdf.Pdf) -> None:
    root = paper.Root
    assert str(root.Lang) == "en-GB"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert b"pdfuaid:part>1<" in bytes(root.Metadata.read_bytes())
    assert str(paper.docinfo["/Title"]) == board_paper().title
    assert str(paper.docinfo["/CreationDate"]).startswith("D:20171206")


def test_tables_headings_notes_and_pictures_are_tagged(paper: pikepdf.Pdf) -> None:
    found = list(elements(paper.Root.StructTreeRoot.K))
    tags = Counter(str(one.S) for one in found)
    assert tags["/Table"] == 5
    assert tags["/TH"] == 6 + 5 + 4 + 7 + 4
    assert tags["/Note"] + tags["/FENote"] == len(board_paper().notes)
    assert tags["/H1"] >= 8
    spoken = [str(one.Alt) for one in found if "/Alt" in one]
    assert any("Eastvale Police is £205,080 behind" in words for words in spoken)


def test_only_our_face_is_in_it(paper: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont) for page in paper.pages for font in page.Resources.Font.values()}
    assert fonts
    assert all("SourceSansPro" in name for name in fonts)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
def test_a_long_table_loses_no_row_and_repeats_its_head(tmp_path: Path) -> None:
    file = tmp_path / "long.pdf"
    file.write_bytes(write(replace(board_paper(), blocks=(*board_paper().blocks, commitments(ROWS))), "pdf"))
    said = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    flat = " ".join(said.split())
    for at in range(1, ROWS + 1):
        assert f"phase {at} " in flat
    assert flat.count("Promised on") > 3
    assert f"Page 1 of {len(pikepdf.open(file).pages)}" in flat


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="needs poppler")
def test_a_page_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(write(board_paper(), "pdf"))
    command = ["pdftoppm", "-r", "40", "-png", "-f", "1", "-l", "1", "paper.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    [page] = tmp_path.glob("page*.png")
    assert page.stat().st_size > 5_000


def test_each_head_of_a_table_says_what_it_heads_and_levels_are_not_skipped(paper: pikepdf.Pdf) -> None:
    found = list(elements(paper.Root.StructTreeRoot.K))
    heads = [one for one in found if str(one.S) == "/TH"]
    scopes = {str(part.Scope) for one in heads for part in _attributes(one) if "/Scope" in part}
    assert scopes <= {"/Column", "/Row", "/Both"}
    assert all(any("/Scope" in part for part in _attributes(one)) for one in heads)
    levels = [int(str(one.S)[2:]) for one in found if str(one.S)[:2] == "/H" and str(one.S)[2:].isdigit()]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all("/Alt" in one for one in found if str(one.S) == "/Figure")


def test_its_bookmarks_are_its_headings(paper: pikepdf.Pdf) -> None:
    with paper.open_outline() as outline:
        told = [one.title for one in outline.root]
    assert any("Savings" in title for title in told)
    assert len(told) >= 5


def _attributes(element: Any) -> list[Any]:
    given = element.get("/A", [])
    return list(given) if isinstance(given, pikepdf.Array) else [given]


@pytest.mark.parametrize(
    ("pasted", "printed"),
    [
        ("on\N{NON-BREAKING HYPHEN}site", "on-site"),
        ("\N{BLACK CIRCLE} first", "\N{BULLET} first"),
        ("done \N{GRINNING FACE}", "done [grinning face]"),
        ("Heddlu Gwent, Llŷn", "Heddlu Gwent, Llŷn"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "ab"),
    ],
)
def test_a_character_that_the_face_lacks_stops_no_paper(pasted: str, printed: str) -> None:
    paper = replace(board_paper(), blocks=(Section("One", (Paragraph(text(pasted)),)),), notes=())
    with pypdfium2.PdfDocument(write(paper, "pdf")) as pdf:
        said = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert printed in said.replace("\N{RIGHT-TO-LEFT OVERRIDE}", "").replace("\ufffe", "-")
