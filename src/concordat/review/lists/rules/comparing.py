"""A list beside what was taken of it before. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.intake.readers.xlsx.addresses import address
from concordat.kernel.comparing import same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.review.lists.rules.fields import FIELDS, Field, ListKind, Reads
from concordat.review.lists.rules.lines import Change, Gone, Line, LineChange, Standing
from concordat.review.workbooks.records import Remark

Before = Mapping[str, tuple[Mapping[str, str], RecordRef]]


def compared(kind: ListKind, lines: Sequence[Line], before: Before) -> list[LineChange]:
    """Each line: the same as when last taken, changed in these fields, or new."""
    return [_one(kind, line, before) for line in lines]


def gone(lines: Sequence[Line], before: Before) -> list[Gone]:
    """What was in the list before and is not in this one."""
    now = {line.key for line in lines}
    return [Gone(said.get("what", key), ref) for key, (said, ref) in before.items() if key not in now]


def other_words(kind: ListKind, changes: Sequence[LineChange]) -> list[Remark]:
    """A reference that stood for something else before: it cannot be told which is meant."""
    found = []
    for one in changes:
        change = next((change for change in one.changes if change.field == "what"), None)
        if change and not same_words(change.before, change.after):
            message = f"reference {one.line.said.get('ref', '')} was “{change.before}” before. Give what is new a"
            found.append(Remark(f"{message} reference of its own.", one.line.sheet, change.cell, change.label))
    return found


def printed(field: Field, said: str) -> str:
    """What a field says, as pages print it: a day in words."""
    if field.reads is Reads.DAY and said:
        return PreciseDate.parse(said).words()
    return said if field.reads is Reads.WORDS else said.replace("_", " ")


def _one(kind: ListKind, line: Line, before: Before) -> LineChange:
    if line.key not in before:
        return LineChange(line, Standing.NEW)
    said, ref = before[line.key]
    changes = tuple(
        Change(
            field.key, field.label, address(*line.cells[field.key]) if field.key in line.cells else "",
            printed(field, said.get(field.key, "")), printed(field, line.said.get(field.key, "")),
        )
        for field in FIELDS[kind]
        if said.get(field.key, "") != line.said.get(field.key, "")
    )  # fmt: skip
    return LineChange(line, Standing.CHANGED if changes else Standing.SAME, changes, ref)
