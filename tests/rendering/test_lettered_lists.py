"""Points that a minute can name: (a), (b) in every format, each list from the beginning."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from tests.rendering.sample_paper import board_paper
from tests.rendering.word_template import template

from concordat.rendering.documents.tree import Bullets, Paper, Section, text
from concordat.rendering.documents.writing import write

POINTS = Bullets((text("agree the plan; and"), text("ask for a report.")), lettered=True)


def paper() -> Paper:
    blocks = (Section("Decisions", (POINTS,)), Section("Again", (POINTS, Bullets((text("a plain point"),)))))
    return replace(board_paper(), blocks=blocks, notes=())


def test_text_and_page_have_the_letters() -> None:
    said = write(paper(), "txt").decode()
    assert said.count("(a) agree the plan; and\n(b) ask for a report.") == 2
    assert "- a plain point" in said
    page = write(paper(), "html").decode()
    assert len(re.findall(r'<ol class="letters">\s*<li>agree the plan; and</li>', page)) == 2
    assert re.search(r"<ul>\s*<li>a plain point</li>\s*</ul>", page)


@pytest.mark.parametrize("look", [None, template()])
def test_each_list_of_the_word_file_begins_anew(look: bytes | None) -> None:
    made = docx.Document(io.BytesIO(write(paper(), "docx", template=look)))
    listed = [one for one in made.paragraphs if one.style and one.style.name == "List Number"]
    numbers = [one._p.pPr.numPr.numId.val for one in listed]
    assert numbers == [numbers[0], numbers[0], numbers[2], numbers[2]]
    assert numbers[0] != numbers[2]
    defined = made.part.numbering_part.element
    for number in set(numbers):
        (shape,) = defined.xpath(f"w:num[@w:numId={number}]/w:abstractNumId/@w:val")
        (level,) = defined.xpath(f"w:abstractNum[@w:abstractNumId={shape}]/w:lvl[@w:ilvl=0]/w:lvlText")
        assert level.get(qn("w:val")) == "(%1)"


def test_the_pdf_is_written_with_them() -> None:
    assert write(paper(), "pdf").startswith(b"%PDF")


def test_there_are_no_more_points_than_letters() -> None:
    with pytest.raises(ValueError, match="27 points has no letters"):
        Bullets((text("agree"),) * 27, lettered=True)
