"""Risks on each organisation's own scale, before, now and as meant, side by side, and in a heat map."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.delivery import risk_of, scored

from concordat.calculations.risks import Band, Scale
from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import set_risk_scale
from concordat.registers.delivery.models import Risk, RiskReport, RiskScale
from concordat.registers.delivery.queries import risk, risk_heat_maps, risk_scales, risk_scores
from concordat.registers.delivery.rules import RiskKind, RiskState

pytestmark = pytest.mark.django_db
FOUR = Scale(4, 4, 8, 12)
SINCE, LATER = date(2018, 4, 1), date(2018, 6, 1)


def scale_of(organisation=ESSEX, **more):
    values = {"actor": essex_lead(), "scale": FOUR, "since": SINCE, "evidence": typed(by=ESSEX), "now": NOW} | more
    return set_risk_scale(organisation=organisation, **values)


def test_a_scale_holds_from_its_day_on():
    number = risk_of(collaboration(), likelihood="3", impact="4")
    made = scale_of()
    assert events(essex_lead(), subjects=[RecordRef("risk-scale", str(made))])[0].verb == "set a scale of risks"
    scored(number, ESSEX, on=date(2018, 3, 31), likelihood="3", impact="4")
    scored(number, ESSEX, on=LATER, likelihood="3", impact="4")
    before, after = risk(essex_lead(), number=number).reports[1:]
    assert (before.scale, before.score, before.band) == (5, 12, Band.HIGH)
    assert (after.scale, after.score, after.band) == (4, 12, Band.CRITICAL)
    assert risk_scales(essex_lead(), on=date(2018, 3, 31)) == {}
    assert risk_scales(programme_office(), on=LATER)[ESSEX].scale == FOUR
    assert risk_scales(kent_lead(), on=LATER) == {}
    with pytest.raises(RuleBroken, match="1 to 4"):
        scored(number, ESSEX, on=LATER, likelihood="5", impact="4")


def test_another_scale_than_its_own_has_no_band_and_is_not_converted():
    scale_of()
    number = risk_of(collaboration())
    scored(number, ESSEX, on=LATER, likelihood="5", impact="5", scale=6)
    last = risk(essex_lead(), number=number).last
    assert (last.scale, last.score, last.band) == (6, 25, None)


def test_before_now_and_as_meant_stand_apart():
    number = risk_of(collaboration(), likelihood="3", impact="4")
    scored(number, kind=RiskKind.INHERENT, likelihood="5", impact="5")
    scored(number, kind=RiskKind.TARGET, likelihood="1", impact="4")
    found = risk(kent_lead(), number=number)
    assert [found.of_kind(kind).score for kind in RiskKind] == [25, 12, 4]
    assert found.last.kind is RiskKind.CURRENT
    with pytest.raises(RuleBroken, match="target"):
        scored(number, kind=RiskKind.TARGET, likelihood="1")
    assert RiskReport.objects.count() == 3


def test_each_partner_stands_beside_the_other():
    scale_of()
    key = collaboration()
    number = risk_of(key, likelihood="2", impact="2")
    scored(number, ESSEX, on=LATER, likelihood="4", impact="4")
    scored(number, ESSEX, on=LATER, kind=RiskKind.TARGET, likelihood="1", impact="1")
    (found,) = risk_scores(kent_lead(), collaboration=key)
    assert list(found.by) == [KENT, ESSEX]
    assert found.by[KENT][RiskKind.CURRENT].band is Band.LOW
    assert found.by[ESSEX][RiskKind.CURRENT].band is Band.CRITICAL
    assert found.by[ESSEX][RiskKind.TARGET].score == 1
    assert found.differ
    scored(number, on=LATER, likelihood="5", impact="5")
    assert not risk_scores(kent_lead(), collaboration=key)[0].differ
    assert risk_scores(outsider(), collaboration=key) == []
    assert list(risk_scores(kent_lead(), collaboration=key, as_at=SINCE)[0].by) == [KENT]


def test_a_heat_map_for_each_scale():
    scale_of()
    key = collaboration()
    shared = risk_of(key, likelihood="2", impact="2")
    risk_of(key, "The depot floods", likelihood="2", impact="2")
    risk_of(key, "In words alone", likelihood="likely", impact="grave")
    risk_of(key, "Closed long ago", likelihood="5", impact="5", state=RiskState.CLOSED)
    scored(shared, ESSEX, on=LATER, likelihood="4", impact="4")
    kent, essex = risk_heat_maps(programme_office(), collaboration=key, on=LATER)
    assert (kent.organisation, kent.highest, kent.unscored) == (KENT, 5, ("In words alone",))
    assert [(c.likelihood, c.impact, c.count) for row in kent.rows for c in row if c.count] == [(2, 2, 2)]
    assert (essex.highest, essex.rows[0][3].count, essex.rows[0][3].band) == (4, 1, Band.CRITICAL)
    hidden = risk_heat_maps(kent_lead(), collaboration=key, on=LATER)[1]
    assert (hidden.rows[0][3].count, hidden.rows[0][3].band) == (1, None)


def test_who_may_not_set_a_scale_leaves_nothing():
    for wrong in (kent_lead(), kent_scrutineer(), outsider()):
        with pytest.raises(NotAllowed):
            scale_of(actor=wrong)
    assert not RiskScale.objects.exists()


@pytest.mark.parametrize("wrong", [Scale(4, 8, 4, 12), Scale(4, 1, 8, 12), Scale(4, 4, 8, 17), Scale(20, 4, 8, 12)])
def test_an_unlawful_scale_leaves_nothing(wrong):
    with pytest.raises(RuleBroken):
        scale_of(scale=wrong)
    assert not RiskScale.objects.exists()


def test_each_constraint_of_the_tables():
    row = Risk.objects.get(pk=risk_of(collaboration()))
    by = {"reported_by": KENT, "recorded_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskReport.objects.create(risk=row, state=RiskState.OPEN, band=Band.LOW, **by)
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskScale.objects.create(organisation_id=KENT, since=SINCE, highest=4, medium=4, high=8, critical=17, **by)
    scale = RiskScale.objects.get(pk=scale_of())
    with pytest.raises(IntegrityError), transaction.atomic():
        scale.delete()
