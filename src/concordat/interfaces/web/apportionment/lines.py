"""What is typed one line a partner: "Kent Police 69", "Essex Police 10 to 40", "Kent Police from 2018-10-01". Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from concordat.kernel.money import Money
from concordat.registers.agreements.rules.schemes import Part, SchemeParty
from concordat.registers.agreements.rules.weights import written

Value = TypeVar("Value")
_NUMBER = r"£?(\d[\d,]*(?:\.\d+)?)%?"
_AFTER = re.compile(rf"(?P<name>.+?)[\s:,]+{_NUMBER}")
_RANGE = re.compile(rf"(?P<name>.+?)[\s:,]+{_NUMBER}\s*to\s*{_NUMBER}")
_BOUND = re.compile(rf"(?P<name>.+?)[\s:,]+(?P<which>at least|at most)\s+{_NUMBER}")
_PART = re.compile(rf"{_NUMBER}\s+(?P<name>.+)")
_DAYS = re.compile(r"(?P<name>.+?)(?:[\s,]+from (?P<first>\S+))?(?:[\s,]+to (?P<last>\S+))?")


class BadLine(ValueError):
    """A line that cannot be read; the text says which one, and what to write."""


def each(text: str, names: Mapping[str, str], read: Callable[[str], Value]) -> dict[str, Value]:
    """A value by key of partner; ``names`` are theirs by key. BadLine names the line that is none."""
    found: dict[str, Value] = {}
    for line in _lines(text):
        match = _AFTER.fullmatch(line)
        if match is None:
            raise BadLine(f"“{line}”: write the partner and then a number, such as “{next(iter(names.values()))} 69”")
        key = _key(match["name"], names, line)
        if key in found:
            raise BadLine(f"“{line}”: this partner stands in a line above")
        found[key] = read(match[2].replace(",", ""))
    return found


def decimal(text: str) -> Decimal:
    """An exact number."""
    try:
        return Decimal(text)
    except InvalidOperation:
        raise BadLine(f"“{text}” is no number") from None


def pounds(text: str) -> Money:
    """An amount in pounds, to the penny."""
    try:
        return Money.pounds(decimal(text))
    except ValueError:
        raise BadLine(f"“{text}” has a fraction of a penny") from None


def limits(text: str, names: Mapping[str, str]) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """Floors and caps in percent by key of partner."""
    floors: dict[str, Decimal] = {}
    caps: dict[str, Decimal] = {}
    for line in _lines(text):
        both, one = _RANGE.fullmatch(line), _BOUND.fullmatch(line)
        if both:
            key = _key(both["name"], names, line)
            floors[key], caps[key] = decimal(both[2].replace(",", "")), decimal(both[3].replace(",", ""))
        elif one:
            into = floors if one["which"] == "at least" else caps
            into[_key(one["name"], names, line)] = decimal(one[3].replace(",", ""))
        else:
            raise BadLine(f"“{line}”: write the partner and then “at least 5”, “at most 40” or “5 to 40”")
    return floors, caps


def blend(text: str, sets: Mapping[str, int]) -> tuple[Part, ...]:
    """The parts of a blend; ``sets`` are the numbers of versions of weights by their words, folded."""
    parts = []
    for line in _lines(text):
        match = _PART.fullmatch(line)
        if match is None:
            raise BadLine(f"“{line}”: write the percentage and then the weights, such as “60 Population”")
        name = match["name"].strip().casefold()
        if name not in sets and name != "equal":
            raise BadLine(f"“{line}”: no weights are called “{match['name'].strip()}”; write “equal” for equal parts")
        parts.append(Part(sets.get(name), decimal(match[1].replace(",", ""))))
    return tuple(parts)


def days(text: str, names: Mapping[str, str]) -> dict[str, tuple[date | None, date | None]]:
    """First and last day by key of partner."""
    found = {}
    for line in _lines(text):
        match = _DAYS.fullmatch(line)
        if match is None or not (match["first"] or match["last"]):
            raise BadLine(f"“{line}”: write the partner and then “from 2018-10-01” or “to 2019-06-30”")
        found[_key(match["name"], names, line)] = _day(match["first"]), _day(match["last"])
    return found


def as_lines(values: Mapping[str, Decimal | Money], names: Mapping[str, str]) -> str:
    """The same as it is typed."""
    shown = {key: one.exact().replace("£", "") if isinstance(one, Money) else written(one)
             for key, one in values.items()}  # fmt: skip
    return "\n".join(f"{names.get(key, key)} {value}" for key, value in shown.items())


def limits_as_lines(floors: Mapping[str, Decimal], caps: Mapping[str, Decimal], names: Mapping[str, str]) -> str:
    """Floors and caps as they are typed."""
    lines = []
    for key in dict.fromkeys((*floors, *caps)):
        low, high = floors.get(key), caps.get(key)
        said = f"{written(low)} to {written(high)}" if low is not None and high is not None else \
            f"at least {written(low)}" if low is not None else f"at most {written(high or Decimal(0))}"  # fmt: skip
        lines.append(f"{names.get(key, key)} {said}")
    return "\n".join(lines)


def days_as_lines(parties: tuple[SchemeParty, ...], names: Mapping[str, str]) -> str:
    """Who joins and leaves, as it is typed."""
    said = []
    for one in parties:
        first = f" from {one.joined.isoformat()}" if one.joined else ""
        last = f" to {one.left.isoformat()}" if one.left else ""
        if first or last:
            said.append(f"{names.get(one.organisation, one.organisation)}{first}{last}")
    return "\n".join(said)


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _key(name: str, names: Mapping[str, str], line: str) -> str:
    wanted = name.strip().rstrip(":,").casefold()
    found = [key for key, called in names.items() if wanted in (key.casefold(), called.casefold())]
    if not found:
        raise BadLine(f"“{line}”: no partner of the collaboration is called “{name.strip()}”")
    return found[0]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadLine(f"“{text}” is no day such as 2018-10-01") from None
