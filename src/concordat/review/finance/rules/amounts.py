"""An amount as finance systems write it: signs, brackets, CR and DR, thousands, ranges, bounds, not known. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from concordat.intake.extraction.amounts import find_amounts
from concordat.intake.workbooks.cells import CellValue
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound, Figure, FigureState, stated_step
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import Stated

UNITS = {"1": Decimal(1), "1000": Decimal(1000), "1000000": Decimal(1_000_000)}
UNIT_WORDS = {"1": "pounds", "1000": "thousands of pounds (£000)", "1000000": "millions of pounds (£m)"}
MOST = Decimal(10) ** 13  # pounds: what is more is no amount of a public body
_PLAIN = re.compile(
    r"(?P<open>\()?\s*(?P<minus>[-–−+])?\s*£?\s*(?P<minus2>[-–−])?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"\s*(?P<close>\))?\s*(?P<after>[-–−])?\s*(?P<side>cr|dr)?\.?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class HowMuch:
    """How the amounts of one sender are read: the unit that is not printed with them, and whether signs are turned.

    ``turned``: its system writes savings and income below nought, as credits; every sign is turned.
    """

    unit: Decimal = Decimal(1)
    turned: bool = False


@dataclass(frozen=True, slots=True)
class AmountRead:
    """An amount as the ledger has it; ``printed`` is the number as it stands in the cell, None where there is none.

    ``rounded``: more decimals stood there than there are pence.
    """

    stated: Stated
    printed: Decimal | None = None
    rounded: bool = False


def amount_in(value: CellValue, how: HowMuch) -> AmountRead:
    """The amount of a cell that holds a number or an amount in words. RuleBroken says what to write instead."""
    if isinstance(value, bool):
        raise RuleBroken("the cell holds true or false where an amount is asked for.")
    if isinstance(value, float | int):
        return _number(Decimal(repr(float(value))), how)
    if not isinstance(value, str):
        raise RuleBroken(f"the cell holds a day or a time, {value}, where an amount is asked for.")
    text = " ".join(value.replace("\u00a0", " ").split())
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _plain(text, plain, how)
    return _worded(text, how)


def unknown(text: str, state: FigureState) -> AmountRead:
    """An amount that a sender calls not known, not stated or not applicable; the text is kept."""
    return AmountRead(Stated(Figure(text, state=state)))


def nought(text: str) -> AmountRead:
    """An amount that a sender calls nil."""
    return AmountRead(Stated(Figure(text, Money(0), step=1)), Decimal(0))


def _number(printed: Decimal, how: HowMuch) -> AmountRead:
    text = f"{printed:f}"
    if printed == printed.to_integral_value():
        text = str(int(printed))
    step = 1 if how.unit == 1 else stated_step(text.lstrip("-"), how.unit)
    return _known(text, printed, how, max(step, 1))


def _plain(text: str, found: re.Match[str], how: HowMuch) -> AmountRead:
    if bool(found["open"]) != bool(found["close"]):
        raise RuleBroken(f"“{text}” has one bracket; write (1,234.56) for an amount below nought.")
    digits = found["digits"].replace(",", "").replace(" ", "")
    printed = Decimal(digits)
    minus = [found["open"], (found["minus"] or "").strip("+"), found["minus2"], found["after"]]
    if (found["side"] or "").upper() == "CR":
        minus.append("CR")
    if sum(map(bool, minus)) > 1:
        raise RuleBroken(f"“{text}” is below nought twice (brackets, minus or CR); write one of them.")
    step = 1 if how.unit == 1 and "." in digits else max(stated_step(digits, how.unit), 1)
    return _known(text, -printed if any(minus) else printed, how, step)


def _known(text: str, printed: Decimal, how: HowMuch, step: int) -> AmountRead:
    pounds = printed * how.unit * (-1 if how.turned else 1)
    if abs(pounds) >= MOST:
        raise RuleBroken(f"“{text}” is more than ten million million pounds; check the unit of the amounts.")
    pence = (pounds * 100).quantize(Decimal(1), ROUND_HALF_EVEN)
    figure = Figure(text[:200], Money(int(pence)), step=step)
    return AmountRead(Stated(figure), printed, rounded=pence != pounds * 100)


def _worded(text: str, how: HowMuch) -> AmountRead:
    """A bound, a range or a scale: "circa £300k", "over 1.2m", "£200k - £300k"."""
    first = _DIGIT.search(text)
    with_sign = text if "£" in text or not first else f"{text[: first.start()]}£{text[first.start() :]}"
    found = [one for one in find_amounts(with_sign) if one.start == 0 and one.end == len(with_sign)]
    if len(found) != 1:
        raise RuleBroken(f"“{text}” is no amount; write a number such as 1,234.56, or TBC where it is not known.")
    one = found[0]
    scaled = bool(re.search(r"\d\s?(?:k|m|bn|thousand|million|billion)", text, re.IGNORECASE))
    unit = Decimal(1) if scaled else how.unit
    pounds = [_pounds(part, unit, how) for part in (one.value, one.lower, one.upper)]
    step = _step(text, unit)
    bound = Bound(one.qualifier) if one.qualifier else None
    low, high = pounds[1], pounds[2]
    if how.turned and low is not None and high is not None:
        low, high = high, low
    return AmountRead(Stated(Figure(text[:200], pounds[0], bound, step), low, high),
                      None if one.value is None else Decimal(str(one.value)) / how.unit if scaled
                      else Decimal(str(one.value)))  # fmt: skip


def _pounds(part: float | int | None, unit: Decimal, how: HowMuch) -> Money | None:
    if part is None:
        return None
    pounds = Decimal(str(part)) * unit * (-1 if how.turned else 1)
    return Money(int((pounds * 100).quantize(Decimal(1), ROUND_HALF_EVEN)))


def _step(text: str, unit: Decimal) -> int:
    """The stated precision of the first number in some words, in pence."""
    found = re.search(
        r"(?P<digits>[\d,]+(?:\.\d+)?)\s?(?P<scale>k|m|bn|thousand|million|billion)?", text, re.IGNORECASE
    )
    if not found:
        return 1
    scales = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 10**9, "billion": 10**9}
    scale = Decimal(scales.get((found["scale"] or "").lower(), 1)) * (1 if found["scale"] else unit)
    return max(stated_step(found["digits"].replace(",", ""), scale), 1)
