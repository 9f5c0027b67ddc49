"""The position in one pass says what the position in full says; and the laws of sums."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.actions import correct_entry, post_entries, record_benefit, reverse_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries import entries, left_out, position, totals
from concordat.registers.benefits.rules import (
    CLAIMED_TWICE,
    Assurance,
    BenefitKind,
    Budget,
    EntryKind,
    Posting,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)

pytestmark = pytest.mark.django_db
DAY = date(2017, 12, 31)
YEARS = [PreciseDate.parse(text) for text in ("FY2016/17", "FY2017/18", "2017-06", "2017-06-01")]
PLAN = {"standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL}


def benefit(key: str, title: str = "Fewer spare parts") -> str:
    return record_benefit(
        actor=programme_office(), title=title, kind=BenefitKind.CASHABLE, collaboration=key, evidence=typed(), now=NOW,
    )  # fmt: skip


def bare(line):
    """A line without what one pass does not read."""
    return replace(line, periods=(), annual_refs=(), bounds=tuple(sorted(set(line.bounds))))


def agrees(actor) -> None:
    """Both ways of asking give the same lines, the same sums left out, and account for every standing entry."""
    full, summed = position(actor, as_at=DAY), position(actor, as_at=DAY, whole=False)
    assert [bare(one) for one in summed.lines] == [bare(one) for one in full.lines]
    assert (summed.left_sums, summed.counted) == (full.left_sums, full.counted)
    assert full.left == len(full.left_out)
    named = left_out(actor, as_at=DAY)
    assert sorted(named, key=lambda one: int(one.ref.key)) == sorted(full.left_out, key=lambda one: int(one.ref.key))
    assert [one.unknown for one in named] == sorted((one.unknown for one in named), reverse=True)
    in_years = position(actor, as_at=DAY, whole=False, periods=True)
    assert [one.periods for one in in_years.lines] == [one.periods for one in full.lines]
    standing = entries(actor, as_at=DAY, kinds=[EntryKind.SAVING])
    assert full.counted + full.left == len(standing)
    assert in_all(in_years) == sum(
        one.figure.amount.pence for one in standing if one.stated.known and one.figure.amount
    )
    adds_up(totals(actor, as_at=DAY), full)


def in_all(found) -> int:
    """Every penny of a position: what its lines hold in each of their sums, and what stands in none."""
    held = [amount for line in found.lines for amount in (line.annual, line.achieved, *(p.total for p in line.periods))]
    return sum(one.pence for one in (*held, *(left.amount for left in found.left_sums)) if one is not None)


def adds_up(sums, full) -> None:
    """The totals asked for quickly are those of the lines told in full, one by one."""
    lines = [line for line in full.lines if line.key not in sums.why_not_added]
    assert {line.key for line in full.lines if line.key.apart} <= set(sums.why_not_added)
    assert (sums.lines, sums.left_out, sums.unknowns) == (len(lines), full.left, full.unknown)
    for total, amounts in (
        (sums.annual, [line.annual for line in lines]), (sums.plan, [line.plan for line in lines]),
        (sums.annual_unstated, [line.annual_unstated for line in lines]),
        (sums.achieved_unstated, [line.achieved_unstated for line in lines]),
        (sums.as_reported, [line.achieved for line in lines if line.assurance is Assurance.AS_REPORTED]),
        (sums.claimed, [line.achieved for line in lines if line.assurance is Assurance.CLAIMED]),
        (sums.verified, [line.achieved for line in lines if line.assurance is Assurance.VERIFIED]),
    ):  # fmt: skip
        known = [one.pence for one in amounts if one is not None]
        assert total == (Money(sum(known)) if known else None)


def stated(draw, amount):
    """An amount, one with a bound, a range, what is to be confirmed with a figure, or what is not known at all."""
    kind = draw(st.sampled_from(["amount", "amount", "amount", "bound", "range", "to be confirmed", "unknown"]))
    if kind == "unknown":
        return unknown()
    if kind == "range":
        return Stated(Figure("£1 to £9"), lower=Money.pounds(1), upper=Money.pounds(9), reported_on=date(2017, 12, 6))
    if kind == "to be confirmed":
        return pounds(amount, state=FigureState.TO_BE_CONFIRMED)
    return pounds(amount, bound=Bound.OVER if kind == "bound" else None)


@st.composite
def rows(draw):
    recurrence = draw(st.sampled_from(Recurrence))
    until = draw(st.sampled_from([*YEARS, None]))
    if recurrence is Recurrence.TIME_LIMITED:
        until = until or YEARS[1]
    real = draw(st.sampled_from([Prices.NOT_STATED, Prices.NOMINAL, Prices.REAL]))
    amount = draw(st.integers(1, 9))
    return Posting(
        kind=EntryKind.SAVING, what=draw(st.sampled_from(["Fleet", "Officer time saved"])), recurrence=recurrence,
        stated=stated(draw, amount),
        standing=draw(st.sampled_from(Standing)), cashable=draw(st.sampled_from([True, False, None])), prices=real,
        collaboration=draw(st.sampled_from(["joint-fleet-workshops", None])), until=until,
        benefit=draw(st.sampled_from(["fewer-spare-parts", None])), since=draw(st.sampled_from([*YEARS, None])),
        price_year=FinancialYear(2016) if real is Prices.REAL and amount > 4 else None,
        organisations=draw(st.sampled_from([(KENT,), (KENT,), (ESSEX,), (KENT, ESSEX), ()])),
        budget=draw(st.sampled_from(Budget)), reckoning=draw(st.sampled_from(Reckoning)),
        in_service=draw(st.sampled_from([YEARS[3], None])),
    )  # fmt: skip


@settings(max_examples=12)
@given(st.lists(st.tuples(rows(), st.integers(0, 2), st.booleans()), min_size=1, max_size=12))
def test_one_pass_says_what_the_whole_says_and_every_standing_entry_is_accounted_for(drawn):
    if not LedgerEntry.objects.exists():
        benefit(collaboration())
    told = [date(2017, 6, 1), date(2017, 12, 6), date(2017, 12, 7)]
    own = [typed(on=told[day]) for _, day, _ in drawn]
    made = post_entries(actor=programme_office(), rows=[one for one, _, _ in drawn], evidence=own[0], each=own, now=NOW)
    for number, (_, _, gone) in zip(made.numbers, drawn, strict=True):
        if gone:
            reverse_entry(actor=programme_office(), entry=number, reason="Never so.", evidence=typed(), now=NOW)
    agrees(programme_office())
    agrees(kent_lead())


def test_what_contradicts_or_is_bounded_or_told_twice_of_one_day_is_the_same_either_way():
    key = cleaning_framework()
    first = post(pounds(900), collaboration=key, what="Depot")
    post(pounds(901), collaboration=key, what="Depot", contradicts=first)
    thing = benefit(key)
    for amount in (10, 20):
        post(pounds(amount), collaboration=key, benefit=thing, what="Of one day")
    post(pounds(5, bound=Bound.OVER), collaboration=key, benefit=thing, **PLAN)
    post(pounds(6), collaboration=key, benefit=thing, **PLAN)
    post(pounds(7), collaboration=key, benefit=thing, **PLAN, in_service=YEARS[3])
    agrees(kent_lead())


def test_a_time_limited_estimate_stops_at_its_end():
    key = collaboration()
    ends = {"standing": Standing.PLANNED, "recurrence": Recurrence.TIME_LIMITED, "in_service": YEARS[3]}
    post(pounds(1200), collaboration=key, until=PreciseDate.parse("2017-08"), **ends)
    (line,) = position(kent_lead(), as_at=DAY).lines
    assert (line.annual, line.plan) == (Money.pounds(1200), Money.pounds(300))
    assert line.parts[0].end == PreciseDate.parse("2017-08")


def test_capital_and_revenue_gross_and_net_are_never_added():
    key = collaboration()
    post(pounds(1), collaboration=key, **PLAN, budget=Budget.REVENUE, reckoning=Reckoning.NET)
    post(pounds(20), collaboration=key, **PLAN, budget=Budget.CAPITAL)
    post(pounds(300), collaboration=key, **PLAN, reckoning=Reckoning.GROSS)
    found = {line.key.unit: line.annual for line in position(kent_lead(), as_at=DAY).lines}
    assert found == {"": Money.pounds(1), "gross of its cost": Money.pounds(300), "capital": Money.pounds(20)}
    sums = totals(kent_lead(), as_at=DAY)
    assert (sums.annual, sorted(sums.why_not_added.values())) == (Money.pounds(1), ["capital", "gross of its cost"])


def test_one_saving_that_two_partners_claim_is_counted_once_and_the_other_is_named():
    key = collaboration()
    thing = benefit(key)
    for body in (KENT, ESSEX):
        post(pounds(5000), collaboration=key, benefit=thing, organisations=[body])
    sums = totals(programme_office(), as_at=DAY)
    assert sums.as_reported == Money.pounds(5000)
    assert {(one.organisation, why) for one, why in sums.why_not_added.items()} == {(KENT, CLAIMED_TWICE)}
    assert [one.organisation for one in sums.not_added] == [KENT]


def test_shares_of_one_saving_are_added_equal_as_they_may_be():
    key = collaboration()
    thing = benefit(key)
    for body in (KENT, ESSEX):
        post(pounds(2500), collaboration=key, benefit=thing, organisations=[body], basis="agreed share")
    sums = totals(programme_office(), as_at=DAY)
    assert (sums.as_reported, sums.not_added) == (Money.pounds(5000), ())


def test_different_amounts_of_one_benefit_are_two_savings():
    key = collaboration()
    thing = benefit(key)
    post(pounds(2500), collaboration=key, benefit=thing)
    post(pounds(2600), collaboration=key, benefit=thing, organisations=[ESSEX])
    assert totals(programme_office(), as_at=DAY).as_reported == Money.pounds(5100)


AMOUNTS = st.lists(st.integers(1, 10**7), min_size=2, max_size=5)


def sum_of(amounts) -> Money | None:
    """What amounts posted in this order come to, on a line of their own."""
    key = collaboration(f"Sum {LedgerEntry.objects.count()}")
    for amount in amounts:
        post(pounds(amount), collaboration=key, **PLAN)
    return position(programme_office(), as_at=DAY, collaboration=key, whole=False).lines[0].annual


@settings(max_examples=4)
@given(AMOUNTS)
def test_the_order_of_posting_and_the_splitting_of_an_amount_change_no_sum(amounts):
    assert sum_of(amounts) == sum_of(amounts[::-1]) == sum_of([sum(amounts)]) == Money.pounds(sum(amounts))


@settings(max_examples=4)
@given(AMOUNTS, st.integers(1, 3))
def test_an_unknown_amount_changes_no_sum_but_its_count_and_what_is_taken_back_counts_nowhere(amounts, unknowns):
    key = collaboration(f"Sum {LedgerEntry.objects.count()}")
    numbers = [post(pounds(amount), collaboration=key, **PLAN) for amount in amounts]
    actor = programme_office()

    def found():
        told = position(actor, as_at=DAY, collaboration=key, whole=False)
        return told.lines[0].annual, told.unknown, told.counted + told.left

    for _ in range(unknowns):
        post(unknown(), collaboration=key, **PLAN)
    assert found() == (Money.pounds(sum(amounts)), unknowns, len(amounts) + unknowns)
    reverse_entry(actor=actor, entry=numbers[0], reason="Never so.", evidence=typed(), now=NOW)
    assert found() == (Money.pounds(sum(amounts[1:])), unknowns, len(amounts) - 1 + unknowns)
    again = correct_entry(actor=actor, entry=numbers[1], stated=pounds(7), reason="Wrong.", evidence=typed(), now=NOW)
    assert found() == (Money.pounds(7 + sum(amounts[2:])), unknowns, len(amounts) - 1 + unknowns)
    assert again not in numbers
