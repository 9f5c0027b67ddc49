"""That an amount is verified, everybody sees who sees it; the proof is for those who may see it."""

from datetime import date

import pytest
from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, NOW, actor, collaboration, essex_lead, kent_lead, typed

from concordat.foundation.history.queries import events
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.actions import verify_entry
from concordat.registers.benefits.queries import entry
from concordat.registers.benefits.rules import Assurance, Proof


@pytest.mark.django_db
def test_a_partner_reads_verified_and_not_the_cost_centres():
    number = post(pounds(100), collaboration=collaboration(), cashable=True)
    verify_entry(
        actor=actor("kent-finance", Role.FINANCE, KENT), entry=number, proof=Proof.BUDGET_REDUCTION,
        cost_centre_from="CC-4711", year=FinancialYear(2017), evidence=typed(on=date(2018, 1, 1)), now=NOW,
    )  # fmt: skip
    own, theirs = entry(kent_lead(), number=number), entry(essex_lead(), number=number)
    assert (own.assurance, own.verification.cost_centre_from) == (Assurance.VERIFIED, "CC-4711")
    assert (theirs.assurance, theirs.verification) == (Assurance.VERIFIED, None)
    (told,) = [event for event in events(essex_lead()) if event.verb == "verified a saving"]
    assert "CC-4711" not in str(told.detail), "the history of partners does not tell them either"
