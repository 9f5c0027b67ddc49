"""What taking a file into the register would do, row by row, and what stands against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from concordat.foundation.organisations.queries import alliances, organisations
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.review.register.queries.held import register_rows
from concordat.review.register.records import Looked
from concordat.review.register.rules import comparing
from concordat.review.register.rules.comparing import NEW, Index
from concordat.review.register.rules.reading import rows_of
from concordat.review.register.rules.rows import Held, Row, RowChange
from concordat.review.register.rules.sheets import COLUMNS, Column, Reads, Sheet
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import fold


def look(actor: Actor, book: BookCells) -> Looked:
    """Each row of a file beside what the register holds; its faults by sheet, cell and column. It writes nothing."""
    rows, remarks = rows_of(book)
    looking = _Looking(actor, register_rows(actor))
    found: list[RowChange] = []
    for sheet in Sheet:
        some = looking.sheet(sheet, [row for row in rows if row.sheet is sheet])
        remarks += comparing.twice(some)
        remarks += [remark for one in some for remark in comparing.fixed(one)]
        found += some
    return Looked(book.name, book.sha256, tuple(found), (*remarks, *looking.remarks))


class _Looking:
    """The records that rows may name: those on record, and those that earlier rows of the file make."""

    def __init__(self, actor: Actor, held: dict[Sheet, list[Held]]) -> None:
        self.held = held
        self.bodies = _named((one.key, one.name) for one in organisations(actor))
        self.alliances = _named((one.key, one.name) for one in alliances(actor))
        self.known: dict[Sheet, dict[str, str]] = {
            sheet: _named((one.key, one.said.get("name") or one.said.get("title") or "") for one in held)
            for sheet, held in self.held.items()
        }
        self.remarks: list[Remark] = []

    def sheet(self, sheet: Sheet, rows: Sequence[Row]) -> list[RowChange]:
        """The rows of one sheet; those that name rows of their own sheet are read once all have their record."""
        own = [one for one in COLUMNS[sheet] if one.of is sheet]
        index = Index(sheet, self.held[sheet])
        others = [self._resolved(row, [one for one in COLUMNS[sheet] if one not in own]) for row in rows]
        tokens = []
        for row in others:
            before = index.of(row.said)
            tokens.append(before.key if before else self._token(sheet, row))
            self._know(sheet, row, tokens[-1])
        return [
            comparing.change_of(row, index.of(row.said), token)
            for row, token in zip([self._resolved(row, own) for row in others], tokens, strict=True)
        ]

    def _token(self, sheet: Sheet, row: Row) -> str:
        """A stand-in for the key of a record that is not there yet: what its row calls it."""
        own = row.said.get("reference") or " ".join(comparing.likeness(sheet, row.said))
        return f"{NEW}{sheet}:{own}"

    def _know(self, sheet: Sheet, row: Row, token: str) -> None:
        for called in (row.said.get("reference"), row.said.get("name"), row.said.get("title")):
            if called:
                self.known[sheet].setdefault(fold(called), token)

    def _resolved(self, row: Row, columns: Sequence[Column]) -> Row:
        """The row with keys in place of what it calls bodies, alliances and records."""
        said = dict(row.said)
        for one in columns:
            if one.key not in said:
                continue
            try:
                said[one.key] = self._key(one, said[one.key])
            except RuleBroken as error:
                self.remarks.append(Remark(str(error), row.page, address(*row.cells[one.key]), one.label))
        return replace(row, said=said)

    def _key(self, column: Column, called: str) -> str:
        if column.reads is Reads.BODY:
            return _found(self.bodies, called, "organisation", "Write its name or key as on the page Organisations.")
        if column.reads is Reads.RECORD and column.of:
            what = f"row of {column.of}"
            return _found(self.known[column.of], called, what, f"Add it to the sheet {column.of}, or write its name.")
        if column.key == "alliance" and column.needed:
            return _found(self.alliances, called, "alliance", "Write its name as the register has it.")
        return called


def _named(pairs: object) -> dict[str, str]:
    """Keys by what they are called; a name that two share leads nowhere but by its key."""
    keys: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for key, name in pairs:  # type: ignore[attr-defined]
        keys[fold(key)] = key
        names.setdefault(fold(name), []).append(key)
    return {name: held[0] for name, held in names.items() if name and len(held) == 1} | keys


def _found(known: Mapping[str, str], called: str, what: str, todo: str) -> str:
    key = known.get(fold(called))
    if key is None:
        raise RuleBroken(f"there is no {what} “{called}”, or more than one is called so. {todo}")
    return key
