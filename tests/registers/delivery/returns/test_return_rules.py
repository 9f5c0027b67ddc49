"""Names of periods, who answers, how a return moves, and when it is late; no database."""

from datetime import UTC, date, datetime

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.registers.collaborations.rules import PartnerRole
from concordat.registers.delivery.rules.periods import Body, answering, check_period, period_name
from concordat.registers.delivery.rules.returns import (
    RETURN_MOVES,
    Channel,
    ReminderKind,
    ReturnState,
    channel_of,
    check_note,
    check_open,
    check_return_move,
    day_of,
    days_late,
    last_covering,
    overdue,
    reason_to_remind,
    reminder_words,
)

DUE = date(2019, 1, 18)
S = ReturnState


@pytest.mark.parametrize(
    ("starts", "ends", "name"),
    [
        (date(2018, 10, 1), date(2018, 12, 31), "Q3 2018/19"),
        (date(2019, 1, 1), date(2019, 3, 31), "Q4 2018/19"),
        (date(2018, 4, 1), date(2019, 3, 31), "2018/19"),
        (date(2018, 11, 1), date(2018, 11, 30), "November 2018"),
        (date(2018, 11, 1), date(2019, 1, 15), "1 November 2018 to 15 January 2019"),
    ],
)
def test_names_of_periods(starts, ends, name):
    assert period_name(starts, ends) == name
    assert check_period(starts, ends, DUE) is None


def test_a_period_runs_forward():
    with pytest.raises(RuleBroken, match="ends before it starts"):
        check_period(DUE, DUE, DUE)
    with pytest.raises(RuleBroken, match="due before the period starts"):
        check_period(DUE, date(2019, 3, 31), DUE)
    with pytest.raises(RuleBroken, match="a year at most"):
        check_period(date(1700, 1, 1), DUE, DUE)


def test_who_answers():
    kent, essex = Body("kent", PartnerRole.LEAD_FORCE), Body("essex", PartnerRole.MEMBER)
    host, other = Body("fire", PartnerRole.HOST), Body("met", PartnerRole.LEAD_FORCE)
    assert answering([essex, host, kent]) == ("kent", "")
    assert answering([essex, host]) == ("fire", "")
    assert answering([essex, kent], "essex") == ("essex", "")
    assert answering([essex, kent], "met") == (None, "met is no partner of it now.")
    assert answering([essex])[1].startswith("No lead is recorded.")
    assert answering([kent, other]) == (None, "It has 2 leads: kent, met. Choose which of them answers.")


@pytest.mark.parametrize("before", S)
@pytest.mark.parametrize("after", S)
def test_only_what_the_table_says(before, after):
    if after in RETURN_MOVES[before]:
        assert check_return_move(before, after) is None
    else:
        with pytest.raises(RuleBroken, match="frozen" if before is S.FROZEN else "cannot become"):
            check_return_move(before, after)


def test_which_states_may_be_written():
    assert [state for state in S if state.open] == [S.NOT_STARTED, S.DRAFT, S.CHALLENGED]
    assert [state for state in S if state.told] == [S.SUBMITTED, S.ACCEPTED, S.FROZEN]
    assert check_open(S.CHALLENGED) is None
    with pytest.raises(RuleBroken, match="Ask the programme office to send it back"):
        check_open(S.ACCEPTED)
    with pytest.raises(RuleBroken, match="next period's return, or by an erratum"):
        check_open(S.FROZEN)


def test_a_note_says_why():
    assert check_note("The savings are last quarter's.") is None
    with pytest.raises(RuleBroken, match="put right"):
        check_note(" ")
    with pytest.raises(RuleBroken, match="2,001"):
        check_note("x" * 2001)


def test_late_and_overdue_are_counted_in_days_of_the_united_kingdom():
    assert day_of(datetime(2019, 6, 30, 23, 30, tzinfo=UTC)) == date(2019, 7, 1)
    assert days_late(DUE, None, date(2019, 1, 20)) == 2
    assert days_late(DUE, datetime(2019, 1, 21, 9, tzinfo=UTC), date(2019, 3, 1)) == 3
    assert days_late(DUE, datetime(2019, 1, 2, 9, tzinfo=UTC), date(2019, 3, 1)) == 0
    assert not overdue(S.DRAFT, DUE, DUE)
    assert overdue(S.DRAFT, DUE, date(2019, 1, 19))
    assert not overdue(S.CHALLENGED, DUE, date(2019, 1, 19))


def test_why_to_remind():
    def reason(state, day):
        return reason_to_remind(state, DUE, day)

    assert reason(S.NOT_STARTED, date(2019, 1, 10)) is None
    assert reason(S.NOT_STARTED, date(2019, 1, 11)) is ReminderKind.DUE_SOON
    assert reason(S.DRAFT, date(2019, 1, 19)) is ReminderKind.OVERDUE
    assert reason(S.CHALLENGED, date(2019, 1, 2)) is ReminderKind.CHALLENGED
    assert reason(S.SUBMITTED, date(2019, 2, 2)) is None
    for kind in ReminderKind:
        subject, text = reminder_words(kind, "Fleet", "Q3 2018/19", DUE)
        assert subject == f"Fleet: return for Q3 2018/19 ({kind})"
        assert text.startswith("The return of Fleet for Q3 2018/19 ")


def test_what_the_office_types_is_the_offices_word():
    assert channel_of(Channel.WEB, own=True) is Channel.WEB
    assert channel_of(Channel.WEB, own=False) is Channel.OFFICE
    assert channel_of(Channel.WORD, own=False) is Channel.WORD


def test_what_the_last_telling_covers():
    assert last_covering([]) == 0
    steps = [(S.DRAFT, 0), (S.SUBMITTED, 7), (S.CHALLENGED, 7)]
    assert last_covering(steps) == 7
    assert last_covering([*steps, (S.SUBMITTED, 9)]) == 9
