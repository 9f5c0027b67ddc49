from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from tests.rendering.sample_paper import board_paper

from concordat.rendering.documents.tree import Paper
from concordat.rendering.documents.writing import FORMATS, MEDIA_TYPES, write

SCRIPT = """
import hashlib, sys
from concordat.rendering.documents.writing import write
from tests.rendering.sample_paper import board_paper
for form in sys.argv[1:]:
    print(hashlib.sha256(write(board_paper(), form)).hexdigest())
"""


def test_equal_papers_give_equal_bytes_in_another_process_too() -> None:
    here = [hashlib.sha256(write(board_paper(), form)).hexdigest() for form in FORMATS]
    again = [hashlib.sha256(write(replace(board_paper()), form)).hexdigest() for form in FORMATS]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    other = subprocess.run(
        [sys.executable, "-c", SCRIPT, *FORMATS], capture_output=True, text=True, check=True, env=environment
    )
    assert here == again == other.stdout.split()


@pytest.mark.parametrize("form", FORMATS)
def test_another_date_gives_other_bytes(form: str) -> None:
    assert write(board_paper(), form) != write(replace(board_paper(), date=date(2018, 1, 1)), form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_paper_without_blocks_or_notes_can_be_written(form: str) -> None:
    assert write(Paper("Nothing yet", "A board", "Head of programme", date(2017, 12, 6), ()), form)
    assert form in MEDIA_TYPES


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(ValueError, match="html, docx, pdf, txt"):
        write(board_paper(), "odt")
