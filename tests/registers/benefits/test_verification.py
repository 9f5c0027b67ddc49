"""A saving is verified by another person, against a budget that became smaller."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    actor,
    collaboration,
    essex_lead,
    kent_lead,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.roles import Role
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions.ledger import correct_entry, reverse_entry
from concordat.registers.benefits.actions.verification import verify_entry
from concordat.registers.benefits.models import Verification
from concordat.registers.benefits.queries.entries import entry
from concordat.registers.benefits.queries.position import position
from concordat.registers.benefits.rules import Assurance, Proof, Standing

pytestmark = pytest.mark.django_db


def finance(organisation=KENT, reference="finance"):
    return actor(reference, Role.FINANCE, organisation)


def verify(number, **more):
    values = {
        "actor": finance(), "proof": Proof.BUDGET_REDUCTION, "cost_centre_from": "4410", "year": FinancialYear(2018),
        "evidence": typed(on=date(2018, 3, 1)), "now": NOW,
    }  # fmt: skip
    return verify_entry(entry=number, **(values | more))


def test_a_saving_is_verified():
    number = post(pounds(308_000), collaboration=collaboration())
    verify(number)
    found = entry(kent_lead(), number=number)
    assert found.assurance is Assurance.VERIFIED
    assert found.verification is not None
    assert (found.verification.cost_centre_from, found.verification.year) == ("4410", FinancialYear(2018))
    assert events(kent_lead(), subjects=[RecordRef("ledger-entry", str(number))])[0].verb == "verified a saving"


def test_before_that_day_it_is_as_reported():
    key = collaboration()
    verify(post(pounds(308_000), collaboration=key))
    before, after = (position(kent_lead(), as_at=day).lines[0] for day in (date(2018, 2, 28), date(2018, 3, 1)))
    assert (before.assurance, after.assurance) == (Assurance.AS_REPORTED, Assurance.VERIFIED)
    assert before.achieved == after.achieved


def test_the_claimant_does_not_verify_even_after_anothers_correction():
    first = post(pounds(308_000), collaboration=collaboration(), actor=finance(), assurance=Assurance.CLAIMED)
    with pytest.raises(RuleBroken, match="another person"):
        verify(first)
    second = correct_entry(
        actor=kent_lead(), entry=first, stated=pounds(300_000), reason="Counted twice.", evidence=typed(), now=NOW
    )
    with pytest.raises(RuleBroken, match="another person"):
        verify(second)
    verify(second, actor=finance(reference="second-accountant"))
    assert entry(kent_lead(), number=second).assurance is Assurance.VERIFIED


def test_the_permission_is_needed_where_the_saving_was_made():
    key = collaboration()
    number = post(pounds(1), collaboration=key, organisations=[ESSEX])
    with pytest.raises(NotAllowed):
        verify(number)
    with pytest.raises(NotAllowed):
        verify(number, actor=essex_lead(), evidence=typed(by=ESSEX))
    verify(number, actor=finance(ESSEX), evidence=typed(by=ESSEX))
    assert Verification.objects.count() == 1


def test_what_is_not_there_is_not_verified():
    number = post(pounds(1), collaboration=collaboration())
    elsewhere = outsider().acting_for
    with pytest.raises(NotThere):
        verify(number, actor=finance(elsewhere), evidence=typed(by=elsewhere))
    assert not Verification.objects.exists()


@pytest.mark.parametrize(
    "amount", [(unknown(), {}), (pounds(1), {"standing": Standing.PLANNED}), (pounds(1), {"cashable": False})]
)
def test_what_cannot_leave_a_budget_is_refused(amount):
    stated, more = amount
    number = post(stated, collaboration=collaboration(), **more)
    with pytest.raises(RuleBroken):
        verify(number)
    assert not Verification.objects.exists()


def test_a_reversed_saving_is_not_verified():
    number = post(pounds(1), collaboration=collaboration())
    reverse_entry(actor=kent_lead(), entry=number, reason="Never agreed.", evidence=typed(), now=NOW)
    with pytest.raises(RuleBroken, match="no longer stands"):
        verify(number)


def test_once_is_enough():
    number = post(pounds(1), collaboration=collaboration())
    verify(number)
    with pytest.raises(RuleBroken, match="verified already"):
        verify(number)
    row = Verification.objects.get()
    copy = {name: getattr(row, name) for name in ("entry", "proof", "cost_centre_from", "year", "verified_by")}
    with pytest.raises(IntegrityError), transaction.atomic():
        Verification.objects.create(**copy, reported_by=KENT, recorded_at=NOW)


def test_the_table_wants_a_cost_centre():
    number = post(pounds(1), collaboration=collaboration())
    with pytest.raises(IntegrityError), transaction.atomic():
        Verification.objects.create(
            entry_id=number, proof=Proof.BUDGET_REDUCTION, cost_centre_from="", year=2018, verified_by="x",
            reported_by=KENT, recorded_at=NOW,
        )  # fmt: skip
