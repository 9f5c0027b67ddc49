"""Taking workbooks in: each whole or not at all, by the rules that every channel saves answers by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.bulk import insert_many
from concordat.intake.queries import upload as upload_of
from concordat.intake.workbooks.actions import keep_workbooks
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.actions import save_workbooks
from concordat.registers.delivery.records import FilledBook, SavedBook
from concordat.registers.delivery.rules import Channel
from concordat.registers.delivery.rules.returns import day_of
from concordat.review.workbooks.models import TakenWorkbook
from concordat.review.workbooks.queries.previews import known_returns, previews
from concordat.review.workbooks.reading import books_of
from concordat.review.workbooks.records import Preview, Remark, TakenBook
from concordat.review.workbooks.rules.sheets import Known


@in_turn
def take_workbooks(
    *, actor: Actor, books: Sequence[BookCells], known: Known, now: datetime, kept: Sequence[int] | None = None
) -> list[TakenBook]:
    """Take in the workbooks that nothing stands against; returns what became of each, in order.

    One with a fault is left as it is, with its remarks, and the others go on. One that was taken in before, or that
    says what stands already, changes nothing. Where several answer one return, each is read after the one before is
    saved: it is then a second writer of that return. What was taken is kept as it came, unless it is: ``kept`` are the
    numbers of the workbooks then, in their order.
    """
    taken: list[TakenBook | None] = [None] * len(books)
    waiting = list(range(len(books)))
    while waiting:
        found = dict(zip(waiting, _previews(actor, [books[place] for place in waiting], known, now), strict=True))
        waiting = list(_later(found))
        ready = {place: one for place, one in found.items() if place not in waiting}
        for place, one in zip(ready, _saved(actor, list(ready.values()), now), strict=True):
            taken[place] = one
    done = [one for one in taken if one is not None]
    _keep(actor, books, done, kept, now)
    return done


def take_upload(*, actor: Actor, upload: int, period: str, now: datetime) -> list[TakenBook]:
    """Take in, for one period, what the actor sent and looked at; returns what became of each workbook, in order.

    NotThere where somebody else sent it.
    """
    sent = upload_of(actor, number=upload)
    known = known_returns(actor, today=day_of(now), period=period, strict=True)
    kept = [one.number for one in sent.workbooks]
    return take_workbooks(actor=actor, books=books_of(sent), known=known, now=now, kept=kept)


def _keep(
    actor: Actor, books: Sequence[BookCells], taken: Sequence[TakenBook], kept: Sequence[int] | None, now: datetime
) -> None:
    """Keep what was taken as it came, and note which returns it answered."""
    places = [place for place, one in enumerate(taken) if one.answers]
    if not places:
        return
    if kept is None:
        files = [(books[place].name, books[place].content) for place in places]
        numbers = [one.number for one in keep_workbooks(actor=actor, files=files, now=now).workbooks]
    else:
        numbers = [kept[place] for place in places]
    rows = [
        TakenWorkbook(of_id=number, workbook_id=workbook, at=now)
        for place, workbook in zip(places, numbers, strict=True)
        for number in taken[place].preview.returns
    ]
    insert_many(TakenWorkbook, rows)


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
