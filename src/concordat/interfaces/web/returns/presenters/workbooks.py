"""Workbooks as they go out, and what those that came back say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from concordat.intake.records import StoredWorkbook
from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Cell, Link, number
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.components.tags import Tag
from concordat.kernel.dates import day_words
from concordat.review.workbooks.records import Asking, Difference, Looked, Preview, Remark, TakenBook

BESIDE = "Somebody else has answered since: both are kept until a person chooses."
NOTHING = "nothing"
_OPEN = 60  # differences of a workbook that are shown unfolded


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook on the page: how it stands, its tables, and where its copy with comments is."""

    name: str
    anchor: str
    state: Tag
    said: str
    faults: DataTable | None
    notes: DataTable | None
    differences: DataTable | None
    count: str
    unfolded: bool
    comments: str


def blanks_table(rows: Sequence[Asking], period: str, links: Links) -> DataTable:
    """The organisations whose returns may be answered, each with its workbook."""
    return DataTable(
        caption="Workbooks to be filled in",
        columns=[Column("Who answers"), Column("Open returns", numeric=True), Column("Workbook")],
        rows=[
            [body_cell(one.organisation, one.name, links), number(one.returns),
             Cell(Link("Download", links.to("period-workbook", period, one.organisation), f"for {one.name}"))]
            for one in rows
        ],
    )  # fmt: skip


def book(one: StoredWorkbook, preview: Preview, period: str, upload: int, links: Links) -> Book:
    """A workbook with all that it says."""
    state, said = _standing(preview)
    head = "What changes" if preview.takes else "What would change"
    copy = links.to("workbook-comments", period, upload, one.number) if preview.remarks else ""
    return Book(
        name=one.file_name, anchor=f"workbook-{one.number}", state=state, said=said,
        faults=_remarks("Errors", one, preview.faults) if preview.faults else None,
        notes=_remarks("Also noted", one, preview.notes) if preview.notes else None,
        differences=_differences(head, one, preview.differences) if preview.differences else None,
        count=f"{head}: {_many(len(preview.differences), 'answer')}",
        unfolded=len(preview.differences) <= _OPEN, comments=copy,
    )  # fmt: skip


def problems(seen: Looked) -> list[dict[str, str]]:
    """For the summary on top: each file that cannot be read, each workbook with errors."""
    unread = [{"text": f"{name}: {reason}", "href": "#not-read"} for name, reason in seen.upload.refused]
    return unread + [
        {"text": f"{one.file_name}: {_many(len(preview.faults), 'error')}", "href": f"#workbook-{one.number}"}
        for one, preview in seen.books
        if preview.faults
    ]


def ready_said(seen: Looked) -> str:
    """The words of the button; "" where there is nothing to take."""
    ready = [preview for preview in seen.previews if preview.takes]
    answers = sum(len(preview.differences) for preview in ready)
    return f"Take {_many(answers, 'answer')} from {_many(len(ready), 'workbook')}" if ready else ""


def taken_said(done: Sequence[TakenBook]) -> str:
    """What became of the workbooks, in a sentence or two."""
    taken = [one for one in done if one.answers]
    if not taken:
        return "Nothing was taken: the workbooks say nothing new, or have errors."
    said = f"{_many(sum(one.answers for one in taken), 'answer')} taken from {_many(len(taken), 'workbook')}."
    beside = sum(one.beside for one in taken)
    waits = "waits" if beside == 1 else "wait"
    return f"{said} {beside} {waits} beside another's: choose on the return's page." if beside else said


def _standing(preview: Preview) -> tuple[Tag, str]:
    if preview.already:
        day = day_words(timezone.localdate(preview.already))
        return Tag("Taken", "green"), f"Taken on {day}. Sent again it changes nothing."
    if preview.faults:
        words = "Nothing of it is taken while an error stands. Correct the workbook and send it again."
        return Tag("Cannot be taken", "red"), words
    if not preview.differences:
        return Tag("Nothing new", "grey"), "Its answers stand already, or nobody touched it."
    bodies = len({one.collaboration for one in preview.differences})
    return Tag("Ready", "blue"), f"{_many(len(preview.differences), 'answer')} for {_many(bodies, 'collaboration')}."


def _remarks(caption: str, one: StoredWorkbook, remarks: Sequence[Remark]) -> DataTable:
    return DataTable(
        caption=caption,
        columns=[Column("Sheet"), Column("Cell"), Column("Question"), Column("What is wrong" if remarks[0].stops
                                                                           else "What was found")],
        rows=[
            [Cell(remark.sheet or "The workbook"), Cell(remark.cell or "–"), Cell(remark.field or "–"),
             Cell(_sentence(remark.message))]
            for remark in remarks
        ],
        name=f"{caption} {one.number}",
    )  # fmt: skip


def _differences(head: str, one: StoredWorkbook, rows: Sequence[Difference]) -> DataTable:
    return DataTable(
        caption=f"{head} in {one.file_name}",
        caption_hidden=True,
        columns=[Column("Collaboration"), Column("Question"), Column("Before"), Column("After"), Column("Cell")],
        rows=[
            [Cell(row.collaboration), Cell(row.label), _answer(row.before), _after(row), Cell(row.cell)]
            for row in rows
        ],
        name=f"changes {one.number}",
    )  # fmt: skip


def _answer(said: str) -> Cell:
    return Cell(said) if said else Cell(NOTHING, unknown=True)


def _after(row: Difference) -> Cell:
    return Cell(f"{row.after or NOTHING} ({BESIDE})") if row.beside else _answer(row.after)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
