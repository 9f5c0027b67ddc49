from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.registers.business_cases import rules
from concordat.registers.business_cases.rules import ORDER, Stage, StageState, Told

APRIL, SEPTEMBER, MARCH = date(2016, 4, 6), date(2016, 9, 21), date(2017, 3, 1)


def test_a_case_has_got_to_the_furthest_stage_that_is_more_than_planned() -> None:
    reports = [
        Told(Stage.SOC, StageState.APPROVED, reported_on=APRIL),
        Told(Stage.DESIGN, StageState.COMPLETED, reported_on=SEPTEMBER),
        Told(Stage.BUILD, StageState.PLANNED, reported_on=SEPTEMBER),
        Told(Stage.LIVE, StageState.PLANNED, reported_on=SEPTEMBER),
    ]
    assert rules.reached(reports) is reports[1]
    assert rules.planned_next(reports) is reports[2]


def test_the_last_report_of_a_stage_counts() -> None:
    reports = [
        Told(Stage.OBC, StageState.PLANNED, reported_on=APRIL),
        Told(Stage.OBC, StageState.SUBMITTED, reported_on=SEPTEMBER),
    ]
    assert rules.reached(reports) is reports[1]
    assert rules.planned_next(reports) is None


def test_nothing_but_plans_has_got_nowhere() -> None:
    reports = [Told(Stage.OBC, StageState.PLANNED, reported_on=APRIL)]
    assert rules.reached(reports) is None
    assert rules.planned_next(reports) is reports[0]
    assert rules.reached([]) is None


def test_a_rejected_stage_counts_until_an_earlier_one_is_taken_up_again() -> None:
    reports = [
        Told(Stage.OBC, StageState.APPROVED, reported_on=APRIL),
        Told(Stage.FBC, StageState.REJECTED, reported_on=SEPTEMBER),
    ]
    assert rules.reached(reports) is reports[1]
    again = Told(Stage.OBC, StageState.IN_PROGRESS, reported_on=MARCH)
    assert rules.reached([*reports, again]) is again


@given(st.lists(st.tuples(st.sampled_from(Stage), st.sampled_from(StageState)), max_size=12))
def test_what_is_planned_next_lies_beyond_where_the_case_has_got_to(pairs: list[tuple[Stage, StageState]]) -> None:
    reports = [Told(stage, state) for stage, state in pairs]
    now, next_one = rules.reached(reports), rules.planned_next(reports)
    if now and next_one:
        assert ORDER.index(next_one.stage) > ORDER.index(now.stage)
    if now:
        assert now.state is not StageState.PLANNED


def test_a_closed_case_stays_closed_but_may_be_reviewed() -> None:
    closed = [Told(Stage.CLOSED, StageState.REJECTED)]
    with pytest.raises(RuleBroken, match="closed"):
        rules.check_report(closed, Told(Stage.BUILD, StageState.IN_PROGRESS))
    rules.check_report(closed, Told(Stage.PIR, StageState.IN_PROGRESS))
    rules.check_report([Told(Stage.CLOSED, StageState.PLANNED)], Told(Stage.LIVE, StageState.IN_PROGRESS))
    with pytest.raises(RuleBroken):
        rules.check_title("")


def told(state: str, on: str | None = None, reported_on: date = APRIL) -> Told:
    return Told(Stage.OBC, StageState(state), PreciseDate.parse(on) if on else None, reported_on)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (told("approved", "2016-04"), told("approved", None, MARCH), Known.HELD),
        (told("planned", "2016-10"), told("planned", "2017-01", MARCH), Known.CHANGED),
        (told("approved", "2016-04"), told("approved", "2016-06", MARCH), Known.CONTRADICTORY),
        (told("planned"), told("in_progress", None, MARCH), Known.CHANGED),
        (told("approved"), told("planned", None, MARCH), Known.CONTRADICTORY),
        (told("approved"), told("rejected"), Known.CONTRADICTORY),
        (told("approved"), told("rejected", None, MARCH), Known.CHANGED),
        (told("rejected"), told("submitted", None, MARCH), Known.CHANGED),
        (told("approved"), told("completed", None, MARCH), Known.CHANGED),
    ],
)
def test_stages_compared(before: Told, after: Told, expected: Known) -> None:
    assert rules.compare_stages(before, after) is expected


def test_every_stage_has_words() -> None:
    assert [stage.words for stage in (Stage.SOC, Stage.PIR, Stage.LIVE)] == [
        "Strategic outline case", "Post-implementation review", "Live",
    ]  # fmt: skip
