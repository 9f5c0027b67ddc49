"""Checks of vague words, short names, bodies by another name, decisions of nobody and quarters."""

from __future__ import annotations

import pytest
from tests.calculations.checks.printed import assert_told, found, paper

from concordat.calculations.checks.check import Check
from concordat.calculations.checks.dates import quarters
from concordat.calculations.checks.naming import bodies, short_names
from concordat.calculations.checks.wording import nobody_decides, vague
from concordat.kernel.findings import Severity

FORCE = "Kent Police bought vans. Kent Police sold bikes.\n"
FAULTY = [
    (vague.CHECK, "The new depot will bring significant savings.", "“significant savings”"),
    (vague.CHECK, "A date for the move will be set in due course.", "“in due course”"),
    (short_names.CHECK, "The QXJP meets on Mondays.", "QXJP"),
    (bodies.CHECK, f"{FORCE}Kent Constabulary washed cars.",
     "“Kent Constabulary” in 1 place, “Kent Police” in 2 places"),
    (bodies.CHECK, "Devon Fire Brigade came. Devon Fire and Rescue Service stayed.\nDevon Fire and Rescue Service ate.",
     "“Devon Fire Brigade” in 1 place"),
    (nobody_decides.CHECK, "It was agreed that the stable would close.", "decided by: not printed"),
    (quarters.CHECK, "Quarter 2 (July to October 2019) was busy.", "4 months; quarter 2 of a financial year is July"),
    (quarters.CHECK, "# Report for Q3 2020/21\nPeriod: 1 July 2020 to 30 September 2020", "October to December"),
    (quarters.CHECK, "| Quarter\tVisits\n| Q4 (October to December)\t12", "January to March"),
]  # fmt: skip
SOUND = [
    (vague.CHECK, "The new depot will bring significant savings. They are £40,000 a year."),
    (vague.CHECK, "The survey was taken soon after the move."),
    (short_names.CHECK, "The Quick Xylophone Joint Panel sits weekly. The QXJP meets on Mondays, the NHS on Fridays."),
    (short_names.CHECK, "The panel that plays (QXJP) meets. RATINGS ARE GREEN. The QXJP rests."),
    (bodies.CHECK, f"{FORCE}The Kent Police Federation and Kent Police Authority met."),
    (bodies.CHECK, "Kent and Essex Police share a lab. Essex Police runs it."),
    (nobody_decides.CHECK, "It was agreed by the Board that the stable would close."),
    (nobody_decides.CHECK, "Minutes of the stable panel\nIt was agreed that the stable would close."),
    (quarters.CHECK, "Quarter 2 (July to September 2019) was busy, Q4 (January to March) was not."),
    (quarters.CHECK, "# Report for Q3 2020/21\nPeriod: 1 October 2020 to 31 December 2020"),
    (quarters.CHECK, "Calendar quarters are used.\nQ1 (January to March) was busy."),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text", "arithmetic"), FAULTY)
def test_a_fault_is_found(check: Check, text: str, arithmetic: str) -> None:
    assert_told(check, text, arithmetic)


@pytest.mark.parametrize(("check", "text"), SOUND)
def test_sound_words_are_left_alone(check: Check, text: str) -> None:
    assert found(check, paper(text)) == []


def test_vague_words_of_a_section_are_one_question() -> None:
    one = found(vague.CHECK, paper("# Vans\nThis will be done shortly.\nThat will be done in due course."))
    assert [finding.severity for finding in one] == [Severity.QUESTION]
    assert [place.line for place in one[0].evidence] == [2, 3]
