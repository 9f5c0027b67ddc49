"""What stands around an amount in its source: its sentence, or the words that lead to its table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from concordat.calculations.checks.facts import Amount
from concordat.calculations.checks.prose.timed import sentence_at
from concordat.foundation.provenance.queries import printed_at
from concordat.foundation.provenance.records import PassageRecord
from concordat.kernel.permissions.actor import Actor

TABLE, HEADING = "table", "heading"


def with_surroundings(actor: Actor, amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """The amounts, those without a period with what stands around them where the actor may read it. Two queries."""
    given = list(amounts)
    places = {one.evidence.passage for one in given if _untimed(one) and one.evidence.passage is not None}
    found = printed_at(actor, passages=places) if places else {}
    return tuple(_told(one, *found[one.evidence.passage]) if one.evidence.passage in found else one for one in given)


def _untimed(amount: Amount) -> bool:
    return not (amount.recurrence or amount.since or amount.until)


def _told(amount: Amount, passage: PassageRecord, before: PassageRecord | None) -> Amount:
    return replace(amount, around=around(passage, before, amount.evidence.start or 0)) if _untimed(amount) else amount


def around(passage: PassageRecord, before: PassageRecord | None, start: int) -> str:
    """The sentence at a place; of a table its head, its section and the last sentence of the passage before it."""
    if passage.kind != TABLE:
        return sentence_at(passage.text, start)
    lead = before.text if before and before.kind not in (TABLE, HEADING) else ""
    return f"{passage.section}. {sentence_at(lead, len(lead) - 1)} {passage.text.partition(chr(10))[0]}"
