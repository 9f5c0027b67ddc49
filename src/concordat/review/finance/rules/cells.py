"""The cells of one row of an extract, each as the field that it holds. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from concordat.intake.workbooks.cells import At, CellValue
from concordat.intake.workbooks.extracts import ExtractSheet
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import FigureState
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules import Assurance, EntryKind, Posting, Prices, Recurrence, Standing
from concordat.review.finance.rules.amounts import UNITS, AmountRead, HowMuch, amount_in, nought, unknown
from concordat.review.finance.rules.periods import day_in, of_year, period_in, year_in
from concordat.review.lists.rules.fields import FIELDS, WORDS, Field, ListKind, Reads
from concordat.review.lists.rules.lines import ColumnsOf
from concordat.review.lists.rules.values import UnknownWord, word_of
from concordat.review.workbooks.rules.words import fold, shown

FIRST = ("year", "price_year")  # what other cells of the row are read by


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says: its text as printed, what it means, and a note on how it was read."""

    text: str
    means: Any = None
    note: str = ""


class CellReader:
    """Reads cells by the mapping of their sender; ``keys`` are the fields in the order in which they are read."""

    def __init__(self, columns: ColumnsOf, from_1904: bool = False) -> None:
        self._columns, self._from_1904 = columns.columns, from_1904
        self._words, self._fixed = columns.words, columns.fixed
        self._fields = {one.key: one for one in FIELDS[ListKind.FINANCE]}
        mapped = {*self._columns, *(key for key in self._fixed if key in self._fields)}
        self.keys = sorted(mapped, key=lambda key: (key not in FIRST, list(self._fields).index(key)))
        self._how = HowMuch(UNITS[self._fixed.get("unit", "1")], self._fixed.get("signs") == "turned")
        self._known: dict[tuple[str, str], Said | None] = {}
        self._values: Sequence[CellValue] = ()
        self._sheet: ExtractSheet | None = None
        self._anchors: dict[At, CellValue] = {}
        self._wanted: set[At] = set()

    def begin(self, sheet: ExtractSheet) -> None:
        """The rows to come are of this sheet."""
        self._sheet, self._anchors = sheet, {}
        self._wanted = {first for first, _ in sheet.top.merged.values()}

    def row(self, number: int, values: Sequence[CellValue]) -> Sequence[CellValue]:
        """The row to be read next; the values of merged cells are remembered for the rows that they cover."""
        for column, value in enumerate(values if self._wanted else ()):
            if (number, column) in self._wanted:
                self._anchors[number, column] = value
        self._values = values
        return values

    def at(self, row: int, key: str) -> At:
        """The cell of a field; that of the amount where the field has no column."""
        return row, self._columns.get(key, self._columns["amount"])

    def said(self, row: int, key: str, before: Mapping[str, Said]) -> Said | None:
        """What the row says of a field: its cell, else what holds for every row. RuleBroken says what to do."""
        one = self._fields[key]
        if key in self._columns:
            value, note = self._value(row, self._columns[key], one)
            if value != "" and not (isinstance(value, str) and not value.strip()):
                found = self._read(value, one, before)
                return Said(found.text, found.means, note) if note and found else found
        fixed = self._fixed.get(key)
        return self._read(fixed, one, before) if fixed else None

    def printed(self, amount: Said) -> tuple[Decimal | None, Decimal]:
        """The number as printed, and the precision of it in the unit of the file; 0 for an exact amount."""
        read: AmountRead = amount.means
        step = Decimal(read.stated.figure.step or 1)
        return read.printed, Decimal(0) if self._how.unit == 1 else step / 100 / self._how.unit

    def posting(
        self, said: Mapping[str, Said], collaboration: str | None, bodies: tuple[str, ...], benefit: str | None
    ) -> Posting:
        """The row as an amount of the ledger. What finance reports is as reported until another person verifies it."""
        kind, standing = EntryKind(said["kind"].means), Standing(said["standing"].means)
        since, until = _period(said)
        cashable = {"yes": True, "no": False}.get(str(said["cashable"].means)) if "cashable" in said else None
        prices = Prices(said["prices"].means) if "prices" in said else Prices.NOT_STATED
        year: FinancialYear | None = said["price_year"].means if "price_year" in said else None
        if year is not None and prices is Prices.NOT_STATED:
            prices = Prices.REAL
        return Posting(
            kind=kind, what=_what(said, kind), stated=said["amount"].means.stated, standing=standing,
            recurrence=Recurrence(said["recurrence"].means), collaboration=collaboration, organisations=bodies,
            benefit=benefit, assurance=Assurance.AS_REPORTED, cashable=cashable, since=since, until=until,
            prices=prices, price_year=year if prices is Prices.REAL else None,
        )  # fmt: skip

    def _value(self, row: int, column: int, one: Field) -> tuple[CellValue, str]:
        """The value of a cell and a note on it: that of its area where cells were merged."""
        top = self._sheet.top if self._sheet else None
        at = (row, column)
        if top is not None and at in top.merged:
            first = top.merged[at][0]
            if first != at and one.reads is Reads.AMOUNT:
                raise RuleBroken("the amount is in merged cells, and would count once for each row that they cover; "
                                 "unmerge them.")  # fmt: skip
            if first != at:
                return self._anchors.get(first, ""), ""
        value = self._values[column] if column < len(self._values) else ""
        if top is not None and at in top.errors:
            raise RuleBroken(f"the cell holds the error {top.errors[at]}; put it right, or empty the cell.")
        if (top is not None and at in top.formulas) and value == "":
            raise RuleBroken("the cell holds a formula without its result; open the file in Excel and save it.")
        if isinstance(value, str) and value.startswith("=") and len(value) > 1:
            raise RuleBroken(f"the cell holds a formula as text, {shown(value)}; save the file with its results.")
        return value, ""

    def _read(self, value: CellValue, one: Field, before: Mapping[str, Said]) -> Said | None:
        text = " ".join(shown(value, 2000).split())
        if one.reads is Reads.AMOUNT:
            return self._amount(value, text, one)
        year = before["year"].means if "year" in before else None
        if one.reads is Reads.PERIOD:
            if one.key == "period":
                return Said(text, period_in(value, year, from_1904=self._from_1904))
            return Said(text, day_in(value, from_1904=self._from_1904))
        if one.reads is Reads.YEAR:
            return Said(text, year_in(value))
        if isinstance(value, date | datetime | time | timedelta) and one.reads is not Reads.WORDS:
            raise RuleBroken(f"the cell holds a day, {text}, where the {one.label.lower()} is asked for.")
        known = (one.key, text)
        if known not in self._known:
            self._known[known] = self._word(text, one)
            if len(self._known) > 20_000:
                self._known.clear()
                return self._word(text, one)
        return self._known[known]

    def _word(self, text: str, one: Field) -> Said:
        if one.reads not in WORDS:
            return Said(_unquoted(text))
        meant = self._words.get(one.key, {}).get(fold(text) or text)
        return Said(text, meant or word_of(text, one))

    def _amount(self, value: CellValue, text: str, one: Field) -> Said:
        if isinstance(value, str):
            meant = self._words.get(one.key, {}).get(fold(text) or text) or _sign(text, one)
            if meant == "nought":
                return Said(text, nought(text))
            if meant:
                return Said(text, unknown(text, FigureState(meant)))
        read = amount_in(value, self._how)
        note = f"{text} has more decimals than pence; it is read to the penny." if read.rounded else ""
        return Said(text, read, note)


def _sign(text: str, one: Field) -> str:
    """What a sign or word in place of an amount means; "" for an amount. A dash says nothing until its sender does."""
    if any(map(str.isdigit, text)):
        return ""
    if not fold(text):
        raise UnknownWord(f"“{text}” may be nought or not known. Say on the page of the columns what it means.", text)
    words = fold(text)
    return next((means for means, known in WORDS[one.reads].items() if words in known), "")


def _period(said: Mapping[str, Said]) -> tuple[PreciseDate | None, PreciseDate | None]:
    if "since" in said or "until" in said:
        since: PreciseDate | None = said["since"].means if "since" in said else None
        until: PreciseDate | None = said["until"].means if "until" in said else None
        if since and until and since.first > until.last:
            raise RuleBroken("the period ends before it starts.", field="until" if "until" in said else "since")
        return since, until
    if "period" in said:
        return said["period"].means, said["period"].means
    if "year" in said:
        whole = of_year(said["year"].means)
        return whole, whole
    return None, None


def _what(said: Mapping[str, Said], kind: EntryKind) -> str:
    """The words of the row; where it has none, what it is of."""
    if "what" in said and len(said["what"].text) > 1:
        return said["what"].text
    parts = [said["benefit"].text if "benefit" in said else kind.capitalize()]
    parts += [f"{label} {said[key].text}" for key, label in (("cost_centre", "cost centre"), ("account", "account"))
              if key in said]  # fmt: skip
    return ", ".join(parts)


def _unquoted(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from running words as a formula."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(("=", "+", "-", "@")) else text
