"""Word and Excel files are valid Office Open XML: papers of every style, every construction, a body's own look."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from tests.factories.delivery import risk_of
from tests.rendering.open_xml import faults
from tests.rendering.sample_paper import board_paper
from tests.rendering.word_template import template
from tests.reporting.papers.quarter import WORKSHOPS, material, quarter

from concordat.rendering.documents.writing import write
from concordat.reporting.papers.assembly import assembled
from concordat.reporting.papers.styles import STYLES

pytestmark = [pytest.mark.django_db, pytest.mark.node]
STYLE_OF_PARAGRAPH = re.compile(rb"(<w:pStyle [^>]*/>)((?:<w:[^>]*/>)+)(</w:pPr>)")


def with_a_style_after_the_rest(content: bytes) -> bytes:
    """The file with one paragraph whose properties stand in the wrong order, which Word would repair."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(made, "w") as changed:
        for name in packed.namelist():
            part = packed.read(name)
            if name == "word/document.xml":
                part, count = STYLE_OF_PARAGRAPH.subn(rb"\2\1\3", part, count=1)
                assert count == 1
            changed.writestr(name, part)
    return made.getvalue()


def test_every_office_file_is_valid_and_one_that_is_not_is_noticed(tmp_path: Path) -> None:
    key = quarter()
    risk_of(WORKSHOPS, likelihood="3", impact="4")
    papers = {name: assembled(material(key), style=style) for name, style in STYLES.items()}
    whole = write(board_paper(), "docx")
    files = {f"{name}.docx": write(paper, "docx") for name, paper in papers.items()} | {
        "whole.docx": whole,
        "own-look.docx": write(board_paper(), "docx", template=template()),
        "whole.xlsx": write(board_paper(), "xlsx"),
        "annex.xlsx": write(papers["programme-review"], "xlsx"),
        "faulty.docx": with_a_style_after_the_rest(whole),
    }
    found = faults(files, tmp_path)
    (fault,) = found.pop("faulty.docx")
    assert "unexpected child element" in fault
    assert found == {name: [] for name in files if name != "faulty.docx"}
