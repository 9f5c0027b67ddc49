"""No sentence of a paper, however odd, keeps the checks busy: what they take grows with its length."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from concordat.calculations.checks.about import About
from concordat.calculations.checks.catalogue import in_paper
from concordat.calculations.checks.prose.papers import Block, Paper
from concordat.kernel.findings import FindingEvidence

SECONDS = 2.0  # each takes a fifth of one; each once took several, or more than anybody waits
SENTENCES = {
    "digits": "1" * 4_000,
    "capitals": "A" * 8_000,
    "amounts": "£1 " * 600,
    "posts": "Head of " * 500,
}


@pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
def test_an_odd_sentence_is_checked_in_a_moment(sentence: str) -> None:
    places = (FindingEvidence("paper.txt", line=line, source="a", passage=line) for line in (1, 2))
    texts = (f"The saving is {sentence}.", "The meeting of 31 June 2019 is cancelled.")
    about = About("fleet", "Fleet")
    blocks = tuple(
        Block("paragraph", text, about, place, "Fleet", ((0, place.line or 0),))
        for text, place in zip(texts, places, strict=True)
    )
    paper = Paper("a", "Update", "paper.txt", "kent-police", date(2019, 5, 12), blocks, "", "")
    start = process_time()
    found = in_paper(paper)
    assert process_time() - start < SECONDS
    assert [one.check for one in found if "31 June" in one.sentence]
