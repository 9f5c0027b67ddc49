"""Words of headings, rows and lines that are the subject of nothing; every sentence is invented."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.lexicon import is_generic
from concordat.intake.extraction.openings import is_plain_word, run_in_name
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS


def money(text: str) -> dict[float | None, str | None]:
    found = extract(read_bytes(text.encode(), "paper.txt"))
    return {s.value: s.subject for s in found if s.kind in MONEY_KINDS}


@pytest.mark.parametrize(
    "heading",
    [
        "Residual risks",
        "Action log",
        "Running costs before and after",
        "Recommendations to the Joint Stores Board",
        "Foreword by the Chair",
        "Questions from members of the Panel",
        "Advice of the statutory officers",
    ],
)
def test_headings_of_parts_name_nothing(heading: str) -> None:
    assert is_generic(heading)


def test_a_message_to_a_named_hub_may_be_work() -> None:
    assert not is_generic("Response Hub")
    assert not is_generic("Statement Transcription Hub")


def test_lines_of_a_table_of_costs_are_no_work() -> None:
    text = (
        "Shared Boat Store: business case\n\nThe store will open in May and both services will use it every day.\n\n"
        "Costs\n\nItem\tPolice £000\tFire £000\nFit-out (one-off)\t110\t140\nRelocation and racking\t32\t38\n"
        "Kent in-house\t71\t76\n"
    )
    assert set(money(text).values()) == {"Shared Boat Store"}


def test_the_code_of_a_paragraph_is_no_work() -> None:
    assert (
        run_in_name("FB2. The council owes the police £3,000 for the work done on the shared stores in the year")
        is None
    )


def test_a_line_headed_by_one_common_word_is_of_the_heading_above() -> None:
    assert is_plain_word("Visitors")
    assert not is_plain_word("Vetting")
    assert not is_plain_word("ANPR")
    text = (
        "Annual statement\n\nShared Museum Scheme\n\nThe museum is run by both services and opens at weekends.\n\n"
        "• Visitors: the shop took £4,000 from them last year.\n"
    )
    assert money(text) == {4000: "Shared Museum Scheme"}
