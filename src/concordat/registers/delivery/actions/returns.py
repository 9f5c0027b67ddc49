"""Writes of the answers. Every channel (page, workbook, Word file, e-mail, the office) saves them here, by key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions.answering import answering, write
from concordat.registers.delivery.models import Return
from concordat.registers.delivery.records import Saved
from concordat.registers.delivery.rules.returns import Channel, check_open


@in_turn
def save_answers(
    *,
    actor: Actor,
    number: int,
    answers: Mapping[str, str],
    base: Mapping[str, int | None],
    channel: Channel,
    now: datetime,
    settles: Collection[str] = (),
    passages: Mapping[str, int] | None = None,
) -> Saved:
    """Save answers (texts as typed, by key) of a return that is open; only what differs is written.

    ``base`` gives for each key the number of the answer that the writer saw (None or absent: none). Where another
    answer stands by now, the new text is kept beside it and named as a conflict. ``settles`` are the keys for which
    the writer has seen what waits and decides. ``passages`` are the passages that answers were read from. A text that
    cannot be read is kept, with its message; a key that is not asked is refused, and the rest goes on.
    """
    row = held(actor, number)
    require(actor, Permission.RETURN_EDIT, [row.organisation_id])
    (writing,) = answering(actor, [number], channel=channel, now=now)
    check_open(writing.found.state)
    writing.decide(answers, base, settles=settles, passages=passages)
    last = write(writing)
    if last:
        record(
            actor=actor, verb="answered a return", subject=RecordRef("return", str(number)), at=now,
            organisation=row.organisation_id, channel=str(writing.channel), last=last,
        )  # fmt: skip
    return writing.result()


def held(actor: Actor, number: int) -> Return:
    """A return that the actor may see, locked until the transaction ends: of two writers one waits for the other."""
    if not Return.objects.visible_to(actor).filter(pk=number).exists():
        raise NotThere(f"There is no return {number}.")
    row: Return = Return.objects.select_for_update(of=("self",)).select_related("period").get(pk=number)
    return row
