"""What collaborations are for."""

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

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.benefits.actions.benefits import record_benefit
from concordat.registers.benefits.models import Benefit
from concordat.registers.benefits.queries.benefits import benefits, same_benefit
from concordat.registers.benefits.rules import BenefitKind

pytestmark = pytest.mark.django_db


def recorded(**more):
    values = {
        "actor": kent_lead(), "title": "Staff work on both estates", "kind": BenefitKind.NON_FINANCIAL,
        "evidence": typed(), "now": NOW,
    }  # fmt: skip
    return record_benefit(**(values | more))


def test_a_benefit_is_recorded_cited_and_in_the_history():
    recorded(collaboration=collaboration())
    (found,) = benefits(essex_lead())
    assert (found.title, found.kind, found.measure) == ("Staff work on both estates", BenefitKind.NON_FINANCIAL, "")
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a benefit"


def test_two_of_one_title_have_two_keys():
    assert recorded(collaboration=collaboration("One")) != recorded(collaboration=collaboration("Two"))


def test_who_may_not_leaves_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        recorded(actor=kent_scrutineer(), collaboration=key)
    with pytest.raises(NotThere):
        recorded(actor=outsider(), collaboration=key, evidence=typed(by="cumbria-constabulary"))
    with pytest.raises(RuleBroken):
        recorded(title="", collaboration=key)
    assert not Benefit.objects.exists()


def test_visibility_and_as_at():
    recorded(collaboration=collaboration(), evidence=typed(on=date(2018, 3, 1)))
    assert benefits(outsider()) == []
    assert benefits(essex_lead(), as_at=date(2018, 2, 28)) == []
    assert len(benefits(essex_lead(), as_at=date(2018, 3, 1))) == 1


def test_a_benefit_of_one_organisation():
    bodies()
    recorded(organisation=KENT)
    assert [found.organisation for found in benefits(kent_lead(), organisation=KENT)] == [KENT]
    assert benefits(essex_lead()) == []


def test_the_same_benefit_is_found_again():
    key = collaboration()
    recorded(collaboration=key)
    assert same_benefit(kent_lead(), title="staff work on both the estates ", collaboration=key) is not None
    assert same_benefit(kent_lead(), title="Staff work on both estates", collaboration=None) is None
    assert same_benefit(outsider(), title="Staff work on both estates", collaboration=key) is None


def test_the_database_refuses_to_change_it():
    recorded(collaboration=collaboration())
    row = Benefit.objects.get()
    row.title = "Another"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
