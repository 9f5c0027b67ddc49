"""The rows of an extract as amounts of the ledger, one after another; and what stands against reading them. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.workbooks.cells import At, CellValue
from concordat.intake.workbooks.extracts import Extract, ExtractSheet
from concordat.kernel.errors import RuleBroken
from concordat.registers.benefits.rules import Posting
from concordat.review.finance.rules.cells import CellReader, Said
from concordat.review.finance.rules.told import Told
from concordat.review.finance.rules.totals import Totals, is_total
from concordat.review.lists.rules.fields import ListKind, field_of
from concordat.review.lists.rules.heads import Heads
from concordat.review.lists.rules.lines import ColumnsOf
from concordat.review.lists.rules.values import UnknownWord
from concordat.review.workbooks.rules.words import fold, folded, shown

TOLD_OF = ("what", "ref", "organisation", "collaboration", "benefit", "cost_centre", "account")


class Known(Protocol):
    """The names that the sender may use; each gives a key, or None where nothing on record is called so."""

    def collaboration(self, text: str) -> str | None: ...

    def organisations(self, text: str) -> tuple[str, ...] | None: ...

    def benefit(self, text: str, collaboration: str | None) -> str | None: ...


@dataclass(frozen=True)  # without slots: what is asked of a row several times is reckoned once
class FinanceRow:
    """One amount of an extract: what is posted, the cell of the amount, and what else the sender keeps of it."""

    sheet: str
    row: int
    column: int
    posting: Posting
    written: str
    ref: str = ""
    cost_centre: str = ""
    account: str = ""

    @property
    def cell(self) -> str:
        """The address of the amount: C7."""
        return address(self.row, self.column)

    @cached_property
    def identity(self) -> str:
        """What is the same for the same amount in every file: all but the amount itself; by the reference if any."""
        one = self.posting
        period = [day.text if day else "" for day in (one.since, one.until)]
        base = (one.price_year.start if one.price_year else "", *period, *sorted(one.organisations))
        about = (one.kind, one.standing, one.collaboration or "", one.benefit or "", one.prices, *base)
        own = (f"#{fold(self.ref)}",) if self.ref else (
            one.recurrence, str(one.cashable), fold(self.cost_centre), fold(self.account), fold(one.what)
        )  # fmt: skip
        return _digest(*map(str, about), *own)

    @cached_property
    def content(self) -> str:
        """The same, with the amount: two rows with one content say the same."""
        one, stated = self.posting, self.posting.stated
        amounts = [part.pence if part else "" for part in (stated.figure.amount, stated.lower, stated.upper)]
        said = (stated.figure.state, stated.figure.bound or "", one.recurrence, one.cashable, fold(one.what),
                fold(self.cost_centre), fold(self.account))  # fmt: skip
        return _digest(self.identity, *map(str, (*amounts, *said)))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:40]


@dataclass
class Rows:
    """An extract being gone through: iterate ``read``; the totals and what there is to say grow as it goes.

    ``sender`` (key) is whose the rows are that name nobody, ``about`` the collaboration of those that name none.
    """

    columns: ColumnsOf
    known: Known
    sender: str
    about: str | None = None
    told: Told = field(default_factory=Told)
    totals: Totals = field(default_factory=Totals)
    total_rows: int = 0
    _first: dict[str, str] = field(default_factory=dict)

    def read(self, extract: Extract, heads: Sequence[Heads]) -> Iterator[FinanceRow]:
        """Every row under these heads that is an amount without a fault."""
        cells = CellReader(self.columns, extract.from_1904)
        by_name = {one.name: one for one in extract.sheets}
        for one in heads:
            yield from self._sheet(by_name[one.sheet], one, cells)

    def _sheet(self, sheet: ExtractSheet, heads: Heads, cells: CellReader) -> Iterator[FinanceRow]:
        cells.begin(sheet)
        amount = self.columns.columns["amount"]
        for number, row in enumerate(sheet.rows()):
            values = cells.row(number, row)
            if number <= heads.row or not any(map(_filled, values)):
                continue
            if folded(values[amount] if amount < len(values) else "") == fold(heads.words[amount]):
                continue  # the heads printed again, as lists of many pages do
            found = self._row(sheet.name, number, values, cells)
            if found is not None:
                yield found

    def _row(self, sheet: str, number: int, values: Sequence[CellValue], cells: CellReader) -> FinanceRow | None:
        if is_total(values) or self._only_amount(values):
            self._total(sheet, number, cells, named=is_total(values))
            return None
        said: dict[str, Said] = {}
        faults = 0
        for key in cells.keys:
            try:
                one = cells.said(number, key, said)
            except RuleBroken as error:
                faults += 1
                if isinstance(error, UnknownWord):
                    self.told.ask(key, error.word)
                self.told.say(str(error), sheet, cells.at(number, key), key)
                continue
            if one is not None:
                said[key] = one
                if one.note:
                    self.told.say(one.note, sheet, cells.at(number, key), key, stops=False)
        if faults:
            return None
        if "amount" not in said:
            self.told.say("no amount stands here, so the row is not read.", sheet, cells.at(number, "amount"), "amount",
                          stops=False)  # fmt: skip
            return None
        return self._posted(sheet, number, said, cells)

    def _posted(self, sheet: str, number: int, said: Mapping[str, Said], cells: CellReader) -> FinanceRow | None:
        found = self._names(sheet, number, said, cells)
        if found is None:
            return None
        collaboration, bodies, benefit = found
        try:
            posting = cells.posting(said, collaboration, bodies, benefit)
        except RuleBroken as error:
            key = error.field or "amount"
            self.told.say(str(error), sheet, cells.at(number, key), key)
            return None
        if len(posting.what) > 300:
            self.told.say(f"the text has {len(posting.what):,} letters; 300 fit. Shorten it.", sheet,
                          cells.at(number, "what"), "what")  # fmt: skip
            return None
        text = {key: said[key].text for key in ("ref", "cost_centre", "account") if key in said}
        at = cells.at(number, "amount")
        row = FinanceRow(sheet, *at, posting, said["amount"].text, text.get("ref", "")[:80],
                         text.get("cost_centre", "")[:80], text.get("account", "")[:80])  # fmt: skip
        if self._twice(row, cells):
            return None
        printed, step = cells.printed(said["amount"])
        self.totals.add(posting.kind, posting.standing, printed, posting.stated, step)
        return row

    def _names(
        self, sheet: str, number: int, said: Mapping[str, Said], cells: CellReader
    ) -> tuple[str | None, tuple[str, ...], str | None] | None:
        """The keys of the collaboration, the organisations and the benefit; None where a name is not on record."""
        written = {key: said[key].text for key in ("collaboration", "organisation", "benefit") if key in said}
        collaboration = self.known.collaboration(written["collaboration"]) if "collaboration" in written else self.about
        bodies = self.known.organisations(written["organisation"]) if "organisation" in written else (self.sender,)
        benefit = self.known.benefit(written["benefit"], collaboration) if "benefit" in written else None
        unknown = [
            (key, words)
            for key, found, words in (
                ("collaboration", collaboration, "collaboration on record is"),
                ("organisation", bodies, "organisation on record is"), ("benefit", benefit, "benefit of it is"),
            ) if key in written and not found
        ]  # fmt: skip
        for key, words in unknown:
            message = (
                f"no {words} called “{shown(written[key])}”; write a name as the register has it, or empty the cell."
            )
            self.told.say(message, sheet, cells.at(number, key), key)
        return None if unknown else (collaboration, bodies or (), benefit)

    def _twice(self, row: FinanceRow, cells: CellReader) -> bool:
        """The same thing said twice in one file: which of the two amounts counts cannot be told."""
        identity = row.identity
        before = self._first.setdefault(identity, f"row {row.row + 1} of sheet '{row.sheet}'")
        mine = f"row {row.row + 1} of sheet '{row.sheet}'"
        if before == mine:
            return False
        key = "ref" if row.ref else "amount"
        words = f"this is the same line as {before}, so one of them would be counted twice"
        self.told.say(
            f"{words}; keep one, or give each a reference of its own.", row.sheet, cells.at(row.row, key), key
        )
        return True

    def _only_amount(self, values: Sequence[CellValue]) -> bool:
        place = self.columns.columns["amount"]
        filled = [column for column, value in enumerate(values) if _filled(value)]
        return filled == [place] and len(self.columns.columns) > 1 and bool(self.totals.by)

    def _total(self, sheet: str, number: int, cells: CellReader, *, named: bool) -> None:
        """A total is told and checked, never imported as an amount."""
        at: At = cells.at(number, "amount")
        try:
            one = cells.said(number, "amount", {})
        except RuleBroken as error:
            self.told.say(f"this row is a total, and cannot be checked: {error}", sheet, at, "amount", stops=False)
            return
        printed, step = cells.printed(one) if one else (None, Decimal(0))
        if one is None or printed is None:
            return
        off = self.totals.differs(printed, step)
        self.total_rows += 1
        words = "a total" if named else "an amount alone, as a total"
        if off is None:
            self.told.say(f"this row is {words}; it agrees with the rows above it, and is not taken as an amount.",
                          sheet, at, "amount", stops=False)  # fmt: skip
        else:
            words = f"this row is {words} of {printed:,f}, but the rows above it come to {printed - off:,f}"
            more = f"{abs(off):,f} {'more' if off > 0 else 'less'} than they"
            self.told.say(f"{words}: {more}. Put the file right, or take the row out.", sheet, at, "amount")


def _filled(value: CellValue) -> bool:
    return value != "" and not (isinstance(value, str) and not value.strip())


def lacking(columns: ColumnsOf) -> tuple[str, ...]:
    """The labels of what every row must say and neither a column nor a fixed value gives."""
    needed = ("amount", "kind", "standing", "recurrence")
    return tuple(
        field_of(ListKind.FINANCE, key).label
        for key in needed if key not in columns.columns and not columns.fixed.get(key)
    )  # fmt: skip
