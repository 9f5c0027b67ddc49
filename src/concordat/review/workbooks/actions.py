"""Taking workbooks in: each whole or not at all, by the rules that every channel saves answers by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.actions import save_workbooks
from concordat.registers.delivery.records import FilledBook, SavedBook
from concordat.registers.delivery.rules import Channel
from concordat.registers.delivery.rules.returns import day_of
from concordat.review.workbooks.queries.previews import previews
from concordat.review.workbooks.records import Preview, Remark, TakenBook
from concordat.review.workbooks.rules.sheets import Known


@transaction.atomic
def take_workbooks(*, actor: Actor, books: Sequence[BookCells], known: Known, now: datetime) -> list[TakenBook]:
    """Take in the workbooks that nothing stands against; returns what became of each, in order.

    One with a fault is left as it is, with its remarks, and the others go on. One that was taken in before, or that
    says what stands already, changes nothing. Where several answer one return, each is read after the one before is
    saved: it is then a second writer of that return.
    """
    taken: list[TakenBook | None] = [None] * len(books)
    waiting = list(range(len(books)))
    while waiting:
        found = dict(zip(waiting, _previews(actor, [books[place] for place in waiting], known, now), strict=True))
        waiting = list(_later(found))
        ready = {place: one for place, one in found.items() if place not in waiting}
        for place, one in zip(ready, _saved(actor, list(ready.values()), now), strict=True):
            taken[place] = one
    return [one for one in taken if one is not None]


def _previews(actor: Actor, books: Sequence[BookCells], known: Known, now: datetime) -> list[Preview]:
    return previews(actor, books=books, known=known, today=day_of(now))


def _later(found: dict[int, Preview]) -> Iterator[int]:
    """The workbooks that answer a return which one before them answers."""
    held: set[int] = set()
    for place, one in found.items():
        if one.takes and held & set(one.answers):
            yield place
        elif one.takes:
            held |= set(one.answers)


def _saved(actor: Actor, found: Sequence[Preview], now: datetime) -> list[TakenBook]:
    books = [FilledBook(one.sha256, one.answers, one.bases, one.asked) for one in found if one.takes]
    saved = iter(save_workbooks(actor=actor, books=books, channel=Channel.EXCEL, now=now))
    return [_taken(one, next(saved)) if one.takes else TakenBook(one) for one in found]


def _taken(preview: Preview, saved: SavedBook) -> TakenBook:
    if saved.refused:
        remarks = tuple(Remark(message) for message in saved.refused.values())
        return TakenBook(replace(preview, remarks=(*preview.remarks, *remarks)))
    return TakenBook(preview, saved.answers, saved.beside)
