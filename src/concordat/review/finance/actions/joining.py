"""Of a saving that finance and a claim both tell, one amount counts: found by what they say, or said by a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import join_entries, part_entries
from concordat.registers.benefits.queries import told_again
from concordat.review.finance.models import Extract, ExtractLine
from concordat.review.finance.queries.reconciling import numbers_of

SAME = "Finance and the claim tell the same saving: the same thing, organisation, standing and period."


def settle_extract(*, actor: Actor, extract: Extract, evidence: Evidence, now: datetime) -> int:
    """Join the new amounts of an extract to the claims of the same savings; returns how many claims gave way."""
    new = ExtractLine.objects.filter(extract=extract, entry__supersedes=None).values("entry_id")
    pairs = told_again(actor, finance=new, imported=_imported())
    return _joined(actor, pairs, SAME, evidence, now)


@in_turn
def settle_claim(*, actor: Actor, entry: int, evidence: Evidence, now: datetime, held: int | None = None) -> int:
    """Join an amount that was claimed to what finance has of the same saving; returns to how many it gave way.

    ``held`` is an amount of finance that is known to tell the same (``is_finances``).
    """
    found = told_again(actor, claims=[entry], imported=_imported())
    pairs = [*found, *([(entry, held)] if held and (entry, held) not in found else [])]
    return _joined(actor, pairs, SAME, evidence, now)


def join_lines(
    *, actor: Actor, claimed: str, finance: str, why: str, evidence: Evidence, now: datetime, apart: bool = False
) -> int:
    """Join the amounts of two lines of the reconciliation, by their keys, or take that back; returns how many pairs."""
    claims, others = numbers_of(actor, key=claimed, imported=False), numbers_of(actor, key=finance, imported=True)
    pairs = [(claim, other) for claim in claims for other in others]
    if apart:
        return part_entries(actor=actor, pairs=pairs, reason=why, evidence=evidence, now=now) if pairs else 0
    return _joined(actor, pairs, why, evidence, now)


def _imported() -> Any:
    return ExtractLine.objects.values("entry_id")


def _joined(actor: Actor, pairs: list[tuple[int, int]], reason: str, evidence: Evidence, now: datetime) -> int:
    return join_entries(actor=actor, pairs=pairs, reason=reason, evidence=evidence, now=now) if pairs else 0
