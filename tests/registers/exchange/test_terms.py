"""Who pays what for whom."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    KENT,
    KENT_FIRE,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.actions.terms import record_term
from concordat.registers.exchange.models import Term
from concordat.registers.exchange.queries.terms import same_term, term_reports, terms
from concordat.registers.exchange.rules import TermKind, TermState

pytestmark = pytest.mark.django_db


def agreed(**more):
    values = {
        "actor": kent_lead(), "kind": TermKind.CONTRIBUTION, "purpose": "Share of the control room system",
        "payer": KENT_FIRE, "receiver": KENT, "state": TermState.DISCUSSED, "evidence": typed(), "now": NOW,
    }  # fmt: skip
    return record_term(**(values | more))


def test_recorded_cited_and_in_the_history():
    agreed(collaboration=collaboration(), entry=RecordRef("ledger-entry", "7"))
    (found,) = terms(essex_lead())
    assert (found.kind, found.payer, found.receiver) == (TermKind.CONTRIBUTION, KENT_FIRE, KENT)
    assert found.entry == RecordRef("ledger-entry", "7")
    assert citations(essex_lead(), [found.ref])[str(found.ref)][0].reason
    assert events(kent_lead(), subjects=[found.ref])[0].verb == "recorded a contribution"


def test_a_funder_that_is_no_known_body_stands_in_words():
    bodies()
    agreed(kind=TermKind.GRANT, payer=None, payer_text="a national fund")
    assert terms(kent_lead())[0].payer_text == "a national fund"


def test_who_may_not_and_the_unlawful_leave_nothing():
    key = collaboration()
    with pytest.raises(NotAllowed):
        agreed(actor=kent_scrutineer())
    with pytest.raises(NotThere):
        agreed(actor=outsider(), collaboration=key, evidence=typed(by="cumbria-constabulary"))
    for wrong in ({"purpose": ""}, {"payer": KENT}, {"payer": None, "receiver": None}):
        with pytest.raises(RuleBroken):
            agreed(**wrong)
    assert not Term.objects.exists()


def test_payer_and_receiver_see_it_and_no_one_else():
    bodies()
    agreed()
    assert len(terms(fire_lead())) == len(terms(kent_lead(), organisation=KENT_FIRE)) == 1
    assert terms(essex_lead()) == terms(outsider()) == []
    assert terms(kent_lead(), as_at=date(2017, 12, 5)) == []


def test_the_last_report_of_the_same_term_is_found():
    bodies()
    agreed()
    second = agreed(state=TermState.RECEIVED, evidence=typed(on=date(2018, 3, 1)))
    about = {"kind": TermKind.CONTRIBUTION, "payer": KENT_FIRE, "receiver": KENT, "collaboration": None}
    found = same_term(kent_lead(), purpose="Share of control room system", **about)
    assert found is not None
    assert (found.id, found.state) == (second, TermState.RECEIVED)
    assert same_term(kent_lead(), purpose="Feasibility study", **about) is None


def test_every_report_of_one_term_stands_together_and_an_outsider_sees_none():
    bodies()
    first = agreed()
    second = agreed(state=TermState.RECEIVED, evidence=typed(on=date(2018, 3, 1)))
    agreed(purpose="A feasibility study")
    assert [one.id for one in term_reports(fire_lead(), number=first)] == [first, second]
    assert [one.id for one in term_reports(kent_lead(), number=first, as_at=date(2017, 12, 31))] == [first]
    for who in (outsider(), essex_lead()):
        with pytest.raises(NotThere):
            term_reports(who, number=first)


def test_the_database_refuses_to_change_it():
    bodies()
    row = Term.objects.get(pk=agreed())
    with pytest.raises(IntegrityError), transaction.atomic():
        row.delete()
