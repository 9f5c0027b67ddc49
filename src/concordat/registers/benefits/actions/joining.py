"""Saying that two amounts are one saving, so that one of them counts; and that they are two after all."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many, insert_values
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.actions.bulk import CITED
from concordat.registers.benefits.models import Joining, LedgerEntry, Verification
from concordat.registers.benefits.rules import GivesWay


@in_turn
def join_entries(
    *, actor: Actor, pairs: Sequence[tuple[int, int]], reason: str, evidence: Evidence, now: datetime
) -> int:
    """Each pair is a claim and an amount of finance that tell the same saving; returns how many were joined.

    From the day that both are reported the claim gives way, or, where it is verified, finance's amount. What gives way
    already takes the place of nothing, and a pair that is joined stays so. One event for all. NotThere where the actor
    may not see an entry.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    rules.check_reason(reason)
    days = dict(
        LedgerEntry.objects.filter(pk__in={one for pair in pairs for one in pair}).values_list("pk", "reported_on")
    )
    rows = [
        _row(
            actor, pair, gives, reason, told(evidence, now) | {"reported_on": _latest(evidence.reported_on, pair, days)}
        )
        for pair, gives in _wanted(actor, pairs)
    ]
    return _kept(actor, rows, "joined amounts of the same saving", reason, evidence, now)


@in_turn
def part_entries(
    *, actor: Actor, pairs: Sequence[tuple[int, int]], reason: str, evidence: Evidence, now: datetime
) -> int:
    """Take back that pairs are one saving: both amounts count again; returns how many were parted."""
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    rules.check_reason(reason)
    both = {*pairs, *((second, first) for first, second in pairs)}
    _see(actor, {number for pair in pairs for number in pair})
    rows = [
        _row(actor, (one.entry_id, one.by_id), one.gives, reason, told(evidence, now), ends=one)
        for one in _in_force(pairs) if (one.entry_id, one.by_id) in both
    ]  # fmt: skip
    return _kept(actor, rows, "parted amounts that are two savings", reason, evidence, now)


def keep_joined(before: LedgerEntry, after: LedgerEntry) -> None:
    """A correction gives way as what it corrects did, and what gave way to that gives way to it."""
    held = [*Joining.in_force(None).filter(entry=before), *_of_superseded(before)]
    for one in held:
        days = [day for day in (one.reported_on, after.reported_on) if day]
        Joining.objects.create(
            entry_id=after.pk if one.entry_id == before.pk else one.entry_id,
            by_id=after.pk if one.by_id == before.pk else one.by_id,
            gives=one.gives, reason=one.reason, posted_by=one.posted_by, reported_by=one.reported_by,
            reported_on=max(days) if days else None, recorded_at=after.recorded_at, marking=one.marking,
        )  # fmt: skip


def _of_superseded(before: LedgerEntry) -> Any:
    """What gave way to an entry until it was superseded."""
    ended = Joining.objects.filter(ends_id__gt=0).values("ends_id")
    return Joining.objects.filter(by=before, ends=None).exclude(pk__in=ended)


def _wanted(actor: Actor, pairs: Sequence[tuple[int, int]]) -> list[tuple[tuple[int, int], GivesWay]]:
    """Which of each pair gives way; without those that are joined, and those of which the other gives way itself."""
    numbers = {number for pair in pairs for number in pair}
    _see(actor, numbers)
    proved = set(Verification.objects.filter(entry_id__in=numbers).values_list("entry_id", flat=True))
    held = {(one.entry_id, one.by_id) for one in _in_force(pairs)}
    giving = {first for first, _ in held}
    found = []
    for claim, finance in dict.fromkeys(pairs):
        proof = claim in proved and finance not in proved
        pair, gives = ((finance, claim), GivesWay.PROOF) if proof else ((claim, finance), GivesWay.FINANCE)
        if pair not in held and pair[1] not in giving:
            found.append((pair, gives))
            giving.add(pair[0])
    return found


def _latest(day: date | None, pair: tuple[int, int], days: Mapping[int, date | None]) -> date | None:
    """The day from which both amounts are there; None where no source has one."""
    return max((one for one in (day, *(days.get(number) for number in pair)) if one), default=None)


def _see(actor: Actor, numbers: Collection[int]) -> None:
    seen = set(LedgerEntry.objects.visible_to(actor).filter(pk__in=numbers).values_list("pk", flat=True))
    for number in sorted(set(numbers) - seen):
        raise NotThere(f"There is no ledger entry {number}.")


def _in_force(pairs: Sequence[tuple[int, int]]) -> list[Joining]:
    return list(Joining.in_force(None).filter(entry_id__in={number for pair in pairs for number in pair}))


def _row(
    actor: Actor, pair: tuple[int, int], gives: str, reason: str, columns: dict[str, Any], ends: Joining | None = None
) -> Joining:
    return Joining(
        entry_id=pair[0], by_id=pair[1], gives=gives, ends=ends, reason=reason.strip(), posted_by=actor.reference,
        **columns,
    )  # fmt: skip


def _kept(actor: Actor, rows: list[Joining], verb: str, reason: str, evidence: Evidence, now: datetime) -> int:
    if not rows:
        return 0
    insert_many(Joining, rows)
    insert_values(
        Citation, CITED,
        [(str(RecordRef("joining", str(row.pk))), evidence.passage, evidence.start, evidence.end, evidence.quote,
          evidence.reason or "", actor.reference, now) for row in rows],
    )  # fmt: skip
    record(
        actor=actor, verb=verb, subject=RecordRef("ledger-entry", str(rows[0].entry_id)), at=now,
        organisation=evidence.reported_by, entries=len(rows), reason=reason.strip(),
        pairs=[[row.entry_id, row.by_id] for row in rows[:100]],
    )  # fmt: skip
    return len(rows)
