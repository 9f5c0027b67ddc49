"""Risks and what sources say of them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    KENT,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.delivery import risk_of

from concordat.calculations.risks import Band
from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.delivery.actions import report_risk
from concordat.registers.delivery.models import Risk, RiskReport
from concordat.registers.delivery.queries import risk, risks, same_risk
from concordat.registers.delivery.rules import RiskState

pytestmark = pytest.mark.django_db
LATER = date(2018, 3, 1)


def test_a_risk_is_recorded_cited_and_in_the_history():
    risk_of(collaboration(), likelihood="4", impact="5")
    (found,) = risks(essex_lead())
    assert (found.last.score, found.last.band, found.last.state) == (20, Band.CRITICAL, RiskState.OPEN)
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a risk"


def test_words_and_other_scales_have_no_band():
    key = collaboration()
    risk_of(key, "In words", likelihood="likely", impact="severe")
    risk_of(key, "Of four", likelihood="4", impact="4", scale=4)
    found = {record.what: record.last for record in risks(kent_lead())}
    assert (found["In words"].likelihood, found["In words"].band) == ("likely", None)
    assert (found["Of four"].likelihood_level, found["Of four"].band) == (4, None)


def test_a_later_report_and_the_view_before_it():
    number = risk_of(collaboration())
    report_risk(actor=kent_lead(), risk=number, state=RiskState.CLOSED, evidence=typed(on=LATER), now=NOW)
    found = risk(kent_lead(), number=number)
    assert [report.state for report in found.reports] == [RiskState.OPEN, RiskState.CLOSED]
    assert citations(kent_lead(), [found.last.ref])
    assert risk(kent_lead(), number=number, as_at=date(2018, 1, 1)).last.state is RiskState.OPEN
    assert [r.id for r in risks(kent_lead(), state=RiskState.CLOSED)] == [number]
    assert risks(kent_lead(), state=RiskState.OPEN) == []
    assert risks(kent_lead(), as_at=date(2017, 1, 1)) == []


def test_who_may_not_leaves_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        risk_of(key, actor=kent_scrutineer())
    with pytest.raises(NotThere):
        risk_of(key, actor=outsider(), evidence=typed(by="cumbria-constabulary"))
    assert not Risk.objects.exists()
    number = risk_of(key)
    with pytest.raises(NotThere):
        report_risk(
            actor=outsider(), risk=number, state=RiskState.CLOSED, evidence=typed(by="cumbria-constabulary"), now=NOW
        )
    assert RiskReport.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"what": "x"}, {"likelihood": "6"}, {"scale": 20}])
def test_the_unlawful_leaves_nothing(wrong):
    key = collaboration()
    with pytest.raises(RuleBroken):
        risk_of(key, **wrong)
    assert not Risk.objects.exists()


def test_visibility():
    bodies()
    risk_of(collaboration())
    risk_of(None, "Rising demand", organisation=KENT)
    assert [found.what for found in risks(essex_lead())] == ["Contracts end on different days"]
    assert [found.what for found in risks(kent_lead(), organisation=KENT)] == ["Rising demand"]
    assert risks(outsider()) == []
    with pytest.raises(NotThere):
        risk(outsider(), number=1)


def test_the_same_risk_is_found_again():
    key = collaboration()
    number = risk_of(key)
    found = same_risk(kent_lead(), what="Contracts that end on different days", collaboration=key)
    assert found is not None
    assert found.id == number
    assert same_risk(kent_lead(), what="Another", collaboration=key) is None
    assert same_risk(kent_lead(), what="Contracts end on different days", collaboration=None, organisation=KENT) is None


def test_each_constraint_of_the_tables():
    row = Risk.objects.get(pk=risk_of(collaboration()))
    told = {"reported_by": KENT, "recorded_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        Risk.objects.create(what="Nobody's", **told)
    for levels in ({"likelihood_level": 6}, {"impact_level": 0}):
        with pytest.raises(IntegrityError), transaction.atomic():
            RiskReport.objects.create(risk=row, state=RiskState.OPEN, scale=5, **levels, **told)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()


def test_two_queries_for_any_number(django_assert_num_queries):
    key = collaboration()
    for number in range(4):
        risk_of(key, f"Risk number {number}")
    actor = kent_lead()
    with django_assert_num_queries(2):
        assert len(risks(actor)) == 4
