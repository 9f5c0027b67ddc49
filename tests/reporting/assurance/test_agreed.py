"""Findings on agreements: who has not signed, who is missing, and who pays otherwise than it votes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.factories import agreements as factory
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, kent_lead, outsider, programme_office, typed

from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import Finding, Severity
from concordat.registers.agreements import actions
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Clause, PublicationState
from concordat.reporting.assurance.queries import findings

pytestmark = pytest.mark.django_db

TODAY = date(2020, 1, 6)
CHECKS = {"signatures-not-evidenced", "party-missing", "pays-and-votes"}
ESSEX_PCC, KENT_PCC = "essex-police-fire-and-crime-commissioner", "kent-police-and-crime-commissioner"


@pytest.fixture(autouse=True)
def bodies() -> None:
    factory.answering_bodies()


def found(actor=None) -> list[Finding]:
    return [one for one in findings(actor or kent_lead(), today=TODAY) if one.check in CHECKS]


def test_what_a_paper_tells_as_in_force_is_asked_for_its_signatures() -> None:
    fleet = collaboration()
    factory.agreement(fleet, "Sharing of the stores")
    factory.agreement(fleet, "Sharing of radios", kind=AgreementKind.MOU, state=AgreementState.PROPOSED)
    (one,) = found()
    assert one.sentence == "Sharing of the stores is reported in force; signatures evidenced: 0 of 2."
    assert one.arithmetic == "Without a signature on record: Kent Police and Essex Police."
    assert (one.collaboration, one.severity) == (fleet, Severity.QUESTION)
    assert found(outsider()) == []


def test_one_that_has_begun_unsigned_and_one_that_lacks_a_party_are_named() -> None:
    key = factory.entered(KENT, ESSEX, parties=[KENT, ESSEX, ESSEX_PCC], sign=[KENT, ESSEX])
    missing, unsigned = sorted(found(), key=lambda one: one.check)
    assert (missing.check, missing.severity) == ("party-missing", Severity.CERTAIN)
    assert "lacks a party that the law asks for: Kent Police and Crime Commissioner." in missing.sentence
    assert missing.arithmetic == "4 parties are needed, 3 of them are named."
    assert unsigned.sentence == "Working together on fleet has begun; signatures evidenced: 2 of 3."
    assert unsigned.anchor == f"unsigned:{key}"


def test_what_is_signed_and_complete_or_has_ended_asks_nothing() -> None:
    factory.entered(KENT, ESSEX, sign="all")
    factory.entered(KENT, ESSEX, parties=[KENT], title="Long over", ends="2019-12-31")
    factory.entered(KENT, ESSEX, title="Not begun", starts="2021-01-01")
    assert found() == []


def test_an_alliance_that_pays_69_to_31_and_votes_as_equals_is_asked_whether_it_is_meant() -> None:
    """The alliance whose settlement nobody could reckon: its record now says who pays and who votes."""
    forces = ("west-mercia-police", "warwickshire-police")
    key = factory.entered(*forces, title="Strategic alliance", starts="2013", sign="all")
    factory.clause(key, Clause.COST_SHARE, rule="fixed", weights=dict(zip(forces, map(Decimal, (69, 31)), strict=True)))
    factory.clause(key, Clause.VOTING, rule="unanimity", weights=dict.fromkeys(forces, Decimal(50)))
    (one,) = found(programme_office())
    assert (one.check, one.sentence) == ("pays-and-votes", "Strategic alliance: who pays and who votes differ.")
    assert one.arithmetic == (
        "Costs are shared 69:31, votes 50:50: West Mercia Police pays 69% and holds 50% of the votes, "
        "Warwickshire Police pays 31% and holds 50% of the votes."
    )


def test_what_no_policing_body_has_published_is_asked_until_it_has() -> None:
    def asked() -> list[Finding]:
        return [one for one in findings(kent_lead(), today=TODAY) if one.check == "agreement-unpublished"]

    key = factory.entered(KENT, ESSEX, sign="all")
    factory.agreement(collaboration(), "Sharing of radios", kind=AgreementKind.MOU)
    (one,) = asked()
    assert one.sentence == "No publication of Working together on fleet by 2 policing bodies is on record."
    assert (one.severity, one.anchor) == (Severity.QUESTION, f"unpublished:{key}")
    for body in (ESSEX_PCC, KENT_PCC):
        actions.report_publication(
            actor=programme_office(), agreement=key, organisation=body, state=PublicationState.FULL,
            published_on=PreciseDate.parse("2019-01-10"), evidence=typed(), now=NOW,
        )  # fmt: skip
    assert asked() == []
