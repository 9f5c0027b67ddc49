"""How a meeting may be planned, and for which a paper is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.registers.governance.rules import Clearing, check_meeting, check_reason, check_still_planned, served

DAY, DUE = date(2020, 1, 22), date(2020, 1, 15)
OFFICERS = Clearing("officers", "Officers' Group", date(2020, 1, 13))


@pytest.mark.parametrize(
    ("more", "field", "message"),
    [
        ({"taken": [DAY]}, "held_on", "Change that meeting, or choose another day"),
        ({"paper_deadline": date(2020, 1, 23)}, "paper_deadline", "Choose a day on or before that of the meeting"),
        ({"clearing": Clearing("delivery", "Delivery Board", DUE)}, "clears_first", "Choose a meeting of another"),
        ({"clearing": Clearing("officers", "Officers' Group", date(2020, 1, 16))}, "clears_first",
         r"Officers' Group meets on 16 January 2020, after this paper is due \(15 January 2020\)"),
        ({"clearing": Clearing("officers", "Officers' Group", DAY), "paper_deadline": None}, "", ""),
        ({"clearing": Clearing("officers", "Officers' Group", DUE, cancelled=True)}, "clears_first", "is cancelled"),
        ({"clearing": Clearing("officers", "Officers' Group", DUE, boards_before=("chiefs", "delivery"))},
         "clears_first", "itself cleared by this board first"),
        ({"clearing": OFFICERS}, "", ""),
        ({"paper_deadline": DAY}, "", ""),
    ],
)  # fmt: skip
def test_how_a_meeting_may_be_planned(more: dict[str, Any], field: str, message: str) -> None:
    values: dict[str, Any] = {"paper_deadline": DUE, "clearing": None} | more
    if not field:
        check_meeting("delivery", DAY, **values)
        return
    with pytest.raises(RuleBroken, match=message) as refused:
        check_meeting("delivery", DAY, **values)
    assert refused.value.field == field


def test_a_change_says_why_and_a_meeting_is_cancelled_once() -> None:
    check_reason("The room is taken.")
    check_still_planned(False)
    for reason in (" ", "x", "x" * 501):
        with pytest.raises(RuleBroken, match="Say why"):
            check_reason(reason)
    with pytest.raises(RuleBroken, match="cancelled already"):
        check_still_planned(True)


@dataclass
class Meet:
    held_on: date
    period: str = ""
    cancelled: bool = False


JANUARY, FEBRUARY, APRIL = Meet(DAY), Meet(date(2020, 2, 19), "q3"), Meet(date(2020, 4, 22), "q4")


@pytest.mark.parametrize(
    ("held", "on", "ended", "found"),
    [
        ([APRIL, JANUARY, FEBRUARY], DUE, {"q3"}, (JANUARY, FEBRUARY)),
        ([JANUARY, FEBRUARY, APRIL], DAY, {"q3"}, (JANUARY, FEBRUARY)),
        ([JANUARY, FEBRUARY, APRIL], date(2020, 1, 23), {"q3"}, (FEBRUARY, APRIL)),
        ([FEBRUARY, APRIL], DUE, set(), (None, FEBRUARY)),  # it reads a quarter that is not over: not for this paper
        ([APRIL], DUE, {"q3"}, (None, APRIL)),
        ([Meet(DAY, cancelled=True), FEBRUARY], DUE, {"q3"}, (FEBRUARY, None)),
        ([JANUARY], date(2020, 3, 1), {"q3"}, (None, None)),
        ([JANUARY, APRIL], date(2017, 12, 31), {"q3"}, (None, None)),  # a paper of the past serves no meeting to come
        ([JANUARY, Meet(date(2021, 1, 20))], DUE, {"q3"}, (JANUARY, Meet(date(2021, 1, 20)))),
        ([], DUE, set(), (None, None)),
    ],
)
def test_for_which_meeting_a_paper_is(
    held: list[Meet], on: date, ended: set[str], found: tuple[Meet | None, Meet | None]
) -> None:
    assert served(held, on=on, ended=ended) == found
