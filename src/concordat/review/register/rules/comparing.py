"""Rows beside what the register holds: which record each is of, and what it says otherwise. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from concordat.intake.readers.xlsx.addresses import address
from concordat.review.register.rules.rows import Change, Held, Row, RowChange, Said, Standing
from concordat.review.register.rules.sheets import COLUMNS, Reads, Sheet
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import fold

NEW = "new:"


def likeness(sheet: Sheet, said: Said) -> tuple[str, ...]:
    """What tells whether two rows are of one record."""
    return tuple(fold(said.get(one.key, "")) for one in COLUMNS[sheet] if one.same)


class Index:
    """The records of one sheet, by key and by likeness."""

    def __init__(self, sheet: Sheet, held: Sequence[Held]) -> None:
        self.sheet = sheet
        self.keys = {one.key: one for one in held if one.key}
        self.alike = {likeness(sheet, one.said): one for one in reversed(held)}

    def of(self, said: Said) -> Held | None:
        """The record that a row is of; None where it is new."""
        return self.keys.get(said.get("reference", "")) or self.alike.get(likeness(self.sheet, said))


def change_of(row: Row, before: Held | None, token: str) -> RowChange:
    """How a row stands beside the record that it is of."""
    if before is None:
        return RowChange(row, Standing.NEW, token)
    changes = tuple(
        Change(one.key, one.label, address(*row.cells[one.key]), before.said.get(one.key, ""), row.said[one.key])
        for one in COLUMNS[row.sheet]
        if one.reads is not Reads.REFERENCE and one.key in row.said
        and _differs(one.reads, before.said.get(one.key, ""), row.said[one.key])
    )  # fmt: skip
    return RowChange(row, Standing.CHANGED if changes else Standing.SAME, token, before, changes)


def fixed(one: RowChange) -> list[Remark]:
    """What a row would change that an import does not change."""
    columns = {column.key: column for column in COLUMNS[one.row.sheet]}
    return [
        Remark(
            f"the register has “{change.before or 'nothing'}”, and a file does not change that. Change it on the page "
            "of the record, or write here what the register has.",
            one.row.page, change.cell, change.label,
        )
        for change in one.changes
        if columns[change.column].fixed
    ]  # fmt: skip


def twice(rows: Sequence[RowChange]) -> list[Remark]:
    """Rows that are of one record: which of them should hold?"""
    first: dict[str, RowChange] = {}
    remarks = []
    for one in rows:
        other = first.setdefault(f"{one.row.sheet} {one.token}", one)
        if other is not one:
            place = f"row {other.row.number + 1} of sheet {other.row.page}"
            message = f"is of the same record as {place}; keep one of them."
            label = COLUMNS[one.row.sheet][0].label
            remarks.append(Remark(message, one.row.page, address(one.row.number, 0), label))
    return remarks


def parents_first(rows: Sequence[RowChange], column: str) -> list[RowChange]:
    """Rows of one sheet so that what a row names stands before it; a ring stays as it came, and a rule refuses it."""
    by_token: Mapping[str, RowChange] = {one.token: one for one in rows}
    ordered: dict[str, RowChange] = {}
    for one in rows:
        chain, at = [], one
        while at.token not in ordered and at not in chain:
            chain.append(at)
            at = by_token.get(at.row.said.get(column, ""), at)
        for each in reversed(chain):
            ordered.setdefault(each.token, each)
    return list(ordered.values())


def _differs(reads: Reads, before: str, after: str) -> bool:
    if reads is Reads.NAMES:
        held = {fold(one) for one in before.split(";")}
        return any(fold(one) not in held for one in after.split(";"))
    if reads is Reads.WORDS:
        return " ".join(before.split()) != after
    return before != after
