"""The amounts of the ledger, one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, CharField, Exists, F, OuterRef, Value, When
from django.db.models.functions import Cast, Coalesce, Lower

from concordat.foundation.orm.pages import Pages
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LATEST, EntryParty, Joining, LedgerEntry, SetAside, Verification
from concordat.registers.benefits.records import EntryRecord, VerificationRecord
from concordat.registers.benefits.rules import (
    Aside,
    Assurance,
    Budget,
    EntryKind,
    GivesWay,
    Line,
    Prices,
    Proof,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)

# What the ledger is ordered by, and the column of each.
LEDGER_ORDERS: dict[str, Any] = {
    "entry": F("pk"), "amount": F("amount"), "what": Lower("what"), "kind": F("kind"), "standing": F("standing"),
    "recurrence": F("recurrence"), "reported-on": F("reported_on"),
}  # fmt: skip
HIGHEST = 2**63 - 1  # the highest number that a database gives an entry
_UNSEEN = "unseen"  # in the place of an amount in pence


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
    benefit: str | None = None,
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
    if benefit:
        found = found.filter(benefit_id=benefit)
    return _records(actor, list(found.order_by(*LATEST)), as_at)


def ledger(
    actor: Actor,
    *,
    as_at: date | None = None,
    kinds: Collection[EntryKind] = (),
    collaboration: str | None = None,
    organisation: str | None = None,
    standing: Standing | None = None,
    text: str = "",
    order: str = "",
) -> Pages[EntryRecord]:
    """The same amounts, newest report last, of which a page at a time is read: four database queries a slice.

    ``text`` is contained in what an amount is for. ``order`` is one of LEDGER_ORDERS, with "-" for backwards; what is
    not known stands last either way.
    """
    found = _chosen(actor, as_at, kinds, collaboration, organisation, standing, superseded=False)
    if text:
        found = found.filter(what__icontains=text)
    by = LEDGER_ORDERS.get(order.removeprefix("-"))
    way = "desc" if order.startswith("-") else "asc"
    first = [getattr(by, way)(nulls_last=True)] if by is not None else []
    return Pages(found.order_by(*first, *LATEST), lambda rows: _records(actor, rows, as_at))


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
    found = entries(actor, as_at=as_at, numbers=[number], superseded=True) if number <= HIGHEST else []
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


def same_entry(actor: Actor, *, line: Line, stated: Stated, reporter: str = "") -> EntryRecord | None:
    """The standing amount that tells the same fact; None when there is none (it is new).

    Of several: the one that agrees, then one that contradicts no other, then one that ``reporter`` reported, then the
    same words, then the latest. ``found.compared(stated, reporter)`` then says held, changed or contradictory. Four
    database queries.
    """
    found = LedgerEntry.objects.visible_to(actor).standing(None).filter(kind=line.kind)
    if line.organisations:
        found = found.naming(min(line.organisations))
    held = _records(actor, list(found.filter(collaboration_id=line.collaboration).order_by(*LATEST)), None)
    same = [record for record in held if rules.same_line(record.line, record.stated, line, stated)]

    def likeness(record: EntryRecord) -> tuple[bool, ...]:
        own = record.reported_by == reporter
        agrees = rules.compare(record.stated, stated) is Known.HELD
        return agrees, own, record.contradicts is None, record.what == line.what

    return max(reversed(same), key=likeness, default=None)


class _After(NamedTuple):
    """An entry that comes after another, or beside which that one is in no sum.

    ``why`` is an Aside or a GivesWay, or empty for superseding; ``said`` who reported it, or where joined its pence.
    """

    entry: int
    number: int
    why: str
    said: str


def _after(actor: Actor, numbers: list[int], as_at: date | None) -> dict[int, dict[str, list[_After]]]:
    """What supersedes or sets aside each entry by that day, by the reason. One database query.

    The amount of what the actor may not see is not told.
    """
    text = CharField()
    successors = LedgerEntry.objects.as_at(as_at).filter(supersedes_id__in=numbers).order_by()
    aside = SetAside.in_force(as_at).filter(entry_id__in=numbers).order_by()
    joined = Joining.in_force(as_at).filter(entry_id__in=numbers).order_by()
    known = Coalesce(Cast("by__amount", text), Value(""), output_field=text)
    seen = Exists(LedgerEntry.objects.visible_to(actor).filter(pk=OuterRef("by_id")))
    amount = Case(When(seen, then=known), default=Value(_UNSEEN), output_field=text)
    rows = successors.values_list("supersedes_id", "pk", Value("", output_field=text), F("reported_by")).union(
        aside.values_list("entry_id", "by_id", "why", F("by__reported_by")),
        joined.values_list("entry_id", "by_id", "gives", amount),
    )
    found: dict[int, dict[str, list[_After]]] = defaultdict(dict)
    for row in sorted(_After(*row) for row in rows):
        found[row.entry].setdefault(row.why, []).append(row)
    return found


def _records(actor: Actor, rows: list[LedgerEntry], as_at: date | None) -> list[EntryRecord]:
    """Rows as records, with their parties, verifications and successors: three database queries.

    That an entry is verified is told to all who see it; by whom and on which cost centres, to those who see the proof.
    """
    numbers = [row.pk for row in rows]
    parties: dict[int, list[str]] = defaultdict(list)
    named = EntryParty.objects.filter(entry_id__in=numbers).order_by("pk")
    for number, organisation in named.values_list("entry_id", "organisation_id"):
        parties[number].append(organisation)
    proved = Verification.objects.as_at(as_at).filter(entry_id__in=numbers)
    own = Verification.objects.visible_to(actor).filter(pk=OuterRef("pk"))
    verified = {row.entry_id: row for row in proved.annotate(shown=Exists(own))}
    after = _after(actor, numbers, as_at)
    return [_record(row, parties[row.pk], verified.get(row.pk), after[row.pk]) for row in rows]


def _record(
    row: LedgerEntry, parties: list[str], verification: Verification | None, after: dict[str, list[_After]]
) -> EntryRecord:  # fmt: skip
    later, other = (after.get("") or after.get(Aside.EARLIER, [])), after.get(Aside.CONTRADICTS, [])
    gives = next((one for one in GivesWay if one in after), None)
    figure = Figure(row.written, row.amount, Bound(row.bound) if row.bound else None, row.step, FigureState(row.state))
    found = EntryRecord(
        id=row.pk, kind=EntryKind(row.kind), what=row.what, collaboration=row.collaboration_id,
        organisations=tuple(parties) or ((row.organisation_id,) if row.organisation_id else ()),
        benefit=row.benefit_id, standing=Standing(row.standing), recurrence=Recurrence(row.recurrence),
        assurance=Assurance.VERIFIED if verification else Assurance(row.assurance), basis=row.basis,
        cashable=row.cashable, stated=Stated(figure, row.lower, row.upper, row.reported_on),
        since=row.effective_from, until=row.effective_to, in_service=row.in_service,
        prices=Prices(row.prices), price_year=FinancialYear(row.price_year) if row.price_year is not None else None,
        reported_by=row.reported_by,
        reported_on=row.reported_on, posted_by=row.posted_by, supersedes=row.supersedes_id,
        superseded_by=later[0].number if later else None,
        reversal=row.reversal, reason=row.reason, verification=_verification(verification),
        contradicts=other[0].number if other else None,
        contradiction=rules.why_contradicted(row.reported_by, other[0].said) if other else "",
        budget=Budget(row.budget), reckoning=Reckoning(row.reckoning),
    )  # fmt: skip
    return _joined(found, gives, after[gives]) if gives else found


def _joined(found: EntryRecord, gives: GivesWay, after: list[_After]) -> EntryRecord:
    """The record with what it gives way to: the amounts that tell the same saving."""
    others = [rules.UNSEEN if one.said == _UNSEEN else Money(int(one.said)) if one.said else None for one in after]
    return replace(found, joined=after[0].number, joining=rules.why_joined(gives, found.shown(), others))


def _verification(row: Any) -> VerificationRecord | None:
    if row is None or not row.shown:
        return None
    return VerificationRecord(
        id=row.pk, proof=Proof(row.proof), cost_centre_from=row.cost_centre_from, cost_centre_to=row.cost_centre_to,
        year=FinancialYear(row.year), verified_by=row.verified_by, reported_on=row.reported_on,
    )  # fmt: skip
