"""What is held of agreements, as last reported: provisions, clauses, changes, successors, documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import (
    Agreement,
    AgreementChange,
    AgreementClause,
    AgreementDocument,
    AgreementNovation,
    AgreementProvision,
)
from concordat.registers.agreements.records import (
    ChangeRecord,
    ClauseRecord,
    DocumentRecord,
    NovationRecord,
    ProvisionRecord,
)
from concordat.registers.agreements.rules import (
    ChangeKind,
    Clause,
    ClauseTold,
    ClauseValue,
    Head,
    NovationGround,
    Presence,
    Provision,
    ProvisionKind,
)
from concordat.registers.agreements.rules.succession import Succession

Keys = Collection[str]


def provisions(actor: Actor, *, agreements: Keys, as_at: date | None = None) -> dict[str, list[ProvisionRecord]]:
    """The provisions of each agreement, the last report of each kind. One database query."""
    found: dict[str, dict[str, ProvisionRecord]] = defaultdict(dict)
    rows = AgreementProvision.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=agreements)
    for row in rows.order_by(*LATEST):
        told = Provision(
            ProvisionKind(row.kind), tuple(row.bodies), tuple(Head(head) for head in row.heads), row.functions
        )
        found[row.agreement_id][row.kind] = ProvisionRecord(row.pk, told, row.effective_to, row.reported_on)
    return {key: list(held.values()) for key, held in found.items()}


def clauses(actor: Actor, *, agreements: Keys, as_at: date | None = None) -> dict[str, list[ClauseRecord]]:
    """Every report of every clause of each agreement, oldest first. One database query."""
    found: dict[str, list[ClauseRecord]] = defaultdict(list)
    rows = AgreementClause.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=agreements)
    for row in rows.order_by(*LATEST):
        found[row.agreement_id].append(ClauseRecord(row.pk, row.agreement_id, _told(row), row.reported_on))
    return found


def changes(actor: Actor, *, as_at: date | None = None) -> list[ChangeRecord]:
    """Which agreements change which, of those that the actor may see both; the last report of a pair counts."""
    seen = Agreement.objects.visible_to(actor).as_at(as_at)
    rows = AgreementChange.objects.visible_to(actor).as_at(as_at).filter(by__in=seen, agreement__in=seen)
    found: dict[tuple[str, str], ChangeRecord] = {}
    for row in rows.order_by(*LATEST).select_related("agreement", "by"):
        before = found.get((row.agreement_id, row.by_id))
        found[row.agreement_id, row.by_id] = ChangeRecord(
            id=row.pk, agreement=row.agreement_id, agreement_title=row.agreement.title, by=row.by_id,
            by_title=row.by.title, kind=ChangeKind(row.kind), reported_on=row.reported_on,
            effective=row.effective_from or (before.effective if before else None),
        )  # fmt: skip
    return list(found.values())


def novations(actor: Actor, *, agreements: Keys, as_at: date | None = None) -> dict[str, list[NovationRecord]]:
    """Who followed whom in each agreement; the last report of a party counts. One database query."""
    found: dict[str, dict[str, NovationRecord]] = defaultdict(dict)
    rows = AgreementNovation.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=agreements)
    for row in rows.order_by(*LATEST).select_related("party", "successor"):
        if row.effective_from is None:
            continue
        told = Succession(
            row.party_id, row.successor_id, row.successor.name, NovationGround(row.ground), row.effective_from
        )
        found[row.agreement_id][row.party_id] = NovationRecord(row.pk, row.party.name, told, row.reported_on)
    return {key: list(held.values()) for key, held in found.items()}


def documents(actor: Actor, *, agreements: Keys, as_at: date | None = None) -> dict[str, list[DocumentRecord]]:
    """The files that are attached to each agreement, oldest first. One database query."""
    found: dict[str, list[DocumentRecord]] = defaultdict(list)
    rows = AgreementDocument.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=agreements)
    for row in rows.order_by(*LATEST):
        found[row.agreement_id].append(_document(row))
    return found


def document(actor: Actor, *, number: int) -> DocumentRecord:
    """One attached file; NotThere where the actor may not see it."""
    row = AgreementDocument.objects.visible_to(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no document {number}.")
    return _document(row)


def _document(row: AgreementDocument) -> DocumentRecord:
    return DocumentRecord(
        row.pk, row.agreement_id, row.title, row.file_name, row.media_type, row.sha256, row.size, row.reported_on
    )


def _told(row: AgreementClause) -> ClauseTold:
    weights: Mapping[str, Decimal] = {key: Decimal(weight) for key, weight in row.weights.items()}
    value = ClauseValue(row.months, row.body_id, row.rule, row.words, weights)
    return ClauseTold(Clause(row.clause), Presence(row.presence), row.number, row.says, value)
