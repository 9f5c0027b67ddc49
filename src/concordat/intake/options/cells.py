"""One cell of an options workbook as what it means; ValueError says what to write instead."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from concordat.calculations.appraisal import BOUNDS, LineKind, Prices, ProjectType, mitigated
from concordat.intake.workbooks.cells import CellValue
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear

_YEAR = re.compile(r"(?:19|20)(\d\d)\s*[/–-]\s*(?:(?:19|20))?(\d\d)")
MOST_BIAS = Decimal(2)  # the greatest bound of the guidance is 200%
MOST_POUNDS = Decimal(10) ** 12
UNKNOWN = frozenset({
    "tbc", "tba", "tbd", "unknown", "not known", "not yet known", "to be confirmed", "to be agreed", "n/k", "nk",
    "?",
})  # fmt: skip


def folded(value: CellValue) -> str:
    """Words as they are compared: small letters, single spaces, no hyphens."""
    return " ".join(str(value).replace("-", " ").replace("_", " ").casefold().split())


def year_of(value: CellValue) -> FinancialYear | None:
    """The financial year that a head names, as 2018/19, 2018-19 or 2018/2019; None for any other words."""
    found = _YEAR.fullmatch(str(value).strip())
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return FinancialYear(int(str(value).strip()[:4]))


def kind_of(value: CellValue) -> LineKind:
    """The kind of a line."""
    kinds = {folded(kind.word): kind for kind in LineKind}
    if folded(value) not in kinds:
        raise ValueError(f"“{value}” is no kind of line: write {', '.join(kind.word for kind in LineKind)}.")
    return kinds[folded(value)]


def prices_of(value: CellValue) -> Prices:
    """Whose prices a line is in; real where nothing is said."""
    said = folded(value) or Prices.REAL.value
    if said not in (Prices.REAL, Prices.NOMINAL):
        raise ValueError(f"“{value}” is not Real or Nominal.")
    return Prices(said)


def amount_of(value: CellValue) -> Money:
    """Pounds to the penny, nought where the cell is empty; words such as TBC are no amount."""
    pounds = _number(value, "pounds as a number; what is not known cannot be added")
    if pounds is None:
        return Money(0)
    if pounds < 0:
        raise ValueError(f"{value} is below nought: costs too are written above nought.")
    if pounds > MOST_POUNDS:
        raise ValueError(f"{value} is more than a million millions: write pounds.")
    return Money(int((pounds * 100).quantize(Decimal(1))))


def is_unknown(value: CellValue) -> bool:
    """Whether the cell says in words that an amount is not known."""
    return isinstance(value, str) and folded(value).strip(". ") in UNKNOWN


def bias_of(value: CellValue, managed: CellValue) -> tuple[Decimal, Decimal]:
    """The part that is added for optimism, 0.51 for 51%: as given, or the upper bound of a type of project.

    Beside it the part of it that is managed, from 0 to 1.
    """
    types = {folded(kind.word): kind for kind in ProjectType}
    if folded(value) in types:
        found = BOUNDS[types[folded(value)]].expenditure[0] / 100
    else:
        found = _part(value, f"a per cent such as 51%, or one of {', '.join(kind.word for kind in ProjectType)}")
    if not 0 <= found <= MOST_BIAS:
        raise ValueError(f"{value}: an optimism bias is from nought to 200%; write 51% or 0.51.")
    part = _part(managed, "the part that is managed, such as 92%")
    mitigated(found, part)  # says what is wrong with the part
    return found, part


def rate_of(value: CellValue) -> Decimal:
    """A discount rate a year, 0.035 for 3.5%."""
    found = _part(value, "a rate such as 3.5%")
    if not 0 <= found < 1:
        raise ValueError(f"{value} is no rate a year: write one such as 3.5%.")
    return found


def index_of(value: CellValue) -> Decimal:
    """A price index, above nought."""
    found = _number(value, "an index such as 102.4")
    if found is None or found <= 0:
        raise ValueError("Write an index above nought, such as 102.4.")
    return found


def day_of(value: CellValue) -> date:
    """A day that the workbook holds as one, or 2003-04-01."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise ValueError(f"“{value}” is no day: write one such as 2003-04-01.") from None


def _part(value: CellValue, wanted: str) -> Decimal:
    """A part of 1, which a cell may hold as 0.51 or as the text 51%; nought where it is empty."""
    text = str(value).strip()
    if text.endswith("%"):
        return (_number(text[:-1], wanted) or Decimal(0)) / 100
    return _number(value, wanted) or Decimal(0)


def _number(value: CellValue, wanted: str) -> Decimal | None:
    text = str(value).strip().replace(",", "").removeprefix("£")
    if not text:
        return None
    try:
        found = Decimal(text)
    except InvalidOperation:
        found = Decimal("NaN")
    if isinstance(value, bool) or not found.is_finite():
        raise ValueError(f"“{value}” is no number: write {wanted}.")
    return found
