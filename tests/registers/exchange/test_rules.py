"""What exchanges may say, and how repeated ones stand to those held."""

from datetime import date

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.registers.exchange import rules
from concordat.registers.exchange.rules import ShareState, TermState

FIRST, NEXT = date(2017, 12, 6), date(2018, 3, 1)
TBA = Figure("TBA", state=FigureState.TO_BE_CONFIRMED)
BLANK = Figure("", state=FigureState.NOT_STATED)
NINE = Figure("9,000.00", Money.pounds(9000), step=1)


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: rules.check_what(" "),
        lambda: rules.check_two("kent-police", "kent-police"),
        lambda: rules.check_value(Figure("£")),
        lambda: rules.check_value(Figure("-5", Money(-5))),
        lambda: rules.check_value(Figure("", Money(5), state=FigureState.NOT_STATED)),
        lambda: rules.check_reason("no"),
        lambda: rules.check_named(None, " ", None, ""),
        lambda: rules.check_receivers("kent-police", ["kent-police"]),
    ],
)
def test_refusals(refuse):
    with pytest.raises(RuleBroken):
        refuse()


@pytest.mark.parametrize("value", [NINE, TBA, BLANK, Figure("nil", Money(0))])
def test_values_that_may_stand(value):
    rules.check_value(value)


@pytest.mark.parametrize(
    ("before", "after", "day", "known"),
    [
        (NINE, NINE, NEXT, Known.HELD),
        (NINE, BLANK, NEXT, Known.HELD),
        (TBA, NINE, NEXT, Known.CHANGED),
        (NINE, Figure("8,000.00", Money.pounds(8000)), FIRST, Known.CONTRADICTORY),
        (NINE, Figure("8,000.00", Money.pounds(8000)), NEXT, Known.CHANGED),
        (NINE, Figure("8,000.00", Money.pounds(8000)), date(2016, 3, 1), Known.HELD),
        (NINE, Figure("8,000.00", Money.pounds(8000)), None, Known.HELD),
        (NINE, TBA, NEXT, Known.HELD),
    ],
)
def test_a_repeated_value(before, after, day, known):
    assert rules.compare_values(before, FIRST, after, day) is known


def test_the_value_that_a_body_outside_the_exchange_reports_contradicts():
    other = Figure("8,000.00", Money.pounds(8000))
    assert rules.compare_values(NINE, FIRST, other, NEXT, own=False) is Known.CONTRADICTORY
    assert rules.compare_values(NINE, FIRST, NINE, NEXT, own=False) is Known.HELD


@pytest.mark.parametrize(
    ("after", "day", "known"),
    [
        (TermState.DISCUSSED, NEXT, Known.HELD),
        (TermState.NOT_STATED, NEXT, Known.HELD),
        (TermState.AGREED, NEXT, Known.CHANGED),
        (TermState.RECEIVED, FIRST, Known.CONTRADICTORY),
    ],
)
def test_a_repeated_term(after, day, known):
    assert rules.compare_terms(TermState.DISCUSSED, FIRST, after, day) is known


@pytest.mark.parametrize(
    ("before", "after", "known"),
    [
        (ShareState.PLANNED, ShareState.PLANNED, Known.HELD),
        (ShareState.SHARED, ShareState.NOT_STATED, Known.HELD),
        (ShareState.PLANNED, ShareState.SHARED, Known.CHANGED),
        (ShareState.NOT_STATED, ShareState.PROPOSED, Known.CHANGED),
        (ShareState.SHARED, ShareState.PROPOSED, Known.CONTRADICTORY),
    ],
)
def test_a_repeated_share(before, after, known):
    assert rules.compare_shares(before, after) is known
