from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.known import Known
from concordat.registers.governance import rules
from concordat.registers.governance.rules import CommitmentState, DecisionState, Outcome, Standing, Told, standing

MADE = date(2016, 9, 21)
OCTOBER = PreciseDate.parse("2016-10")


def test_a_promise_whose_time_has_not_passed_is_open() -> None:
    assert standing(date(2016, 10, 31), promised_on=MADE, due=OCTOBER) == Standing(CommitmentState.OPEN, OCTOBER)


def test_its_time_passed_and_nobody_named_it_again() -> None:
    assert standing(date(2016, 11, 1), promised_on=MADE, due=OCTOBER).state is CommitmentState.SILENT


def test_named_before_its_time_is_no_answer_but_named_after_it_is() -> None:
    before, after = date(2016, 10, 3), date(2016, 11, 9)
    at = date(2016, 12, 1)
    assert standing(at, promised_on=MADE, due=OCTOBER, mentions=[before]).state is CommitmentState.SILENT
    answered = standing(at, promised_on=MADE, due=OCTOBER, mentions=[before, after])
    assert answered == Standing(CommitmentState.OPEN, OCTOBER, overdue=True)


@pytest.mark.parametrize("outcome", [Outcome.KEPT, Outcome.DROPPED])
def test_kept_and_dropped_are_final(outcome: Outcome) -> None:
    found = standing(date(2030, 1, 1), promised_on=MADE, due=OCTOBER, reports=[Told(outcome, date(2016, 10, 5))])
    assert found.state == outcome
    assert not found.overdue


def test_a_slip_moves_the_time_and_can_fall_silent_in_turn() -> None:
    moved = PreciseDate.parse("2017-04")
    slip = [Told(Outcome.SLIPPED, date(2016, 11, 30), moved)]
    first = standing(date(2017, 4, 30), promised_on=MADE, due=OCTOBER, reports=slip)
    assert first == Standing(CommitmentState.SLIPPED, moved)
    assert standing(date(2017, 5, 1), promised_on=MADE, due=OCTOBER, reports=slip).state is CommitmentState.SILENT


def test_without_a_time_two_later_papers_that_do_not_name_it_make_it_silent() -> None:
    papers = [date(2016, 12, 1), date(2017, 3, 1)]
    at = date(2017, 6, 1)
    assert standing(at, promised_on=MADE, due=None, papers_without_it=papers[:1]).state is CommitmentState.OPEN
    assert standing(at, promised_on=MADE, due=None, papers_without_it=papers).state is CommitmentState.SILENT
    named = standing(at, promised_on=MADE, due=None, papers_without_it=papers, mentions=[date(2017, 1, 9)])
    assert named.state is CommitmentState.OPEN


def test_an_undated_promise_without_a_time_cannot_be_called_silent() -> None:
    found = standing(date(2019, 1, 1), promised_on=None, due=None, papers_without_it=[MADE, MADE])
    assert found.state is CommitmentState.OPEN


@given(st.dates(date(2016, 1, 1), date(2020, 1, 1)), st.integers(0, 900))
def test_a_promise_never_comes_back_from_silence_by_waiting(day: date, more: int) -> None:
    first = standing(day, promised_on=MADE, due=OCTOBER)
    later = standing(day + timedelta(days=more), promised_on=MADE, due=OCTOBER)
    assert not (first.state is CommitmentState.SILENT and later.state is not CommitmentState.SILENT)


def test_what_is_told_of_a_promise_must_be_possible() -> None:
    kept = Told(Outcome.KEPT, date(2016, 10, 20))
    with pytest.raises(RuleBroken, match="kept already"):
        rules.check_report([kept], MADE, OCTOBER, Told(Outcome.SLIPPED, date(2017, 1, 1)))
    with pytest.raises(RuleBroken, match="before it was made"):
        rules.check_report([], MADE, OCTOBER, Told(Outcome.KEPT, date(2016, 1, 1)))
    with pytest.raises(RuleBroken, match="later time than October 2016"):
        rules.check_report([], MADE, OCTOBER, Told(Outcome.SLIPPED, date(2016, 9, 30), PreciseDate.parse("2016-09")))
    rules.check_report([kept], MADE, OCTOBER, kept)
    rules.check_report([], MADE, OCTOBER, Told(Outcome.SLIPPED, date(2016, 11, 1), PreciseDate.parse("2017-01")))


def test_a_fact_has_words_and_a_subject() -> None:
    with pytest.raises(RuleBroken):
        rules.check_words(" ")
    with pytest.raises(RuleBroken):
        rules.check_about(None, "", None)
    rules.check_about(None, "kent-police")


def test_a_board_is_not_its_own_forerunner() -> None:
    with pytest.raises(RuleBroken):
        rules.check_clears_first("b", ["a", "b"])
    rules.check_clears_first("b", ["a"])


def test_a_board_is_known_by_part_of_its_name_within_its_organisation() -> None:
    full, short = "Kent Performance and Delivery Board", "Performance and Delivery Board"
    assert rules.same_board_name(full, short, same_organisation=True)
    assert not rules.same_board_name(full, short, same_organisation=False)
    assert not rules.same_board_name("Governance Board", short, same_organisation=True)


def test_a_decision_dated_after_its_paper_is_seen() -> None:
    assert rules.decided_after(PreciseDate.parse("2019-12-19"), date(2019, 3, 31))
    assert not rules.decided_after(PreciseDate.parse("2019-03"), date(2019, 3, 14))
    assert not rules.decided_after(None, date(2019, 3, 14))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("agreed", "2016-03"), ("agreed", None), Known.HELD),
        (("agreed", None), ("agreed", "2016-03"), Known.CHANGED),
        (("agreed", "2016-03"), ("agreed", "2016-05"), Known.CONTRADICTORY),
        (("proposed", "2016-03"), ("approved", "2016-05"), Known.CHANGED),
        (("approved", None), ("rejected", None), Known.CONTRADICTORY),
        (("approved", None), ("not_stated", None), Known.HELD),
    ],
)
def test_decisions_compared(before: tuple[str, str | None], after: tuple[str, str | None], expected: Known) -> None:
    held, said = [(DecisionState(s), PreciseDate.parse(d) if d else None) for s, d in (before, after)]
    assert rules.compare_decisions(held, said) is expected


def test_another_time_for_a_promise_is_a_slip_unless_told_on_the_same_day() -> None:
    held, moved = Standing(CommitmentState.OPEN, OCTOBER), PreciseDate.parse("2017-01")
    assert rules.compare_commitments(held, OCTOBER, same_day=False) is Known.HELD
    assert rules.compare_commitments(held, moved, same_day=False) is Known.CHANGED
    assert rules.compare_commitments(held, moved, same_day=True) is Known.CONTRADICTORY
    kept = Standing(CommitmentState.KEPT, OCTOBER)
    assert rules.compare_commitments(kept, moved, same_day=False) is Known.CONTRADICTORY


def test_one_event_does_not_happen_on_two_days() -> None:
    assert rules.compare_happenings(OCTOBER, PreciseDate.parse("2016-10-04")) is Known.CHANGED
    assert rules.compare_happenings(OCTOBER, PreciseDate.parse("2016-11-04")) is Known.CONTRADICTORY
