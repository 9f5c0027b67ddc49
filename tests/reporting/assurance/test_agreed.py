"""Findings on agreements: who has not signed, who is missing, and who pays otherwise than it votes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import agreements as factory
from tests.factories import governance
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.collaborations import objective_of
from tests.factories.lessons_learned import learned

from concordat.calculations.checks.agreed.unlearned import a_year_after
from concordat.calculations.voting import Answer, VotingRule
from concordat.kernel.dates import PreciseDate
from concordat.kernel.findings import Finding, Severity
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements import actions
from concordat.registers.agreements.rules import AgreementKind, AgreementState, Clause, PublicationState
from concordat.registers.collaborations.actions import record_account, report_state
from concordat.registers.collaborations.rules import AccountKind, State
from concordat.registers.governance.actions import record_votes, report_decision
from concordat.registers.governance.records import Account
from concordat.registers.governance.rules import DecisionState
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


def test_a_decision_against_its_votes_is_found() -> None:
    """Of two parties that must agree one was against: told as approved, it is asked by which votes."""
    number = governance.decision(governance.board(), KENT, ESSEX)
    told = {"actor": programme_office(), "decision": number, "evidence": typed(), "now": NOW}
    record_votes(answers={KENT: Answer.FOR, ESSEX: Answer.AGAINST}, **told)
    settled = PreciseDate.parse("2017-12-01")
    account = Account(state=DecisionState.APPROVED, decided_on=settled, rule=VotingRule.UNANIMITY)
    report_decision(account=account, **told)
    (one,) = [found for found in findings(kent_lead(), today=TODAY) if found.anchor == f"votes-and-outcome:{number}"]
    assert one.sentence == "“Merge the workshops” is reported as approved, and its votes say otherwise."
    assert "unanimity" in one.arithmetic
    assert "(against)" in one.arithmetic
    assert (one.check, one.severity) == ("votes-and-outcome", Severity.CERTAIN)


def test_a_collaboration_past_opportunity_lacks_its_aim_until_it_has_one() -> None:
    def asked() -> list[Finding]:
        return [one for one in findings(kent_lead(), today=TODAY) if one.anchor == f"without-aim:{fleet}"]

    fleet = collaboration()
    assert asked() == []
    report_state(actor=programme_office(), collaboration=fleet, state=State.LIVE, evidence=typed(), now=NOW)
    (one,) = asked()
    assert one.sentence.startswith("Joint Fleet Workshops is live; the record lacks a purpose")
    assert one.collaboration == fleet
    record_account(
        actor=programme_office(), collaboration=fleet, kind=AccountKind.PURPOSE, text="One workshop for two forces",
        evidence=typed(), now=NOW,
    )  # fmt: skip
    (one,) = asked()
    assert "the record lacks at least one open objective" in one.sentence
    objective_of(fleet)
    assert asked() == []


def test_a_collaboration_live_for_a_year_lacks_a_lesson_until_one_is_recorded() -> None:
    def asked(day: date, as_at: date | None = None, who: Callable[[], Actor] = kent_lead) -> list[Finding]:
        found = findings(who(), today=day, as_at=as_at)
        return [one for one in found if one.anchor == f"without-lesson:{fleet}"]

    fleet = collaboration()
    report_state(actor=programme_office(), collaboration=fleet, state=State.LIVE, evidence=typed(), now=NOW)
    assert asked(date(2018, 12, 5)) == []
    (one,) = asked(date(2018, 12, 6))
    assert one.sentence == "Joint Fleet Workshops has been live for a year without a lesson recorded."
    assert "Told as live on 6 December 2017" in one.arithmetic
    assert one.severity == Severity.QUESTION
    assert (len(asked(TODAY, who=essex_lead)), asked(TODAY, who=outsider)) == (1, [])
    learned(fleet, evidence=typed(on=date(2019, 5, 1)))
    assert asked(TODAY) == []
    assert len(asked(TODAY, as_at=date(2018, 12, 31))) == 1


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_year_is_a_year(day: date) -> None:
    assert 365 <= (a_year_after(day) - day).days <= 366
