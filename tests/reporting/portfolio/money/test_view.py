"""Where the savings stand: to a day, by group, apart."""

from datetime import date

import pytest
from tests.factories.benefit_profiles import benefit, profiled
from tests.factories.benefits import cleaning_framework, post, pounds
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

from concordat.calculations.waterfall import Waterfall
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.actions.ledger import reverse_entry
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import CLAIMED_TWICE, BenefitKind, Recurrence, Standing
from concordat.registers.benefits.rules.profiles import ProfileStatus
from concordat.registers.collaborations.actions import place_under
from concordat.reporting.portfolio.money.courses import Method
from concordat.reporting.portfolio.money.groups import GroupedBy
from concordat.reporting.portfolio.money.queries.drawn import money_by_quarter, money_steps
from concordat.reporting.portfolio.money.queries.view import money_view
from concordat.reporting.portfolio.money.records import Scope
from concordat.reporting.portfolio.money.standings import ResultBy

pytestmark = pytest.mark.django_db
DAY, TODAY = date(2017, 12, 31), date(2026, 11, 2)
PLAN = {"standing": Standing.PLANNED, "recurrence": Recurrence.ANNUAL}


def viewed(actor=None, as_at=DAY, **scope):
    return money_view(actor or kent_lead(), today=TODAY, as_at=as_at, scope=Scope(**scope))


def year(start):
    return PreciseDate.parse(f"FY{start}/{(start + 1) % 100:02d}")


def in_year(amount, start, standing=Standing.ACHIEVED, **more):
    return post(pounds(amount), recurrence=Recurrence.ANNUAL, standing=standing, since=year(start), until=year(start),
                **more)  # fmt: skip


def test_the_cleaning_framework_to_its_day_and_to_the_end_of_its_year():
    cleaning_framework()
    found = viewed()
    lines = {one.key.organisation: one for one in found.lines}
    assert {body: (one.plan, one.variance, one.rated) for body, one in lines.items()} == {
        KENT: (Money.pounds(303_775), Money.pounds(4_225), "Green"),
        ESSEX: (Money.pounds(512_080), Money.pounds(-205_080), "Red"),
        KENT_FIRE: (Money.pounds(88_893), Money.pounds(-51_854), "Red"),
    }
    kent = lines[KENT]
    assert (kent.until, kent.horizon) == (date(2017, 11, 30), date(2018, 3, 31))
    # 308,000 and the four months from December that are still planned: 607,550 x 4 / 12, as 10/12 less 6/12
    assert kent.outturn == Money.pounds("308000") + Money(50_629_167) - Money.pounds(303_775)
    assert found.sums.variance == Money.pounds(652_039 - 904_748)
    assert found.sums.rated == "Red"


@pytest.mark.parametrize("by", list(GroupedBy))
def test_the_groups_sum_to_the_whole(by):
    cleaning_framework()
    key = collaboration("Second")
    in_year(70, 2016, collaboration=key)
    in_year(90, 2017, collaboration=key)
    found = viewed()
    rows = found.groups(by)
    assert sum(row.sums.plan.pence for row in rows if row.sums.plan) == found.sums.plan.pence
    assert sum(row.sums.achieved.pence for row in rows if row.sums.achieved) == found.sums.achieved.pence
    for row in rows:
        of_group = found.chosen(by, row.picked)
        assert sum(one.achieved.pence for one in of_group if one.achieved) == row.sums.achieved.pence


def test_amounts_of_single_years_are_added_over_the_years_and_compared_year_by_year():
    key = collaboration()
    for start, planned in ((2015, 100), (2016, 120), (2017, 240)):
        in_year(planned, start, Standing.PLANNED, collaboration=key, what=f"Plan of {start}")
    in_year(90, 2016, collaboration=key, what="Result of 2016")
    in_year(130, 2017, collaboration=key, what="Result of 2017 so far")
    in_year(200, 2017, Standing.FORECAST, collaboration=key, what="Forecast of 2017")
    (line,) = viewed().lines
    assert (line.course.method, line.result_by) == (Method.YEARS, ResultBy.YEARS)
    # nobody told of 2015: its 100 is not compared; 2017 is nine months old
    assert (line.plan, line.achieved) == (Money.pounds(120 + 180), Money.pounds(220))
    assert line.outturn == Money.pounds(220 + 70)
    assert [(str(one.year), one.plan, one.achieved) for one in line.years] == [
        ("2016/17", Money.pounds(120), Money.pounds(90)), ("2017/18", Money.pounds(180), Money.pounds(130)),
    ]  # fmt: skip


def test_a_figure_to_date_is_never_added_to_amounts_of_years():
    key = collaboration()
    post(pounds(500), collaboration=key, until=PreciseDate.parse("2017-11"))
    in_year(70, 2017, collaboration=key, what="Of the year")
    (line,) = viewed().lines
    assert line.achieved == Money.pounds(500)
    assert "may contain them" in line.aside
    assert line.rated == "No plan"


def test_a_plan_without_a_result_is_unknown_and_in_no_variance():
    post(pounds(1200), collaboration=collaboration(), **PLAN, in_service=PreciseDate.parse("2017-06-01"))
    found = viewed()
    (line,) = found.lines
    assert (line.plan, line.achieved, line.outturn, line.rated) == (Money.pounds(700), None, None, "Unknown")
    assert (found.sums.variance, found.sums.no_result, found.sums.outturn_unknown) == (None, 1, 1)
    assert found.sums.rated == "Unknown"


def test_a_start_known_to_the_year_alone_makes_no_plan_and_no_colour():
    post(pounds(1200), collaboration=collaboration(), **PLAN, in_service=year(2017))
    (line,) = viewed().lines
    assert (line.plan, line.rated) == (None, "Unknown")


def test_one_off_savings_are_due_at_the_end_of_their_period():
    key = collaboration()
    june = PreciseDate.parse("2017-06")
    post(
        pounds(80), collaboration=key, standing=Standing.PLANNED, recurrence=Recurrence.ONE_OFF, since=june, until=june
    )
    post(pounds(75), collaboration=key, recurrence=Recurrence.ONE_OFF, since=june, until=june, what="Sale of a van")
    (line,) = viewed().lines
    assert (line.plan, line.achieved, line.rated) == (Money.pounds(80), Money.pounds(75), "Amber")
    assert [str(one.year) for one in line.years] == ["2017/18"]


def test_what_is_non_cashable_or_within_a_whole_stands_apart():
    whole, part = collaboration("Whole"), collaboration("Part")
    place_under(actor=programme_office(), collaboration=part, parent=whole, evidence=typed(), now=NOW)
    for key in (whole, part):
        post(pounds(100), collaboration=key, until=PreciseDate.parse("2017-11"))
    post(pounds(40), collaboration=whole, cashable=False, what="Hours given back")
    found = viewed()
    assert [one.key.collaboration for one in found.lines] == [whole]
    assert sorted((one.key.collaboration, one.apart[:10]) for one in found.apart) == [
        (part, "a line of "), (whole, "non-cashab"),
    ]  # fmt: skip
    assert found.sums.achieved == Money.pounds(100)
    assert viewed(collaboration=part).sums.achieved == Money.pounds(100)


def test_by_type_of_benefit():
    key = collaboration()
    named = record_benefit(
        actor=programme_office(), title="Cheaper tyres", kind=BenefitKind.CASHABLE, collaboration=key,
        evidence=typed(), now=NOW,
    )  # fmt: skip
    post(pounds(100), collaboration=key, benefit=named, until=PreciseDate.parse("2017-11"))
    post(pounds(50), collaboration=key, until=PreciseDate.parse("2017-11"), what="Without a benefit")
    rows = {row.name: row.sums.achieved for row in viewed().groups(GroupedBy.BENEFIT)}
    assert rows == {"Cashable": Money.pounds(100), "No benefit named": Money.pounds(50)}


def test_one_organisation_and_who_may_see_nothing():
    cleaning_framework()
    assert {one.key.organisation for one in viewed(organisation=ESSEX).lines} == {ESSEX}
    nothing = viewed(outsider())
    assert (nothing.lines, nothing.apart, nothing.left, nothing.sums.achieved) == ((), (), 0, None)
    assert viewed(as_at=date(2017, 1, 1)).lines == ()


def test_the_waterfall_closes_on_what_the_position_has_and_shows_what_was_taken_back():
    key = collaboration()
    for start, planned in ((2015, 100), (2016, 120)):
        in_year(planned, start, Standing.PLANNED, collaboration=key, what=f"Plan of {start}")
    back = in_year(80, 2015, collaboration=key, what="Result of 2015")
    in_year(130, 2016, collaboration=key, what="Result of 2016")
    post(pounds(1200), collaboration=key, organisations=[ESSEX], **PLAN, in_service=PreciseDate.parse("2017-06-01"))
    reverse_entry(actor=programme_office(), entry=back, reason="It left no budget", evidence=typed(), now=NOW)
    view = viewed()
    found = money_steps(kent_lead(), view=view)
    assert found.waterfall == Waterfall(
        Money.pounds(220), Money.pounds(20), Money.pounds(10), Money.pounds(80), Money.pounds(130)
    )
    assert found.plan_of_gone == Money.pounds(100)
    assert [one.key.organisation for one in found.unknown] == [ESSEX]
    assert found.waterfall.achieved == view.sums.achieved


def test_a_result_to_date_that_was_taken_back_is_reversed_by_what_it_stood_above_the_rest():
    key = cleaning_framework()
    number = entries(kent_lead(), collaboration=key, organisation=ESSEX, standing=Standing.ACHIEVED)[0].id
    reverse_entry(actor=programme_office(), entry=number, reason="Counted twice", evidence=typed(), now=NOW)
    found = money_steps(kent_lead(), view=viewed())
    assert found.waterfall.reversed == Money.pounds(307_000)
    assert found.waterfall.plan == Money.pounds(904_748)
    assert found.unknown == ()


def test_by_quarter_the_plan_ends_where_the_position_has_it_and_silence_is_no_bar():
    cleaning_framework()
    view = viewed()
    quarters = money_by_quarter(kent_lead(), view=view)
    assert [str(one.quarter) for one in quarters] == ["2017/18 Q1", "2017/18 Q2", "2017/18 Q3"]
    assert quarters[-1].plan == view.sums.plan
    assert quarters[-1].achieved == {one.key.organisation: one.achieved for one in view.lines}
    assert quarters[0].achieved == {}
    assert quarters[0].plan == Money.pounds("150791.34")  # each line to its own penny


def test_a_benefit_with_an_agreed_profile_is_planned_by_it_and_the_page_can_say_so():
    key = collaboration()
    named = benefit(key)
    post(pounds(25_000), collaboration=key, benefit=named, until=PreciseDate.parse("2017-11-30"))
    post(pounds(12_000), collaboration=key, benefit=named, **PLAN, in_service=PreciseDate.parse("2017-04-01"))
    post(pounds(9_000), collaboration=key, benefit=named, organisations=[ESSEX], what="Essex has it too",
         until=PreciseDate.parse("2017-11-30"))  # fmt: skip
    profiled(named)
    assert {one.course.method for one in viewed().lines} == {Method.MONTHS, Method.NONE}  # proposed, not agreed
    profiled(named, status=ProfileStatus.AGREED)
    lines = {one.key.organisation: one for one in viewed().lines}
    kent = lines[KENT]
    assert kent.course.method is Method.PROFILE
    assert kent.plan == Money.pounds(100 * 244)  # 1 April to 30 November, 100 a day
    assert kent.outturn == Money.pounds(25_000 + 100 * 121)
    assert lines[ESSEX].course.method is Method.NONE
    assert viewed(organisation=KENT).sums.plan == kent.plan


@pytest.mark.parametrize(("basis", "counted", "why"), [("", 1, [CLAIMED_TWICE]), ("own share", 2, [])])
def test_a_year_s_saving_that_two_partners_claim_is_counted_once_unless_both_tell_their_shares(basis, counted, why):
    key = collaboration()
    thing = benefit(key)
    for body in (KENT, ESSEX):
        for standing in (Standing.PLANNED, Standing.ACHIEVED):
            in_year(5000, 2017, standing, collaboration=key, benefit=thing, organisations=[body], basis=basis,
                    what=standing.word)  # fmt: skip
    view = viewed(as_at=date(2019, 12, 31))
    assert view.sums.achieved == Money.pounds(5000 * counted)
    assert [one.apart for one in view.apart] == why
