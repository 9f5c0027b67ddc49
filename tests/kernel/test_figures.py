"""When two figures say the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.figures import Bound, Figure, FigureState, agree, stated_step
from concordat.kernel.money import Money

PRINTED = Figure("£1.62m", Money.pounds(1_620_000), step=1_000_000)
UNKNOWN = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Figure("£1,620,000", Money.pounds(1_620_000)), True),
        (Figure("£1,624,999", Money.pounds(1_624_999)), True),
        (Figure("£1,625,001", Money.pounds(1_625_001)), False),
        (Figure("over £1.62m", Money.pounds(1_620_000), Bound.OVER), False),
        (UNKNOWN, False),
    ],
)
def test_agreement_is_within_the_coarser_precision(other, same):
    assert agree(PRINTED, other) is same


def test_circa_and_approximately_are_one_bound():
    assert agree(Figure("c. £5", Money(500), Bound.CIRCA), Figure("about £5", Money(500), Bound.APPROXIMATELY))


def test_unknown_amounts_of_one_state_agree():
    assert agree(UNKNOWN, Figure("To be confirmed", state=FigureState.TO_BE_CONFIRMED))
    assert not agree(UNKNOWN, Figure("", state=FigureState.NOT_STATED))
    assert not agree(Figure("a range"), Figure("£1", Money(100)))


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(1, 10**6))
def test_agreement_does_not_depend_on_the_order(first, second, step):
    one, other = Figure("", Money(first), step=step), Figure("", Money(second))
    assert agree(one, other) == agree(other, one)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (PRINTED, "£1,620,000"),
        (Figure("up to £20m", Money.pounds(20_000_000), Bound.UP_TO), "up to £20,000,000"),
        (UNKNOWN, "TBC"),
        (Figure("", state=FigureState.NOT_STATED), "not stated"),
    ],
)
def test_a_figure_in_print_is_never_nought_for_unknown(figure, shown):
    assert figure.shown() == shown


@pytest.mark.parametrize(
    ("digits", "scale", "pence"),
    [("1.62", 1_000_000, 1_000_000), ("110", 1_000, 100_000), ("20", 1_000_000, 100_000_000), ("12.50", 1, 1)],
)
def test_the_precision_that_the_print_states(digits, scale, pence):
    assert stated_step(digits, Decimal(scale)) == pence
