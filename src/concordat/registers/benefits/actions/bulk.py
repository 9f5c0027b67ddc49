"""Posting many amounts at once: all of them or none, one event for the whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many, insert_values
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.models import Citation
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions.rows import columns_of
from concordat.registers.benefits.models import EntryParty, LedgerEntry
from concordat.registers.benefits.queries.postings import posting_faults
from concordat.registers.benefits.records import Batch
from concordat.registers.benefits.rules import Posting

CITED = ("record", "passage", "start", "end", "quote", "reason", "actor", "recorded_at")
SAID = (
    "kind", "what", "collaboration_id", "benefit_id", "standing", "recurrence", "assurance", "basis", "cashable",
    "effective_from", "effective_to", "in_service", "prices", "price_year", "budget", "reckoning", "amount", "bound",
    "step", "written", "state", "lower", "upper",
)  # fmt: skip
TOLD_OF = 5  # faults that the error names; ``posting_faults`` gives all


@in_turn
def post_entries(
    *, actor: Actor, rows: Sequence[Posting], evidence: Evidence, now: datetime, each: Sequence[Evidence] = ()
) -> Batch:
    """The amounts as entries of the ledger, each with its citation; the history has one event, with their SHA-256.

    ``evidence`` is that of the whole, ``each`` that of every row in their order where rows have their own (a cell): it
    is of the same organisation. Each row is held to the rules of ``post_entry``; RuleBroken names the first rows that
    break one, counted from 1, and nothing is posted. The search index follows by itself.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    own = list(each) or [evidence] * len(rows)
    _check(actor, rows, evidence, own)
    entries = [LedgerEntry(**columns_of(one, actor), **told(of, now)) for one, of in zip(rows, own, strict=True)]
    batch = Batch(_written(actor, entries, rows, own, now), _sha256(entries, rows, own))
    collaborations = {one.collaboration for one in rows}
    record(
        actor=actor, verb="posted amounts", subject=RecordRef("ledger-batch", batch.sha256), at=now,
        organisation=evidence.reported_by, collaboration=collaborations.pop() if len(collaborations) == 1 else None,
        entries=batch.count, sha256=batch.sha256, first=min(batch.numbers), last=max(batch.numbers),
        reason=evidence.reason or "",
    )  # fmt: skip
    return batch


def _check(actor: Actor, rows: Sequence[Posting], evidence: Evidence, own: Sequence[Evidence]) -> None:
    if not rows:
        raise RuleBroken("There is no amount to post.", field="rows")
    if len(own) != len(rows) or any(one.reported_by != evidence.reported_by for one in own):
        raise RuleBroken("Each row needs its own evidence, of the organisation that reports them all.", field="rows")
    for one in {id(one): one for one in own}.values():
        one.check()
    if found := posting_faults(actor, rows=rows):
        named = " ".join(f"Row {fault.place + 1}: {fault.message}" for fault in found[:TOLD_OF])
        more = f" And {len(found) - TOLD_OF} more." if len(found) > TOLD_OF else ""
        raise RuleBroken(f"Nothing was posted. {named}{more}", field=found[0].field or "rows")


def _written(
    actor: Actor, entries: Sequence[LedgerEntry], rows: Sequence[Posting], own: Sequence[Evidence], now: datetime
) -> tuple[int, ...]:
    """Entries, their parties and their citations; the numbers of the entries in the order of the rows."""
    insert_many(LedgerEntry, entries)
    parties = [
        EntryParty(entry=entry, organisation_id=body)
        for entry, one in zip(entries, rows, strict=True)
        if len(one.bodies) > 1
        for body in one.bodies
    ]
    if parties:
        insert_many(EntryParty, parties)
    cited = [
        (str(RecordRef("ledger-entry", str(entry.pk))), of.passage, of.start, of.end, of.quote, of.reason or "",
         actor.reference, now)
        for entry, of in zip(entries, own, strict=True)
    ]  # fmt: skip
    insert_values(Citation, CITED, cited)
    return tuple(int(entry.pk) for entry in entries)


def _sha256(entries: Sequence[LedgerEntry], rows: Sequence[Posting], own: Sequence[Evidence]) -> str:
    """Of what the rows say and where they say it, whoever posts them and whenever."""
    said = hashlib.sha256()
    for entry, one, of in zip(entries, rows, own, strict=True):
        said_of = [str(getattr(entry, column)) for column in SAID]
        line = (
            *said_of,
            *one.bodies,
            of.reported_by,
            str(of.reported_on),
            of.passage,
            of.start,
            of.end,
            of.quote,
            of.reason,
        )
        said.update(json.dumps(line, separators=(",", ":")).encode() + b"\n")
    return said.hexdigest()
