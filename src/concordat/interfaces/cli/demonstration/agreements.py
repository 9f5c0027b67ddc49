"""Agreements in the demonstration, entered by their parties: one of seven forces that one party has not signed, one of
two forces in force with a variation, a memorandum, one that ends soon, and one half entered.

Told as pages let people tell them; the terms and dates are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from concordat.interfaces.cli.demonstration.filling import Clock, office_actor
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.publishing import put_on_pages
from concordat.kernel.dates import PreciseDate
from concordat.kernel.sources import Evidence
from concordat.registers.agreements import actions
from concordat.registers.agreements.queries import people_on
from concordat.registers.agreements.rules import (
    AgreementKind,
    AgreementState,
    Clause,
    ClauseTold,
    ClauseValue,
    Head,
    PartyRole,
    Presence,
    Provision,
    ProvisionKind,
    Terms,
)
from concordat.review.attachments.actions import attach_document

SEVEN = (
    "bedfordshire-police", "cambridgeshire-constabulary", ESSEX, "hertfordshire-constabulary", KENT,
    "norfolk-constabulary", "suffolk-constabulary",
)  # fmt: skip
UNSIGNED = "suffolk-police-and-crime-commissioner"
KENT_PCC, ESSEX_PCC = "kent-police-and-crime-commissioner", "essex-police-fire-and-crime-commissioner"
KENT_FIRE = "kent-and-medway-fire-and-rescue-authority"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who enters, and the day and the moment of entering."""

    actor: Any
    today: date
    now: datetime

    def told(self, why: str) -> dict[str, Any]:
        """What every action takes."""
        return {"actor": self.actor, "evidence": Evidence(KENT, self.today, reason=why), "now": self.now}

    def day(self, days: int) -> PreciseDate:
        """A day so many days from today."""
        return PreciseDate.of(self.today + timedelta(days=days))


def fill_agreements(clock: Clock) -> list[str]:
    """Enter all of them; returns their keys."""
    desk = Desk(office_actor(), clock().date(), clock())
    seven, (two, document) = _seven_forces(desk), _two_forces(desk)
    put_on_pages(desk.actor, desk.now, [seven, two], document)
    return [seven, two, _memorandum(desk), _ends_soon(desk), *_half_entered(desk)]


def _seven_forces(desk: Desk) -> str:
    """Fourteen parties, of which one has not signed yet."""
    parties = list(people_on(desk.actor, keys=SEVEN, on=desk.today))
    told = desk.told("The legal services of the seven forces, engrossed copy")
    key = _enter(desk, "Seven Force buying together", AgreementKind.S22A, parties, (-30, 5 * 365 - 30, 335), told)
    provision = Provision(ProvisionKind.FORCE, SEVEN, (Head.JOINT_DISCHARGE, Head.CIVILIAN_FUNCTIONS), "Procurement")
    actions.report_provision(agreement=key, provision=provision, **told)
    _sign(desk, key, [party for party in parties if party != UNSIGNED], -45)
    actions.report_party(agreement=key, organisation=KENT, role=PartyRole.HOST, **told)
    _clauses(key, told, {
        Clause.NOTICE: ("18.1", "A party leaves at the end of a financial year.", ClauseValue(months=12)),
        Clause.GOVERNANCE: ("6.1", "", ClauseValue(words="The chief officers' and commissioners' joint board")),
        Clause.VOTING: ("6.4", "Every party agrees.", ClauseValue(rule="unanimity")),
        Clause.COST_SHARE: ("11.2", "By the budget of each force.", ClauseValue(rule="net_revenue")),
    })  # fmt: skip
    return key


def _two_forces(desk: Desk) -> tuple[str, int]:
    """Complete, signed, in force, varied once; its review is overdue. Its key, and the number of its document."""
    parties = list(people_on(desk.actor, keys=(KENT, ESSEX), on=desk.today))
    told = desk.told("The signed copy in the safe of legal services")
    key = _enter(desk, "Kent and Essex support services", AgreementKind.S22A, parties, (-1100, None, -20), told)
    provision = Provision(ProvisionKind.FORCE, (KENT, ESSEX), (Head.JOINT_DISCHARGE, Head.CIVILIAN_FUNCTIONS),
                          "Human resources, transport, procurement, information technology")  # fmt: skip
    actions.report_provision(agreement=key, provision=provision, **told)
    _sign(desk, key, parties, -1110)
    actions.report_state(agreement=key, state=AgreementState.IN_FORCE, since=desk.day(-1100), **told)
    _clauses(key, told, {
        Clause.DURATION: ("3.1", "It runs until it is ended.", ClauseValue()),
        Clause.NOTICE: ("21.2", "In writing to every party.", ClauseValue(months=6)),
        Clause.COST_SHARE: ("9.1", "Fixed each April.", ClauseValue(rule="fixed", weights=_shares(58, 42))),
        Clause.VOTING: ("5.3", "One vote a force.", ClauseValue(rule="unanimity", weights=_shares(50, 50))),
        Clause.ASSETS: ("12.1", "What one force brings stays its own.", ClauseValue()),
        Clause.DATA: ("16.4", "", ClauseValue(body=KENT)),
    })  # fmt: skip
    absent = ClauseTold(Clause.CONSEQUENCES, Presence.ABSENT)
    actions.report_clause(agreement=key, clause=absent, **told)
    _vary(key, desk)
    document = attach_document(
        agreement=key, name="kent-and-essex-summary.txt", title="Summary of the agreement",
        content=b"Kent and Essex support services: a summary of the agreement for the public.\n", **told,
    )  # fmt: skip
    return key, document


def _vary(key: str, desk: Desk) -> None:
    told = desk.told("The first variation as signed")
    later = actions.vary_agreement(
        agreement=key, title="Kent and Essex support services: first variation", effective=desk.day(-400), **told
    )
    notice = ClauseTold(Clause.NOTICE, Presence.PRESENT, "2", "Twelve months in place of six.", ClauseValue(months=12))
    actions.report_clause(agreement=later, clause=notice, **told)
    _sign(desk, later, [KENT, ESSEX, KENT_PCC, ESSEX_PCC], -410)
    actions.report_state(agreement=later, state=AgreementState.IN_FORCE, since=desk.day(-400), **told)


def _memorandum(desk: Desk) -> str:
    """Of police and fire: no rule of law says who must be a party."""
    told = desk.told("The memorandum as exchanged")
    key = _enter(desk, "Sharing of fire stations", AgreementKind.MOU, [KENT, KENT_FIRE], (-700, None, 70), told)
    _sign(desk, key, [KENT, KENT_FIRE], -705)
    actions.report_state(agreement=key, state=AgreementState.IN_FORCE, since=desk.day(-700), **told)
    return key


def _ends_soon(desk: Desk) -> str:
    """In force, and over within two months."""
    parties = list(people_on(desk.actor, keys=(KENT, ESSEX), on=desk.today))
    told = desk.told("The register of contracts and agreements")
    key = _enter(desk, "Shared dog training", AgreementKind.S22A, parties, (-3 * 365 + 55, 55, None), told)
    provision = Provision(ProvisionKind.FORCE, (KENT, ESSEX), (Head.ANOTHER_AREA, Head.MEMBERS))
    actions.report_provision(agreement=key, provision=provision, **told)
    _sign(desk, key, parties, -3 * 365)
    actions.report_state(agreement=key, state=AgreementState.IN_FORCE, since=desk.day(-3 * 365 + 55), **told)
    _clauses(key, told, {Clause.NOTICE: ("9.1", "Before the end of the term.", ClauseValue(months=1))})
    return key


def _half_entered(desk: Desk) -> Iterable[str]:
    """A draft that its writer comes back to."""
    what = {"title": "Joint underwater search", "kind": AgreementKind.S22A.value, "collaboration": ""}
    actions.start_draft(actor=desk.actor, organisation=KENT, answers=what, now=desk.now)
    return ()


def _enter(
    desk: Desk, title: str, kind: AgreementKind, parties: list[str], days: tuple[int, int | None, int | None],
    told: dict[str, Any],
) -> str:  # fmt: skip
    """``days`` from today to its start, its end and its next review."""
    starts, ends, review = (desk.day(one) if one is not None else None for one in days)
    return actions.create_agreement(
        title=title, terms=Terms(kind, starts, ends, review), legal_basis=kind.words, organisation=KENT,
        state=AgreementState.IN_NEGOTIATION, parties=parties, entered=True, **told,
    )  # fmt: skip


def _sign(desk: Desk, key: str, parties: Iterable[str], days: int) -> None:
    for party in parties:
        actions.sign(agreement=key, party=party, signed_on=desk.day(days), **desk.told("The signature page"))


def _clauses(key: str, told: dict[str, Any], clauses: dict[Clause, tuple[str, str, ClauseValue]]) -> None:
    for clause, (number, says, value) in clauses.items():
        given = ClauseTold(clause, Presence.PRESENT, number, says, value)
        actions.report_clause(agreement=key, clause=given, **told)


def _shares(kent: int, essex: int) -> dict[str, Decimal]:
    return {KENT: Decimal(kent), ESSEX: Decimal(essex)}
