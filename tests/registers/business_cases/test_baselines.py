"""What a case is held to, what is expected now, and what its benefits hang on."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from tests.factories.business_cases import baseline, business_case, figure, forecast, plan, standing
from tests.factories.cast import (
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Bound, FigureState
from concordat.registers.business_cases import actions
from concordat.registers.business_cases.models import CasePlan, PlanFigure, Reliance, RelianceReport
from concordat.registers.business_cases.queries import lives, plans, reliances
from concordat.registers.business_cases.rules.baselines import Head, breaches, check_plan
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.reliances import RELIANCE_MOVES, RelianceState, check_reliance_move

pytestmark = pytest.mark.django_db
THEN, LATER, LAST = date(2015, 12, 10), date(2016, 12, 8), date(2017, 3, 1)


@pytest.fixture
def key():
    return business_case(collaboration())


def of(key, actor=None, as_at=None):
    return plans(actor or kent_lead(), cases=[key], as_at=as_at)[key]


def hung(key, *benefits, **more):
    values = {"actor": programme_office(), "evidence": typed(on=THEN), "now": NOW, "what": "The grant"} | more
    return actions.record_reliance(case=key, benefits=benefits or [("Sale of the site", figure(1_500_000))], **values)


def became(number, state, note="", on=LATER, **more):
    values = {"actor": programme_office(), "evidence": typed(on=on), "now": NOW} | more
    return actions.report_reliance(reliance=number, state=state, note=note, **values)


def test_a_single_headquarters_whose_grant_failed(key):
    """Cheshire: about £1.5m a year and £6.6m to set up; the grant bid failed; set-up was estimated anew at £5.5m."""
    baseline(
        key, plan(benefit=figure(1_500_000, Bound.CIRCA), set_up=figure(6_600_000), live=PreciseDate.parse("2018-04")),
        on=THEN,
    )  # fmt: skip
    bid = hung(key, ("Receipt from the sale of the fire headquarters", figure("TBC")))
    assert reliances(kent_lead(), case=key)[0].at_risk == ()
    became(bid, RelianceState.FAILED, "The bid was not successful.")
    baseline(
        key, plan(benefit=figure("Not all of it"), set_up=figure(5_500_000)), on=LATER,
        reason="The grant was refused, so one site is not sold",
    )  # fmt: skip
    (relied,) = reliances(kent_lead(), case=key)
    assert [name for name, _ in relied.at_risk] == ["Receipt from the sale of the fire headquarters"]
    found = of(key)
    assert found.original.figure(Head.SET_UP).shown() == "£6,600,000"
    assert found.current.figure(Head.SET_UP).shown() == "£5,500,000"
    assert found.moved(Head.SET_UP).words() == "-16.7%"
    assert found.moved(Head.BENEFIT) is None, "what is not known is never nought"
    assert found.current.reason.startswith("The grant was refused")
    assert found.breaches == [], "a new baseline is what the case is held to"
    then = of(key, as_at=date(2016, 1, 1))
    assert then.current.figure(Head.SET_UP).shown() == "£6,600,000"
    assert reliances(kent_lead(), case=key, as_at=date(2016, 1, 1))[0].state is RelianceState.OPEN


def test_a_joint_garage_whose_cost_grew(key):
    """Northamptonshire: £6m became £16m and it was stopped: the breach is named before the decision."""
    baseline(key, plan(cost=figure(6_000_000), cost_tolerance=10), on=THEN)
    forecast(key, plan(cost=figure(16_000_000)), on=LATER)
    (breach,) = of(key).breaches
    assert breach.words() == (
        "Whole cost: £16,000,000 is +166.7% against the baseline of £6,000,000; tolerance 10%: breached"
    )
    assert breach.change.percent == Decimal("166.7")
    standing(key, Standing.STOPPED, "The cost is beyond what was agreed; the site is to be sold", on=LAST)
    life = lives(kent_lead(), cases=[key])[key]
    assert (life.standing, life.reason) == (
        Standing.STOPPED, "The cost is beyond what was agreed; the site is to be sold",
    )  # fmt: skip
    assert of(key).original.figure(Head.COST).shown() == "£6,000,000"


def test_bounds_and_unknowns_breach_nothing_that_they_do_not_say():
    held = plan(cost=figure(100), benefit=figure(100))
    assert breaches(held, plan(cost=figure(200, Bound.UP_TO), benefit=figure("TBC"))) == []
    assert breaches(held, plan(cost=figure(110), benefit=figure(95))) == []
    (cost, benefit) = breaches(held, plan(cost=figure(111), benefit=figure(94)))
    assert (cost.head, benefit.head, cost.stated) == (Head.COST, Head.BENEFIT, False)
    assert "tolerance 10% (none is stated: the house's): breached" in cost.words()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, "benefit"),
        ({"cost": figure(1), "cost_tolerance": 101}, "cost_tolerance"),
        ({"starts": PreciseDate.parse("2018-04"), "live": PreciseDate.parse("2018-01")}, "live"),
    ],
)
def test_a_plan_says_something_and_in_order(wrong, field):
    with pytest.raises(RuleBroken) as broken:
        check_plan(plan(**wrong))
    assert broken.value.field == field


def test_moving_a_baseline_says_why_and_a_forecast_moves_none(key):
    baseline(key, plan(cost=figure(100)), on=THEN)
    with pytest.raises(RuleBroken, match="why the baseline moves"):
        baseline(key, plan(cost=figure(120)), on=LATER)
    forecast(key, plan(cost=figure(120)), on=LATER)
    found = of(key)
    assert (len(found.baselines), len(found.told)) == (1, 2)
    number = baseline(key, plan(cost=figure(120)), on=LATER, reason="The tender came in")
    assert events(kent_lead(), subjects=[of(key).current.ref])[0].verb == "re-baselined a case"
    assert of(key).current.id == number


def test_who_may_not_leaves_nothing(key):
    for who, by in ((kent_scrutineer(), "kent-police"), (essex_lead(), "kent-police")):
        with pytest.raises(NotAllowed):
            baseline(key, plan(cost=figure(1)), actor=who, evidence=typed(by=by))
        with pytest.raises(NotAllowed):
            hung(key, actor=who)
    with pytest.raises(NotThere):
        baseline(key, plan(cost=figure(1)), actor=outsider(), evidence=typed(by="cumbria-constabulary"))
    assert not CasePlan.objects.exists()
    number = hung(key)
    with pytest.raises(NotThere):
        became(number, RelianceState.CAME, actor=outsider(), evidence=typed(by="cumbria-constabulary"))
    assert (Reliance.objects.count(), RelianceReport.objects.count()) == (1, 0)
    assert of(key, outsider()).told == ()
    assert reliances(outsider(), case=key) == []
    assert len(reliances(essex_lead(), case=key)) == 1


def test_reliances_move_by_their_table(key):
    for before, following in RELIANCE_MOVES.items():
        for after in RelianceState:
            if after not in following:
                with pytest.raises(RuleBroken):
                    check_reliance_move(before, after)
    number = hung(key)
    became(number, RelianceState.CAME)
    with pytest.raises(RuleBroken, match="came about already"):
        became(number, RelianceState.CAME, on=LAST)
    became(number, RelianceState.FAILED, "It was taken back.", on=LAST)
    with pytest.raises(RuleBroken, match="each benefit"):
        hung(key, ("x", figure(1)))


def test_the_database_holds_figures_together(key):
    baseline(key, plan(cost=figure(100)))
    row = PlanFigure.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    row.head, row.state = Head.BENEFIT, FigureState.TO_BE_CONFIRMED
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    held = CasePlan.objects.get()
    held.pk, held.cost_tolerance = None, 101
    with pytest.raises(IntegrityError), transaction.atomic():
        held.save()
