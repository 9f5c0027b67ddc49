"""A paper four times as long takes about four times the steps: nothing is looked through again for each part of it."""

import sys
from types import FrameType
from typing import Any

import pytest

from concordat.intake.extraction.acronyms import find_acronyms
from concordat.intake.extraction.amounts import find_amounts
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes

FEW, TIMES = 30, 4
MOST = 1.5  # times as many steps a row in the longer paper
HEAD = "Kent Police\n4 March 2021\nCollaboration update\n\n1. Position\n\n"
COMMENTED = "Unit {0}\tAmber\tTwo posts are open; the lease is due by May 2021 and £{0},000 was saved.\n"
TEXTS = {
    "comments": ("Project\tRAG\tComments\n", COMMENTED),
    "amounts": ("Project\tSaving\tYear\n", "Unit {0}\t£{0},000\t2021\n"),
    "bullets": ("", "- Vetting – the case for team {0} is due by May 2021 and will save £{0}k\n"),
    "headings": ("", "{0}. Joint Unit {0}\n\nThe unit saved £{0},000 with Essex Police.\n\n"),
    "abbreviations": ("", "Joint Unit {0} (JU{0}) will run with Essex Police. "),
}


def _steps(text: str) -> int:
    """How many calls of Python it takes to read a text, and how many values its generators give."""
    count = 0

    def counted(_frame: FrameType, event: str, _of: Any) -> None:
        nonlocal count
        count += event == "call"

    document = read_bytes(text.encode(), "paper.txt")
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        extract(document)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", TEXTS)
def test_steps_grow_with_the_size_of_a_paper(name: str) -> None:
    top, line = TEXTS[name]
    _steps(HEAD)  # what is worked out once and kept
    one, few, many = (
        _steps(HEAD + top + "".join(line.format(number) for number in range(100, 100 + rows)))
        for rows in (1, FEW, TIMES * FEW)
    )
    assert many - one < MOST * TIMES * (few - one)


def test_an_abbreviation_takes_the_names_straight_before_it_and_no_others() -> None:
    far = "Wensum Valley Joint Stores opened. " * 40
    found = find_acronyms([f"{far}It holds the Wensum Valley Joint Stores (JS) and the joint estates team (JET)."])
    assert found == {"JS": "Wensum Valley Joint Stores", "JET": "joint estates team"}


def test_amounts_may_be_asked_for_from_a_place_on() -> None:
    text = "£1m then £2m, then three million pounds"
    assert [amount.written for amount in find_amounts(text, text.index("£2m"))] == [
        amount.written for amount in find_amounts(text)[1:]
    ]
