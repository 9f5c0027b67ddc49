"""Savings programmes: what a year needs, what counts towards it once, what is identified, delivered and missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.factories import cast
from tests.factories.benefit_profiles import UNKNOWN, benefit, counted, profiled, programme
from tests.factories.benefits import post, pounds
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Figure
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.actions.programmes import (
    begin_programme,
    take_out_line,
    tell_line_amount,
    tell_required,
    tell_target,
)
from concordat.registers.benefits.models import LineAmount, ProgrammeLine, RequiredSaving, SavingsProgramme
from concordat.registers.benefits.queries.programme_position import programme_position
from concordat.registers.benefits.queries.programmes import programmes
from concordat.registers.benefits.rules import BenefitKind, Recurrence
from concordat.registers.benefits.rules.programmes import Target, check_target

DAY = date(2020, 1, 6)
pytestmark = pytest.mark.django_db


def told(**more: Any) -> dict[str, Any]:
    return {"actor": kent_lead(), "evidence": typed(), "now": NOW} | more


def year(start: int) -> FinancialYear:
    return FinancialYear(start)


def test_part_year_and_full_year_come_from_the_profile():
    key, line = programme(), benefit()
    profiled(line, starts=date(2018, 1, 1))
    counted(key, line)
    found = programme_position(kent_lead(), key=key, day=DAY)
    first, second, third = found.years
    assert (first.sums.identified, second.sums.identified) == (Money.pounds(9_000), Money.pounds(36_500))
    assert (first.gap, second.cumulative) == (Money.pounds(41_000), Money.pounds(84_500))
    assert (third.gap, third.cumulative) == (None, None)
    assert found.full_year == Money.pounds(36_500)
    assert found.unknowns == ("Required in 2019/20: TBC",)
    assert found.programme.target
    assert found.programme.target.told.baseline == Money.pounds(480_000)


def test_an_unknown_line_is_named_and_an_override_says_why():
    key, line = programme(), benefit()
    number = counted(key, line)
    found = programme_position(kent_lead(), key=key, day=DAY)
    assert "Fewer vehicles hired (every year): it has no profile" in found.unknowns
    assert found.without_full_year == ["Fewer vehicles hired"]
    tell_line_amount(line=number, year=year(2018), amount=Money.pounds(7), why="The contract says so", **told())
    tell_line_amount(line=number, year=None, amount=Money.pounds(9), why="The contract says so", **told())
    after = programme_position(kent_lead(), key=key, day=DAY)
    assert after.years[1].sums.identified == Money.pounds(7)
    assert after.lines[0].full_year.why == "The contract says so"
    tell_line_amount(line=number, year=year(2018), amount=None, why="It did not hold", **told())
    assert programme_position(kent_lead(), key=key, day=DAY).years[1].sums.identified == ZERO
    with pytest.raises(RuleBroken):
        tell_line_amount(line=number, year=year(2018), amount=Money(1), why="", **told())
    assert LineAmount.objects.count() == 3


def test_what_another_organisation_receives_is_not_this_ones():
    key, line = programme(), benefit(collaboration())
    profiled(line, owner=ESSEX)
    counted(key, line)
    found = programme_position(kent_lead(), key=key, day=DAY)
    assert found.years[0].sums.identified == ZERO
    assert "another organisation" in found.unknowns[-1]


def test_delivered_at_any_assurance_and_what_fits_no_year_is_named():
    key, line = programme(), benefit(collaboration())
    profiled(line)
    counted(key, line)
    same = {"benefit": line, "collaboration": "joint-fleet-workshops"}
    one = PreciseDate.parse("FY2017/18")
    post(pounds(500), recurrence=Recurrence.ANNUAL, since=one, until=one, what="In the year", **same)
    post(pounds(60), recurrence=Recurrence.ONE_OFF, since=one, until=one, what="Sold once", **same)
    post(pounds(900), recurrence=Recurrence.CUMULATIVE, since=PreciseDate.parse("2017-04"),
         until=PreciseDate.parse("2018-09"), what="To date", **same)  # fmt: skip
    post(pounds(70), recurrence=Recurrence.ANNUAL, since=one, until=one, what="Time saved", cashable=False, **same)
    post(pounds(5), recurrence=Recurrence.ANNUAL, since=one, until=one, what="Theirs", organisations=[ESSEX], **same)
    found = programme_position(kent_lead(), key=key, day=DAY)
    assert (found.years[0].sums.delivered, found.years[0].sums.verified) == (Money.pounds(500), ZERO)
    assert found.years[0].to_deliver == Money.pounds(49_500)
    assert len(found.not_delivered) == 3


def test_a_line_counts_once_and_can_be_taken_out_and_put_back():
    key, line = programme(), benefit()
    number = counted(key, line)
    with pytest.raises(RuleBroken, match="counts once"):
        counted(key, line)
    with pytest.raises(IntegrityError), transaction.atomic():
        ProgrammeLine.objects.create(programme_id=key, benefit_id=line, reported_by=KENT, recorded_at=NOW)
    take_out_line(line=number, **told())
    assert programme_position(kent_lead(), key=key, day=DAY).taken_out == ((number, "Fewer vehicles hired"),)
    with pytest.raises(RuleBroken):
        take_out_line(line=number, **told())
    assert counted(key, line) == number
    assert len(programme_position(kent_lead(), key=key, day=DAY).lines) == 1


@pytest.mark.parametrize("kind", [BenefitKind.NON_CASHABLE, BenefitKind.AVOIDED_COST, BenefitKind.DISBENEFIT])
def test_what_leaves_no_budget_smaller_does_not_count(kind):
    key, line = programme(), benefit(kind=kind)
    with pytest.raises(RuleBroken):
        counted(key, line)
    assert not ProgrammeLine.objects.exists()


def test_it_is_the_organisations_own():
    cast.bodies()
    key = programme()
    assert [one.key for one in programmes(kent_lead())] == [key]
    assert programmes(kent_lead(), as_at=date(2017, 1, 1)) == []
    for other in (essex_lead(), outsider()):
        assert programmes(other) == []
        with pytest.raises(NotThere):
            programme_position(other, key=key, day=DAY)


def test_who_may_not_leaves_nothing():
    cast.bodies()
    key, number = programme(), counted(programme("Another"), benefit())
    for wrong, error in ((kent_scrutineer(), NotAllowed), (essex_lead(), NotThere)):
        by = told(actor=wrong, evidence=typed(by=wrong.acting_for or KENT))
        with pytest.raises(error):
            tell_required(programme=key, year=year(2017), figure=UNKNOWN, **by)
        with pytest.raises(error):
            take_out_line(line=number, **by)
        with pytest.raises(error):
            tell_line_amount(line=number, year=None, amount=None, why="None of it", **by)
    with pytest.raises(NotAllowed):
        begin_programme(organisation=KENT, title="Theirs", **told(actor=essex_lead(), evidence=typed(by=ESSEX)))
    with pytest.raises(NotThere):
        counted(key, "no-such-benefit")
    assert (SavingsProgramme.objects.count(), RequiredSaving.objects.count()) == (2, 6)


def test_what_is_no_requirement_and_no_target():
    cast.bodies()
    key = programme()
    for figure in (Figure(""), Figure("-£1", Money(-100))):
        with pytest.raises(RuleBroken):
            tell_required(programme=key, year=year(2017), figure=figure, **told())
    with pytest.raises(RuleBroken):
        tell_required(programme=key, year=year(17), figure=UNKNOWN, **told())
    with pytest.raises(IntegrityError), transaction.atomic():
        RequiredSaving.objects.create(programme_id=key, year=2017, amount=Money(-1), reported_by=KENT, recorded_at=NOW)
    good = {"figure": Figure("20m", Money(20)), "by": None, "baseline": Money(120), "baseline_of": "NRE",
            "baseline_on": None, "measured": "Budget book"}  # fmt: skip
    for wrong in ({"baseline": Money(10)}, {"baseline_of": ""}, {"measured": " "}):
        with pytest.raises(RuleBroken):
            check_target(Target(**(good | wrong)))
    with pytest.raises(RuleBroken):
        tell_target(programme=key, told=Target(**(good | {"measured": ""})), **told())


def test_the_history_tells_it():
    cast.bodies()
    key = programme()
    found = programmes(kent_lead())[0]
    verbs = [one.verb for one in events(kent_lead(), subjects=[found.ref])]
    assert verbs.count("told what a year requires") == 3
    assert {"began a savings programme", "set a savings target"} <= set(verbs)
    assert key == found.key
