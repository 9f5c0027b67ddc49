"""The value of a cell as the workbook prints it: money with its pound, percentages, days, plain numbers."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

Value = str | int | float | bool | date | datetime | time | timedelta | None

# The formats that every workbook knows by number; those of money print the currency of the country, here the pound.
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00", 8: "£#,##0.00", 9: "0%",
    10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 41: "#,##0", 42: "£#,##0", 43: "#,##0.00", 44: "£#,##0.00",
}  # fmt: skip
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SUFFIX = re.compile(r'["\\]\s*(?P<suffix>k|m|bn)\b', re.IGNORECASE)
_SCALED = re.compile(r"[0#?](?P<commas>,+)(?![0#?,])")
_DECIMALS = re.compile(r"\.(?P<places>[0#?]+)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_CLOCK = 5  # letters of "10:30"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a format of numbers says: sign of money, percentage, how many thousands are cut off, the unit printed."""

    money: bool = False
    percent: bool = False
    grouped: bool = False
    thousands: int = 0
    places: int = 0
    suffix: str = ""
    month_only: bool = False
    year_only: bool = False


PLAIN = NumberFormat()


@lru_cache(maxsize=2000)
def format_of(code: str) -> NumberFormat:
    """Read the code of a format; only its part for positive numbers."""
    first = code.split(";", maxsplit=1)[0] or code
    bare = _QUOTED.sub("", first).lower()
    scaled = _SCALED.search(bare)
    places = _DECIMALS.search(bare)
    suffix = _SUFFIX.search(first)
    dated = "y" in bare and "d" not in bare and "h" not in bare
    return NumberFormat(
        money="£" in first or "gbp" in first.lower(),
        percent="%" in bare,
        grouped="#,#" in bare or "0,0" in bare,
        thousands=len(scaled["commas"]) if scaled else 0,
        places=len(places["places"]) if places else 0,
        suffix=suffix["suffix"] if suffix else "",
        month_only=dated and "m" in bare,
        year_only=dated and "m" not in bare,
    )


def printed(value: Value, look: NumberFormat = PLAIN, *, bare: bool = False) -> str:
    """The text of a cell on one line. ``bare``: its head gives the unit ("£000"), so no pound stands before it."""
    if value is None or isinstance(value, str):
        return " ".join((value or "").split())
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _number(value, look, bare=bare)
    if isinstance(value, date):
        return _day(value, look)
    return str(value)[:_CLOCK] if isinstance(value, time) else str(value)


def _day(value: date, look: NumberFormat) -> str:
    if look.year_only:
        return str(value.year)
    month = f"{_MONTHS[value.month - 1]} {value.year}"
    if look.month_only:
        return month
    day = f"{value.day} {month}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{day} {value:%H:%M}"
    return day


def _number(value: float, look: NumberFormat, *, bare: bool) -> str:
    if not math.isfinite(value):
        return ""
    exact = Decimal(repr(value))
    if look.percent:
        return f"{_plain(_rounded(exact * 100, 2), grouped=False)}%"
    if look.thousands and (look.suffix or bare):  # what is printed is cut to thousands, and the head or unit says so
        shown = _rounded(exact / 1000**look.thousands, max(look.places, 1))
    else:
        shown = _rounded(exact, 2 if look.money else 6)
    text = _plain(abs(shown), grouped=look.grouped or look.money)
    text = f"{text}0" if look.money and text[-2:-1] == "." else text
    sign = "-" if shown < 0 else ""
    return f"{sign}{'£' if look.money and not bare else ''}{text}{'' if bare and not look.suffix else look.suffix}"


def _rounded(value: Decimal, places: int) -> Decimal:
    if abs(value) >= Decimal(10) ** 20:
        return value
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _plain(value: Decimal, *, grouped: bool) -> str:
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
