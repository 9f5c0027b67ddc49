"""Finance beside claims: matched within what was stated, paired by period, never added."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.reconciling import Outcome, Part, Side, judged, paired, summed
from concordat.kernel.figures import Bound
from concordat.kernel.money import Money

YEAR = date(2017, 4, 1), date(2018, 3, 31)


def side(pounds, step=1, bound=None, unknown=0):
    return Side(None if pounds is None else Money(pounds * 100), step, bound, 1, unknown)


@pytest.mark.parametrize(
    ("claimed", "finance", "outcome", "off"),
    [
        (side(1_620_000, 1_000_000), side(1_620_400), Outcome.MATCHED, 400),
        (side(1_620_000, 1_000_000), side(1_625_100), Outcome.DIFFERING, 5_100),
        (side(100), side(99), Outcome.DIFFERING, -1),
        (side(100, bound=Bound.OVER), side(150), Outcome.MATCHED, 50),
        (side(100, bound=Bound.OVER), side(50), Outcome.DIFFERING, -50),
        (side(100, bound=Bound.UP_TO), side(50), Outcome.MATCHED, -50),
        (side(100, bound=Bound.UNDER), side(150), Outcome.DIFFERING, 50),
        (side(None, unknown=1), side(5), Outcome.NOT_KNOWN, None),
        (side(5), side(5, unknown=1), Outcome.NOT_KNOWN, 0),
        (side(5), None, Outcome.ONLY_CLAIMED, None),
        (None, side(5), Outcome.ONLY_FINANCE, None),
    ],
)
def test_two_figures_match_within_what_the_claim_states(claimed, finance, outcome, off):
    assert judged(claimed, finance) == (outcome, None if off is None else Money(off * 100))


def part(key, first, last, pounds=1, about=("kent",), cumulative=False):
    return Part(key, about, first, last, cumulative, side(pounds))


def keys(found):
    return [(one.key if one else None, [part.key for part in parts]) for one, parts in found]


def test_months_of_finance_belong_to_the_year_that_was_claimed_and_no_other_does():
    months = [part("june", date(2017, 6, 1), date(2017, 6, 30)), part("may", date(2018, 5, 1), date(2018, 5, 31)),
              part("essex", date(2017, 6, 1), date(2017, 6, 30), about=("essex",))]  # fmt: skip
    found = paired([part("year", *YEAR)], months, {})
    assert keys(found) == [("year", ["june"]), (None, ["may"]), (None, ["essex"])]


def test_the_shortest_period_takes_first_and_what_has_no_period_meets_only_its_like():
    june = date(2017, 6, 1), date(2017, 6, 30)
    claimed = [part("year", *YEAR), part("june", *june), part("none", None, None)]
    found = paired(claimed, [part("a", *june), part("b", None, None)], {})
    assert dict(keys(found)) == {"june": ["a"], "none": ["b"], "year": []}


def test_a_cumulative_claim_takes_all_to_its_day():
    claimed = [part("to november", date(2017, 11, 1), date(2017, 11, 30), cumulative=True)]
    found = paired(claimed, [part("june", date(2017, 6, 1), date(2017, 6, 30))], {})
    assert keys(found) == [("to november", ["june"])]


def test_a_person_says_what_belongs_together():
    claimed, lone = part("year", *YEAR), part("other", None, None, about=("kent", "x"))
    assert keys(paired([claimed], [lone], {"other": "year"})) == [("year", ["other"])]


def test_cumulative_figures_are_not_added_to_each_other_or_to_others():
    parts = [
        part("a", None, date(2017, 6, 30), 5, cumulative=True),
        part("b", None, date(2017, 9, 30), 8, cumulative=True),
        part("c", None, date(2017, 9, 30), 1),
    ]
    assert summed(parts).amount == Money(800)
    assert summed([]) is None


@settings(max_examples=50)
@given(st.lists(st.integers(-(10**6), 10**6), max_size=6), st.integers(0, 6))
def test_every_part_of_finance_is_told_once_and_no_money_is_lost(amounts, claims):
    finance = [part(f"f{n}", date(2017, 4 + n, 1), date(2017, 4 + n, 28), pounds) for n, pounds in enumerate(amounts)]
    claimed = [part(f"c{n}", date(2017, 4 + n, 1), date(2017, 5 + n, 28)) for n in range(claims)]
    found = paired(claimed, finance, {})
    assert sorted(part.key for _, parts in found for part in parts) == sorted(one.key for one in finance)
    sides = [one for _, parts in found if (one := summed(parts))]
    assert sum(one.amount.pence for one in sides) == sum(amounts) * 100
