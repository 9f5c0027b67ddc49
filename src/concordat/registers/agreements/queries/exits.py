"""Reads of the exit terms: as last told, for one agreement or for all that the actor may see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.calculations.settlements import (
    Asset,
    AssetSplit,
    Certainty,
    Cost,
    CostKind,
    ExitTerms,
    Extent,
    Instalments,
    NoticeFrom,
    Payer,
    PriceBasis,
    Service,
    Stated,
    WriteOff,
)
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.models.exits import (
    ExitAsset,
    ExitCost,
    ExitService,
    ExitShare,
    ExitTermsReport,
    ExitWriteOff,
)
from concordat.registers.agreements.queries.agreements import agreement, agreements
from concordat.registers.agreements.queries.holdings import changes, clauses
from concordat.registers.agreements.records import AgreementRecord, ChangeRecord, ClauseRecord
from concordat.registers.agreements.records.exits import ExitRecord, ExitReport
from concordat.registers.agreements.rules import AgreementKind, AgreementState, ChangeKind, Clause

# Nobody leaves what is ended; what is shared or processed under a data agreement ends with what it serves.
NOT_LEFT = frozenset({AgreementKind.INFORMATION_SHARING, AgreementKind.DATA_PROCESSING})
TABLES: dict[str, Any] = {
    "exit-terms": ExitTermsReport, "exit-share": ExitShare, "exit-cost": ExitCost, "exit-service": ExitService,
    "exit-asset": ExitAsset, "exit-write-off": ExitWriteOff,
}  # fmt: skip
SAID = {
    "exit-terms": "Terms on the whole", "exit-share": "A share", "exit-cost": "A cost", "exit-service": "A service",
    "exit-asset": "A joint asset", "exit-write-off": "A claim given up",
}  # fmt: skip


def exit_terms(actor: Actor, *, key: str, as_at: date | None = None) -> ExitRecord:
    """The exit terms of one agreement; NotThere where the actor may not see it."""
    held = agreement(actor, key=key, as_at=as_at).summary
    return _records(actor, [held], changes(actor, as_at=as_at), as_at)[0]


def exits(actor: Actor, *, as_at: date | None = None, collaboration: str | None = None) -> list[ExitRecord]:
    """Every agreement that a party may leave, with its exit terms, those that say least first. Twelve queries.

    A variation is left with the agreement that it varies, so it is not asked what leaving it costs.
    """
    later = changes(actor, as_at=as_at)
    varying = {change.by for change in later if change.kind is ChangeKind.VARIES}
    held = [
        one for one in agreements(actor, as_at=as_at, collaboration=collaboration)
        if one.kind not in NOT_LEFT and one.state is not AgreementState.ENDED and one.key not in varying
    ]  # fmt: skip
    return sorted(_records(actor, held, later, as_at), key=lambda one: -len(one.missing))


def _records(
    actor: Actor, held: list[AgreementRecord], later: Iterable[ChangeRecord], as_at: date | None
) -> list[ExitRecord]:
    keys = [one.key for one in held]
    rows: dict[str, dict[str, list[Any]]] = {kind: defaultdict(list) for kind in TABLES}
    for kind, table in TABLES.items():
        for row in table.objects.visible_to(actor).as_at(as_at).filter(agreement_id__in=keys).order_by(*LATEST):
            rows[kind][row.agreement_id].append(row)
    notice = _notice_clauses(actor, held, later, as_at)
    return [
        _record(one, {kind: told[one.key] for kind, told in rows.items()}, notice.get(one.key)) for one in held
    ]  # fmt: skip


def _notice_clauses(
    actor: Actor, held: list[AgreementRecord], later: Iterable[ChangeRecord], as_at: date | None
) -> dict[str, ClauseRecord]:
    """The clause on notice of each agreement as last told, a variation of it before it; those that state months.

    Where the exit terms leave the notice out, it is that of the clause (Clause.NOTICE of the checklist).
    """
    keys = [one.key for one in held]
    vary: dict[str, list[str]] = defaultdict(list)
    for change in later:
        if change.kind is ChangeKind.VARIES and change.agreement in keys and change.effective is not None:
            vary[change.agreement].append(change.by)
    told = clauses(actor, agreements=[*keys, *(by for several in vary.values() for by in several)], as_at=as_at)
    last = {
        key: row for key, rows in told.items() for row in rows
        if row.told.clause is Clause.NOTICE and row.told.value.months is not None
    }  # fmt: skip
    found = {key: next((last[by] for by in reversed(vary[key]) if by in last), last.get(key)) for key in keys}
    return {key: row for key, row in found.items() if row is not None}


def _record(held: AgreementRecord, rows: Mapping[str, list[Any]], notice: ClauseRecord | None) -> ExitRecord:
    shares = _standing(rows["exit-share"], "party")
    names = {party.organisation or party.name: party.name for party in held.parties if not party.left}
    settling = [row.party for row in shares] or list(names)
    told = [(row, kind) for kind, of_kind in rows.items() for row in of_kind]
    told.sort(key=lambda pair: (pair[0].reported_on or date.min, pair[0].recorded_at))
    terms = _terms(rows, shares)
    if terms.notice_months is None and notice is not None:
        terms = replace(terms, notice_months=notice.told.value.months)
    return ExitRecord(
        agreement=held.key, title=held.title, collaboration=held.collaboration, terms=terms,
        parties={key: names.get(key, key) for key in settling}, named=names,
        reports=tuple(_report(row, kind) for row, kind in told),
    )  # fmt: skip


def _standing(rows: Iterable[Any], known_by: str = "name") -> list[Any]:
    """The last row of each name, in the order in which the names were first told, without those taken out."""
    last: dict[str, Any] = {}
    for row in rows:
        last[getattr(row, known_by)] = row
    return [row for row in last.values() if not row.dropped]


def _terms(rows: Mapping[str, list[Any]], shares: list[Any]) -> ExitTerms:
    last = rows["exit-terms"][-1] if rows["exit-terms"] else ExitTermsReport()
    services = tuple(map(_service, _standing(rows["exit-service"])))
    return ExitTerms(
        notice_months=last.notice_months, notice_from=NoticeFrom(last.notice_from) if last.notice_from else None,
        not_before=last.not_before, payer=Payer(last.payer) if last.payer else None, words=last.words,
        costs=tuple(map(_cost, _standing(rows["exit-cost"]))),
        shares={row.party: Fraction(row.weight, 100) for row in shares}, capped=last.capped, cap=last.cap,
        floor=last.floor, instalments=_instalments(last),
        services=services if services or last.no_services else None,
        asset_split=AssetSplit(last.asset_split) if last.asset_split else None,
        assets=tuple(map(_asset, _standing(rows["exit-asset"]))),
        write_offs=tuple(map(_write_off, _standing(rows["exit-write-off"]))),
    )  # fmt: skip


def _instalments(row: ExitTermsReport) -> Instalments | None:
    if row.instalments is None:
        return None
    days = tuple(date.fromisoformat(day) for day in row.paid_on)
    return Instalments(days, row.instalments, row.first_after, row.every)


def _cost(row: ExitCost) -> Cost:
    """A row as a head of cost."""
    return Cost(
        CostKind(row.kind), row.name, _stated(row), Extent(row.extent) if row.extent else None, row.cap,
        None if row.percent is None else Decimal(row.percent) / 100, row.met_by or None,
    )  # fmt: skip


def _service(row: ExitService) -> Service:
    """A row as a service that goes on."""
    return Service(
        row.name, row.provider or None, row.receiver or None, row.ends, row.months,
        PriceBasis(row.basis) if row.basis else None, _stated(row),
    )  # fmt: skip


def _asset(row: ExitAsset) -> Asset:
    """A row as a thing held jointly."""
    return Asset(row.name, _stated(row), row.holder or None)


def _write_off(row: ExitWriteOff) -> WriteOff:
    """A row as a claim that is given up."""
    return WriteOff(row.name, _stated(row), row.given_up_by, row.owed_by)


def _stated(row: Any) -> Stated:
    return Stated(Certainty(row.certainty), row.amount)


def _report(row: Any, kind: str) -> ExitReport:
    name = getattr(row, "name", "") or getattr(row, "party", "")
    gone = " (taken out)" if getattr(row, "dropped", False) else ""
    what = f"{SAID[kind]}: {name}{gone}" if name else SAID[kind]
    return ExitReport(RecordRef(kind, str(row.pk)), what, row.reported_on)
