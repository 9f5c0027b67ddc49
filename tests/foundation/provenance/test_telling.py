"""What is reported is cited and told together, or not at all."""

import pytest
from django.db import transaction
from tests.factories.cast import KENT, NOW, bodies, kent_lead, typed

from concordat.foundation.history.models import Event
from concordat.foundation.provenance.models import Citation
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.governance.models import Decision

pytestmark = pytest.mark.django_db
RISK, REPORT = RecordRef("risk", "4"), RecordRef("risk-report", "9")


@pytest.fixture(autouse=True)
def cast() -> None:
    bodies()


def test_the_event_is_the_reporting_bodys_and_about_the_record_that_is_cited():
    tell(RISK, "recorded a risk", typed(), actor=kent_lead(), now=NOW, collaboration="workshops", state="open")
    assert Citation.objects.get().record == "risk:4"
    event = Event.objects.get()
    assert (event.verb, event.subject, event.organisation) == ("recorded a risk", "risk:4", KENT)
    assert (event.collaboration, event.detail, event.recorded_at) == ("workshops", {"state": "open"}, NOW)


def test_a_report_is_cited_and_the_event_is_about_what_it_is_a_report_of():
    tell(REPORT, "reported on a risk", typed(), actor=kent_lead(), now=NOW, subject=RISK, report=9)
    assert (Citation.objects.get().record, Event.objects.get().subject) == ("risk-report:9", "risk:4")


def test_without_evidence_nothing_is_told():
    bare = Evidence(reported_by=KENT, reported_on=None)
    with pytest.raises(RuleBroken):
        tell(RISK, "recorded a risk", bare, actor=kent_lead(), now=NOW)
    assert (Citation.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_told():
    with pytest.raises(RuntimeError, match="transaction"):
        tell(RISK, "recorded a risk", typed(), actor=kent_lead(), now=NOW)
    assert Event.objects.count() == 0


def test_a_caller_that_fails_afterwards_leaves_neither():
    with transaction.atomic():
        tell(RISK, "recorded a risk", typed(), actor=kent_lead(), now=NOW)
        transaction.set_rollback(True)
    assert (Citation.objects.count(), Event.objects.count()) == (0, 0)


def test_a_row_is_kept_under_its_number():
    row = Decision(what="Buy one system", state="made", organisation_id=KENT, reported_by=KENT, recorded_at=NOW)
    number = keep(row, "decision", "recorded a decision", typed(), actor=kent_lead(), now=NOW, what=row.what)
    assert Decision.objects.get().pk == number
    assert Citation.objects.get().record == Event.objects.get().subject == f"decision:{number}"
