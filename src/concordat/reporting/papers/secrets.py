"""What of a withheld record may stand nowhere in a public version: its words, and its amount in any spelling. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from concordat.kernel.money import Money
from concordat.registers.benefits.records import EntryRecord

_TELLING = 12  # letters: fewer are words that anything may have
_SHORT = 6  # letters: a shorter name stands in other words ("IT" in "with"), so it is looked for alone
_NOTHING = r"(?!)"
_SMALL = 1_000  # pounds: a smaller number alone tells nothing, so it is looked for with its sign


class Secrets:
    """Finds whether a value of any shape repeats what is withheld."""

    def __init__(self, amounts: Iterable[EntryRecord], names: Iterable[str], shown: Iterable[EntryRecord]) -> None:
        common = {entry.what.casefold() for entry in shown}
        names = [" ".join(name.split()) for name in names if name.strip()]
        words = {_tidy(name) for name in names if len(name) >= _SHORT}
        patterns: set[str] = set()
        pence: set[int] = set()
        for entry in amounts:
            if telling(entry.what) and entry.what.casefold() not in common:
                words.add(_tidy(entry.what))
            for amount in (entry.figure.amount, entry.stated.lower, entry.stated.upper):
                if amount is not None and amount.pence:
                    pence.add(abs(amount.pence))
                    patterns |= _written(amount)
        short = {rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if len(name) < _SHORT}
        self.words, self.pence = words, pence
        self.names = re.compile("|".join(sorted(short)) or _NOTHING)
        self.pattern = re.compile("|".join(sorted(patterns)) or _NOTHING)

    def __bool__(self) -> bool:
        return bool(self.words or self.pence or self.names.pattern != _NOTHING)

    def within(self, value: Any) -> bool:
        """Whether a text, an amount or a record holds something that is withheld, at any depth."""
        if isinstance(value, str):
            said = _tidy(value)
            found = self.pattern.search(said) or self.names.search(" ".join(value.split()))
            return bool(found) or any(word in said for word in self.words)
        if isinstance(value, Money):
            return abs(value.pence) in self.pence
        if isinstance(value, Decimal):  # of a measure, which may be of money too
            return abs(value) >= _SMALL and abs(value) * 100 in self.pence
        if isinstance(value, Mapping):
            return any(self.within(part) for pair in value.items() for part in pair)
        if isinstance(value, tuple | list | set | frozenset):
            return any(self.within(part) for part in value)
        if is_dataclass(value) and not isinstance(value, Enum):
            return any(self.within(getattr(value, field.name)) for field in fields(value))
        return False


def telling(words: str) -> bool:
    """Whether words are enough to know a record by."""
    return len(words) >= _TELLING


def _tidy(words: str) -> str:
    return " ".join(words.casefold().split())


def _written(amount: Money) -> set[str]:
    """The ways in which an amount is written: 1,250,000 and 1250000, £1.25m, £1,250k."""
    pounds, pence = divmod(abs(amount.pence), 100)
    end = rf"\.{pence:02d}" if pence else r"(?:\.00)?"
    numbers = {f"{pounds:,}{end}", f"{pounds}{end}"}
    sign = "£ ?" if pounds < _SMALL else ""
    found = {rf"(?<![0-9.,]){sign}{number}(?![0-9]|,[0-9]{{3}}|\.[0-9])" for number in numbers}
    for size, ends in ((1_000, "k|thousand"), (1_000_000, "m|mn|million"), (1_000_000_000, "bn|billion")):
        short = (Decimal(abs(amount.pence)) / 100 / size).normalize()
        if short >= Decimal("0.1") and -short.as_tuple().exponent <= 3:  # type: ignore[operator]
            digits = rf"{short:,f}".replace(".", r"\.") + ("0*" if short != short.to_integral_value() else r"(?:\.0+)?")
            found.add(rf"(?<![0-9.,]){digits} ?(?:{ends})\b")
    return found
