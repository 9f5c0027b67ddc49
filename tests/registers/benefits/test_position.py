"""Where the partners stand: the cleaning framework, and what is never added."""

from datetime import date
from decimal import Decimal

import pytest
from tests.factories.benefits import cleaning_framework, post, pounds, unknown
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    kent_lead,
    outsider,
    programme_office,
    typed,
)

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.rag import Colour
from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.actions.ledger import correct_entry
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.queries.totals import totals
from concordat.registers.benefits.rules import BenefitKind, EntryKind, Prices, Recurrence, Standing
from concordat.registers.collaborations.actions import place_under

pytestmark = pytest.mark.django_db
JUNE = PreciseDate.parse("2017-06-01")
PLAN = {"standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL}
DAY = date(2017, 12, 31)


def lines_of(found):
    return {line.key.organisation: line for line in found.lines}


def test_the_cleaning_framework():
    cleaning_framework()
    lines = lines_of(position(kent_lead(), as_at=DAY))
    assert {body: [(r.months, r.percent) for r in line.readings] for body, line in lines.items()} == {
        KENT: [(6, Decimal("101.4")), (5, Decimal("121.7"))],
        ESSEX: [(6, Decimal("60.0")), (5, Decimal("71.9"))],
        KENT_FIRE: [(6, Decimal("41.7")), (5, Decimal("50.0"))],
    }
    assert {body: line.plan for body, line in lines.items()} == {
        KENT: Money.pounds(303_775), ESSEX: Money.pounds(512_080), KENT_FIRE: Money.pounds(88_893),
    }  # fmt: skip
    assert {body: line.rating for body, line in lines.items()} == {
        KENT: Colour.GREEN, ESSEX: Colour.RED, KENT_FIRE: Colour.RED,
    }  # fmt: skip
    assert all(line.annual_refs and line.achieved_ref and line.in_service == (JUNE,) for line in lines.values())


def test_its_totals():
    cleaning_framework()
    found = totals(kent_lead(), as_at=DAY)
    assert found.annual == Money.pounds(1_809_496)
    assert found.plan == Money.pounds(904_748)
    assert (found.as_reported, found.claimed, found.verified) == (Money.pounds(652_039), None, None)


def test_before_the_paper_there_is_nothing():
    cleaning_framework()
    assert position(kent_lead(), as_at=date(2017, 12, 5)).lines == ()
    assert totals(kent_lead(), as_at=date(2017, 12, 5)).annual is None


def test_an_outsider_finds_nothing_and_no_total():
    cleaning_framework()
    found = position(outsider(), as_at=DAY)
    assert (found.lines, found.left_out) == ((), ())
    assert totals(outsider(), as_at=DAY).annual is None


def test_three_partnerships_do_not_multiply_the_money():
    """An actor who is partner thrice over sees 607,550 once."""
    cleaning_framework()
    collaboration("Second", partners=(KENT, ESSEX))
    collaboration("Third", partners=(KENT, ESSEX))
    assert lines_of(position(kent_lead(), as_at=DAY))[KENT].annual == Money.pounds(607_550)


def test_one_organisation():
    cleaning_framework()
    assert set(lines_of(position(kent_lead(), as_at=DAY, organisation=ESSEX))) == {ESSEX}


def test_two_estimates_of_one_line_are_added_each_from_its_own_start():
    key = collaboration()
    post(pounds(1200), collaboration=key, **PLAN, in_service=JUNE)
    post(pounds(2400), collaboration=key, **PLAN, in_service=PreciseDate.parse("2017-09-01"), what="Second depot")
    post(pounds(900), collaboration=key, since=JUNE, until=PreciseDate.parse("2017-11-30"))
    (line,) = position(kent_lead(), as_at=DAY).lines
    assert (line.annual, line.plan) == (Money.pounds(3600), Money.pounds(600 + 600))
    assert line.rating is Colour.RED


def test_without_an_achieved_figure_the_plan_runs_to_the_day_asked():
    post(pounds(1200), collaboration=collaboration(), **PLAN, in_service=JUNE)
    (line,) = position(kent_lead(), as_at=DAY).lines
    assert (line.readings[0].months, line.readings[0].percent, line.rating) == (7, None, Colour.NOT_STATED)
    assert position(kent_lead(), as_at=None).lines[0].readings == ()


def test_a_start_known_only_to_the_year_gives_no_plan_to_date():
    post(pounds(1200), collaboration=collaboration(), **PLAN, in_service=PreciseDate.parse("FY2017/18"))
    (line,) = position(kent_lead(), as_at=DAY).lines
    assert (line.annual, line.readings, line.plan) == (Money.pounds(1200), (), None)


def test_the_achieved_figures_own_start_serves_where_the_estimate_gives_none():
    key = collaboration()
    post(pounds(1200), collaboration=key, **PLAN)
    post(pounds(600), collaboration=key, since=JUNE, until=PreciseDate.parse("2017-11"))
    assert position(kent_lead(), as_at=DAY).lines[0].readings[0].percent == Decimal("100.0")


def test_the_later_cumulative_figure_contains_the_earlier():
    key = collaboration()
    post(pounds(100), collaboration=key, until=PreciseDate.parse("2017-06"), evidence=typed(on=date(2017, 7, 1)))
    post(pounds(250), collaboration=key, until=PreciseDate.parse("2017-11"))
    found = position(kent_lead(), as_at=DAY)
    assert found.lines[0].achieved == Money.pounds(250)
    assert [entry.reason for entry in found.left_out] == ["a later cumulative figure contains it"]
    assert position(kent_lead(), as_at=date(2017, 8, 1)).lines[0].achieved == Money.pounds(100)


def test_annual_cumulative_in_year_and_one_off_stay_apart():
    key, year = collaboration(), PreciseDate.parse("FY2017/18")
    post(pounds(1200), collaboration=key, **PLAN, in_service=JUNE)
    post(pounds(500), collaboration=key, until=PreciseDate.parse("2017-11"))
    post(pounds(70), collaboration=key, recurrence=Recurrence.ANNUAL, since=year, until=year)
    post(pounds(90), collaboration=key, **PLAN, since=year, until=year, what="Plan of the year")
    post(pounds(8), collaboration=key, recurrence=Recurrence.ONE_OFF)
    post(pounds(9), collaboration=key, recurrence=Recurrence.ONE_OFF, what="Sale of a second van")
    (line,) = position(kent_lead(), as_at=DAY).lines
    assert (line.annual, line.achieved) == (Money.pounds(1200), Money.pounds(500))
    assert {(p.recurrence, p.standing, p.period, p.total, p.entries) for p in line.periods} == {
        (Recurrence.ANNUAL, Standing.ACHIEVED, "FY2017/18", Money.pounds(70), 1),
        (Recurrence.ANNUAL, Standing.PLANNED, "FY2017/18", Money.pounds(90), 1),
        (Recurrence.ONE_OFF, Standing.ACHIEVED, "", Money.pounds(17), 2),
    }


def test_what_is_left_out_is_named():
    key = collaboration()
    post(unknown("To be confirmed"), collaboration=key, what="Saving of the stores")
    post(pounds(8_300_000), collaboration=key, organisations=[KENT, ESSEX], what="Saved since the start")
    post(pounds(5), collaboration=key, recurrence=Recurrence.NOT_STATED)
    post(pounds(6), collaboration=key, standing=Standing.BASELINE)
    found = position(kent_lead(), as_at=DAY)
    assert found.lines == ()
    assert {(entry.shown, entry.reason) for entry in found.left_out} == {
        ("To be confirmed", "the amount is not known"),
        ("£8,300,000", "the split between the partners is not stated"),
        ("£5", "annual, one-off or cumulative is not stated"),
        ("£6", "it is a baseline"),
    }
    assert [(entry.what, entry.shown) for entry in found.unknowns] == [("Saving of the stores", "To be confirmed")]


def test_cashable_and_non_cashable_are_two_lines():
    key = collaboration()
    post(pounds(100), collaboration=key, **PLAN, cashable=True)
    post(pounds(900), collaboration=key, **PLAN, cashable=False)
    found = position(kent_lead(), as_at=DAY)
    assert [(line.key.non_cashable, line.annual) for line in found.lines] == [
        (False, Money.pounds(100)), (True, Money.pounds(900)),
    ]  # fmt: skip
    total = totals(kent_lead(), as_at=DAY)
    assert (total.annual, total.not_added) == (Money.pounds(100), (found.lines[1].key,))


def test_real_and_nominal_amounts_are_never_added():
    key = collaboration()
    real = {"prices": Prices.REAL, "price_year": FinancialYear(2016)}
    post(pounds(100), collaboration=key, **PLAN)
    post(pounds(50), collaboration=key, **PLAN, prices=Prices.NOMINAL)
    post(pounds(900), collaboration=key, **PLAN, **real)
    post(pounds(90), collaboration=key, **PLAN, **real)
    post(pounds(7), collaboration=key, **PLAN, prices=Prices.REAL, price_year=FinancialYear(2017))
    post(pounds(5), collaboration=key, **PLAN, prices=Prices.REAL)
    found = position(kent_lead(), as_at=DAY)
    assert [(line.key.unit, line.annual) for line in found.lines] == [
        ("", Money.pounds(150)),
        ("in real prices, of which year is not stated", Money.pounds(5)),
        ("in prices of 2016/17", Money.pounds(990)),
        ("in prices of 2017/18", Money.pounds(7)),
    ]
    total = totals(kent_lead(), as_at=DAY)
    assert (total.annual, len(total.not_added)) == (Money.pounds(150), 3)


def test_lines_of_benefits_stay_apart():
    key = collaboration()
    benefit = record_benefit(
        actor=kent_lead(), title="Fewer spare parts", kind=BenefitKind.CASHABLE, collaboration=key, evidence=typed(),
        now=NOW,
    )  # fmt: skip
    post(pounds(100), collaboration=key)
    post(pounds(200), collaboration=key, benefit=benefit)
    assert {(line.key.benefit, line.achieved) for line in position(kent_lead(), as_at=DAY).lines} == {
        (None, Money.pounds(100)), (benefit, Money.pounds(200)),
    }  # fmt: skip


def test_a_child_is_not_added_to_what_may_contain_it():
    above, below = collaboration("Programme"), collaboration("Workstream")
    place_under(actor=programme_office(), collaboration=below, parent=above, evidence=typed(), now=NOW)
    post(pounds(1000), collaboration=above, **PLAN)
    post(pounds(400), collaboration=below, **PLAN)
    post(pounds(30), collaboration=below, **PLAN, organisations=[ESSEX])
    total = totals(kent_lead(), as_at=DAY)
    assert total.annual == Money.pounds(1030)
    assert [(key.collaboration, key.organisation) for key in total.not_added] == [(below, KENT)]


def test_costs_are_rated_against_their_budget():
    key = collaboration()
    post(pounds(1200), collaboration=key, kind=EntryKind.COST, **PLAN, in_service=JUNE, basis="budget")
    post(pounds(660), collaboration=key, kind=EntryKind.COST, until=PreciseDate.parse("2017-11-30"))
    (line,) = position(kent_lead(), as_at=DAY, kind=EntryKind.COST).lines
    assert (line.plan, line.achieved, line.rating) == (Money.pounds(600), Money.pounds(660), Colour.AMBER)
    assert position(kent_lead(), as_at=DAY).lines == ()


def test_firearms_licensing_over_200k_against_110k():
    key = collaboration("Firearms licensing")
    post(pounds(110_000), collaboration=key, standing=Standing.PLANNED, recurrence=Recurrence.NOT_STATED)
    post(pounds(200_000, bound=Bound.OVER), collaboration=key)
    found = position(kent_lead(), as_at=DAY)
    assert (found.lines[0].achieved, found.lines[0].bounds) == (Money.pounds(200_000), ("over",))
    assert (found.left_out[0].shown, found.left_out[0].reason) == (
        "£110,000", "annual, one-off or cumulative is not stated",
    )  # fmt: skip


def test_a_corrected_estimate_counts_once():
    key = collaboration()
    number = post(pounds(1200), collaboration=key, **PLAN)
    correct_entry(
        actor=kent_lead(), entry=number, stated=pounds(1500), reason="New tender.", evidence=typed(), now=NOW
    )  # fmt: skip
    assert position(kent_lead(), as_at=DAY).lines[0].annual == Money.pounds(1500)


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    for number in range(4):
        key = collaboration(f"Collaboration {number}")
        post(pounds(1200), collaboration=key, **PLAN, in_service=JUNE)
        post(pounds(500), collaboration=key)
        post(unknown(), collaboration=key)
    actor = kent_lead()
    with django_assert_max_num_queries(8):
        assert len(position(actor, as_at=DAY).lines) == 4


def test_what_is_not_stated_to_be_cashable_is_in_the_sum_and_said():
    key = collaboration()
    plan = {"collaboration": key, "standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL}
    post(pounds(100), what="Fleet", cashable=True, **plan)
    post(pounds(900), what="Officer time", **plan)
    post(pounds(70), what="Custody time", cashable=False, **plan)
    stated, not_cashable = position(kent_lead(), as_at=None).lines
    assert (stated.annual, stated.annual_unstated) == (Money.pounds(1000), Money.pounds(900))
    assert (not_cashable.annual, not_cashable.annual_unstated) == (Money.pounds(70), None)
    assert totals(kent_lead(), as_at=None).annual_unstated == Money.pounds(900)
