"""What returned workbooks would change. Nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from concordat.foundation.history.queries import events
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.queries import return_forms, returns
from concordat.review.workbooks.records import Preview
from concordat.review.workbooks.rules.finding import found_in
from concordat.review.workbooks.rules.sheets import Assigned, Known, assigned


def known_returns(actor: Actor, *, today: date, period: str | None = None, strict: bool = False) -> Known:
    """The returns that workbooks may answer: those that the actor sees, of one period or of all. Two queries.

    A workbook that was made for another period is read for ``period``; with ``strict`` it is a fault.
    Ask once for a folder of workbooks, and hand it to ``previews``.
    """
    if strict:
        return Known.of(returns(actor, today=today, period=period))
    return Known.of(returns(actor, today=today), period)


def previews(actor: Actor, *, books: Sequence[BookCells], known: Known, today: date) -> list[Preview]:
    """What each workbook would change, in order. A constant number of queries for any number of workbooks."""
    sheets = [assigned(book, known) for book in books]
    taken = _taken(actor, books)
    new = [found for book, (found, _) in zip(books, sheets, strict=True) if book.sha256 not in taken]
    numbers = {one.number for found in new for one in found}
    forms = {form.summary.number: form for form in return_forms(actor, today=today, numbers=numbers)}
    return [
        _again(book, found, taken[book.sha256]) if book.sha256 in taken else found_in(book, found, forms, remarks)
        for book, (found, remarks) in zip(books, sheets, strict=True)
    ]


def _again(book: BookCells, found: Sequence[Assigned], when: datetime) -> Preview:
    """What was taken in before says nothing new, whatever became of its answers since."""
    return Preview(book.name, book.sha256, already=when, returns=tuple(one.number for one in found))


def _taken(actor: Actor, books: Sequence[BookCells]) -> dict[str, datetime]:
    """When the same files were taken in before, by their hash."""
    subjects = [RecordRef("workbook", book.sha256) for book in books]
    found = events(actor, subjects=subjects, limit=len(subjects))
    return {RecordRef.parse(one.subject).key: one.recorded_at for one in found}
