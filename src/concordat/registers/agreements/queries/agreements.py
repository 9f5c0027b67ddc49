"""Reads of the agreements, as last reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import (
    Agreement,
    AgreementParty,
    AgreementStateReport,
    AgreementTerms,
)
from concordat.registers.agreements.records import (
    AgreementDetail,
    AgreementRecord,
    PartyRecord,
    StateRecord,
    TermsRecord,
)
from concordat.registers.agreements.rules import (
    POLICE_COLLABORATION,
    AgreementKind,
    AgreementState,
    PartyRole,
    Terms,
)

REPORT = "pk", "agreement_id", "reported_on", "effective_from"
TERMS = *REPORT, "kind", "legal_basis", "effective_to", "review_on"
STATE = *REPORT, "state"
PARTY = *REPORT, "organisation_id", "organisation__name", "alliance", "signed_on", "role", "effective_to"


def agreements(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    kind: AgreementKind | None = None,
    collaborations: Collection[str] | None = None,
) -> list[AgreementRecord]:
    """The agreements that the actor may see, by title, as last reported. Four database queries.

    ``organisation`` leaves those that are its own or name it as a party; ``collaborations`` those of any of these.
    """
    rows = Agreement.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        rows = rows.filter(collaboration_id__in=list(collaborations))
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    found = [detail.summary for detail in details(actor, list(rows.order_by("title", "key")), as_at)]
    if organisation:
        found = [a for a in found if organisation in (a.organisation, *(party.organisation for party in a.parties))]
    return [agreement for agreement in found if kind is None or agreement.kind is kind]


def agreement(actor: Actor, *, key: str, as_at: date | None = None) -> AgreementDetail:
    """One agreement with every report of it; NotThere where the actor may not see it."""
    rows = list(Agreement.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no agreement {key}.")
    return details(actor, rows, as_at)[0]


def same_agreement(
    actor: Actor,
    *,
    title: str,
    kind: AgreementKind,
    collaboration: str | None = None,
    organisation: str | None = None,
) -> AgreementRecord | None:
    """The held agreement of the same collaboration (without one, of the organisation) that is meant; None when new.

    It is the one with nearly the same title and not another kind, or else the only one of that kind. The sections of
    the Police Act count as one kind here, because papers give one for the other: that is then a contradiction.
    """
    rows = Agreement.objects.visible_to(actor).filter(collaboration_id=collaboration)
    if not collaboration:
        rows = rows.filter(organisation_id=organisation)
    found = [detail.summary for detail in details(actor, list(rows.order_by(*LATEST)), None)]
    of_kind = [held for held in found if _family(held.kind) == _family(kind)]
    titled = [held for held in of_kind if same_words(held.title, title)]
    return titled[-1] if titled else of_kind[0] if len(of_kind) == 1 else None


def _family(kind: AgreementKind) -> AgreementKind:
    return AgreementKind.S22A if kind in POLICE_COLLABORATION else kind


def details(actor: Actor, rows: list[Agreement], as_at: date | None) -> list[AgreementDetail]:
    """Rows that the actor may see with every report of each. Three database queries."""
    keys = [row.key for row in rows]
    terms: dict[str, list[TermsRecord]] = defaultdict(list)
    for report in _of(AgreementTerms, actor, keys, as_at).values_list(*TERMS, named=True):
        terms[report.agreement_id].append(_terms(report))
    states: dict[str, list[StateRecord]] = defaultdict(list)
    for report in _of(AgreementStateReport, actor, keys, as_at).values_list(*STATE, named=True):
        state = AgreementState(report.state)
        states[report.agreement_id].append(StateRecord(report.pk, state, report.effective_from, report.reported_on))
    parties: dict[str, dict[str, PartyRecord]] = defaultdict(dict)
    for row in _of(AgreementParty, actor, keys, as_at).values_list(*PARTY, named=True):
        known = parties[row.agreement_id]
        name = row.organisation_id or row.alliance
        known[name] = _party(row, known.get(name))
    return [_detail(row, terms[row.key], states[row.key], parties[row.key].values()) for row in rows]


def _of(model: Any, actor: Actor, keys: list[str], as_at: date | None) -> Any:
    """The reports of these agreements that the actor may see, oldest first."""
    return model.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=keys).order_by(*LATEST)


def _detail(
    row: Agreement, terms: list[TermsRecord], states: list[StateRecord], parties: Iterable[PartyRecord]
) -> AgreementDetail:  # fmt: skip
    last = states[-1] if states else None
    summary = AgreementRecord(
        key=row.key, title=row.title, collaboration=row.collaboration_id, organisation=row.organisation_id,
        legal_basis=next((t.legal_basis for t in reversed(terms) if t.legal_basis), ""), terms=_standing_terms(terms),
        state=last.state if last else None, state_since=last.since if last else None, parties=tuple(parties),
        reported_on=row.reported_on, entered=row.entered,
    )  # fmt: skip
    return AgreementDetail(summary, tuple(terms), tuple(states))


def _standing_terms(reports: list[TermsRecord]) -> Terms:
    """Each term as the last source that gives it does; the kind is OTHER only where no source says more."""
    said = [report.terms for report in reversed(reports)]
    return Terms(
        kind=next((t.kind for t in said if t.kind is not AgreementKind.OTHER), AgreementKind.OTHER),
        starts=next((t.starts for t in said if t.starts), None),
        ends=next((t.ends for t in said if t.ends), None),
        review_on=next((t.review_on for t in said if t.review_on), None),
    )


def _terms(row: Any) -> TermsRecord:
    terms = Terms(AgreementKind(row.kind), row.effective_from, row.effective_to, row.review_on)
    return TermsRecord(row.pk, row.legal_basis, terms, row.reported_on)


def _party(row: Any, before: PartyRecord | None) -> PartyRecord:
    """A later report counts; a signature once evidenced stays so, and so does what it leaves open.

    Who is a party since another day has not left, unless that report says when.
    """
    return PartyRecord(
        id=row.pk, organisation=row.organisation_id, reported_on=row.reported_on,
        name=row.organisation__name if row.organisation_id else row.alliance,
        signed_on=row.signed_on or (before.signed_on if before else None),
        role=PartyRole(row.role) if row.role else (before.role if before else None),
        joined=row.effective_from or (before.joined if before else None),
        left=row.effective_to or (before.left if before and row.effective_from is None else None),
    )  # fmt: skip
