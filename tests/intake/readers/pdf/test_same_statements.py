"""The same paper as PDF gives the statements of its Word file and its text; no figure is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.intake.readers.pdf.making import as_word, printed, read, said, texts
from tests.rendering.sample_paper import board_paper

from concordat.intake.readers.reading import read_bytes
from concordat.rendering.documents.writing import write

PAPERS = Path(__file__).parents[2] / "extraction" / "papers"
needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")


def _figures(found: dict[tuple[str, object, str | None], int]) -> set[object]:
    return {value for _, value, _ in found if value is not None}


@pytest.mark.parametrize("form", ["txt", "docx", "html"])
def test_every_figure_of_our_own_paper_returns_from_the_pdf(form: str) -> None:
    paper = board_paper()
    other, pdf = said(write(paper, form), f"paper.{form}"), said(write(paper, "pdf"), "paper.pdf")
    assert _figures(other)
    assert _figures(other) - _figures(pdf) == set()


def test_every_statement_of_our_own_word_file_returns_from_the_pdf() -> None:
    paper = board_paper()
    lost = said(write(paper, "docx"), "paper.docx") - said(write(paper, "pdf"), "paper.pdf")
    assert dict(lost) == {}


def test_the_labels_of_a_chart_are_no_text_of_the_paper() -> None:
    document = read(write(board_paper(), "pdf"))
    assert not [text for text in texts(document) if "£100k" in text]
    assert any("labels of charts" in note for note in document.notes)


@pytest.mark.libreoffice
@needs_libreoffice
def test_a_paper_printed_by_libreoffice_says_what_its_word_file_says(tmp_path: Path) -> None:
    words = {path.stem: as_word(read_bytes(path.read_bytes(), path.name).blocks) for path in PAPERS.glob("*.txt")}
    files = printed(words, tmp_path)
    differing = {}
    for name, word in words.items():
        before, after = said(word, "paper.docx"), said(files[name], "paper.pdf")
        if before != after:
            differing[name] = (before - after, after - before)
    assert differing == {}
