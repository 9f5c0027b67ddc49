"""No line of a paper, however odd, keeps the reader busy: what it takes grows with the length of the line."""

from __future__ import annotations

from time import process_time

import pytest

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes

HEAD = "Kent Police\nReport to the Joint Programme Board\n12 May 2019\n\n1. Joint Fleet Workshops\n\n"
SECONDS = 4.0  # each takes a quarter of one; each once took many, or never ended
LINES = {
    "capitals": "The CONSTABULARY TRANSFORMATION AND COLLABORATION IMPLEMENTATION PROGRAMME MANAGEMENT BOARD WAS TOLD.",
    "one long word": f"The Board noted that the {'A' * 2_000} ends here.",
    "white space": f"Decision: the Panel AGREED that {' ' * 3_000}it ends here.",
    "many amounts": f"The saving was {'£1 ' * 700}ends here.",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_an_odd_line_is_read_in_a_moment(line: str) -> None:
    start = process_time()
    statements = extract(read_bytes(f"{HEAD}{line}\n\nThe Board agreed to save £2m a year.\n".encode(), "paper.txt"))
    assert process_time() - start < SECONDS
    assert any(statement.value == 2_000_000 for statement in statements)
