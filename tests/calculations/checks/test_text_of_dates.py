"""Checks of dates and lengths of time: each fires on a faulty paper and stays silent on its sound twin."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.printed import found, paper

from concordat.calculations.checks.check import Check
from concordat.calculations.checks.dates import (
    after_next,
    due_before_start,
    durations,
    no_such_day,
    no_time,
    no_year,
    past_to_come,
    season,
    stage_order,
    two_dates,
    undated,
    weekday,
)
from concordat.calculations.checks.prose.days import days_in
from concordat.kernel.findings import Severity

FAULTY = [
    (weekday, "The panel met on Monday 15 June 2021.", "was a Tuesday"),
    (weekday, "It sits again on Thursday, the 1st of July 2022.", "falls on a Friday"),
    (no_such_day, "The grant ends on 31st September 2021.", "September 2021 has 30 days"),
    (no_such_day, "Crews moved in on 29 February 2021.", "February 2021 has 28 days"),
    (season, "The pool cars arrive in autumn 2021/22.", "autumn 2021 or autumn 2022"),
    (season, "A review is due in June 2021/22.", "June 2021 or June 2022"),
    (due_before_start, "Fitting begins on 4 October 2021 and is complete by 30 September 2021.", "4 days before"),
    (due_before_start, "The secondment runs from 1 May 2022 to 30 April 2021.", "366 days before"),
    (past_to_come, "An open day will be held on 12 June 2021.", "ended 4 days before the paper"),
    (past_to_come, "The annexe is expected to open in April 2021.", "ended 47 days before the paper"),
    (past_to_come, "A drill is being planned at the dock on 2nd June.", "The year is not printed"),
    (durations, "Over a 4 month period from January to March 2021 crews made 90 visits.", "3 months, not 4"),
    (
        durations,
        ("The boat crew answered 31 calls from March to May 2021.\nIn its first six months the boat crew and its calls "
        "drew much praise."),
        "is 3 months, not 6",
    ),
    (
        durations,
        "Shared legal advice has grown in the last three years.\nSince 2014/15 the shared legal advice has cost less.",
        "about 7 years, not 3",
    ),
    (
        two_dates,
        ("The lease of the hangar ends on 30 June 2021.\nPlans are ready in case the hangar lease is not renewed by "
        "29 June 2021."),
        "1 day apart",
    ),
    (
        two_dates,
        ("The rescue boat entered service at Seaham on 4 May 2019.\nSince the rescue boat entered service at Seaham on "
        "4 May 2018 it has been out 60 times."),
        "1 year apart",
    ),
    (
        no_time,
        "The gateway review is set for August 2021, before the build begins. Payroll goes live in September 2021.",
        "at most 1 month",
    ),
    (
        stage_order,
        "Go-live is planned for 1 September 2021. The full business case will be developed over at least five months.",
        "“over at least five months”",
    ),
    (no_year, "Keys were handed over on 3rd March.", "1 day is printed without a year"),
]  # fmt: skip

SOUND = [
    (weekday, "The panel met on Tuesday 15 June 2021."),
    (no_such_day, "The grant ends on 30 September 2021; the 31 staff and 29 February visits are counted."),
    (season, "The pool cars arrive in autumn 2021 and the winter of 2021/22."),
    (due_before_start, "Fitting begins on 4 October 2021 and is complete by 30 November 2021."),
    (due_before_start, "Training began on 1 May 2021, after the pilot ended on 3 March 2021."),
    (past_to_come, "An open day was held on 12 June 2021, and the annexe was due to open in April 2021."),
    (past_to_come, "An open day will be held on 12 July 2021."),
    (past_to_come, "The unit will follow the plan that was agreed on 4 May 2021."),
    (durations, "Over a 3 month period from January to March 2021 crews made 90 visits."),
    (durations, "Crews made 90 visits from January to March 2021. In the last two years the fire boat sank once."),
    (durations, "Shared advice has grown in the last six years.\nSince 2015/16 the shared advice has cost less."),
    (two_dates, "The hangar lease ends on 30 June 2021.\nThe fire college opens on 29 June 2021."),
    (two_dates, "The annual gala at Seaham was on 4 May 2018.\nThe annual gala at Seaham was on 4 May 2019."),
    (no_time, "The review is set for August 2021, before the build begins. Payroll goes live in April 2022."),
    (stage_order, "Go-live is planned for 1 September 2021. The full business case was approved in March 2021."),
    (no_year, "Keys were handed over on 3 March 2021, a day early; the sale is to close on 4 May 2022."),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "said"), FAULTY)
def test_a_faulty_date_is_found(module: object, text: str, said: str) -> None:
    (finding,) = found(module.CHECK, paper(text))  # type: ignore[attr-defined]
    assert said in f"{finding.sentence} {finding.arithmetic}"
    assert finding.question.endswith("?")
    assert finding.evidence[0].line
    assert finding.evidence[0].quote


@pytest.mark.parametrize(("module", "text"), SOUND)
def test_a_sound_date_is_let_pass(module: object, text: str) -> None:
    check: Check = module.CHECK  # type: ignore[attr-defined]
    assert found(check, paper(text)) == []


def test_a_year_that_is_printed_makes_a_past_day_certain() -> None:
    (sure,) = found(past_to_come.CHECK, paper("An open day will be held on 12 June 2021."))
    (likely,) = found(past_to_come.CHECK, paper("An open day will be held on 12 June."))
    assert (sure.severity, likely.severity) == (Severity.CERTAIN, Severity.LIKELY)


def test_an_undated_paper_is_bounded_by_its_own_days() -> None:
    text = "Shared stores\nThe stores moved on 4 March 2021.\nThe shop will close on 9 April 2021."
    (finding,) = found(undated.CHECK, paper(text, dated=None))
    assert finding.severity is Severity.CERTAIN
    assert "last day told as past is 4 March 2021 and the first told as to come 9 April 2021" in finding.arithmetic
    assert [one.line for one in finding.evidence] == [1, 2, 3]


def test_a_date_at_the_head_is_a_date() -> None:
    assert found(undated.CHECK, paper("Shared stores\nMeeting of 9 April 2021\nThe shop closed.", dated=None)) == []
    assert found(undated.CHECK, paper("Shared stores\nThe shop closed.")) == []


def test_an_undated_paper_cannot_tell_of_a_day_after_its_next() -> None:
    told = "The lift was agreed by the board on 19 December 2021.\nThe next report will come on 27 June 2021."
    (finding,) = found(after_next.CHECK, paper(told, dated=None))
    assert "175 days after 27 June 2021" in finding.arithmetic
    assert found(after_next.CHECK, paper(told.replace("December 2021", "December 2020"), dated=None)) == []
    assert found(after_next.CHECK, paper(told)) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on April 10th 2019 and 3 JUNE 2020", [(10, 4, 2019), (3, 6, 2020)]),
        ("It may march on; in May we march.", [(0, 5, None)]),
        ("Sept. 2020", [(0, 9, 2020)]),
        ("the May 2019 report, 12 May", [(0, 5, 2019), (12, 5, None)]),
    ],
)
def test_days_as_printed(text: str, days: list[tuple[int, int, int | None]]) -> None:
    assert [(day.day, day.month, day.year) for day in days_in(text)] == days


def test_a_missing_year_is_the_nearest() -> None:
    (day,) = days_in("on 28 December")
    assert day.bounds(date(2021, 1, 9)) == (date(2020, 12, 28), date(2020, 12, 28))
