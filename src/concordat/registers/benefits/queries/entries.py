"""The amounts of the ledger, one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from concordat.foundation.orm.pages import Pages
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LATEST, EntryParty, LedgerEntry, Verification
from concordat.registers.benefits.records import EntryRecord, VerificationRecord
from concordat.registers.benefits.rules import Assurance, EntryKind, Line, Proof, Recurrence, Standing, Stated


def entries(
    actor: Actor,
    *,
    as_at: date | None = None,
    kinds: Collection[EntryKind] = (),
    collaboration: str | None = None,
    organisation: str | None = None,
    standing: Standing | None = None,
    recurrence: Recurrence | None = None,
    numbers: Iterable[Any] | None = None,
    superseded: bool = False,
) -> list[EntryRecord]:
    """The amounts that the actor may see, oldest report first; with ``superseded``, those too that no longer stand.

    ``numbers`` are those of the entries wanted, or a query of them. Four database queries, whatever the number of rows.
    """
    found = _chosen(actor, as_at, kinds, collaboration, organisation, standing, superseded)
    if recurrence is not None:
        found = found.filter(recurrence=recurrence)
    if numbers is not None:
        found = found.filter(pk__in=numbers)
    return _records(list(found.order_by(*LATEST)), as_at)


def ledger(
    actor: Actor,
    *,
    as_at: date | None = None,
    kinds: Collection[EntryKind] = (),
    collaboration: str | None = None,
    organisation: str | None = None,
    standing: Standing | None = None,
) -> Pages[EntryRecord]:
    """The same amounts, newest report last, of which a page at a time is read: four database queries a slice."""
    found = _chosen(actor, as_at, kinds, collaboration, organisation, standing, superseded=False)
    return Pages(found.order_by(*LATEST), lambda rows: _records(rows, as_at))


def _chosen(
    actor: Actor, as_at: date | None, kinds: Collection[EntryKind], collaboration: str | None,
    organisation: str | None, standing: Standing | None, superseded: bool,
) -> Any:  # fmt: skip
    found = LedgerEntry.objects.visible_to(actor).as_at(as_at)
    if not superseded:
        found = found.standing(as_at)
    if kinds:
        found = found.filter(kind__in=list(kinds))
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.naming(organisation)
    if standing:
        found = found.filter(standing=standing)
    return found


def entry(actor: Actor, *, number: int, as_at: date | None = None) -> EntryRecord:
    """One amount, whether it still stands or not; NotThere where the actor may not see it."""
    found = entries(actor, as_at=as_at, numbers=[number], superseded=True)
    if not found:
        raise NotThere(f"There is no ledger entry {number}.")
    return found[0]


def cumulative_estimates(
    actor: Actor, *, as_at: date | None = None, kind: EntryKind = EntryKind.SAVING, collaboration: str | None = None
) -> list[EntryRecord]:
    """The cumulative amounts, listed and never added: their periods overlap, differ or are not stated."""
    return entries(
        actor, as_at=as_at, kinds=[kind], collaboration=collaboration, recurrence=Recurrence.CUMULATIVE
    )  # fmt: skip


def same_entry(actor: Actor, *, line: Line, stated: Stated) -> EntryRecord | None:
    """The standing amount that tells the same fact, the latest one first; None when there is none (it is new).

    ``rules.compare(found.stated, stated)`` then says held, changed or contradictory. Four database queries.
    """
    found = LedgerEntry.objects.visible_to(actor).standing(None).filter(kind=line.kind)
    if line.organisations:
        found = found.naming(min(line.organisations))
    held = _records(list(found.filter(collaboration_id=line.collaboration).order_by(*LATEST)), None)
    same = [record for record in held if rules.same_line(record.line, record.stated, line, stated)]
    return next((record for record in reversed(same) if record.what == line.what), same[-1] if same else None)


def _records(rows: list[LedgerEntry], as_at: date | None) -> list[EntryRecord]:
    """Rows as records, with their parties, verifications and successors: three database queries."""
    numbers = [row.pk for row in rows]
    parties: dict[int, list[str]] = defaultdict(list)
    named = EntryParty.objects.filter(entry_id__in=numbers).order_by("pk")
    for number, organisation in named.values_list("entry_id", "organisation_id"):
        parties[number].append(organisation)
    verified = {row.entry_id: row for row in Verification.objects.as_at(as_at).filter(entry_id__in=numbers)}
    successors = LedgerEntry.objects.as_at(as_at).filter(supersedes_id__in=numbers)
    later = dict(successors.values_list("supersedes_id", "pk"))
    return [_record(row, parties[row.pk], verified.get(row.pk), later.get(row.pk)) for row in rows]


def _record(
    row: LedgerEntry, parties: list[str], verification: Verification | None, successor: int | None
) -> EntryRecord:  # fmt: skip
    figure = Figure(row.written, row.amount, Bound(row.bound) if row.bound else None, row.step, FigureState(row.state))
    return EntryRecord(
        id=row.pk, kind=EntryKind(row.kind), what=row.what, collaboration=row.collaboration_id,
        organisations=tuple(parties) or ((row.organisation_id,) if row.organisation_id else ()),
        benefit=row.benefit_id, standing=Standing(row.standing), recurrence=Recurrence(row.recurrence),
        assurance=Assurance.VERIFIED if verification else Assurance(row.assurance), basis=row.basis,
        cashable=row.cashable, stated=Stated(figure, row.lower, row.upper, row.reported_on),
        since=row.effective_from, until=row.effective_to, in_service=row.in_service, reported_by=row.reported_by,
        reported_on=row.reported_on, posted_by=row.posted_by, supersedes=row.supersedes_id, superseded_by=successor,
        reversal=row.reversal, reason=row.reason, verification=_verification(verification) if verification else None,
    )  # fmt: skip


def _verification(row: Verification) -> VerificationRecord:
    return VerificationRecord(
        id=row.pk, proof=Proof(row.proof), cost_centre_from=row.cost_centre_from, cost_centre_to=row.cost_centre_to,
        year=FinancialYear(row.year), verified_by=row.verified_by, reported_on=row.reported_on,
    )  # fmt: skip
