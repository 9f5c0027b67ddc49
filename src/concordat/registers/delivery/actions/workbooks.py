"""Writes of whole workbooks: many returns at once, by the rules of a single answer, one event for each workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import Entry, in_turn, record_many
from concordat.kernel.errors import ConcordatError, NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions.answering import Answering, answering, write_many
from concordat.registers.delivery.models import Return
from concordat.registers.delivery.records import FilledBook, SavedBook
from concordat.registers.delivery.rules.returns import Channel, check_open


@in_turn
def save_workbooks(*, actor: Actor, books: Sequence[FilledBook], channel: Channel, now: datetime) -> list[SavedBook]:
    """Save the answers of several workbooks, each whole or not at all; returns what became of each, in order.

    Of a workbook nothing is saved where one of its returns may not be seen or written, or is not open, or where it
    holds what is not asked or is too long: ``refused`` says why. The others go on. What cannot be read is kept as it is
    of any draft: who takes workbooks in looks before. Two workbooks of one return are as two people who write it at
    once: give the second in another call.
    """
    numbers = sorted({number for book in books for number in book.answers})
    seen = Return.objects.visible_to(actor).filter(pk__in=numbers).values("pk")
    held = Return.objects.select_for_update(of=("self",)).filter(pk__in=seen).order_by("pk")
    here = list(held.values_list("pk", flat=True))
    known = {number: asked for book in books for number, asked in book.asked.items()}
    returns = {one.number: one for one in answering(actor, here, channel=channel, now=now, known=known)}
    taken: list[Answering] = []
    results = []
    for book in books:
        refusal = _refusal(actor, book, returns, {one.number for one in taken})
        writing = [] if refusal else [returns[number] for number in book.answers]
        taken += writing
        results.append((book, writing, refusal))
    write_many(taken)
    events = [_event(actor, book, writing) for book, writing, refusal in results if not refusal and _count(writing)]
    record_many(actor=actor, entries=events, at=now)
    return [
        SavedBook(book.sha256, _count(writing), sum(one.beside for one in writing), refusal)
        for book, writing, refusal in results
    ]


def _refusal(actor: Actor, book: FilledBook, returns: dict[int, Answering], taken: set[int]) -> dict[str, str]:
    """Decide all answers of a workbook; what stands against saving it, by question, or "" for the whole."""
    try:
        for number, answers in book.answers.items():
            one = returns.get(number)
            if one is None:
                raise NotThere(f"There is no return {number}.")
            require(actor, Permission.RETURN_EDIT, [one.found.row.organisation_id])
            check_open(one.found.state)
            if number in taken:
                return {"": f"Return {number} came twice at once. Send one workbook after the other."}
            one.decide(answers, book.bases.get(number, {}))
            if one.refused:
                return dict(one.refused)
    except ConcordatError as error:
        return {"": str(error)}
    return {}


def _count(writing: Sequence[Answering]) -> int:
    return sum(len(one.rows) for one in writing)


def _event(actor: Actor, book: FilledBook, writing: Sequence[Answering]) -> Entry:
    """What the history says of a workbook that was taken."""
    return Entry(
        "took in a workbook of returns", RecordRef("workbook", book.sha256),
        organisation=next((one.found.row.organisation_id for one in writing), actor.acting_for),
        detail={"returns": sorted(book.answers), "answers": _count(writing)},
    )  # fmt: skip
