"""The rows of a list as lines: what each says, by field; and what stands against reading them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import At, BookCells, SheetCells
from concordat.kernel.errors import RuleBroken
from concordat.registers.agreements.rules import state_of
from concordat.review.lists.rules.fields import FIELDS, Field, ListKind, field_of
from concordat.review.lists.rules.heads import Heads
from concordat.review.lists.rules.lines import ColumnsOf, Line
from concordat.review.lists.rules.values import Reading, UnknownWord, place_of, said_in
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import fold, folded, shown

_LONGEST = {"what": 500, "ref": 60, "owner_post": 200, "legal_basis": 200, "note": 2000}


class Known(Protocol):
    """The names that the sender may use."""

    def collaboration(self, text: str | None) -> str | None: ...

    def organisations(self, texts: Iterable[str]) -> list[str]: ...


@dataclass
class Rows:
    """A list being gone through. ``unknown`` are the words that nobody knows, by field, in the order found."""

    kind: ListKind
    columns: ColumnsOf
    how: Reading
    known: Known
    about: str | None = None
    lines: list[Line] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    unknown: dict[str, list[str]] = field(default_factory=dict)
    _first: dict[str, tuple[str, int]] = field(default_factory=dict)
    _merged: set[tuple[str, At]] = field(default_factory=set)

    def read(self, book: BookCells, heads: Sequence[Heads]) -> Rows:
        """All rows under the heads of these sheets."""
        sheets = {sheet.name: sheet for sheet in book.sheets}
        for one in heads:
            for row in range(one.row + 1, len(sheets[one.sheet].rows)):
                self._row(sheets[one.sheet], one, row)
        return self

    def _row(self, sheet: SheetCells, heads: Heads, row: int) -> None:
        said: dict[str, str] = {}
        cells: dict[str, At] = {}
        faults = 0
        own = [key for key, column in self.columns.columns.items() if folded(sheet.value(row, column))
               or sheet.value(row, column) not in ("", None)]  # fmt: skip
        if not own or self._is_heads(sheet, heads, row):
            return
        if "what" not in own and len(own) < 2:
            self._say("the row says only this, so it is not read.", sheet, (row, self.columns.columns[own[0]]),
                      own[0], stops=False)  # fmt: skip
            return
        for key, column in self.columns.columns.items():
            one, at = field_of(self.kind, key), place_of(sheet, row, column)
            self._tell_merged(sheet, at, (row, column), key)
            try:
                text, note = said_in(sheet, at, one, self.how)
                text = self._fit(text, one)
            except RuleBroken as error:
                faults += 1
                if isinstance(error, UnknownWord):
                    self.unknown.setdefault(key, []).append(error.word)
                self._say(str(error), sheet, at, key)
                continue
            if note:
                self._say(note, sheet, at, key, stops=False)
            if text:
                said[key], cells[key] = text, at
        if not faults:
            self._line(sheet, row, said, cells)

    def _line(self, sheet: SheetCells, row: int, said: dict[str, str], cells: dict[str, At]) -> None:
        what = field_of(self.kind, "what")
        place = row, self.columns.columns["what"]
        if len(said.get("what", "")) < 3:
            self._say(f"{what.label.lower()} is not said; write it, or empty the row.", sheet, place, "what")
            return
        collaboration = self._collaboration(sheet, said, cells)
        if collaboration is None and "collaboration" in said:
            return
        if self.kind is ListKind.ISSUES and collaboration is None:
            self._say("an issue is of a collaboration: name it in a column, or choose one for the whole list.",
                      sheet, place, "what")  # fmt: skip
            return
        self._halves(sheet, said, cells)
        key = f"{collaboration or ''}|{'#' + fold(said['ref']) if said.get('ref') else fold(said['what'])}"[:700]
        if key in self._first:
            other, at = self._first[key]
            self._say(f"this is the same line as row {at + 1} of sheet '{other}'; keep one, or give each its own"
                      " reference.", sheet, cells.get("ref", place), "ref" if "ref" in cells else "what")  # fmt: skip
            return
        self._first[key] = sheet.name, row
        self.lines.append(Line(sheet.name, row, key, said, cells, collaboration))

    def _collaboration(self, sheet: SheetCells, said: dict[str, str], cells: dict[str, At]) -> str | None:
        written = said.get("collaboration")
        if not written:
            return self.about
        found = self.known.collaboration(written)
        if found is None:
            words = f"no collaboration on record is called “{written}”; write a name as the portfolio has it, or empty"
            self._say(f"{words} the cell.", sheet, cells["collaboration"], "collaboration")
        return found

    def _halves(self, sheet: SheetCells, said: dict[str, str], cells: dict[str, At]) -> None:
        """Parties that are not known, and scores of which only one half is given, are told and left out."""
        for one in filter(None, (name.strip() for name in said.get("parties", "").replace("\n", ";").split(";"))):
            if not self.known.organisations([one]):
                self._say(f"no organisation on record is called “{one}”; it is not recorded as a party.", sheet,
                          cells["parties"], "parties", stops=False)  # fmt: skip
        for before in ("before_", "target_", ""):
            given = [f"{before}{half}" for half in ("likelihood", "impact") if f"{before}{half}" in said]
            if len(given) == 1:
                self._say("likelihood and impact belong together; this one stands alone and is left out.", sheet,
                          cells[given[0]], given[0], stops=False)  # fmt: skip
                del said[given[0]], cells[given[0]]

    def _fit(self, text: str, one: Field) -> str:
        longest = _LONGEST.get(one.key, 300)
        if len(text) > longest:
            raise RuleBroken(f"the text has {len(text):,} letters; {longest} fit. Shorten it.")
        if self.kind is ListKind.AGREEMENTS and one.key == "state" and text:
            found = state_of(text)
            if found is None:
                raise RuleBroken(f"“{text}” does not say how far the agreement has got; write such as in force.")
            return str(found)
        return text

    def _is_heads(self, sheet: SheetCells, heads: Heads, row: int) -> bool:
        """Whether the heads are printed again, as lists of many pages do."""
        column = self.columns.columns.get("what", 0)
        return folded(sheet.value(row, column)) == fold(heads.words[column] if column < len(heads.words) else "")

    def _tell_merged(self, sheet: SheetCells, at: At, cell: At, key: str) -> None:
        if at != cell and (sheet.name, at) not in self._merged and sheet.value(*at) != "":
            self._merged.add((sheet.name, at))
            self._say(f"the cell is merged with others; “{shown(sheet.value(*at))}” is read for each row of them.",
                      sheet, at, key, stops=False)  # fmt: skip

    def _say(self, message: str, sheet: SheetCells, at: At, key: str, *, stops: bool = True) -> None:
        label = next(one.label for one in FIELDS[self.kind] if one.key == key)
        self.remarks.append(Remark(message, sheet.name, address(*at), label, stops))
